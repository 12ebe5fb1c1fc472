import CivilTime
public import ScheduleModel

/// Why a task is there, and why on its day.
public struct TaskExplanation: Hashable, Sendable {
  /// The task.
  public let facts: TaskFacts
  /// The rule as the program understood it.
  public let reading: RuleReading
  /// The lines of the rule that the task comes from: its entry, and what says when. Sorted, unique.
  public let lines: [SourcePlace]
  /// Why the task stands where it stands, or has no day. Never empty.
  public let reasons: [Reason]
  /// The days of its window on which it cannot stand; empty where nothing was to be chosen.
  public let closedDays: [ClosedDays]
  /// What was assumed for it; may be empty.
  public let assumptions: [Reason]
  /// What people decided about it, or have still to decide; may be empty.
  public let decisions: [Reason]

  /// Explains a task of a plan. `account` is placement's word on the days of the task; `nil` where
  /// nothing was to be chosen.
  public init(of facts: TaskFacts, in plan: Plan, days account: DayAccount? = nil) {
    let rule = facts.rule
    self.facts = facts
    reading = plan.reading(ofRule: facts.task.rule)
    lines = Set([rule.source, rule.place(of: .when)]).sorted()
    closedDays = account.map { ExclusionWords(plan, facts.task, $0).closedDays($0) } ?? []
    reasons = DayReasons(facts, in: plan, account).reasons
    assumptions = plan.book.assumptions(of: rule).map {
      Reason(Phrase(verbatim: $0.text), $0.source)
    }
    decisions = plan.book.decisionsTold(of: facts)
  }
}

extension RuleBook {
  /// The pin of a task and the readings that its rule depends on.
  fileprivate func decisionsTold(of facts: TaskFacts) -> [Reason] {
    let own = facts.task.isPinnable ? pin(of: facts.task.id) : nil
    let pin = own.map { decision in
      Reason(decision.told(Phrase(vi: "ghim ngày này", en: "pinned to this day")), decision.source)
    }
    let readings = choices.filter { choice in
      choice.readings.contains { $0.rules.contains(facts.rule.id) }
    }.map(told)
    return [pin].compactMap(\.self) + readings
  }

  private func told(_ choice: Choice) -> Reason {
    guard let decision = decision(on: choice) else {
      return Reason(
        Phrase(
          vi: "chưa ai quyết, tạm theo cách hiểu đầu: \(choice.answered)",
          en: "nobody has decided, the first reading holds: \(choice.answered)"),
        choice.source)
    }
    return Reason(decision.told(Phrase(verbatim: choice.answered)), decision.source)
  }

  /// The decision on a choice of readings; `nil` where nobody has decided.
  func decision(on choice: Choice) -> Decision? {
    decision { subject in
      if case .reading(choice.id, _) = subject { true } else { false }
    }
  }
}

extension Decision {
  /// What was decided, by whom, when and why.
  fileprivate func told(_ what: Phrase) -> Phrase {
    let when = date.map { day in Phrase { day.text(in: $0) } }
    return Phrase(
      vi: "\(by) quyết" + (when.map { " ngày \($0.vietnamese)" } ?? "")
        + ": \(what.vietnamese); vì \(reason)",
      en: "decided by \(by)" + (when.map { " on \($0.english)" } ?? "")
        + ": \(what.english); because \(reason)")
  }
}

extension Choice {
  /// The question with its answer, without a full stop.
  fileprivate var answered: String {
    let meaning = readings[chosen].meaning
    return "\(question) \(meaning.hasSuffix(".") ? String(meaning.dropLast()) : meaning)"
  }
}
