public import CivilTime
public import ScheduleModel

/// One time at which a target is held against a result: a task of a rule that says what should be reached.
public struct Evaluation: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// Whose result it is.
  public let unit: Roster.Unit
  /// Who leads; the unit itself where the rule names nobody.
  public let lead: Roster.Unit
  /// Who watches over it: where the rule names nobody and has indicators, its lead; `nil` where nobody does.
  public let monitor: Roster.Unit?
  /// What is counted or measured; `nil` where the title of the rule says it.
  public let indicator: String?
  /// What should be reached.
  public let threshold: Threshold
  /// The period of which it is; `nil` for a target of one day.
  public let period: Period?
  /// The day on which it is rated; `nil` where nobody knows.
  public let day: CivilDate?
  /// How the target is asked for, such as only to be striven for.
  public let modality: Modality

  /// Puts the fields together.
  public init(
    rule: Rule, unit: Roster.Unit, lead: Roster.Unit, monitor: Roster.Unit?,
    indicator: String? = nil, threshold: Threshold, period: Period?, day: CivilDate?,
    modality: Modality
  ) {
    self.rule = rule
    self.unit = unit
    self.lead = lead
    self.monitor = monitor
    self.indicator = indicator
    self.threshold = threshold
    self.period = period
    self.day = day
    self.modality = modality
  }
}

extension Plan {
  /// What is rated in the plan, by rule, target, period and unit. May be empty.
  public var evaluations: [Evaluation] {
    let all = (0..<taskCount).flatMap { place -> [(target: Int, evaluation: Evaluation)] in
      let rule = book.rules[task(at: place).rule]
      let (targets, isNamed) = (rule.targets, rule.details.threshold == nil)
      guard !targets.isEmpty else { return [] }
      let facts = facts(at: place)
      return targets.enumerated().map { number, target in
        let evaluation = Evaluation(
          rule: rule, unit: facts.unit, lead: facts.lead,
          // Who judges by indicators watches over what others do.
          monitor: facts.monitor ?? (isNamed ? facts.lead : nil),
          indicator: number > 0 || isNamed ? target.title : nil, threshold: target.threshold,
          period: facts.task.period, day: facts.extent?.window.last,
          modality: target.modality ?? rule.modality)
        return (number, evaluation)
      }
    }
    return all.sorted { $0.evaluation.order($0.target) < $1.evaluation.order($1.target) }
      .map(\.evaluation)
  }
}

extension Evaluation {
  /// The name of its period; empty for a target of one day.
  public var periodName: String { period?.name ?? "" }

  /// Whether it is of a year: its period lies in it, or the day on which it is rated.
  public func isOf(_ year: Int) -> Bool { (period?.year ?? day?.year) == year }

  /// Whether a clause of its rule begins so, such as `Phụ lục II`; in any letters.
  public func isOf(clause: String) -> Bool {
    let words = clause.folded.split(separator: " ")
    return rule.details.clauses.contains { one in
      one.folded.split(separator: " ").starts(with: words)
    }
  }

  fileprivate func order(_ target: Int) -> (SourcePlace, RuleID, Int, CivilDate, UnitID) {
    (rule.source, rule.id, target, period?.window.start ?? day ?? Evaluation.noDay, unit.id)
  }

  private static let noDay: CivilDate = {
    guard let day = CivilDate(dayNumber: CivilDate.dayNumbers.upperBound) else {
      preconditionFailure("a calendar without days")
    }
    return day
  }()
}
