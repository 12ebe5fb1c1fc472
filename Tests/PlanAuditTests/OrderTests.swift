import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What has to be done first")
struct OrderTests {
  @Test func `a unit waits for its own tasks`() throws {
    var book = try Book(units: ["a", "b", "c"])
    try book.rule(
      "talk", try .once("2026-06-29", "2026-07-10"), .within, .exactly(3), occupation: .halfDay)
    try book.wrapUp(from: "2026-06-29", to: "2026-07-10")
    let plan = try book.audited()
    #expect(plan.unplaced.isEmpty)
    for unit in 0..<3 {
      #expect(
        try #require(plan.days("talk", unit).last) < #require(plan.days("wrap-up", unit).first))
    }
  }

  @Test func `where it has none of them, it waits for those of all`() throws {
    var book = try Book(units: ["office", "a", "b", "c"])
    try book.rule(
      "talk", try .once("2026-06-29", "2026-07-03"), .within, .exactly(2), occupation: .halfDay,
      units: [1, 2, 3])
    try book.wrapUp(
      from: "2026-06-29", to: "2026-07-06", distance: Distance(2, .workingDays), units: [0])
    let plan = try book.audited()
    #expect(plan.unplaced.isEmpty)
    let last = try #require((1...3).compactMap { plan.days("talk", $0).last }.max())
    let day = try #require(plan.days("wrap-up", 0).first)
    #expect(last.adding(days: 2) <= day)
  }

  @Test func `what has to be done before a due date is done before it`() throws {
    var book = try Book(units: ["a", "b"])
    try book.rule(
      "talk", try .once("2026-06-29", "2026-07-31"), .within, .exactly(3), occupation: .halfDay)
    let talk = try need("talk")
    try book.rule(
      "report", try .once("2026-07-03"), .due(.previousWorkingDay)
    ) { $0.follows = Precedence(talk, distance: Distance(1, .workingDays)) }
    let plan = try book.audited()
    #expect(plan.unplaced.isEmpty)
    #expect((0..<2).allSatisfy { plan.days("talk", $0).allSatisfy { "\($0)" < "2026-07-03" } })
  }

  @Test func `days that are too few for the order leave somebody out, and no more`() throws {
    // Four days, a talk and a wrap-up of each unit, one speaker for both: 8 half-days for 8 tasks.
    var book = try Book(units: ["a", "b", "c", "d"])
    book.resources = [try Resource.speaker]
    try book.rule(
      "talk", try .once("2026-06-29", "2026-07-02"), .within, occupation: .halfDay
    ) { $0.resources = [0] }
    try book.wrapUp(from: "2026-06-29", to: "2026-07-02") { $0.resources = [0] }
    #expect(try book.audited().unplaced.isEmpty)
    // With a day between them the first and the last two half-days serve one kind only.
    book.rules.removeLast()
    try book.wrapUp(from: "2026-06-29", to: "2026-07-02", distance: Distance(3, .calendarDays)) {
      $0.resources = [0]
    }
    #expect(try book.audited().unplaced.count == 2)
  }

  @Test func `what is over cannot wait, and bars nothing`() throws {
    var book = try Book(units: ["a"])
    try book.rule("talk", try .once("2026-07-01", "2026-07-31"), .within, occupation: .halfDay)
    try book.wrapUp(from: "2026-07-01", to: "2026-07-31")
    let made = try book.book()
    let wrapUp = try #require(made.datedTasks().first { made.rules[$0.rule].id.text == "wrap-up" })
    let published = PublishedSlots(
      [wrapUp.id: PublishedSlot(try date("2026-07-02"))], today: try date("2026-07-13"))
    let plan = Placer(made, keeping: published).plan(made.datedTasks())
    #expect(plan.unplaced.isEmpty)
    #expect(Audit(plan, of: made.datedTasks(), keeping: published).faults == [])
  }

  @Test(arguments: Seed.some)
  func `as many are placed in order as can be`(seed: Seed) throws {
    var numbers = seed.numbers
    for number in 0..<30 {
      var book = try Book(units: ["a", "b"])
      book.resources = [try Resource.speaker]
      let last = ["2026-06-29", "2026-06-30", "2026-07-01"].randomElement(using: &numbers) ?? ""
      try book.rule(
        "talk", try .once("2026-06-29", last), .within,
        .exactly(Int.random(in: 1...2, using: &numbers)), occupation: .halfDay
      ) { $0.resources = [0] }
      let gap = Int.random(in: 1...2, using: &numbers)
      let units = Bool.random(using: &numbers) ? [0] : nil
      try book.wrapUp(
        from: "2026-06-29", to: "2026-07-01", distance: Distance(gap, .calendarDays), units: units
      ) { $0.resources = [0] }
      let plan = try book.audited()
      #expect(plan.assignments.count == plan.mostInOrder(gap), "case \(number) of \(seed)")
    }
  }
}

extension Book {
  fileprivate mutating func wrapUp(
    from first: String, to last: String, distance: Distance = Distance(1, .calendarDays),
    units: [Int]? = nil, _ edit: (inout Rule.Details) -> Void = { _ in }
  ) throws {
    let talk: RuleID = try need("talk")
    try rule("wrap-up", try .once(first, last), .within, occupation: .halfDay, units: units) {
      $0.follows = Precedence(talk, distance: distance)
      edit(&$0)
    }
  }
}

extension Plan {
  /// The days of the tasks of a rule and unit, in order.
  fileprivate func days(_ rule: String, _ unit: Int) -> [CivilDate] {
    assignments.filter { book.rules[$0.task.rule].id.text == rule && $0.task.unit == unit }
      .map(\.extent.window.start)
  }

  /// How many tasks find a half-day of the one speaker, tried in every way: at most one of a unit in a
  /// half-day, and those of the second rule so many days after all of the first that they wait for.
  fileprivate func mostInOrder(_ gap: Int) -> Int {
    let tasks = (assignments.map(\.task) + unplaced.map(\.task)).sorted { $0.rule < $1.rule }
    var (best, slots) = (0, [Int?]())
    func descend(_ placed: Int) {
      best = max(best, placed)
      guard slots.count < tasks.count, placed + tasks.count - slots.count > best else { return }
      let task = tasks[slots.count]
      guard case .within(let window) = task.demand else { return }
      for slot in 0..<2 * window.dayCount where !slots.contains(slot) {
        let isInOrder = zip(tasks, slots).allSatisfy { other, taken in
          guard let taken, book.precedence(of: other, over: task) != nil else { return true }
          return slot / 2 - taken / 2 >= gap
        }
        guard isInOrder else { continue }
        slots.append(slot)
        descend(placed + 1)
        slots.removeLast()
      }
      slots.append(nil)
      descend(placed)
      slots.removeLast()
    }
    descend(0)
    return best
  }
}

extension Resource {
  /// One speaker, who is always there.
  fileprivate static var speaker: Resource {
    get throws {
      Resource(
        id: try #require(ResourceID("speaker")), title: "Speaker", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    }
  }
}

/// The code of a rule.
private func need(_ code: String) throws -> RuleID { try #require(RuleID(code)) }
