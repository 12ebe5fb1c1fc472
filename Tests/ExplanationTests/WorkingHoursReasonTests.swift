import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("Why, where people work at their hours only")
struct WorkingHoursReasonTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      because
        máy chọn trong thứ Tư 01/7/2026 (rules/r.yaml:1)
        chỉ còn ngày này
        giờ máy chọn trong 13:30–16:00 (rules/r.yaml:3)
        unit làm việc 07:30–11:30, 13:30–17:00 (plan.yaml:7)
        lead làm việc 10:30–11:00, 13:30–16:00 (units.csv:2)

      """
    ),
    (
      .english,
      """
      because
        chosen within Wednesday 1 July 2026 (rules/r.yaml:1)
        no other day was left
        the hour was chosen within 13:30–16:00 (rules/r.yaml:3)
        unit works 07:30–11:30, 13:30–17:00 (plan.yaml:7)
        lead works 10:30–11:00, 13:30–16:00 (units.csv:2)

      """
    ),
  ])
  func `the hours that were left, and who works when`(language: Language, text: String) throws {
    let plan = try book(from: 720).plan()
    let facts = try plan.facts(of: "visit", 1)
    let account = DayAccount(verdicts: [DayVerdict(try date("2026-07-01"), [])])
    let explanation = TaskExplanation(of: facts, in: plan, days: account)
    #expect(explanation.drawn(in: language) == text)
  }

  @Test func `days on which there is no such time`() throws {
    let plan = try book(from: 1020).plan()
    let facts = try plan.facts(of: "visit", 1)
    let account = DayAccount(
      verdicts: [
        DayVerdict(try date("2026-07-01"), [.offHours(unit: 0), .offHours(unit: 1)])
      ])
    let explanation = TaskExplanation(of: facts, in: plan, days: account)
    #expect(
      explanation.drawn(in: .english).hasSuffix(
        """
        closed
          1 July: outside the working hours of lead (10:30–11:00, 13:30–16:00) (units.csv:2)

        """))
    #expect(
      explanation.drawn(in: .vietnamese).hasSuffix(
        """
        closed
          01/7: ngoài giờ làm việc của lead (10:30–11:00, 13:30–16:00) (units.csv:2)

        """))
  }

  /// A visit of an hour between some minute and eight in the evening.
  private func book(from minute: Int) throws -> Book {
    var book = try Book(units: ["lead", "unit"])
    book.workingHours = try .at(450..<690, 810..<1020)
    book.units[0] = book.units[0].working(
      WorkingHours([630..<660, 810..<960], source: SourcePlace(file: "units.csv", line: 2)))
    try book.rule(
      "visit", try .once("2026-07-01"), .within, hours: .within([minute..<1200], for: .hour),
      occupation: .hours, units: [1], lines: [.hours: 3]
    ) { $0.lead = .unit(0) }
    return book
  }
}
