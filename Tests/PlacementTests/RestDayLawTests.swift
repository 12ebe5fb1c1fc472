import CivilTime
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What a new rest day may move")
struct RestDayLawTests {
  @Test func `what is chosen for one rule does not draw the tasks of another to other days`() throws
  {
    var alone = try Book(units: (10..<40).map { "u\($0)" })
    try alone.meetings("m", .halfDay)
    var both = alone
    try both.meetings("n", .halfDay, spacing: 3)
    let days = try both.plan().drawn.filter { $0.hasPrefix("m ") }
    #expect(days == (try alone.plan().drawn))
    // A date that the plan gives does, as long as another day is left.
    try both.rule("e", try .once("2026-07-01"), .on, occupation: .halfDay)
    #expect(try both.plan().counts(of: "m")["2026-07-01"] == nil)
    #expect(days.contains { $0.hasSuffix("2026-07-01") })
  }

  @Test(arguments: Seed.some)
  func `where there is room, only tasks with a like on the day move`(seed: Seed) throws {
    var numbers = seed.numbers
    var moves = 0
    for _ in 0..<40 {
      var book = try Book.roomy(&numbers)
      let before = try book.plan()
      let day = try date("2026-06-29").adding(days: Int.random(in: 0..<14, using: &numbers))
      book.calendar = WorkCalendar(
        entries: book.calendar.entries + [try .entry("\(day)", .rest)])
      let after = try book.plan()
      #expect(before.unplaced.isEmpty && after.unplaced.isEmpty)
      for rule in book.rules.map(\.id.text) {
        for (unit, old) in before.days(of: rule) where after.days(of: rule)[unit] != old {
          moves += 1
          let isForced = old.contains(day) || after.areTooNear(old, of: rule)
          #expect(isForced, "\(rule) of unit \(unit) moved from \(old)")
        }
      }
    }
    #expect(moves > 10)
  }
}

extension Plan {
  /// The days of a rule's tasks by unit, in order.
  fileprivate func days(of rule: String) -> [Int: [CivilDate]] {
    let own = assignments.filter { book.rules[$0.task.rule].id.text == rule }
    return Dictionary(grouping: own, by: \.task.unit).mapValues { $0.map(\.extent.window.start) }
  }

  /// Whether of some days, sorted, two neighbours are nearer than a rule allows.
  fileprivate func areTooNear(_ days: [CivilDate], of rule: String) -> Bool {
    guard let spacing = book.rules.first(where: { $0.id.text == rule })?.spacing else {
      return false
    }
    return zip(days, days.dropFirst()).contains { one, other in
      let between = Window(from: one.adding(days: 1), through: other)
      return (between.map { book.calendar.workingDays(in: $0).count } ?? 0) < spacing.days
    }
  }
}

extension Book {
  /// Three meetings for each unit in the fortnight from 29/6.
  fileprivate mutating func meetings(
    _ code: String, _ occupation: Occupation, spacing: Int? = nil
  ) throws {
    try rule(
      code, try .once("2026-06-29", "2026-07-12"), .within, .exactly(3), occupation: occupation,
      spacing: spacing.map { Distance($0, .workingDays) })
  }

  /// Units with tasks in a fortnight, in which there is a half-day for each of them on every day
  /// that no event takes.
  fileprivate static func roomy(_ numbers: inout SplitMix) throws -> Book {
    var book = try Book(units: (10..<10 + Int.random(in: 1...6, using: &numbers)).map { "u\($0)" })
    book.resources = [try Resource("hall", places: 50)]
    book.calendar = WorkCalendar(entries: [try .entry("2026-07-02", .rest)])
    let isAlone = Bool.random(using: &numbers)
    let events = try (0..<2).map { _ in
      try date("2026-06-29").adding(days: Int.random(in: 0..<14, using: &numbers))
    }
    for (number, day) in Set(events).sorted().enumerated() {
      try book.rule(
        "e\(number)", try .once("\(day)"), .on, occupation: isAlone ? .halfDay : .day)
    }
    let chosen: [Occupation] = isAlone ? [.halfDay, .nothing] : [.halfDay, .halfDay, .nothing]
    for (number, occupation) in chosen.enumerated() {
      try book.meetings(
        "m\(number)", occupation, spacing: [nil, 1, 2].randomElement(using: &numbers) ?? nil)
      guard Bool.random(using: &numbers) else { continue }
      try book.useHall()
    }
    return book
  }

  /// Lets the last rule need a hall, of which there are enough.
  private mutating func useHall() throws {
    guard let last = rules.popLast() else { return }
    try rule(
      last.id.text, last.anchor, last.position, last.quantity, occupation: last.occupation,
      spacing: last.spacing
    ) { $0.resources = [0] }
  }
}
