import CivilTime
import PlanPages
import RuleFiles
import ScheduleModel

/// What a decision changed in the plan.
struct DecisionReport {
  private let decision: Decision
  private let edit: DecisionEdit
  private let changes: PlanChanges
  private let language: Language

  /// Compares the plan before a decision with that after it.
  init(
    _ decision: Decision, _ edit: DecisionEdit, before: Plan, after: Plan,
    keeping published: PublishedSlots?, in language: Language
  ) {
    self.decision = decision
    self.edit = edit
    changes = PlanChanges(from: before, to: after, keeping: published, in: language)
    self.language = language
  }

  /// The decision and what it replaced; the tasks that came, went and moved; the conflicts that came and
  /// went.
  var text: String {
    let head = word("Đã ghi vào decisions.yaml: ", "Written to decisions.yaml: ") + what + "."
    return head.text() + replaced + beside + changes.text
  }

  /// How to see a conflict that only several plans together have; empty for anything else.
  private var beside: String {
    guard case .waiver(let id) = decision.subject, id.jointCode != nil else { return "" }
    return word(
      "Đó là điều giữa các kế hoạch: xem bằng 'caodiem conflicts' với cả các kế hoạch ấy.",
      "That is between plans: see it with 'caodiem conflicts' and all of these plans."
    ).text()
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
    case .extra(let resource, let day, let half, let count):
      word("thêm \(count) '\(resource)' vào ", "\(count) more of '\(resource)' on ")
        + day.longText(in: language) + (half.map { ", " + $0.name[language] } ?? "")
    case .quota(let rule, let units, let number):
      word(
        "quy tắc '\(rule)' còn \(number) việc cho \(units.count) đơn vị",
        "rule '\(rule)' is lowered to \(number) for "
          + (units.count == 1 ? "1 unit" : "\(units.count) units"))
    }
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
