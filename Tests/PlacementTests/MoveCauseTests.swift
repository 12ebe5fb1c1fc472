import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

/// Plans that are published and then lack something.
@Suite("Why a published task moves")
struct MoveCauseTests {
  @Test func `of tasks in a half-day that has one place fewer, as many are forced as are too many`()
    throws
  {
    var book = try Book(units: ["a", "b", "c"])
    book.resources = [try Resource("speaker", places: 3)]
    try book.rule("c", try .once("2026-07-01", "2026-07-03"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    // All three on one morning.
    let slot = PublishedSlot(try date("2026-07-01"), .morning)
    let tasks = try book.plan().tasks(of: "c")
    let published = PublishedSlots(
      Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, slot) }), today: try date("2026-06-01"))
    book.resources = [try Resource("speaker", places: 2)]
    let made = try book.book()
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    let accounts = PlacementAccounts(of: plan, keeping: published)
    let shortage = MoveCause.Shortage(
      of: .resource(try #require(Code("speaker")), "speaker"), left: 2, wanted: 3)
    #expect(
      tasks.compactMap { accounts.cause(ofLeaving: slot, by: $0.id) } == [.short(shortage)])

    // The same plan, in which a second one left for nothing.
    let staying = try #require(plan.assignments.first { $0.extent.window.start == slot.day })
    let others = plan.assignments.filter { $0 != staying }
    let away = Plan.Assignment(
      staying.task, at: .wholeDays(try days("2026-07-03", "2026-07-03")), .afternoon)
    let needless = PlacementAccounts(
      of: Plan(book: plan.book, assignments: others + [away]), keeping: published)
    let causes = tasks.compactMap { needless.cause(ofLeaving: slot, by: $0.id) }
    #expect(causes.count == 2 && causes.count(where: \.isForced) == 1)
    #expect(causes.contains(.short(shortage)) && causes.contains(.needless))
  }

  @Test func `somebody who is away for a half-day has time for one of two`() throws {
    var book = try Book(units: ["a", "b", "lead"])
    try book.rule(
      "c", try .once("2026-07-01", "2026-07-03"), .within, occupation: .halfDay, units: [0, 1]
    ) { $0.lead = .unit(2) }
    let slot = PublishedSlot(try date("2026-07-01"))
    let tasks = try book.plan().tasks(of: "c")
    let published = PublishedSlots(
      Dictionary(uniqueKeysWithValues: tasks.map { ($0.id, slot) }), today: try date("2026-06-01"))
    let lead = book.units[2]
    book.units[2] = Roster.Unit(
      id: lead.id, name: lead.name, kind: lead.kind, parent: nil,
      absences: [Absence(Window(on: slot.day), .morning)], source: lead.source)
    let made = try book.book()
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    let accounts = PlacementAccounts(of: plan, keeping: published)
    #expect(
      tasks.compactMap { accounts.cause(ofLeaving: slot, by: $0.id) }
        == [.short(MoveCause.Shortage(of: .time(lead.id, "lead"), left: 1, wanted: 2))])
  }

  @Test func `of tasks that are nearer than the rule allows now, the least number is forced`()
    throws
  {
    var book = try Book(units: ["a"])
    func rule(apart days: Int) throws {
      book.rules = []
      try book.rule(
        "c", try .once("2026-07-06", "2026-07-17"), .within, .exactly(3), occupation: .day,
        spacing: Distance(days, .workingDays))
    }
    try rule(apart: 1)
    let tasks = try book.plan().tasks(of: "c")
    let days = try ["2026-07-06", "2026-07-07", "2026-07-08"].map(date)
    let published = PublishedSlots(
      Dictionary(uniqueKeysWithValues: zip(tasks, days).map { ($0.id, PublishedSlot($1)) }),
      today: try date("2026-06-01"))
    try rule(apart: 2)
    let made = try book.book()
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    let accounts = PlacementAccounts(of: plan, keeping: published)
    #expect(plan.bounds.isEmpty)
    #expect(
      zip(tasks, days).compactMap { accounts.cause(ofLeaving: PublishedSlot($1), by: $0.id) }
        == [.tooNear(to: [tasks[0].id, tasks[2].id].sorted())])
  }
}
