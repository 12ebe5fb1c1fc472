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
      return head + notes.text
    }
    return head + taken.edits.text(in: language) + notes.text + "\n" + comparison(with: after)
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
  private var notes: TableNotes {
    TableNotes(taken, of: before.book.head.language, in: language)
  }

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
