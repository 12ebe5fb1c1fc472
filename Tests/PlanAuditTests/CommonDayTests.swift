import CivilTime
import Expansion
import PlanAudit
import ScheduleModel
import TestWorld
import Testing

@testable import Placement

@Suite("Days that all units have in common")
struct CommonDayTests {
  @Test func `each unit alone has its own day, together they have one`() throws {
    #expect(try launch(.ofEachUnit).days.count > 1)
    let plan = try launch(.common)
    #expect(plan.days.count == 1)
    #expect(plan.assignments.count == 6)
  }

  @Test func `the day is one on which all can, where there is one`() throws {
    // Each unit is away on three of the five days; only Thursday is left to all.
    let away = [["29", "30"], ["30", "01"], ["01", "03"], ["03", "29"]]
    let plan = try launch(.common, from: "2026-06-29", to: "2026-07-03", away: away)
    #expect(plan.days == ["2026-07-02"])
  }

  @Test func `where no day suits all, it is the one that suits most`() throws {
    // Monday to Wednesday: two are away on Monday, one on Tuesday, two on Wednesday.
    let away = [["29", "01"], ["30"], ["29"], ["01"]]
    let plan = try launch(.common, from: "2026-06-29", to: "2026-07-01", away: away)
    #expect(plan.days == ["2026-06-30"])
    #expect(plan.unplaced.map(\.task.unit) == [1])
    #expect(plan.unplaced.map(\.reason) == [.commonDayTaken(try date("2026-06-30"))])
    #expect(plan.bounds.isEmpty)
  }

  @Test func `several days keep their distance`() throws {
    let plan = try launch(.common, .exactly(3), spacing: Distance(2, .workingDays))
    #expect(plan.days.count == 3)
    #expect(plan.assignments.count == 18)
    let weeks = Dictionary(grouping: plan.assignments, by: \.task.ordinal)
    #expect(weeks.values.allSatisfy { Set($0.map(\.extent.window.start)).count == 1 })
  }

  @Test func `many days of a year are found as well, in the order of their numbers`() throws {
    let plan = try launch(
      .common, .exactly(40), from: "2026-07-01", to: "2026-12-31",
      spacing: Distance(2, .workingDays))
    #expect(plan.unplaced.isEmpty && plan.days.count == 40)
    let days = plan.assignments.filter { $0.task.unit == 0 }
      .sorted { $0.task.ordinal < $1.task.ordinal }.map(\.extent.window.start)
    #expect(days == days.sorted())
  }

  @Test func `a common day makes room for what has no other day`() throws {
    // The hall is needed by the launch of both units on one day, and has one place in each half; what
    // only Tuesday is left for has it there.
    var book = try Book(units: ["a", "b"])
    book.resources = [
      Resource(
        id: try #require(ResourceID("hall")), title: "Hall", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    try book.rule(
      "launch", try .once("2026-06-29", "2026-07-01"), .within, occupation: .halfDay
    ) {
      $0.dayChoice = .common
      $0.resources = [0]
    }
    try book.rule(
      "meeting", try .once("2026-06-30"), .within, .exactly(2), occupation: .halfDay, units: [0]
    ) { $0.resources = [0] }
    try book.rule(
      "talk", try .once("2026-07-01"), .within, occupation: .halfDay, units: [1]
    ) { $0.resources = [0] }
    let plan = try book.audited()
    #expect(plan.unplaced.isEmpty && plan.bounds.isEmpty)
    #expect(plan.days(of: 0) == ["2026-06-29"])
  }

  @Test func `all move together, and only where one has to`() throws {
    let first = try launch(.common)
    let day = try #require(first.days.first)
    let published = first.asPublished(on: try date("2026-03-01"))
    let same = try launch(.common, keeping: published)
    #expect(same.days == [day])

    // Now one of them is away on that day.
    let away = [[], [], [String(day.suffix(2))]]
    let moved = try launch(.common, away: away, keeping: published)
    #expect(moved.days.count == 1 && moved.days != [day])
    let accounts = PlacementAccounts(of: moved, keeping: published)
    for assignment in moved.assignments {
      let id = assignment.task.id
      let slot = try #require(published[id])
      let cause = try #require(accounts.cause(ofLeaving: slot, by: id))
      let third = moved.assignments.filter { $0.task.unit == 2 }.map(\.task.id)
      #expect(cause.isForced)
      if assignment.task.unit != 2 { #expect(cause == .together(with: third)) }
    }
  }

  @Test func `another day would part a task from those of the others`() throws {
    let plan = try launch(.common)
    let one = try #require(plan.assignments.first { $0.task.unit == 2 }).task
    let others = plan.assignments.map(\.task.id).filter { $0 != one.id }.sorted()
    let accounts = PlacementAccounts(of: plan)
    let day = try #require(plan.assignments.first).extent.window.start
    let next = day.weekday == .friday ? day.adding(days: -1) : day.adding(days: 1)
    #expect(accounts.verdict(of: one.id, on: next)?.exclusions == [.apart(from: others)])
    #expect(accounts.verdict(of: one.id, on: day)?.exclusions == [])
    guard case .choice(let preference)? = accounts.account(of: one.id)?.basis else {
      Issue.record("the day was chosen")
      return
    }
    #expect(preference.decidedBy == .commonDay)
  }

  @Test func `a task that is pinned has a day of its own`() throws {
    let day = try #require(try launch(.common).days.first)
    let plan = try launch(.common, pinned: "2026-07-10")
    #expect(plan.days == [day, "2026-07-10"].sorted())
    let pinned = try #require(plan.assignments.first { $0.task.unit == 3 }).task.id
    let verdict = PlacementAccounts(of: plan).verdict(of: pinned, on: try date("2026-07-10"))
    #expect(verdict?.exclusions == [])
  }

  @Test func `a second look tells of different days`() throws {
    let book = try launchBook(.common, from: "2026-07-01", to: "2026-07-03", away: [])
    try DrawnPlan(
      book,
      """
      launch u10 1 2026-07-01
      launch u11 1 2026-07-01
      launch u12 1 2026-07-02
      launch u13 1 2026-07-01
      launch u14 1 2026-07-01
      launch u15 1 2026-07-01
      """
    ).expect(
      """
      days-differ: launch, u11, task 1; launch, u12, task 1
      phải cùng ngày, lịch lại ghi 01/7/2026 và 02/7/2026
      the plan should have one day for both, and has 1 July 2026 and 2 July 2026
      """)
  }

  /// The plan of a launch of half a day in six units, of which some are away on some days of the month
  /// in which the window lies.
  private func launch(
    _ choice: DayChoice, _ quantity: Quantity = .one, from first: String = "2026-07-01",
    to last: String = "2026-07-31", spacing: Distance? = nil, away: [[String]] = [],
    keeping published: PublishedSlots? = nil, pinned: String? = nil
  ) throws -> Plan {
    var sketch = try launchBook(
      choice, quantity, from: first, to: last, spacing: spacing, away: away)
    if let pinned {
      let task = try #require(try sketch.book().datedTasks().first { $0.unit == 3 })
      sketch.decisions = [
        Decision(
          .pin(task.id, try date(pinned), nil), by: "Hoa", because: "x",
          on: try date("2026-05-01"), source: SourcePlace(file: "decisions.yaml", line: 1))
      ]
    }
    let book = try sketch.book()
    let plan = Placer(book, keeping: published).plan(book.datedTasks())
    #expect(Audit(plan, of: book.datedTasks(), keeping: published).faults == [])
    return plan
  }

  private func launchBook(
    _ choice: DayChoice, _ quantity: Quantity = .one, from first: String, to last: String,
    spacing: Distance? = nil, away: [[String]]
  ) throws -> Book {
    var book = try Book(units: (10..<16).map { "u\($0)" })
    for (unit, days) in away.enumerated() {
      let own = book.units[unit]
      book.units[unit] = Roster.Unit(
        id: own.id, name: own.name, kind: own.kind, parent: nil,
        absences: try days.map { day in
          let month = day > "20" && first < "2026-07" ? "06" : "07"
          return Absence(Window(on: try date("2026-\(month)-\(day)")), nil)
        }, source: own.source)
    }
    try book.rule(
      "launch", try .once(first, last), .within, quantity, occupation: .halfDay, spacing: spacing
    ) { $0.dayChoice = choice }
    return book
  }
}

extension Plan {
  /// The days on which something stands. Sorted, unique.
  fileprivate var days: [String] {
    Set(assignments.map { "\($0.extent.window.start)" }).sorted()
  }

  /// The days on which tasks of a rule stand. Sorted, unique.
  fileprivate func days(of rule: Int) -> [String] {
    Set(assignments.filter { $0.task.rule == rule }.map { "\($0.extent.window.start)" }).sorted()
  }
}
