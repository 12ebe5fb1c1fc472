import PlanPages
import PlannerServer
import RuleFiles
import ScheduleModel

// Rules that are changed on the pages.
extension FolderDesk {
  nonisolated func ruleForm(of code: String?, in language: Language) async -> PlannerRuleForm? {
    await loaded().ruleForm(of: code, in: language)
  }

  nonisolated func weigh(
    _ draft: PlannerDraft, in language: Language
  ) async throws -> PlannerTrial {
    try RuleDraft(draft, on: try await usable()).trial(in: language)
  }

  nonisolated func write(
    _ draft: PlannerDraft, on version: String, in language: Language
  ) async throws -> PlannerTrial {
    let made = try RuleDraft(draft, on: try await usable(on: version))
    let trial = made.trial(in: language)
    guard trial.isChange else { return trial }
    try await write(made.edits.map { ($0.file, $0.applied) }, over: version)
    return trial
  }
}

extension LoadedPlan {
  /// The form of a rule by its code, or of a new one; `nil` where there is no such rule.
  fileprivate func ruleForm(of code: String?, in language: Language) -> PlannerRuleForm? {
    let table = RuleTable(source.folder, in: plan.book.head.language)
    guard let code else { return .new(among: table, language) }
    let written = plan.book.rules.first { $0.id.text == code }?.writtenID.text ?? code
    guard let row = table.row(written) else { return nil }
    let own = row.columns
    return PlannerRuleForm(
      code: row.code, fields: own.map { $0.field(row.cell(in: $0), language, table.language) },
      more: RuleColumn.fillable.filter { !own.contains($0) }.map {
        $0.field("", language, table.language)
      })
  }
}

extension PlannerRuleForm {
  /// The form of a rule that is not there yet.
  fileprivate static func new(among table: RuleTable, _ language: Language) -> PlannerRuleForm {
    let files = table.rows.map(\.file).reduce(into: [String]()) { files, file in
      if !files.contains(file) { files.append(file) }
    }
    return PlannerRuleForm(
      code: nil, fields: RuleColumn.begun.map { $0.field("", language, table.language) },
      more: RuleColumn.fillable.filter { !RuleColumn.begun.contains($0) }.map {
        $0.field("", language, table.language)
      }, files: files, to: files.first ?? "")
  }
}

extension RuleColumn {
  /// The field of a form on a page in a language; what is written is in the plan's `own`.
  fileprivate func field(
    _ value: String, _ language: Language, _ own: Language
  ) -> PlannerRuleForm.Field {
    PlannerRuleForm.Field(
      name: "c." + name, label: heading[language], help: help?[language] ?? "", value: value,
      words: words.map { $0[own] }, isNeeded: RuleColumn.needed.contains(self))
  }
}
