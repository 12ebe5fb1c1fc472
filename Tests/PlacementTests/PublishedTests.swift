import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What was published stays where it can")
struct PublishedTests {
  @Test func `a further rule and a further unit move nothing while there are days`() throws {
    var start = try Book(units: ["a", "b"])
    try start.rule(
      "c", try .once("2026-07-01", "2026-07-10"), .within, .exactly(3), occupation: .day)
    let before = try start.plan()
    var movedAnew = 0
    // A rule of two days, of which a published task has one: it chooses first, for it has less room.
    for published in before.assignments {
      var book = start
      let day = published.extent.window.start
      let window = try #require(Window(from: day.adding(days: -1), through: day.adding(days: 1)))
      book.units.append(try Book(units: ["z"]).units[0])
      try book.rule(
        "f", .windows([Occasion(window)]), .within, occupation: .day, restDays: .allowed)
      let after = try book.plan(keeping: before)
      #expect(after.unplaced.isEmpty)
      #expect(try moved(from: before, to: after) == [])
      movedAnew += try moved(from: before, to: try book.plan()).count
    }
    // Placed anew, some would have had to leave.
    #expect(movedAnew > 0)
  }

  @Test func `a task whose day is closed moves, its like stay, and it says why`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "c", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays))
    let before = try book.plan()
    let second = before.tasks(of: "c")[1]
    let slot = try #require(before.slots(today: "2026-06-01")[second.id])
    book.calendar = WorkCalendar(entries: [try .entry("\(slot.day)", .rest)])
    let after = try book.plan(keeping: before)
    #expect(try moved(from: before, to: after) == ["c a 2"])
    let cause = PlacementAccounts(of: after).cause(ofLeaving: slot, by: second.id)
    #expect(cause?.isForced == true)
    guard case .closed(let exclusions) = cause, case .restDay? = exclusions.first else {
      Issue.record("\(String(describing: cause))")
      return
    }
  }

  @Test func `a quota that rises leaves those that there are, and one that falls drops the last`()
    throws
  {
    func book(_ count: Int) throws -> Book {
      var book = try Book(units: ["a"])
      try book.rule(
        "c", try .once("2026-07-01", "2026-07-10"), .within, .exactly(count),
        occupation: .halfDay, spacing: Distance(2, .calendarDays))
      return book
    }
    let two = try book(2).plan()
    let three = try book(3).plan(keeping: two)
    #expect(three.unplaced.isEmpty)
    #expect(try moved(from: two, to: three) == [])
    #expect(try moved(from: three, to: try book(2).plan(keeping: three)) == [])
  }

  @Test func `published tasks make room where something new finds no day else`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "c", try .once("2026-07-01", "2026-07-03"), .within, .exactly(1), occupation: .day,
      restDays: .allowed)
    let before = try book.plan()
    let day = try #require(before.assignments.first).extent.window.start
    // A day that only one of the two may take.
    try book.rule("e", try .once("\(day)"), .within, occupation: .day, restDays: .allowed)
    let after = try book.plan(keeping: before)
    #expect(after.unplaced.isEmpty)
    #expect(try moved(from: before, to: after) == ["c a 1"])
    let (task, other) = (after.tasks(of: "c")[0], after.tasks(of: "e")[0])
    #expect(
      PlacementAccounts(of: after).cause(ofLeaving: PublishedSlot(day), by: task.id)
        == .displaced(by: [other.id]))
  }

  @Test func `what is over stays, whatever the rules say now, and nothing new is put there`() throws
  {
    var book = try Book(units: ["a"])
    try book.rule(
      "c", try .once("2026-07-01", "2026-07-10"), .within, .exactly(3), occupation: .day,
      spacing: Distance(2, .calendarDays))
    let before = try book.plan()
    let first = try #require(before.assignments.first)
    let today = first.extent.window.end
    book.rules = []
    try book.rule(
      "c", try .once("2026-07-08", "2026-07-20"), .within, .exactly(5), occupation: .day,
      spacing: Distance(2, .calendarDays))
    try book.rule(
      "e", try .once("2026-07-01", "2026-07-20"), .within, .exactly(4), occupation: .day)
    let after = try book.plan(keeping: before, today: "\(today)")
    #expect(after.assignment(of: first.task.id)?.extent == first.extent)
    let others = after.assignments.filter { $0.task.id != first.task.id }
    #expect(others.count == 8)
    #expect(others.allSatisfy { $0.extent.window.start >= today })
    #expect(after.unplaced.isEmpty)
  }

  @Test(arguments: Seed.some)
  func `a plan that is placed again with nothing new is the same`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<25 {
      let book = try Book.crowded(&numbers)
      let before = try book.plan()
      let day = try date("2026-06-28").adding(days: Int.random(in: 0..<14, using: &numbers))
      let after = try book.plan(keeping: before, today: "\(day)")
      let left = after.unplaced.count
      // A second search may find a place that the first has missed.
      #expect(left < before.unplaced.count || after.assignments == before.assignments)
      let over = before.assignments.filter {
        if case .within = $0.task.demand { $0.extent.window.start < day } else { false }
      }
      for assignment in over { #expect(after.assignment(of: assignment.task.id) == assignment) }
    }
  }

  /// The tasks of both plans that stand elsewhere in the second.
  private func moved(from before: Plan, to after: Plan) throws -> [String] {
    before.assignments.filter { old in
      after.assignment(of: old.task.id).map { $0.extent != old.extent || $0.half != old.half }
        ?? false
    }.map {
      "\(after.book.rules[$0.task.rule].id) \(after.book.roster.units[$0.task.unit].id) \($0.task.ordinal)"
    }
  }
}

extension Book {
  /// The plan of the book that keeps to what an earlier plan has published.
  func plan(keeping before: Plan, today: String = "2026-06-01") throws -> Plan {
    let book = try book()
    return Placer(book, keeping: try before.slots(today: today)).plan(book.datedTasks())
  }
}

extension Plan {
  /// The slots of the plan as if it were published.
  func slots(today: String) throws -> PublishedSlots {
    PublishedSlots(
      Dictionary(
        uniqueKeysWithValues: assignments.filter { $0.extent.window.dayCount == 1 }.map { own in
          let chosen = own.chosen.map { book.resources[$0].id }
          return (own.task.id, PublishedSlot(own.extent, own.half, choosing: chosen))
        }), today: try date(today))
  }
}
