import PlanPages
import RuleFiles
import ScheduleModel

/// What a table of rules that came back says without effect, does not say, and makes worth knowing.
struct TableNotes {
  private let taken: TakenTable
  private let heads: Language
  private let language: Language

  /// Looks at a table whose heads are told as those of `heads`.
  init(_ taken: TakenTable, of heads: Language, in language: Language) {
    self.taken = taken
    self.heads = heads
    self.language = language
  }

  /// The notes for a terminal, a line or more for each; empty where there are none.
  var text: String { all.map { $0.shown.text() }.joined() }

  /// The notes, each on one line.
  var all: [String] { ignored + warnings + missing }

  /// The new warnings of the files.
  var warnings: [String] {
    taken.warnings.map { finding in
      "\(finding.place.file):\(finding.place.line): \(finding.message)"
    }
  }

  private var ignored: [String] {
    taken.ignored.map { column, rows in
      let name = column.heading[heads]
      let (list, more) = (rows.prefix(8).map(String.init).joined(separator: ", "), rows.count > 8)
      return word(
        "Cột '\(name)' chỉ để đọc, khác ở hàng \(list)\(more ? ", …" : ""): bỏ qua.",
        "Column '\(name)' is to be read only; it differs in \(rows.count == 1 ? "row" : "rows") "
          + "\(list)\(more ? ", …" : ""), without effect.")
    }
  }

  private var missing: [String] {
    guard !taken.missing.isEmpty else { return [] }
    let (count, codes) = (taken.missing.count, taken.missing.prefix(8).joined(separator: ", "))
    let list = codes + (count > 8 ? ", …" : "")
    return [
      word(
        "\(count) quy tắc không có hàng trong bảng, giữ nguyên: \(list). Muốn xóa thì ghi 'có' ở cột "
          + "'xóa'.",
        "\(count) \(count == 1 ? "rule has" : "rules have") no row in the table and stay as they are: "
          + "\(list). To remove one, write 'yes' in its column 'remove'.")
    ]
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
