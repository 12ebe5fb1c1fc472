import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("Why a task stands where it does")
struct AccountTests {
  @Test func `each day of the window says what keeps the task out, by name`() throws {
    var book = try Book(units: ["a", "lead"])
    book.units[0] = try book.units[0].existing(from: "2026-06-30")
    book.calendar = WorkCalendar(entries: [try .entry("2026-07-01", .rest)])
    try book.rule("all", try .once("2026-07-02"), .on, occupation: .day, units: [0])
    try book.rule("led", try .once("2026-07-03"), .on, occupation: .day, units: [1])
    try book.rule(
      "c", try .once("2026-06-29", "2026-07-06"), .within, .exactly(2), occupation: .halfDay,
      spacing: Distance(2, .workingDays), units: [0]
    ) { $0.lead = .unit(1) }
    let plan = try book.plan()
    let tasks = plan.tasks(of: "c")
    let account = try #require(PlacementAccounts(of: plan).account(of: tasks[0].id))
    let (all, led) = (plan.tasks(of: "all")[0].id, plan.tasks(of: "led")[0].id)
    // Its sibling stands on the 6th.
    let near = DayVerdict.Exclusion.tooNear(to: tasks[1].id)
    #expect(
      account.verdicts == [
        DayVerdict(try date("2026-06-29"), [.unitDoesNotExist]),
        DayVerdict(try date("2026-06-30"), []),
        DayVerdict(
          try date("2026-07-01"), [.restDay(.official(try .entry("2026-07-01", .rest)))]),
        DayVerdict(try date("2026-07-02"), [.busy(unit: 0, by: [all])]),
        DayVerdict(try date("2026-07-03"), [.busy(unit: 1, by: [led]), near]),
        DayVerdict(try date("2026-07-04"), [.restDay(.weeklyRest), near]),
        DayVerdict(try date("2026-07-05"), [.restDay(.weeklyRest), near]),
        DayVerdict(try date("2026-07-06"), [near]),
      ])
    #expect(
      account.basis
        == .choice(
          .init(
            stratum: try days("2026-06-30", "2026-07-02"), isDayItsOwn: true,
            decidedBy: .onlyDay)))
  }

  @Test func `a speaker who is away or taken is named, with the tasks that have him`() throws {
    var book = try Book(units: ["a", "b"])
    book.resources = [
      try Resource(
        "speaker", places: 1, halves: [.morning],
        windows: [
          try days("2026-06-30", "2026-07-01")
        ])
    ]
    try book.rule("c", try .once("2026-06-29", "2026-07-01"), .within, occupation: .halfDay) {
      $0.resources = [0]
    }
    let plan = try book.plan()
    let accounts = PlacementAccounts(of: plan)
    for (one, other) in [(0, 1), (1, 0)] {
      let tasks = plan.assignments.map(\.task)
      let account = try #require(accounts.account(of: tasks[one].id))
      let taken = plan.assignments[other].extent.window.start
      #expect(
        account.verdicts.map(\.exclusions) == [
          [.resourceAbsent(0)],
          taken.day == 30 ? [.resourceTaken(0, by: [tasks[other].id])] : [],
          taken.day == 1 ? [.resourceTaken(0, by: [tasks[other].id])] : [],
        ])
    }
  }

  @Test func `what the rule fixes says so, with the day it was shifted from`() throws {
    var book = try Book(units: ["a"])
    try book.rule("d", try .once("2026-07-04"), .on, shift: .nextWorkingDay)
    try book.rule("o", .open, .on)
    let plan = try book.plan()
    let accounts = PlacementAccounts(of: plan)
    let fixed = try #require(accounts.account(of: plan.tasks(of: "d")[0].id))
    #expect(fixed.basis == .rule(shiftedFrom: try date("2026-07-04")))
    #expect(fixed.verdicts.isEmpty)
    #expect(accounts.account(of: plan.tasks(of: "o")[0].id)?.basis == .open)
    #expect(PlacementAccounts(of: try Book(units: ["a"]).plan()).account(of: fixed.task.id) == nil)
  }

  @Test func `what people pinned names their decision, and its other days say so`() throws {
    var book = try Book(units: ["a"])
    try book.rule("c", try .once("2026-07-01", "2026-07-02"), .within, occupation: .halfDay)
    let task = try book.plan().tasks(of: "c")[0]
    let decision = Decision(
      .pin(task.id, try date("2026-07-04"), nil), by: "Lan", because: "so said", on: nil,
      source: SourcePlace(file: "decisions.yaml", line: 1))
    book.decisions = [decision]
    let account = PlacementAccounts(of: try book.plan()).account(of: task.id)
    #expect(account?.basis == .pin(decision))
    #expect(account?.verdicts.map(\.exclusions) == [[.pinnedElsewhere], [.pinnedElsewhere]])
  }

  @Test func `where nothing else makes a difference the fixed number does`() throws {
    var book = try Book(units: (10..<30).map { "u\($0)" })
    try book.rule("c", try .once("2026-06-29", "2026-07-10"), .within, .exactly(2))
    let plan = try book.plan()
    let accounts = PlacementAccounts(of: plan)
    for task in plan.assignments.map(\.task) {
      guard case .choice(let preference) = accounts.account(of: task.id)?.basis else {
        Issue.record("a chosen day without a reason")
        continue
      }
      #expect(preference.decidedBy == .hash)
      let week = task.ordinal == 1 ? ("2026-06-29", "2026-07-04") : ("2026-07-05", "2026-07-10")
      #expect(preference.stratum == (try days(week.0, week.1)))
    }
  }

  @Test(arguments: Seed.some + [Seed(15_205_931_954_435_166_678)])
  func `a chosen day has no exclusions, and a task without a slot has no day without them`(
    seed: Seed
  ) throws {
    var numbers = seed.numbers
    for _ in 0..<60 {
      let plan = try Book.crowded(&numbers).plan()
      let accounts = PlacementAccounts(of: plan)
      for assignment in plan.assignments {
        let account = try #require(accounts.account(of: assignment.task.id))
        guard case .choice = account.basis else { continue }
        let own = account.verdicts.first { $0.day == assignment.extent.window.start }
        #expect(own?.exclusions == [])
      }
      for task in plan.unplaced.map(\.task) {
        let account = try #require(accounts.account(of: task.id))
        #expect(account.verdicts.allSatisfy { !$0.exclusions.isEmpty })
      }
    }
  }
}

extension Roster.Unit {
  /// The unit as it is from a day on.
  fileprivate func existing(from day: String) throws -> Roster.Unit {
    Roster.Unit(
      id: id, name: name, kind: kind, parent: parent, validFrom: try date(day), source: source)
  }
}
