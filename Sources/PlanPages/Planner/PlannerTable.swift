/// The form that takes a table of rules back.
struct PlannerTakeValues {
  let head: PlannerFormHead
  let action: String
  /// The table, ready for an area of text.
  let text: String
  let canWrite: Bool
}

private struct TablePageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let trial: PlannerTrialValues
  let take: PlannerTakeValues?
}

private struct NewRulePageValues {
  let frame: PlannerFrame
  let words: PlannerWords
  let ruleForm: PlannerRuleFormValues
}

extension PlannerPages {
  /// The form that takes a table; `nil` where pages only show.
  func takeValues(_ table: String, canWrite: Bool) -> PlannerTakeValues? {
    formHead(backTo: address.plain("/rules")).map { head in
      PlannerTakeValues(
        head: head, action: address.plain("/rules/table"), text: PageTemplates.areaText(table),
        canWrite: canWrite)
    }
  }

  /// What would come of a table of rules, with the form that writes it where nothing is wrong with it.
  public func table(_ table: String, _ trial: PlannerTrial) -> String {
    let frame = frame(
      PlannerWords(in: language).effectOfTable, at: "/rules/table", isFiltered: false)
    return PageTemplates.planner(
      "planner-table",
      TablePageValues(
        frame: frame, words: frame.words, trial: PlannerTrialValues(trial, isTable: true),
        take: takeValues(table, canWrite: trial.isChange)))
  }

  /// The page of a rule that is not there yet; `nil` where pages only show.
  var newRule: String? {
    guard let form = editing?.ruleForm.flatMap(formValues) else { return nil }
    let frame = frame(PlannerWords(in: language).newRule, at: "/rules/new", isFiltered: false)
    return PageTemplates.planner(
      "planner-new-rule",
      NewRulePageValues(frame: frame, words: frame.words, ruleForm: form))
  }
}
