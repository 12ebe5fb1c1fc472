import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("Reading back a number that people lowered")
struct LoweredNumberTests {
  @Test(arguments: [
    (Language.vietnamese, "quyết định chỉ 2 cho ash, cách nhau ít nhất 2 ngày: 5 việc"),
    (.english, "decided to be 2 only for ash, at least 2 days apart: 5 tasks"),
  ])
  func `the sentence says for whom, and how many tasks are left`(
    language: Language, words: String
  ) throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3),
      spacing: Distance(2, .calendarDays))
    book.decisions = [try book.lowering("talk", to: 2, for: "ash")]
    #expect(try book.readings(in: language).contains(words))
  }

  @Test func `a number that is no lower is not told`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("talk", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3))
    let plain = try book.readings(in: .english)
    book.decisions = [try book.lowering("talk", to: 3, for: "ash")]
    #expect(try book.readings(in: .english) == plain)
  }
}

extension Book {
  /// The decision that a unit has fewer tasks of a rule.
  fileprivate func lowering(_ rule: String, to number: Int, for unit: String) throws -> Decision {
    Decision(
      .quota(try Code.named(rule), [try Code.named(unit)], number), by: "Ann", because: "agreed",
      on: nil, source: SourcePlace(file: "decisions.yaml", line: 2))
  }
}
