import PlanPages
import Repairs
import RuleFiles
import ScheduleModel

/// What a repair changed in the plan folder and in the plan.
struct RepairReport {
  private let repair: TriedRepair
  private let change: FileEdit
  private let changes: PlanChanges
  private let language: Language

  /// Compares the plan before a repair with that after it.
  init(
    _ repair: TriedRepair, _ trial: RepairTrial, before: Plan, keeping published: PublishedSlots?,
    in language: Language
  ) {
    self.repair = repair
    change = trial.change
    changes = PlanChanges(from: before, to: trial.plan, keeping: published, in: language)
    self.language = language
  }

  /// The repair and the lines that it replaced; the tasks that came, went and moved; the conflicts that
  /// came and went.
  var text: String {
    let head = Phrase(
      vi: "Đã ghi vào \(change.file): \(repair.edit.vietnamese).",
      en: "Written to \(change.file): \(repair.edit.english).")
    return head[language].text() + lines + changes.text
  }

  private var lines: String {
    switch change {
    case .rule(let edit):
      let old = edit.oldLine.map { ["  - \($0.drop { $0 == " " })"] } ?? []
      return (old + ["  + \(edit.newLine)"]).map { "\($0)\n" }.joined()
    case .decisions(let edit):
      let margin = edit.replacedLines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
      return edit.replacedLines.map { "  - \($0.dropFirst(margin))\n" }.joined()
    }
  }
}
