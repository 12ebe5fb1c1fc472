import CivilTime
import ScheduleModel

/// What a planner wants to read when a plan has been made.
struct PlanSummary {
  private let plan: Plan
  private let language: Language
  private let facts: [TaskFacts]

  /// Looks at a plan.
  init(_ plan: Plan, in language: Language) {
    self.plan = plan
    self.language = language
    facts = plan.facts
  }

  /// A line for each rule: its code, its clause, how many units, how many tasks, when.
  var rules: String {
    let counts = Dictionary(grouping: facts, by: \.task.rule)
    let width = plan.book.rules.map(\.id.text.count).max() ?? 0
    return plan.book.rules.indices.map { index in
      let rule = plan.book.rules[index]
      let tasks = counts[index] ?? []
      let code = rule.id.text + String(repeating: " ", count: width - rule.id.text.count)
      let units = number(Set(tasks.map(\.unit.id)).count, "đơn vị", "unit", "units")
      let amount = number(tasks.count, "việc", "task", "tasks")
      let when = span(of: tasks).map { ", \($0)" } ?? ""
      return
        "\(code)  \(units), \(amount)\(when) [\(rule.details.clauses.joined(separator: "; "))]\n"
    }.joined()
  }

  /// How many tasks there are and how sure they are.
  var counts: String {
    let dated = facts.filter { $0.extent != nil }
    let tentative = dated.count { $0.status == .tentative }
    let assumed = dated.count { !$0.assumptions.isEmpty }
    let units = number(Set(dated.map(\.unit.id)).count, "đơn vị", "unit", "units")
    let tasks = number(dated.count, "việc có ngày", "dated task", "dated tasks")
    let open =
      plan.open.isEmpty
      ? ""
      : word(
        "; \(plan.open.count) việc chưa có ngày", "; \(plan.open.count) without a date")
    let note = plan.book.head.note.map { word("Lưu ý: ", "Note: ") + $0 + "\n" } ?? ""
    return "\(plan.book.head.title)\n"
      + word(
        "\(tasks) cho \(units): \(tentative) dự kiến, \(assumed) dựa trên giả định\(open).\n",
        "\(tasks) for \(units): \(tentative) tentative, \(assumed) resting on assumptions\(open).\n"
      )
      + note
  }

  /// What the plan leaves open; empty where it leaves nothing.
  var questions: String {
    let lines = plan.book.rules.flatMap { rule in
      rule.details.questions.map { question in
        "  - \(question) [\(rule.id), \(rule.details.clauses.joined(separator: "; "))]\n"
      }
    }
    guard !lines.isEmpty else { return "" }
    return word("Còn phải hỏi:\n", "Open questions:\n") + lines.joined()
  }

  /// The tasks that found no day, with the reason; empty where there are none.
  var unplaced: String {
    plan.unplaced.map { unplaced in
      let facts = plan.facts(of: unplaced.task, at: nil)
      let title = "\(facts.unit.name): \(facts.title) (\(facts.task.ordinal)/\(facts.siblings))"
      switch unplaced.reason {
      case .tooFewDays(let free, let needed):
        return "\(facts.rule.source.file):\(facts.rule.source.line): "
          + word(
            "chưa xếp được: \(title): còn \(free) ngày cho \(needed) việc",
            "not placed: \(title): \(free) days are left for \(needed) tasks") + "\n"
      }
    }.joined()
  }

  private func span(of tasks: [TaskFacts]) -> String? {
    let windows = tasks.compactMap(\.extent?.window)
    guard let start = windows.map(\.start).min(), let last = windows.map(\.last).max() else {
      return nil
    }
    return Window(from: start, through: last)?.text(in: language)
  }

  private func number(_ count: Int, _ vietnamese: String, _ one: String, _ many: String) -> String {
    "\(count) " + word(vietnamese, count == 1 ? one : many)
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}
