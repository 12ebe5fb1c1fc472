import Foundation
import Testing

/// What the coverage says of the July plan, and of the letter of 2024, held against the numbers of a
/// careful reading.
@Suite("Coverage of plans")
struct CoverageCommandTests {
  @Test func `68 of 68 provisions: 21 can date something, 38 are attributes, 9 are listed`()
    async throws
  {
    let rows = try await rows()
    #expect(rows.map(\.id) == (1...68).map { "D0-" + ($0 < 10 ? "0" : "") + "\($0)" })
    let groups = Dictionary(grouping: rows, by: \.group).mapValues(\.count)
    #expect(groups == ["datable": 21, "attribute": 38, "listed": 9])
    #expect(rows.filter { $0.problem != nil }.isEmpty)
    #expect(rows.allSatisfy { !$0.homes.isEmpty })
  }

  @Test func `the tasks of each provision are those of a careful reading`() async throws {
    let counted = try await rows().filter { $0.tasks > 0 }
    #expect(
      counted.map { "\($0.id) \($0.tasks)" } == [
        "D0-05 17", "D0-24 17", "D0-25 1", "D0-26 16", "D0-35 3", "D0-37 48", "D0-38 48",
        "D0-39 3", "D0-40 2", "D0-45 51", "D0-48 1", "D0-58 1", "D0-60 1", "D0-64 16", "D0-66 16",
      ])
    // 48 evaluations are no tasks of their own.
    #expect(counted.map(\.tasks).reduce(0, +) == 193 + 48)
  }

  @Test(arguments: [
    ("provisions.csv", "\nD0-13,", "\nD0-99,", "D0-99"),
    ("provisions.csv", "\nD0-13,", "\nD0-99,", "D0-13"),
    ("rules/ke-hoach.yaml", "điều khoản: D0-48", "ghi chú: không", "D0-48"),
    ("rules/ke-hoach.yaml", "số lượng: 3\n", "số lượng: 2\n", "D0-37"),
  ])
  func `a provision that is missing, unknown or differs fails it, by name`(
    file: String, old: String, new: String, provision: String
  ) async throws {
    try await Sandbox.enter { world in
      try world.copyPlan()
      try world.edit("plan/\(file)", old, to: new)
      let outcome = try await Program.caodiem().run(["coverage", "plan"], in: world)
      #expect(outcome.code == 1)
      #expect((outcome.text + outcome.errors).contains(provision))
    }
  }

  @Test
  func
    `38 of 38 provisions of the letter of 2024: 7 can date something, 27 are attributes, 4 are listed`()
    async throws
  {
    let rows = try await rows(of: "plans/bhxh-2024")
    #expect(rows.map(\.id) == (1...38).map { "D4-" + ($0 < 10 ? "0" : "") + "\($0)" })
    let groups = Dictionary(grouping: rows, by: \.group).mapValues(\.count)
    #expect(groups == ["datable": 7, "attribute": 27, "listed": 4])
    #expect(rows.filter { $0.problem != nil }.isEmpty)
    #expect(rows.allSatisfy { !$0.homes.isEmpty })
    #expect(
      rows.filter { $0.tasks > 0 }.map { "\($0.id) \($0.tasks)" } == [
        "D4-02 63", "D4-07 1", "D4-20 63", "D4-23 63", "D4-31 63",
      ])
  }

  @Test(arguments: [
    ("ha-noi-2025", "D2", 69, ["datable": 16, "attribute": 34, "listed": 19]),
    ("thach-khoi-2026", "D3", 131, ["datable": 68, "attribute": 38, "listed": 25]),
  ])
  func `every provision of Hà Nội's plan and of the ward's has its place`(
    plan: String, document: String, count: Int, expected: [String: Int]
  ) async throws {
    let rows = try await rows(of: "plans/\(plan)")
    #expect(rows.count == count)
    #expect(rows.allSatisfy { $0.id.hasPrefix("\(document)-") && !$0.homes.isEmpty })
    #expect(Dictionary(grouping: rows, by: \.group).mapValues(\.count) == expected)
    #expect(rows.filter { $0.problem != nil }.isEmpty)
  }

  /// What stands in the list that programs read.
  private struct Row: Decodable {
    let id: String
    let group: String
    let tasks: Int
    let problem: String?
    let homes: [Home]

    struct Home: Decodable {
      let kind: String
      let id: String
    }
  }

  private func rows(of plan: String = "plans/thai-nguyen-2026") async throws -> [Row] {
    try await Sandbox.enter { world in
      try world.copyPlan(plan)
      let outcome = try await Program.caodiem().run(
        ["coverage", "plan", "--format", "json"], in: world)
      #expect(outcome.code == 0)
      return try JSONDecoder().decode([Row].self, from: outcome.output)
    }
  }
}
