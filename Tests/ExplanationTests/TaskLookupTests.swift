import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("Finding a task by its identity")
struct TaskLookupTests {
  /// Identities that count up share their first characters.
  private func plan() throws -> Plan {
    var world = World(["tinh": "BHXH tỉnh", "xa": "Xã"])
    try world.rule("r", "Việc")
    world.task("r", ["tinh", "xa"], .on("2026-07-01"))
    return try world.plan()
  }

  @Test func `the whole identity finds it, in any case of letters`() throws {
    let plan = try plan()
    let task = try #require(plan.facts.last)
    let id = task.task.id.description
    #expect(plan.task(called: id) == .found(task))
    #expect(plan.task(called: id.uppercased()) == .found(task))
  }

  @Test func `a beginning finds it where it is the only one`() throws {
    let plan = try plan()
    let ids = plan.facts.map(\.task.id.description)
    let shared = zip(ids[0], ids[1]).prefix { $0 == $1 }.count
    #expect(shared < 4)
    #expect(plan.task(called: String(ids[1].prefix(4))) == .found(plan.facts[1]))
  }

  @Test func `several are named in the order of their identities`() throws {
    let plan = try plan()
    let alike = try [3, 1, 2].map { try task($0, like: plan.assignments[0]) }
    let crowded = Plan(book: plan.book, assignments: alike)
    #expect(
      crowded.task(called: "aaaa")
        == .several(
          try [1, 2, 3].map { (number: UInt8) in
            let own = try task(number, like: plan.assignments[0])
            return plan.facts(of: own.task, at: own.extent)
          }))
  }

  @Test func `nothing is found by what no identity begins with, or by too little`() throws {
    let plan = try plan()
    #expect(plan.task(called: "zzzz") == .unknown)
    #expect(plan.task(called: "") == .tooShort)
    #expect(plan.task(called: "aaa") == .tooShort)
  }

  /// The same task with an identity of zeros and a number in its fourth octet.
  private func task(_ number: UInt8, like other: Plan.Assignment) throws -> Plan.Assignment {
    let id = TaskID(digest: [0, 0, 0, number] + [UInt8](repeating: 0, count: 13))
    let task = other.task
    return Plan.Assignment(
      DatedTask(
        id: try #require(id), rule: task.rule, unit: task.unit, period: nil, part: task.part,
        ordinal: task.ordinal, demand: task.demand, certainty: task.certainty),
      at: other.extent)
  }
}
