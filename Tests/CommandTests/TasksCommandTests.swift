import Foundation
import Testing

@Suite("What the program prints")
struct TasksCommandTests {
  @Test func `tasks as JSON are objects of exactly the documented keys`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        ["tasks", "plan", "--format", "json"], in: world)
      let tasks = try Tasks(outcome.output)
      #expect(tasks.objects.count == 193)
      for task in tasks.objects {
        #expect(
          task.keys.sorted() == [
            "allDay", "assumptions", "audience", "campaign", "clauses", "end", "half", "id",
            "language",
            "lead", "message", "modality", "ordinal", "part", "period", "place", "plan",
            "recipient", "rule", "source", "start", "status", "title", "unit", "uses", "via",
            "with", "zone",
          ])
        let source = try #require(task["source"] as? [String: Any])
        #expect(source.keys.sorted() == ["file", "line"])
      }
      #expect(Set(tasks.texts("status")) == ["confirmed", "tentative"])
      #expect(Set(tasks.texts("zone")) == ["Asia/Ho_Chi_Minh"])
      #expect(Set(tasks.texts("id")).count == 193)
    }
  }

  @Test func `a task without a date has null for its start and its end`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/county-library/plan")
      let outcome = try await Program.caodiem().run(
        ["tasks", "plan", "--format", "json"], in: world)
      let open = try Tasks(outcome.output).objects.filter {
        $0["rule"] as? String == "navigator-visit"
      }
      #expect(open.count == 2)
      #expect(open.allSatisfy { $0["start"] is NSNull && $0["end"] is NSNull })
      #expect(open.allSatisfy { $0["status"] as? String == "tentative" })
    }
  }

  @Test func `zones of the system give the files that zones by hand give`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan("stories/county-library/plan")
      let program = try Program.caodiem()
      let story = Sandbox.package.appending(path: "Fixtures/stories/county-library")
      let json = try await program.run(["tasks", "plan", "--format", "json"], in: world)
      #expect(json.output == (try Data(contentsOf: story.appending(path: "plan.json"))))
      _ = try await program.run(["export", "plan", "--to", "out"], in: world)
      #expect(
        try Data(contentsOf: world.place("out/cover-me-2026.ics"))
          == Data(contentsOf: story.appending(path: "feed.ics")))
    }
  }

  @Test(arguments: ["check", "conflicts", "tasks", "questions", "preview"], ["vi", "en"])
  func `no colour and no control character where no terminal reads`(
    verb: String, language: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem(["TERM": "xterm-256color"]).run(
        [verb, "plan", "--language", language], in: world)
      let octets = Array(outcome.output)
      #expect(octets.allSatisfy { $0 >= 0x20 || $0 == UInt8(ascii: "\n") })
      #expect(octets.last == UInt8(ascii: "\n"))
    }
  }

  @Test(arguments: ["check", "conflicts", "tasks", "questions", "preview"], ["vi", "en"])
  func `lines have at most 80 columns`(verb: String, language: String) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        [verb, "plan", "--language", language], in: world)
      let long = outcome.text.split(separator: "\n").filter { $0.count > 80 }
      #expect(long.isEmpty)
    }
  }

  @Test func `a plan folder may be a link, and its files may be links`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try FileManager.default.createSymbolicLink(
        atPath: world.place("link").path, withDestinationPath: "plan")
      try FileManager.default.moveItem(at: world.place("plan/units.csv"), to: world.place("roster"))
      try FileManager.default.createSymbolicLink(
        atPath: world.place("plan/units.csv").path, withDestinationPath: "../roster")
      let program = try Program.caodiem()
      let direct = try await program.run(["tasks", "plan"], in: world)
      let linked = try await program.run(["tasks", "link"], in: world)
      #expect(direct.code == 0 && linked.code == 0)
      #expect(!direct.output.isEmpty && direct.output == linked.output)
    }
  }
}

/// The tasks of a file.
struct Tasks {
  /// The objects, in the order of the file.
  let objects: [[String: Any]]

  /// Reads the file.
  init(_ json: Data) throws {
    objects = try #require(JSONSerialization.jsonObject(with: json) as? [[String: Any]])
  }

  /// The texts that all tasks have at a key.
  func texts(_ key: String) -> [String] { objects.compactMap { $0[key] as? String } }
}
