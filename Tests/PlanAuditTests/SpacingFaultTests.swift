import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

@Suite("Tasks that keep a distance")
struct SpacingFaultTests {
  /// Three talks in July 2026, so far apart; 3/7 is a Friday.
  private func talks(_ spacing: Distance?, restDays: RestDays = .never) throws -> Book {
    var book = try Book(units: ["a"])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3), spacing: spacing,
      restDays: restDays)
    return book
  }

  @Test func `two working days are counted from the day after`() throws {
    let book = try talks(Distance(2, .workingDays))
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      talk a 2 2026-07-03
      talk a 3 2026-07-07
      """
    ).expect()
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      talk a 3 2026-07-03
      talk a 2 2026-07-06
      """
    ).expect(
      """
      too-near: talk, a, task 2; talk, a, task 3
      03/7/2026 và 06/7/2026 không cách nhau 2 ngày làm việc
      3 July 2026 and 6 July 2026 are less than 2 working days apart
      """)
  }

  @Test func `calendar days count rest days too`() throws {
    let book = try talks(Distance(3, .calendarDays))
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-03
      talk a 2 2026-07-06
      talk a 3 2026-07-08
      """
    ).expect(
      """
      too-near: talk, a, task 2; talk, a, task 3
      06/7/2026 và 08/7/2026 không cách nhau 3 ngày
      6 July 2026 and 8 July 2026 are less than 3 days apart
      """)
  }

  @Test func `between rest days there is no working day`() throws {
    try DrawnPlan(
      try talks(Distance(1, .workingDays), restDays: .allowed),
      """
      talk a 1 2026-07-03
      talk a 2 2026-07-05
      talk a 3 2026-07-06
      """
    ).expect(
      """
      too-near: talk, a, task 1; talk, a, task 2
      03/7/2026 và 05/7/2026 không cách nhau 1 ngày làm việc
      3 July 2026 and 5 July 2026 are less than 1 working day apart
      """)
  }

  @Test func `without a stated distance, or in other units and occasions, any will do`() throws {
    let together = """
      talk a 1 2026-07-01
      talk a 2 2026-07-01
      talk a 3 2026-07-01
      """
    try DrawnPlan(try talks(nil), together).expect()
    try DrawnPlan(try talks(Distance(0, .workingDays)), together).expect()
    var book = try Book(units: ["a", "b"])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, spacing: Distance(5, .calendarDays))
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      talk b 1 2026-07-01
      """
    ).expect()
    book.rules = []
    try book.rule(
      "week", .every(.week, during: [try days("2026-06-29", "2026-07-12")]), .within,
      spacing: Distance(5, .calendarDays), units: [0])
    var plan = try DrawnPlan(book, "")
    plan.unplaced = []
    plan.assignments = try zip(plan.tasks, ["2026-07-03", "2026-07-06"]).map {
      .init($0, at: .wholeDays(Window(on: try date($1))))
    }
    plan.expect()
  }
}
