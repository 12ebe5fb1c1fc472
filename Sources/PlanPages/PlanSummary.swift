import CivilTime
public import ScheduleModel

/// What a planner wants to read when a plan has been made, for a terminal of 80 columns.
///
/// Every text is empty or ends with a line feed.
public struct PlanSummary: Sendable {
  private let plan: Plan
  private let language: Language
  private let tally: PlanTally

  /// Looks at a plan.
  public init(of plan: Plan, in language: Language) {
    self.plan = plan
    self.language = language
    tally = PlanTally(plan)
  }

  /// What the plan amounts to: how many tasks, how sure they are, the campaigns, the busiest day,
  /// who has nothing to do, what to know.
  public var text: String {
    let lines = [counts] + campaigns + [busiest, idle, note].compactMap(\.self)
    return plan.book.head.title.shown.line + lines.map(\.line).joined()
  }

  /// Each rule with its clauses, its units, its tasks and its days.
  public var rules: String {
    let width = plan.book.rules.map(\.id.text.count).max() ?? 0
    return zip(plan.book.rules, tally.rules).map { rule, own in
      let code = rule.id.text + String(repeating: " ", count: width - rule.id.text.count)
      let facts =
        [Phrase.units(own.units.count), .tasks(own.tasks)].map { $0[language] }
        + [own.window?.text(in: language)].compactMap(\.self)
      let clauses = rule.details.clauses.joined(separator: "; ")
      return "\(code)  \(facts.joined(separator: ", ")) [\(clauses)]".line
    }.joined()
  }

  /// How many questions the plan leaves open, and where to read them; empty where there are none.
  public var questionCount: String {
    let count = plan.book.rules.reduce(0) { $0 + openQuestions(of: $1).count }
    guard count > 0 else { return "" }
    return word(
      "Còn \(count) câu hỏi về kế hoạch: xem bằng 'caodiem check'.",
      "The plan leaves \(count) \(count == 1 ? "question" : "questions") open: see 'caodiem check'."
    ).line
  }

  /// What the plan leaves open, a line each.
  public var questions: String {
    let lines = plan.book.rules.flatMap { rule in
      openQuestions(of: rule).map { question in
        "- \(question.shown) [\(rule.id), \(rule.details.clauses.joined(separator: "; "))]"
          .wrapped(indent: 2, hanging: 4).joined(separator: "\n") + "\n"
      }
    }
    guard !lines.isEmpty else { return "" }
    return word("Còn phải hỏi:\n", "Open questions:\n") + lines.joined()
  }

  /// The questions that a rule asks, or what it says is not known where it asks nothing.
  private func openQuestions(of rule: Rule) -> [String] {
    guard rule.details.questions.isEmpty else { return rule.details.questions }
    let open: [(Bool, Phrase)] = [
      (rule.units.isEmpty, Phrase(vi: "ai làm?", en: "who?")),
      (rule.leavesDayOpen, Phrase(vi: "ngày nào?", en: "on which day?")),
      (rule.hours == .toBeAnnounced, Phrase(vi: "mấy giờ?", en: "at what hour?")),
      (rule.details.place == .toBeAnnounced, Phrase(vi: "ở đâu?", en: "where?")),
    ]
    let words = open.filter(\.0).map { $0.1[language] }
    return words.isEmpty ? [] : ["\(rule.title): \(words.joined(separator: " "))"]
  }
}

extension PlanSummary {
  private var counts: String {
    let units = Phrase.units(tally.datedUnits.count)
    let undated = plan.open.count + plan.unplaced.count
    let rest = undated == 0 ? Phrase(vi: "", en: "") : .undated(undated)
    return word(
      "\(tally.dated) việc có ngày cho \(units.vietnamese): \(tally.tentative) dự kiến, "
        + "\(tally.assumed) dựa trên giả định\(rest.vietnamese).",
      "\(Phrase.tasks(tally.dated).english) with a date for \(units.english): "
        + "\(tally.tentative) tentative, \(tally.assumed) resting on assumptions\(rest.english).")
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
    tally.busiest.map { peak in
      word("Ngày nhiều việc nhất: ", "Busiest day: ") + peak.day.longText(in: language) + ", "
        + Phrase.tasks(peak.tasks)[language] + "."
    }
  }

  /// Who has no task, by kind, so that nobody thinks that a calendar was forgotten.
  private var idle: String? {
    let horizon = plan.book.horizon
    let idle = plan.book.roster.units.enumerated().filter { index, unit in
      !tally.busy.contains(index) && unit.existence(within: horizon) != nil
    }.map(\.element)
    guard !idle.isEmpty else { return nil }
    let kinds = Dictionary(grouping: idle, by: \.kind).sorted { $0.key < $1.key }
    let list = kinds.map { "\($0.value.count) \($0.key.shown)" }.joined(separator: ", ")
    return word("Không có việc trong kế hoạch này: ", "Without a task in this plan: ") + list + "."
  }

  private var note: String? {
    plan.book.head.note.map { word("Lưu ý: ", "Note: ") + $0.shown }
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
