import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("How far apart, and on which days of the week")
struct SpacingTests {
  @Test func `tasks stand no farther apart than their rule allows`() throws {
    // Left to themselves three tasks of four weeks stand about ten days apart.
    let plain = try days(of: 3, "2026-06-01", "2026-06-28") { _ in }
    #expect(plain.steps.contains { $0 > 5 })
    let near = try days(of: 3, "2026-06-01", "2026-06-28") { $0.farthest = 5 }
    #expect(near.count == 3)
    #expect(near.steps.allSatisfy { (2...5).contains($0) })
  }

  @Test func `days that are too far from one another leave somebody out`() throws {
    // The office is closed from the second week to the third.
    var book = try Book(units: ["a"])
    book.calendar = WorkCalendar(
      weeklyRest: [.saturday, .sunday],
      entries: [try .entry("2026-06-03", through: "2026-06-20", .rest)])
    try book.rule(
      "c", try .once("2026-06-01", "2026-06-24"), .within, .exactly(4), occupation: .halfDay,
      spacing: Distance(1, .calendarDays)
    ) { $0.farthest = 5 }
    #expect(try book.audited().unplaced.count == 1)
  }

  @Test(arguments: Seed.some)
  func `where some way keeps all distances, it is found`(seed: Seed) throws {
    var numbers = seed.numbers
    for number in 0..<40 {
      let (count, least) = (
        Int.random(in: 2...4, using: &numbers), Int.random(in: 1...3, using: &numbers)
      )
      let most = least + Int.random(in: 0...2, using: &numbers)
      let length = Int.random(in: 4...12, using: &numbers)
      var book = try Book(units: ["a"])
      let first = try date("2026-06-01")
      let closed = (0..<length).filter { _ in Int.random(in: 0..<3, using: &numbers) == 0 }
      book.calendar = WorkCalendar(
        weeklyRest: [],
        entries: try closed.map { try .entry("\(first.adding(days: $0))", .rest) })
      try book.rule(
        "c", try .once("2026-06-01", "\(first.adding(days: length - 1))"), .within,
        .exactly(count), occupation: .halfDay, spacing: Distance(least, .calendarDays)
      ) { $0.farthest = most }
      let open = (0..<length).filter { !closed.contains($0) }
      let fits = open.contains { hasChain(from: $0, count, open, least...most) }
      let plan = try book.audited()
      #expect(plan.unplaced.isEmpty == fits, "case \(number) of \(seed)")
    }
  }

  @Test func `among days that are equal, one of the preferred days of the week is taken`() throws {
    let preferred = try days(of: 4, "2026-06-01", "2026-06-28", units: 1) {
      $0.preferredDays = [.tuesday, .thursday]
    }
    #expect(preferred.allSatisfy { [.tuesday, .thursday].contains($0.weekday) })
    // With a speaker for whom all compete it is no other.
    var book = try Book(units: (10..<14).map { "u\($0)" })
    book.resources = [
      Resource(
        id: try #require(ResourceID("speaker")), title: "Speaker", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    try book.rule("c", try .once("2026-06-01", "2026-06-07"), .within, occupation: .halfDay) {
      $0.resources = [0]
      $0.preferredDays = [.wednesday, .friday]
    }
    let plan = try book.audited()
    #expect(
      plan.assignments.map(\.extent.window.start.weekday).sorted { $0.rawValue < $1.rawValue }
        == [.wednesday, .wednesday, .friday, .friday])
  }

  /// The days of the tasks of one rule, in order.
  private func days(
    of count: Int, _ first: String, _ last: String, units: Int = 1,
    _ edit: (inout Rule.Details) -> Void
  ) throws -> [CivilDate] {
    var book = try Book(units: (0..<units).map { "u\($0)" })
    try book.rule(
      "c", try .once(first, last), .within, .exactly(count), occupation: .halfDay,
      spacing: Distance(2, .calendarDays), edit)
    return try book.audited().assignments.map(\.extent.window.start)
  }

  /// Whether so many of some days follow one another at such distances from one of them on.
  private func hasChain(
    from day: Int, _ count: Int, _ open: [Int], _ steps: ClosedRange<Int>
  ) -> Bool {
    count == 1
      || open.contains { steps.contains($0 - day) && hasChain(from: $0, count - 1, open, steps) }
  }
}

extension Book {
  /// The plan, in which no second look finds a fault.
  func audited(keeping published: PublishedSlots? = nil) throws -> Plan {
    let book = try book()
    let tasks = book.datedTasks()
    let plan = Placer(book, keeping: published).plan(tasks)
    #expect(Audit(plan, of: tasks, keeping: published).text(in: .english) == "")
    return plan
  }
}

extension [CivilDate] {
  /// How many days lie between each and the next.
  fileprivate var steps: [Int] { zip(self, dropFirst()).map { $0.days(until: $1) } }
}
