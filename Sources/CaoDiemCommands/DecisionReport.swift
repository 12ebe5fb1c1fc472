import CivilTime
import Conflicts
import PlanPages
import RuleFiles
import ScheduleModel

/// What a decision changed in the plan.
struct DecisionReport {
  private let decision: Decision
  private let edit: DecisionEdit
  private let conflicts: ConflictChanges
  private let before: [TaskID: Plan.Assignment]
  private let after: [TaskID: Plan.Assignment]
  private let book: RuleBook
  private let language: Language
  private let counts: (before: Int, after: Int)

  /// Compares the plan before a decision with that after it.
  init(
    _ decision: Decision, _ edit: DecisionEdit, before: Plan, after: Plan,
    keeping published: PublishedSlots?, in language: Language
  ) {
    self.decision = decision
    self.edit = edit
    conflicts = ConflictChanges(
      from: PlanConflicts(of: before, keeping: published).all,
      to: PlanConflicts(of: after, keeping: published).all, in: language)
    self.before = before.byTask
    self.after = after.byTask
    counts = (before.assignments.count, after.assignments.count)
    book = after.book
    self.language = language
  }

  /// The decision and what it replaced; the tasks that came, went and moved; the conflicts that came and
  /// went.
  var text: String {
    let head = word("Đã ghi vào decisions.yaml: ", "Written to decisions.yaml: ") + what + "."
    return head.text() + replaced + totals.text()
      + moves.map { $0.text(indent: 2, hanging: 4) }.joined() + conflicts.text
  }

  /// The lines that stood in the place of the new entry; empty where there were none.
  private var replaced: String {
    guard let numbers = edit.replacedNumbers else { return "" }
    let (first, last) = (numbers.lowerBound, numbers.upperBound)
    let lines = first == last ? "\(first)" : "\(first)–\(last)"
    let head = word(
      "Thay cho mục cũ ở dòng \(lines):",
      "In the place of the old entry in \(first == last ? "line" : "lines") \(lines):")
    let margin = edit.replacedLines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return ([head] + edit.replacedLines.map { "  \($0.dropFirst(margin))" })
      .map { "\($0)\n" }.joined()
  }

  private var what: String {
    switch decision.subject {
    case .reading(let choice, let reading):
      word("lựa chọn \(choice) hiểu là \(reading)", "the choice \(choice) is read as \(reading)")
    case .pin(let task, let day, let half):
      word("việc \(task) ghim vào ", "the task \(task) is pinned to ")
        + day.longText(in: language) + (half.map { ", " + $0.name[language] } ?? "")
    case .waiver(let conflict):
      word("chấp nhận \(conflict)", "\(conflict) is accepted")
    }
  }

  private var totals: String {
    let (added, removed) = (
      after.keys.count { before[$0] == nil }, before.keys.count { after[$0] == nil }
    )
    guard added + removed > 0 else {
      return word(
        "Số việc có ngày không đổi: \(counts.after).",
        "As many tasks with a date as before: \(counts.after).")
    }
    return word(
      "Việc có ngày: từ \(counts.before) thành \(counts.after) (thêm \(added), bớt \(removed)).",
      "Tasks with a date: from \(counts.before) to \(counts.after) (\(added) more, \(removed) fewer)."
    )
  }

  /// The tasks that stand on other days than before, in the order of their new days.
  private var moves: [String] {
    let moved = after.values.filter { new in
      before[new.task.id].map { $0.extent != new.extent || $0.half != new.half } ?? false
    }.sorted { one, other in
      (one.extent.window.start, one.task.unit, one.task.id)
        < (other.extent.window.start, other.task.unit, other.task.id)
    }
    return moved.compactMap { new in
      guard let old = before[new.task.id] else { return nil }
      let (rule, unit) = (book.rules[new.task.rule], book.roster.units[new.task.unit])
      return "\(unit.name), \(rule.title): \(text(old)) → \(text(new))"
    }
  }

  private func text(_ assignment: Plan.Assignment) -> String {
    assignment.extent.window.text(in: language)
      + (assignment.half.map { " " + $0.name[language] } ?? "")
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension Plan {
  fileprivate var byTask: [TaskID: Assignment] {
    Dictionary(assignments.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
