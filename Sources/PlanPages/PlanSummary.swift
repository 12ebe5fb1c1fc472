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
    let count = OpenQuestion.all(in: plan.book, language).count
    guard count > 0 else { return "" }
    return word(
      "Còn \(count) câu hỏi về kế hoạch: xem bằng 'caodiem check'.",
      "The plan leaves \(count) \(count == 1 ? "question" : "questions") open: see 'caodiem check'."
    ).line
  }

  /// What the plan leaves open, a line each.
  public var questions: String {
    let lines = OpenQuestion.all(in: plan.book, language).map { question in
      "- \(question.text.shown) [\(question.rule), \(question.clauses.joined(separator: "; "))]"
        .wrapped(indent: 2, hanging: 4).joined(separator: "\n") + "\n"
    }
    guard !lines.isEmpty else { return "" }
    return word("Còn phải hỏi:\n", "Open questions:\n") + lines.joined()
  }

  /// The tasks that found no day, a line for each rule and reason, with the rule's line.
  public var unplaced: String {
    let groups = Dictionary(grouping: plan.unplaced) { unplaced in
      UnplacedKey(
        rule: unplaced.task.rule,
        reason: reason(unplaced.reason, plan.book.rules[unplaced.task.rule]))
    }
    return groups.sorted { ($0.key.rule, $0.key.reason) < ($1.key.rule, $1.key.reason) }
      .map { unplaced($0.value, $0.key.reason, of: plan.book.rules[$0.key.rule]) }.joined()
  }

  private func unplaced(_ tasks: [Plan.Unplaced], _ reason: String, of rule: Rule) -> String {
    let place = "\(rule.source.file):\(rule.source.line)"
    let units = Set(tasks.map(\.task.unit)).sorted().map { plan.book.roster.units[$0].name.shown }
    let named =
      units.prefix(3).joined(separator: ", ")
      + (units.count > 3 ? " " + Phrase.otherUnits(units.count - 3)[language] : "")
    return word(
      "\(place): chưa xếp được \(tasks.count) việc '\(rule.title.shown)' của \(named): \(reason). "
        + "Nới 'trong', giảm 'số lượng' hoặc 'cách nhau'.",
      "\(place): \(Phrase.tasks(tasks.count).english) '\(rule.title.shown)' of \(named) found no "
        + "day: \(reason). Widen 'within', or lower 'quantity' or 'spacing'."
    ).line
  }

  private func reason(_ obstacle: Obstacle, _ rule: Rule) -> String {
    switch obstacle {
    case .tooFewDays(let free, let needed):
      let apart = rule.spacing.map { $0.text(in: language) }
      return word(
        "có \(free) ngày trống cho \(needed) việc" + (apart.map { ", cách nhau \($0)" } ?? ""),
        "\(free) free \(free == 1 ? "day" : "days") for \(Phrase.tasks(needed).english)"
          + (apart.map { ", \($0) apart" } ?? ""))
    case .resourceFull(let resource):
      let title = plan.book.resources[resource].title.shown
      return word("đã dùng hết \(title)", "all of '\(title)' is taken")
    case .noWorkingDay:
      return word("cả một năm không có ngày làm việc nào", "there is no working day within a year")
    case .outsideYears:
      return word(
        "ngày tính ra nằm ngoài các năm của kế hoạch", "the day lies outside the years of the plan")
    }
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
    tally.busiest.map { Phrase.busiest($0.day, tasks: $0.tasks)[language] }
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

/// What tasks share that found no day for one reason.
private struct UnplacedKey: Hashable {
  let rule: Int
  let reason: String
}
