public import CivilTime
public import ScheduleModel

/// One time at which a target is held against a result: a task of a rule that names a threshold.
public struct Evaluation: Hashable, Sendable {
  /// The rule.
  public let rule: Rule
  /// Whose result it is.
  public let unit: Roster.Unit
  /// Who leads; the unit itself where the rule names nobody.
  public let lead: Roster.Unit
  /// Who watches over it; `nil` where nobody does.
  public let monitor: Roster.Unit?
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
    rule: Rule, unit: Roster.Unit, lead: Roster.Unit, monitor: Roster.Unit?, threshold: Threshold,
    period: Period?, day: CivilDate?, modality: Modality
  ) {
    self.rule = rule
    self.unit = unit
    self.lead = lead
    self.monitor = monitor
    self.threshold = threshold
    self.period = period
    self.day = day
    self.modality = modality
  }
}

extension Plan {
  /// What is rated in the plan, by rule, period and unit. May be empty.
  public var evaluations: [Evaluation] {
    let all = (0..<taskCount).compactMap { place -> Evaluation? in
      guard let threshold = book.rules[task(at: place).rule].details.threshold else { return nil }
      let facts = facts(at: place)
      return Evaluation(
        rule: facts.rule, unit: facts.unit, lead: facts.lead, monitor: facts.monitor,
        threshold: threshold, period: facts.task.period, day: facts.extent?.window.last,
        modality: facts.rule.modality)
    }
    return all.sorted { $0.order < $1.order }
  }
}

extension Evaluation {
  /// The name of its period; empty for a target of one day.
  public var periodName: String { period?.name ?? "" }

  /// Whether it is of a year: its period lies in it, or the day on which it is rated.
  public func isOf(_ year: Int) -> Bool { (period?.year ?? day?.year) == year }

  fileprivate var order: (SourcePlace, RuleID, CivilDate, UnitID) {
    (rule.source, rule.id, period?.window.start ?? day ?? Evaluation.noDay, unit.id)
  }

  private static let noDay: CivilDate = {
    guard let day = CivilDate(dayNumber: CivilDate.dayNumbers.upperBound) else {
      preconditionFailure("a calendar without days")
    }
    return day
  }()
}
