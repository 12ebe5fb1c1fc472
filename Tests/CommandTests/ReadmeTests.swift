import Foundation
import Testing

@Suite("What the README shows")
struct ReadmeTests {
  /// The blocks between fences, in order.
  private let blocks: [String]

  init() throws {
    let text = try String(
      contentsOf: Sandbox.package.appending(path: "README.md"), encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    blocks = parts.indices.filter { $0 % 2 == 1 }.map { index in
      parts[index].drop { !$0.isNewline }.trimmingCharacters(in: .newlines)
    }
  }

  @Test func `the first command prints what stands below it`() async throws {
    let command = try #require(blocks.first { $0.contains("swift run caodiem export") })
    let arguments = try #require(command.components(separatedBy: "swift run caodiem ").last)
    try await Sandbox.enter { world in
      try world.copyPlan()
      let plan = world.place("Fixtures/plans/thai-nguyen-2026")
      try FileManager.default.createDirectory(
        at: plan.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.moveItem(at: world.place("plan"), to: plan)
      let outcome = try await Program.caodiem().run(
        arguments.components(separatedBy: " "), in: world)
      #expect(outcome.code == 0)
      #expect(blocks.contains(outcome.text.trimmingCharacters(in: .newlines)))
    }
  }

  @Test func `the first rule becomes the line of a calendar that stands below it`() async throws {
    let rule = try #require(blocks.first)
    let lines = try #require(blocks.dropFirst().first).components(separatedBy: "\n")
    try await Sandbox.enter { world in
      try world.copyPlan()
      for name in ["lua-chon.yaml", "ke-hoach.yaml"] {
        try FileManager.default.removeItem(at: world.place("plan/rules/\(name)"))
      }
      try FileManager.default.removeItem(at: world.place("plan/provisions.csv"))
      try world.write("plan/rules/ke-hoach.yaml", "quy tắc:\n\(rule)\n")
      let outcome = try await Program.caodiem().run(["export", "plan", "--to", "out"], in: world)
      #expect(outcome.errors == "")
      let events = try world.files(in: "out").values.flatMap { data in
        String(decoding: data, as: UTF8.self).replacing("\r\n ", with: "")
          .components(separatedBy: "BEGIN:VEVENT").map { $0.components(separatedBy: "\r\n") }
      }
      #expect(events.contains { event in lines.allSatisfy(event.contains) })
    }
  }

  @Test(arguments: [PlanExample.smallest, .whole])
  func `the plan that is written down has no findings and no hard conflict`(
    example: PlanExample
  ) async throws {
    let files = try example.files()
    try await Sandbox.enter { world in
      for (name, text) in files { try world.write("plan/\(name)", text) }
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(outcome.errors == "")
      #expect(outcome.code == 0)
    }
  }

  @Test func `the whole plan has every file that a plan can have`() throws {
    let files = try PlanExample.whole.files()
    #expect(
      files.keys.sorted() == [
        "calendar.yaml", "decisions.yaml", "plan.yaml", "provisions.csv", "resources.yaml",
        "rules/ke-hoach.yaml", "rules/them.yaml", "units.csv",
      ])
    #expect(
      try PlanExample.smallest.files().keys.sorted() == [
        "plan.yaml", "rules/ke-hoach.yaml", "units.csv",
      ])
  }

  @Test func `the year on one screen is the year that preview shows`() async throws {
    let year = try #require(blocks.first { $0.hasPrefix("Năm 2026") })
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(["preview", "plan"], in: world)
      #expect(outcome.text.contains(year))
    }
  }

  @Test func `the rule that is read back is read back so`() async throws {
    let reading = try #require(blocks.first { $0.hasPrefix("hn-co-so [") })
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(outcome.text.contains("\n\(reading)\n"))
    }
  }

  @Test func `the wrong file has the findings that are shown`() async throws {
    let findings = try #require(blocks.first { $0.contains("[unknown-unit]") })
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit(
        "plan/rules/ke-hoach.yaml", "ai: BHXH cơ sở\n    số lượng: 3",
        to: "ai: BHXH cơ sơ\n    số lượng: 3")
      try world.edit(
        "plan/rules/ke-hoach.yaml", "suốt: 26/6/2026 – 11/7/2026",
        to: "suốt: 26/6/2026 – 31/6/2026")
      let outcome = try await Program.caodiem().run(["check", "plan"], in: world)
      #expect(outcome.errors.trimmingCharacters(in: .newlines) == findings)
    }
  }
}
