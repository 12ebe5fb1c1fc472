import CivilTime
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("Numbers that people lowered")
struct LoweredNumberTests {
  @Test(arguments: 0...4)
  func `the last tasks of the unit go, all others stay what they were`(number: Int) throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("talk", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3))
    try book.rule("fair", try .once("2026-08-03"), .on)
    let before = try book.book().datedTasks()
    book.decisions = [
      Decision(
        .quota(try code("talk"), [try code("ash")], number), by: "Ann", because: "agreed",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 2))
    ]
    let after = try book.book()
    let kept = before.filter { task in
      after.rules[task.rule].id.text != "talk" || after.roster.units[task.unit].id.text != "ash"
        || task.ordinal <= number
    }
    #expect(after.datedTasks() == kept)
    #expect(kept.count == before.count - max(0, 3 - number))
  }
}

private func code<Subject>(_ text: String) throws -> Code<Subject> {
  try #require(Code<Subject>(text))
}
