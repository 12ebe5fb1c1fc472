import CivilTime
public import ScheduleModel

/// What a planner wants to read when a plan has been made, for a terminal of 80 columns.
///
/// Every text is empty or ends with a line feed.
public struct PlanSummary: Sendable {
  private let plan: Plan
  private let language: Language
  private let facts: [TaskFacts]

  /// Looks at a plan.
  public init(of plan: Plan, in language: Language) {
    self.plan = plan
    self.language = language
    facts = plan.facts
  }

  /// What the plan amounts to: how many tasks, how sure they are, the campaigns, the busiest day,
  /// who has nothing to do, what to know.
  public var text: String {
    let lines = [counts] + campaigns + [busiest, idle, note].compactMap(\.self)
    return plan.book.head.title.shown.line + lines.map(\.line).joined()
  }

  /// Each rule with its clauses, its units, its tasks and its days.
  public var rules: String {
    let tasks = Dictionary(grouping: facts, by: \.task.rule)
    let width = plan.book.rules.map(\.id.text.count).max() ?? 0
    return plan.book.rules.indices.map { index in
      let rule = plan.book.rules[index]
      let own = tasks[index] ?? []
      let code = rule.id.text + String(repeating: " ", count: width - rule.id.text.count)
      let facts =
        [Phrase.units(Set(own.map(\.unit.id)).count), .tasks(own.count)].map { $0[language] }
        + [span(of: own)].compactMap(\.self)
      let clauses = rule.details.clauses.joined(separator: "; ")
      return "\(code)  \(facts.joined(separator: ", ")) [\(clauses)]".line
    }.joined()
  }

  /// How many questions the plan leaves open, and where to read them; empty where there are none.
  public var questionCount: String {
    let count = plan.book.rules.reduce(0) { $0 + $1.details.questions.count }
    guard count > 0 else { return "" }
    return word(
      "Còn \(count) câu hỏi về kế hoạch: xem bằng 'caodiem check'.",
      "The plan leaves \(count) \(count == 1 ? "question" : "questions") open: see 'caodiem check'."
    ).line
  }

  /// What the plan leaves open, a line each.
  public var questions: String {
    let lines = plan.book.rules.flatMap { rule in
      rule.details.questions.map { question in
        "- \(question.shown) [\(rule.id), \(rule.details.clauses.joined(separator: "; "))]"
          .wrapped(indent: 2, hanging: 4).joined(separator: "\n") + "\n"
      }
    }
    guard !lines.isEmpty else { return "" }
    return word("Còn phải hỏi:\n", "Open questions:\n") + lines.joined()
  }

  /// The tasks that found no day, a line for each unit and rule, with the rule's line and why.
  public var unplaced: String {
    let groups = Dictionary(grouping: plan.unplaced) { [$0.task.rule, $0.task.unit] }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, tasks in
      unplaced(tasks, of: plan.book.rules[key[0]], plan.book.roster.units[key[1]])
    }.joined()
  }

  private func unplaced(
    _ tasks: [Plan.Unplaced], of rule: Rule, _ unit: Roster.Unit
  ) -> String {
    let place = "\(rule.source.file):\(rule.source.line)"
    let (free, needed) = tasks.map(\.numbers).min { $0 < $1 } ?? (0, tasks.count)
    let apart = rule.spacing.map { $0.text(in: language) }
    return word(
      "\(place): chưa xếp được \(tasks.count) việc của \(unit.name.shown), \(rule.title.shown): "
        + "có \(free) ngày trống cho \(needed) việc" + (apart.map { ", cách nhau \($0)" } ?? "")
        + ".",
      "\(place): \(Phrase.tasks(tasks.count).english) of \(unit.name.shown) found no day, "
        + "\(rule.title.shown): \(free) free days for \(needed)"
        + (apart.map { ", \($0) apart" } ?? "") + "."
    ).line
  }
}

extension PlanSummary {
  private var dated: [TaskFacts] { facts.filter { $0.extent != nil } }

  private var counts: String {
    let tentative = dated.count { $0.status == .tentative }
    let assumed = dated.count { !$0.assumptions.isEmpty }
    let units = Phrase.units(Set(dated.map(\.unit.id)).count)
    let undated = plan.open.count + plan.unplaced.count
    let rest = undated == 0 ? Phrase(vi: "", en: "") : .undated(undated)
    return word(
      "\(dated.count) việc có ngày cho \(units.vietnamese): \(tentative) dự kiến, \(assumed) dựa "
        + "trên giả định\(rest.vietnamese).",
      "\(Phrase.tasks(dated.count).english) with a date for \(units.english): \(tentative) "
        + "tentative, \(assumed) resting on assumptions\(rest.english).")
  }

  private var campaigns: [String] {
    plan.book.campaigns.map { campaign in
      let windows = campaign.occasions.map { $0.window.text(in: language) }
      let mark = campaign.assumption == nil ? "" : word(" (giả định)", " (assumed)")
      return word("Chiến dịch: ", "Campaign: ") + campaign.title.shown + ", "
        + windows.joined(separator: "; ") + mark + "."
    }
  }

  private var busiest: String? {
    let days = Dictionary(
      grouping: dated.filter { $0.extent?.window.dayCount == 1 }, by: { $0.extent?.window.start })
    let peak = days.min {
      (-$0.value.count, $0.key?.dayNumber ?? 0) < (-$1.value.count, $1.key?.dayNumber ?? 0)
    }
    guard let peak, let day = peak.key else { return nil }
    return word("Ngày nhiều việc nhất: ", "Busiest day: ") + day.longText(in: language) + ", "
      + Phrase.tasks(peak.value.count)[language] + "."
  }

  /// Who has no task, by kind, so that nobody thinks that a calendar was forgotten.
  private var idle: String? {
    let busy = Set(facts.flatMap { [$0.unit.id, $0.lead.id] })
    let horizon = plan.book.horizon
    let idle = plan.book.roster.units.filter { !busy.contains($0.id) && $0.exists(during: horizon) }
    guard !idle.isEmpty else { return nil }
    let kinds = Dictionary(grouping: idle, by: \.kind).sorted { $0.key < $1.key }
    let list = kinds.map { "\($0.value.count) \($0.key.shown)" }.joined(separator: ", ")
    return word("Không có việc trong kế hoạch này: ", "Without a task in this plan: ") + list + "."
  }

  private var open: String? {
    let count = plan.book.rules.reduce(0) { $0 + $1.details.questions.count }
    guard count > 0 else { return nil }
    return word(
      "Còn \(count) câu hỏi về kế hoạch: xem bằng 'caodiem check'.",
      "The plan leaves \(count) \(count == 1 ? "question" : "questions") open: see 'caodiem check'."
    )
  }

  private var note: String? {
    plan.book.head.note.map { word("Lưu ý: ", "Note: ") + $0.shown }
  }

  private func span(of tasks: [TaskFacts]) -> String? {
    let windows = tasks.compactMap(\.extent?.window)
    guard let start = windows.map(\.start).min(), let last = windows.map(\.last).max() else {
      return nil
    }
    return Window(from: start, through: last)?.text(in: language)
  }

  private func word(_ vietnamese: String, _ english: String) -> String {
    Phrase(vi: vietnamese, en: english)[language]
  }
}

extension String {
  /// The text in lines of the terminal, the last one ended as well.
  fileprivate var line: String {
    wrapped(indent: 0, hanging: 2).joined(separator: "\n") + "\n"
  }
}

extension Plan.Unplaced {
  /// How many days there were, for how many tasks.
  fileprivate var numbers: (free: Int, needed: Int) {
    switch reason {
    case .tooFewDays(let free, let needed): (free, needed)
    }
  }
}
