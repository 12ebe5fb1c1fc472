import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

/// The first ten days of July 2026, which begin on a Wednesday: without the first two and the Fridays
/// only the 6th to the 9th are left.
@Suite("Days that rules avoid")
struct AvoidedDaysTests {
  private static let avoided = AvoidedDays([windowOf(1, 2)].compactMap(\.self), [.friday])
  private static let left = ["2026-07-06", "2026-07-07", "2026-07-08", "2026-07-09"]

  /// What may compete for the days, each a way in which placement goes.
  enum Rivalry: CaseIterable {
    case nothing, ownDays, lead, leadAbove, speaker, commonDay, air, order
  }

  @Test(arguments: Rivalry.allCases)
  func `no task stands on a day to avoid, whatever it takes`(rivalry: Rivalry) throws {
    let plan = try talks(rivalry).plan()
    let days = plan.days(of: "talk")
    #expect(plan.unplaced.isEmpty)
    #expect(days.count == 6)
    #expect(Set(days).isSubset(of: AvoidedDaysTests.left))
  }

  @Test(arguments: Rivalry.allCases)
  func `what is published on a day to avoid has to leave it, also when it is near`(
    rivalry: Rivalry
  ) throws {
    let book = try talks(rivalry).book()
    var open = try talks(rivalry)
    open.rules = open.rules.map { $0.avoiding(.none) }
    let before = try open.plan()
    let published = PublishedSlots(
      Dictionary(
        uniqueKeysWithValues: before.assignments.map { ($0.task.id, PublishedSlot($0)) }),
      today: try date("2026-06-29"))
    let plan = Placer(book, keeping: published).plan(book.datedTasks())
    let accounts = PlacementAccounts(of: plan, keeping: published)
    #expect(plan.unplaced.isEmpty)
    #expect(Set(plan.days(of: "talk")).isSubset(of: AvoidedDaysTests.left))
    for task in plan.tasks(of: "talk") {
      let slot = try #require(published[task.id])
      guard AvoidedDaysTests.avoided.contains(slot.day) else { continue }
      guard case .closed(let exclusions) = accounts.cause(ofLeaving: slot, by: task.id) else {
        Issue.record("\(rivalry): not closed")
        continue
      }
      #expect(exclusions.contains(.avoided))
    }
  }

  @Test func `each week keeps off its days, and a week that has no other leaves its task`() throws {
    var book = try Book(units: ["a"])
    let july = try days("2026-07-01", "2026-07-19")
    try book.rule("talk", .every(.week, during: [july]), .within) {
      $0.avoids = AvoidedDays([windowOf(6, 10)].compactMap(\.self), [.monday])
    }
    let plan = try book.plan()
    #expect(plan.days(of: "talk").allSatisfy { $0 > "2026-07-13" })
    #expect(plan.unplaced.map(\.reason) == [.tooFewDays(free: 0, needed: 1)])
  }

  @Test func `a pin stands where people want it, and what the rule dates stays there`() throws {
    var book = try talks(.ownDays)
    let first = try #require(try book.plan().tasks(of: "talk").first)
    book.decisions = [
      Decision(
        .pin(first.id, try date("2026-07-01"), nil), by: "Mai", because: "agreed", on: nil,
        source: SourcePlace(file: "decisions.yaml", line: 1))
    ]
    let days = try book.plan().days(of: "talk")
    #expect(days.filter { !AvoidedDaysTests.left.contains($0) } == ["2026-07-01"])
  }

  @Test func `each day of the window says that the rule avoids it`() throws {
    let plan = try talks(.nothing).plan()
    let task = try #require(plan.tasks(of: "talk").first)
    let account = try #require(PlacementAccounts(of: plan).account(of: task.id))
    let avoided = account.verdicts.filter { $0.exclusions.contains(.avoided) }.map { "\($0.day)" }
    #expect(avoided == ["2026-07-01", "2026-07-02", "2026-07-03", "2026-07-10"])
    // A rest day is one first of all, and both.
    var friday = try talks(.nothing)
    friday.calendar = WorkCalendar(entries: [try .entry("2026-07-03", .rest)])
    let other = try friday.plan()
    let verdicts = try #require(PlacementAccounts(of: other).account(of: task.id)).verdicts
    let both = [
      DayVerdict.Exclusion.restDay(.official(try .entry("2026-07-03", .rest))), .avoided,
    ]
    #expect(verdicts.first { $0.exclusions.count == 2 }?.exclusions == both)
  }

  @Test(arguments: Seed.some)
  func `to avoid days is as good as to close them for all`(seed: Seed) throws {
    var numbers = seed.numbers
    var differences = 0
    for _ in 0..<30 {
      var book = try Book.crowded(&numbers)
      // A day that is closed for all is no working day, which distances may be measured in.
      book.rules = book.rules.map { $0.inCalendarDays.avoiding(.none) }
      let free = try book.plan().drawn
      let some = (0..<3).map { _ in Int.random(in: 1...9, using: &numbers) }
      var avoiding = book
      avoiding.rules = book.rules.map {
        $0.avoiding(AvoidedDays(some.compactMap { windowOf($0, $0) }))
      }
      book.calendar = WorkCalendar(
        entries: book.calendar.entries + (try some.map { try .entry("2026-07-0\($0)", .rest) }))
      let drawn = try avoiding.plan().drawn
      #expect(drawn == (try book.plan().drawn))
      if drawn != free { differences += 1 }
    }
    #expect(differences > 3)
  }

  /// Two talks for each of three units, one of which is above the others, which avoid days.
  private func talks(_ rivalry: Rivalry) throws -> Book {
    var book = try Book(units: ["a", "b", "top"])
    try book.rank(["a", "b"], "unit", under: "top")
    book.resources = [try Resource("speaker", places: 2)]
    if rivalry == .order {
      try book.rule("first", try .once("2026-07-01"), .on, occupation: .halfDay)
    }
    let occupation: Occupation = [.nothing, .air].contains(rivalry) ? .nothing : .halfDay
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-10"), .within, .exactly(2),
      hours: rivalry == .air ? .within([480..<600], for: try #require(Minutes(10))) : .unstated,
      occupation: occupation
    ) { details in
      details.avoids = AvoidedDaysTests.avoided
      details.lead = rivalry == .lead ? .unit(2) : rivalry == .leadAbove ? .parent : nil
      details.resources = rivalry == .speaker ? [0] : []
      details.dayChoice = rivalry == .commonDay ? .common : .ofEachUnit
      if rivalry == .air { details.airing.airer = .unit }
      if rivalry == .order {
        details.follows = Code("first").map { Precedence($0, distance: Distance(1, .workingDays)) }
      }
    }
    return book
  }
}

/// Some days of July 2026, both included.
private func windowOf(_ first: Int, _ last: Int) -> Window? {
  guard let start = CivilDate(year: 2026, month: 7, day: first),
    let end = CivilDate(year: 2026, month: 7, day: last)
  else { return nil }
  return Window(from: start, through: end)
}

extension Plan {
  /// The days of a rule's tasks, as ISO texts.
  fileprivate func days(of rule: String) -> [String] {
    assignments.filter { book.rules[$0.task.rule].id.text == rule }
      .map { "\($0.extent.window.start)" }
  }
}

extension PublishedSlot {
  fileprivate init(_ assignment: Plan.Assignment) {
    self.init(assignment.extent, assignment.half, choosing: [])
  }
}

extension Rule {
  /// The same rule that keeps off some days.
  fileprivate func avoiding(_ days: AvoidedDays) -> Rule {
    var details = details
    details.avoids = position == .within ? days : .none
    return copy(restDays, spacing, details)
  }

  /// The same rule whose distance is counted in calendar days, and whose tasks keep off rest days.
  fileprivate var inCalendarDays: Rule {
    copy(.never, spacing.map { Distance($0.days, .calendarDays) }, details)
  }

  private func copy(_ restDays: RestDays, _ spacing: Distance?, _ details: Details) -> Rule {
    Rule(
      id: id, title: title, units: units, anchor: anchor, position: position, quantity: quantity,
      hours: hours, occupation: occupation, spacing: spacing, restDays: restDays,
      details: details, lines: lines)
  }
}
