import CivilTime
import Foundation
import RuleFiles
import ScheduleModel
import TaskFiles

// The rules of a plan as a table that goes out and comes back.
extension LoadedPlan {
  /// The table with the heads of a language, and what was understood in the plan's own.
  func ruleTable(in language: Language) -> (heads: [String], rows: [[String]]) {
    let own = plan.book.head.language
    let table = RuleTable(source.folder, in: own)
    return (table.heads(in: language), table.cells(plan.tableReadings(own)))
  }

  /// The table as CSV for programs.
  var rulesForPrograms: [UInt8] {
    let (heads, rows) = ruleTable(in: .english)
    return TextTable(heads, rows).csv(for: .programs)
  }

  /// The table as CSV for spreadsheets, in the plan's language.
  var rulesForPeople: [UInt8] {
    let language = plan.book.head.language
    let (heads, rows) = ruleTable(in: language)
    return TextTable(heads, rows).csv(for: .people(language))
  }

  /// What comes of a table that came back. Nothing is written.
  func taking(_ returned: ReturnedTable) -> TakenTable {
    let language = plan.book.head.language
    return TakenTable(
      returned, of: source.folder, in: language, plan.tableReadings(language), zone: Zone.loaded)
  }

  /// The plan with what was taken; `nil` where nothing changes.
  ///
  /// - Throws: `ExitCode` 70, after saying why, where the plan is not as it has to be.
  func after(_ taken: TakenTable) throws -> LoadedPlan? {
    try taken.book.map { book in
      try LoadedPlan(
        book, from: PlanSource(folder: taken.folder, spoken: source.spoken, unreadable: []),
        keeping: published)
    }
  }
}

extension ReturnedTable {
  /// A table of texts; they become NFC.
  init(_ table: TextTable) {
    self.init(
      heads: table.head.cells.map(\.precomposedStringWithCanonicalMapping),
      headNumber: table.head.number,
      rows: table.rows.map { row in
        ReturnedTable.Row(
          number: row.number, cells: row.cells.map(\.precomposedStringWithCanonicalMapping))
      })
  }
}
