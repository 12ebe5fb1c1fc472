import Foundation
import Testing

@Suite("The verbs that explain a plan")
struct ExplainingCommandTests {
  @Test func `why finds a task by its whole identity and by the beginning of it`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      let id = try await someTask(in: world)
      let whole = try await program.run(["why", "plan", id], in: world)
      #expect(whole.code == 0)
      #expect(whole.errors.isEmpty)
      #expect(whole.text.contains("\n\(id)\n"))
      #expect(whole.text.contains("\nrules/ke-hoach.yaml:98: - mã: hn-co-so\n"))
      #expect(whole.text.contains("\nrules/ke-hoach.yaml:103: trong: chiến dịch\n"))
      let short = try await program.run(["why", "plan", String(id.prefix(6))], in: world)
      #expect(short.code == 0)
      #expect(short.output == whole.output)
    }
  }

  @Test(arguments: [
    ("zzzz", "no task has the id 'zzzz'\n"),
    ("abc", "the id 'abc' is too short: at least its first 4 characters are needed\n"),
  ])
  func `why ends with 64 and says how to find identities`(
    id: String, message: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        ["why", "plan", id, "--language", "en"], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors
          == message + "ids: see 'caodiem tasks PLAN', or the column 'id' with '--format csv'\n")
    }
  }

  @Test func `next shows the days from the one that is named, of all units or of one`()
    async throws
  {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let program = try Program.caodiem()
      let all = try await program.run(["next", "plan", "--now", "2026-06-26"], in: world)
      #expect(all.code == 0)
      #expect(
        all.text.hasPrefix("Bảy ngày tới: thứ Sáu 26/6/2026 – thứ Năm 02/7/2026\n\n"))
      #expect(all.text.hasSuffix("\n93 đơn vị không có việc trong bảy ngày này.\n"))
      let one = try await program.run(
        ["next", "plan", "--now", "2026-06-26", "--unit", "bhxh-tinh"], in: world)
      let heads = one.text.split(separator: "\n").filter { !$0.hasPrefix(" ") }
      #expect(heads.dropFirst() == ["BHXH tỉnh Thái Nguyên"])
      let json = try await program.run(
        ["next", "plan", "--now", "2026-06-26", "--unit", "bhxh-tinh", "--format", "json"],
        in: world)
      let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
      #expect(object?["from"] as? String == "2026-06-26")
      #expect(object?["through"] as? String == "2026-07-02")
    }
  }

  @Test func `next ends with 64 for a unit that the roster does not have`() async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outcome = try await Program.caodiem().run(
        ["next", "plan", "--unit", "nowhere", "--language", "en"], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors
          == "no unit has the code 'nowhere'; codes are the first column of units.csv\n")
    }
  }

  @Test(arguments: [["questions"], ["coverage"], ["next", "--now", "2026-06-26"]])
  func `JSON is the same in every language`(verb: [String]) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      let outputs = try await ["vi", "en"].asyncMap { language in
        try await Program.caodiem().run(
          verb + ["plan", "--format", "json", "--language", language], in: world
        ).output
      }
      #expect(outputs[0] == outputs[1])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: outputs[0]) }
    }
  }

  /// The identity of a task of the rule `hn-co-so`.
  private func someTask(in world: Sandbox) async throws -> String {
    let outcome = try await Program.caodiem().run(
      ["tasks", "plan", "--format", "json"], in: world)
    let task = try Tasks(outcome.output).objects.first { $0["rule"] as? String == "hn-co-so" }
    return try #require(task?["id"] as? String)
  }
}
