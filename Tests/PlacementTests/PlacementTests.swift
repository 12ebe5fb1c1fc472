import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Placement where nothing is scarce")
struct PlacementTests {
  @Test func `conferences stand on working days, far enough apart, one in each third`() throws {
    var book = try Book(units: (10..<60).map { "u\($0)" })
    try book.conferences()
    let days = try book.placed()
    for unit in book.units.map(\.id.text) {
      let own = try #require(days[unit])
      #expect(own.count == 3)
      for (one, other) in zip(own, own.dropFirst()) {
        #expect((try book.book()).workingDays(from: one, to: other) >= 2)
      }
      #expect(own.allSatisfy { $0.weekday.rawValue <= 5 })
    }
    // Spread: every working day of the window is used by somebody.
    let used = Set(days.values.joined())
    #expect(used == Set(try book.book().calendar.workingDays(in: try window)))
  }

  @Test func `a new unit changes nothing for the others`() throws {
    var before = try Book(units: (10..<30).map { "u\($0)" })
    try before.conferences()
    var after = try Book(units: (10..<31).map { "u\($0)" } + ["a-first"])
    try after.conferences()
    let (old, new) = (try before.placed(), try after.placed())
    #expect(new.filter { old[$0.key] != nil } == old)
    #expect(new.count == old.count + 2)
  }

  @Test func `a new rest day moves the tasks that stood on it, and of others only neighbours`()
    throws
  {
    var before = try Book(units: (10..<80).map { "u\($0)" })
    try before.conferences()
    var after = before
    after.calendar = WorkCalendar(entries: [try OfficialDays.entry("2026-06-29", .rest)])
    let monday = try date("2026-06-29")
    let (old, new) = (try before.placed(), try after.placed())
    for (unit, days) in old {
      let moved = try #require(new[unit])
      #expect(!moved.contains(monday))
      guard !days.contains(monday) else { continue }
      // Nobody stood on Monday here: a task moves only where two are now too close.
      for (one, other) in zip(days, moved) where one != other {
        let gap = zip(days, days.dropFirst()).map {
          try? after.book().workingDays(from: $0, to: $1)
        }
        #expect(gap.contains { $0.map { $0 < 2 } ?? true })
      }
    }
    #expect(old.values.contains { $0.contains(monday) })
  }

  @Test func `the order of tasks does not matter`() throws {
    var world = try Book(units: (10..<30).map { "u\($0)" })
    try world.conferences()
    let book = try world.book()
    let placer = Placer(book)
    let plan = placer.plan(book.datedTasks()).assignments
    for seed in UInt64(1)...5 {
      var numbers = SplitMix(seed: seed)
      #expect(placer.plan(book.datedTasks().shuffled(using: &numbers)).assignments == plan)
    }
  }

  @Test func `whatever fits is placed, however tight`() throws {
    // Three tasks, two working days apart, fit into five days in one way only.
    var book = try Book(units: ["a"])
    try book.rule(
      "c", try .once("2026-06-29", "2026-07-03"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays))
    #expect(try book.placed()["a"] == ["2026-06-29", "2026-07-01", "2026-07-03"].map(date))
  }

  @Test func `what does not fit is listed with its reason, and the rest is placed`() throws {
    var world = try Book(units: ["a"])
    try world.rule(
      "c", try .once("2026-06-29", "2026-07-03"), .within, .exactly(4), occupation: .halfDay,
      spacing: Distance(2, .workingDays))
    let book = try world.book()
    let plan = Placer(book).plan(book.datedTasks())
    #expect(plan.assignments.count == 3)
    #expect(plan.unplaced.map(\.task.ordinal) == [4])
    #expect(plan.unplaced.map(\.reason) == [.tooFewDays(free: 5, needed: 4)])
  }

  @Test func `a day that fixed tasks fill is not used again`() throws {
    var book = try Book(units: ["a"])
    try book.rule("one", try .once("2026-07-01"), .on, occupation: .halfDay)
    try book.rule("two", try .once("2026-07-01"), .on, occupation: .halfDay)
    try book.rule("c", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay)
    #expect(try book.placed()["a"]?.last == (try date("2026-07-02")))
    try book.rule("d", try .once("2026-07-01"), .within, occupation: .halfDay)
    let plan = try book.plan()
    #expect(plan.unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
  }

  @Test func `broadcasts may stand on rest days, but not on feasts`() throws {
    var book = try Book(units: (10..<60).map { "u\($0)" })
    book.calendar = WorkCalendar(entries: [
      try OfficialDays.entry("2026-02-16", .rest),
      try OfficialDays.entry("2026-02-17", through: "2026-02-19", .feast),
      try OfficialDays.entry("2026-02-20", .rest),
    ])
    // W08/2026 lies wholly in the Tết break.
    try book.rule(
      "radio", .every(.week, during: [try days("2026-02-16", "2026-02-22")]), .within, .atLeast(2),
      restDays: .allowed)
    let used = Set(try book.placed().values.joined())
    #expect(used == Set(try ["16", "20", "21", "22"].map { try date("2026-02-\($0)") }))
    #expect(try book.plan().unplaced.isEmpty)
    book.rules = []
    try book.rule(
      "meeting", .every(.week, during: [try days("2026-02-16", "2026-02-22")]), .within)
    #expect(try book.plan().unplaced.count == 50)
  }

  @Test func `half-days with hours unknown share a day where they have to`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "c", try .once("2026-07-01", "2026-07-02"), .within, .exactly(4), occupation: .halfDay)
    #expect(
      try book.placed()["a"] == ["2026-07-01", "2026-07-01", "2026-07-02", "2026-07-02"].map(date))
    try book.rule("d", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay)
    #expect(try book.plan().unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
  }

  @Test func `at one and the same hour a unit is at one place`() throws {
    var book = try Book(units: ["a"])
    let hours = Hours.at(try #require(TimeOfDay(hour: 5)), for: try #require(Minutes(10)))
    try book.rule(
      "radio", .every(.week, during: [try days("2026-06-29", "2026-07-05")]), .within,
      .exactly(10), hours: hours, restDays: .allowed)
    let plan = try book.plan()
    #expect(plan.assignments.count == 7)
    #expect(plan.unplaced.count == 3)
  }

  @Test func `more broadcasts than days share days`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "radio", .every(.week, during: [try days("2026-06-29", "2026-07-05")]), .within, .exactly(14),
      restDays: .allowed)
    let days = try #require(try book.placed()["a"])
    #expect(Dictionary(grouping: days) { $0 }.values.map(\.count) == Array(repeating: 2, count: 7))
  }
}

private var window: Window { get throws { try days("2026-06-26", "2026-07-11") } }

extension Book {
  /// Three conferences for each unit from 26/6 to 11/7, two working days apart.
  fileprivate mutating func conferences() throws {
    try rule(
      "c", try .once("2026-06-26", "2026-07-11"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays))
  }

  /// The days of each unit's tasks, in the order of their numbers.
  fileprivate func placed() throws -> [String: [CivilDate]] {
    let plan = try plan()
    let sorted = plan.assignments.sorted {
      ($0.task.rule, $0.task.ordinal) < ($1.task.rule, $1.task.ordinal)
    }
    return Dictionary(grouping: sorted) { plan.book.roster.units[$0.task.unit].id.text }
      .mapValues { $0.map(\.extent.window.start).sorted() }
  }
}

extension RuleBook {
  /// How many working days lie from a day to a later one, the first not counted.
  fileprivate func workingDays(from one: CivilDate, to other: CivilDate) -> Int {
    Window(from: one, upTo: other).map { window in
      window.days.dropFirst().count { calendar.isWorking($0) } + (calendar.isWorking(other) ? 1 : 0)
    } ?? 0
  }
}
