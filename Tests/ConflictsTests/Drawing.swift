import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

extension Book {
  /// The plan of the book with what is doubtful in it.
  func conflicts(_ totals: [ChoiceTotals] = []) throws -> PlanConflicts {
    let book = try book()
    return PlanConflicts(of: Placer(book).plan(book.datedTasks()), totals: totals)
  }
}

/// Checks the conflicts of one kind: each with its severity and identity, both texts, the lines that
/// cause it, what would mend it, and how many tasks and which units it is about.
func expect(
  _ code: Conflict.Code, of book: Book, totals: [ChoiceTotals] = [], drawn: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let units = try book.book().roster.units.map(\.id.text)
  let found = try book.conflicts(totals).all.filter { $0.code == code }
  let text = found.map { $0.drawn(units) }.joined(separator: "\n")
  #expect(text == drawn, sourceLocation: sourceLocation)
}

extension Conflict {
  /// The conflict on paper.
  fileprivate func drawn(_ names: [String]) -> String {
    let lines = causes.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
    let whom = units.map { names[$0] }.joined(separator: " ")
    let mends = repairs.flatMap { repair in
      let end = ([repair.tasks.map { "= \($0)" }] + repair.command).compactMap(\.self)
      return ["  * \(repair.edit.vietnamese)", "    \(repair.edit.english)"]
        + (end.isEmpty ? [] : ["    \(end.joined(separator: " "))"])
    }
    let decided = decision.map { ["  decided by \($0.by): \($0.reason)"] } ?? []
    return
      (["\(severity.rawValue) \(id)", "  \(message.vietnamese)", "  \(message.english)"]
      + [
        "  \(lines); tasks: \(tasks.count); units: \(whom); clauses: \(clauses.joined(separator: ", "))"
      ]
      + mends + decided).joined(separator: "\n")
  }
}

/// The code that a text writes.
func code<Subject>(_ text: String) throws -> Code<Subject> { try #require(Code(text)) }

/// A line of a file.
func line(_ number: Int, of file: String = "plan.yaml") -> SourcePlace {
  SourcePlace(file: file, line: number)
}

/// A time of day.
func hours(_ hour: Int, _ minute: Int = 0, minutes: Int) throws -> Hours {
  .at(try #require(TimeOfDay(hour: hour, minute: minute)), for: try #require(Minutes(minutes)))
}
