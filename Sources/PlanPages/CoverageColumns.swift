import Explanation
import ScheduleModel

/// The provisions of a coverage as a table for a terminal: code, section, kind, number of tasks, and
/// what takes it up.
struct CoverageColumns {
  private let language: Language
  /// How wide each column but the last is.
  private let widths: [Int]

  /// Measures the columns of some rows.
  init(_ rows: [Coverage.Row], in language: Language) {
    self.language = language
    let table = [CoverageColumns.titles(in: language)] + rows.map { Self.cells(of: $0, language) }
    widths = (0..<4).map { column in
      min(CoverageColumns.widest, table.map { $0[column].count }.max() ?? 0)
    }
  }

  /// The line that says what the columns mean.
  var header: String { line(CoverageColumns.titles(in: language)) }

  /// The line of a row, or its lines where the cells are long.
  func line(of row: Coverage.Row) -> String { line(CoverageColumns.cells(of: row, language)) }

  /// No column but the last is wider; a longer cell pushes the others to the right.
  private static let widest = 16
  /// From where on the last column is too narrow to stay within it.
  private static let lastIndent = 56

  private func line(_ cells: [String]) -> String {
    let filled = zip(cells, widths).map { $0.filling($1) } + cells.suffix(1)
    let start = widths.reduce(0) { $0 + $1 + 2 }
    return filled.joined(separator: "  ")
      .text(hanging: start <= CoverageColumns.lastIndent ? start : 4)
  }
}

extension CoverageColumns {
  private static func titles(in language: Language) -> [String] {
    [
      Phrase(vi: "Mã", en: "Code"), Phrase(vi: "Mục", en: "Section"),
      Phrase(vi: "Loại", en: "Kind"), Phrase(vi: "Số việc", en: "Tasks"),
      Phrase(vi: "Đưa vào", en: "Taken up in"),
    ].map { $0[language] }
  }

  private static func cells(of row: Coverage.Row, _ language: Language) -> [String] {
    let provision = row.provision
    return [
      provision.id, provision.section, provision.kind.name[language],
      number(of: row)?[language] ?? "", homes(of: row, language),
    ].map(\.shown)
  }

  /// How many tasks; `nil` where the provision can have none.
  private static func number(of row: Coverage.Row) -> Phrase? {
    if let other = row.countedIn {
      return Phrase(vi: "tính ở \(other)", en: "in \(other)")
    }
    guard row.provision.kind.group == .datable || row.tasks > 0 else { return nil }
    guard row.provision.kind == .kpi else { return .tasks(row.tasks) }
    return .counted(row.tasks, vi: "lần xét", one: "evaluation", many: "evaluations")
  }

  private static func homes(of row: Coverage.Row, _ language: Language) -> String {
    row.homes.map { "\($0.kind.name[language]) \($0.id)" }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }.joined(separator: ", ")
  }
}
