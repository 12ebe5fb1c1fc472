import CivilTime
import Conflicts
import Feeds
import Ledger
import PlanPages
import RuleFiles
import ScheduleModel

/// What a table of rules that came back changes, or would change: the lines, the tasks, the conflicts, and
/// the rows that are not taken.
struct TableReport {
  private let taken: TakenTable
  private let path: String
  private let before: Plan
  private let after: Plan?
  private let published: PublishedSlots?
  private let isWritten: Bool
  private let language: Language

  /// Compares the plan before the changes with that after them, if there are any.
  init(
    _ taken: TakenTable, of path: String, before: Plan, after: Plan?,
    keeping published: PublishedSlots?, isWritten: Bool, in language: Language
  ) {
    self.taken = taken
    self.path = path
    self.before = before
    self.after = after
    self.published = published
    self.isWritten = isWritten
    self.language = language
  }

  /// What changes: how many rules, the lines, the tasks and the conflicts.
  var text: String {
    guard let after else {
      return head + notes
    }
    return head + lines + notes + "\n" + comparison(with: after)
      + ConflictChanges(
        from: PlanConflicts(of: before, keeping: published).all,
        to: PlanConflicts(of: after, keeping: published).all, in: language
      ).text
  }

  /// The rows that are not taken, and what is wrong with those that are; empty where nothing is.
  var problems: String {
    let rows = taken.rejections.map { $0.text(of: path, in: language) }.joined()
    guard !taken.faults.isEmpty else { return rows }
    let together = Phrase(
      vi: "Các hàng còn lại cùng với nhau thì kế hoạch có lỗi, nên không ghi gì:",
      en: "The other rows together make the plan wrong, so nothing is written:")
    return rows + together[language].text()
      + taken.faults.map { $0[language].shown.text(indent: 2, hanging: 4) }.joined()
  }
}

extension TableReport {
  private var head: String {
    let counts: [(TakenTable.Taken.Kind, Phrase)] = [
      (.changed, Phrase(vi: "sửa", en: "changed")), (.added, Phrase(vi: "thêm", en: "added")),
      (.removed, Phrase(vi: "xóa", en: "removed")),
    ]
    let parts = counts.compactMap { kind, words -> Phrase? in
      let number = taken.taken.count { $0.kind == kind }
      return number == 0
        ? nil
        : Phrase(
          vi: "\(words.vietnamese) \(number) quy tắc",
          en: "\(number) \(number == 1 ? "rule" : "rules") \(words.english)")
    }
    guard !parts.isEmpty else {
      return word("Không có gì đổi.", "Nothing changes.").text()
    }
    let list = parts.joined(by: ", ")
    return word(
      isWritten
        ? "Đã ghi: \(list.vietnamese)."
        : "Sẽ \(list.vietnamese). Chưa ghi gì; thêm --write để ghi.",
      isWritten
        ? "Written: \(list.english)."
        : "To be written: \(list.english). Nothing is written yet; add --write to do so."
    ).text()
  }

  /// The lines that go and come, below the names of their files.
  private var lines: String {
    taken.edits.map { edit in
      "\(edit.file)\n" + edit.hunks.map(text).joined()
    }.joined()
  }

  private func text(_ hunk: LinesEdit.Hunk) -> String {
    let place = word("dòng \(hunk.line)", "line \(hunk.line)")
    let depths = (hunk.old + hunk.new).filter { !$0.isEmpty }.map(\.depth)
    let margin = depths.min() ?? 0
    func shown(_ line: String) -> String {
      line.isEmpty ? "" : " " + String(repeating: " ", count: line.depth - margin) + line.shown
    }
    return "  \(place)\n" + hunk.old.map { "    -\(shown($0))\n" }.joined()
      + hunk.new.map { "    +\(shown($0))\n" }.joined()
  }

  /// What the table says that has no effect, and does not say.
  private var notes: String {
    let ignored = taken.ignored.map { column, rows in
      let name = column.heading[before.book.head.language]
      let (list, more) = (rows.prefix(8).map(String.init).joined(separator: ", "), rows.count > 8)
      return word(
        "Cột '\(name)' chỉ để đọc, khác ở hàng \(list)\(more ? ", …" : ""): bỏ qua.",
        "Column '\(name)' is to be read only; it differs in \(rows.count == 1 ? "row" : "rows") "
          + "\(list)\(more ? ", …" : ""), without effect.")
    }
    let warnings = taken.warnings.map { finding in
      "\(finding.place.file):\(finding.place.line): \(finding.message)"
    }
    guard !taken.missing.isEmpty else {
      return (ignored + warnings).map { $0.shown.text() }.joined()
    }
    let (count, codes) = (taken.missing.count, taken.missing.prefix(8).joined(separator: ", "))
    let list = codes + (count > 8 ? ", …" : "")
    let missing = word(
      "\(count) quy tắc không có hàng trong bảng, giữ nguyên: \(list). Muốn xóa thì ghi 'có' ở cột "
        + "'xóa'.",
      "\(count) \(count == 1 ? "rule has" : "rules have") no row in the table and stay as they are: "
        + "\(list). To remove one, write 'yes' in its column 'remove'.")
    return (ignored + warnings + [missing]).map { $0.shown.text() }.joined()
  }

  private func comparison(with after: Plan) -> String {
    let moment = Instant(secondsSince1970: 0)
    let records = before.publishedTasks.map { TaskRecord(new: $0, at: moment) }
    let comparison = Comparison(
      from: records, to: after.publishedTasks,
      waiting: Set(after.unplaced.map(\.task.id) + after.open.map(\.id)), bounds: after.bounds,
      because: { _, _ in nil })
    let base = Phrase(vi: "các tệp hiện nay", en: "the files as they are")
    return ComparisonListing(comparison, with: base, in: language).text
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension RowRejection {
  /// The rejection in lines: row, column and value, what is so, what would be right.
  func text(of file: String, in language: Language) -> String {
    let place = Phrase(
      vi: "\(file), hàng \(row)" + (column.map { ", cột '\($0.vietnamese)'" } ?? ""),
      en: "\(file), row \(row)" + (column.map { ", column '\($0.english)'" } ?? ""))[language]
    let cell = value.isEmpty ? "" : " '\(value.count > 60 ? value.prefix(59) + "…" : value)'"
    let rule = code.isEmpty ? "" : " [\(code)]"
    let tail = help.map { help in
      "\(Phrase(vi: "gợi ý", en: "help")[language]): \(help[language])".shown
        .text(indent: 2, hanging: 4)
    }
    return "\(place)\(cell)\(rule): \(message[language])".shown.text() + (tail ?? "")
  }
}

extension String {
  /// How many spaces stand in front of the text of a line.
  fileprivate var depth: Int { prefix { $0 == " " }.count }
}
