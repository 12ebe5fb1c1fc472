public import CivilTime

/// What a person decided about a plan, with who and why.
public struct Decision: Hashable, Sendable {
  /// What was decided.
  public enum Subject: Hashable, Sendable {
    /// The documents are read so.
    case reading(ChoiceID, ReadingID)
    /// The task stands on this day; in this half of it, where one is named.
    case pin(TaskID, CivilDate, HalfDay?)
    /// The conflict is known and accepted as it is.
    case waiver(ConflictID)
    /// So many places of the resource more, at least 1, on a day: in this half of it, or in each half
    /// in which it is there.
    case extra(ResourceID, CivilDate, HalfDay?, Int)
    /// No more than so many tasks of the rule on each occasion for these units, which are not empty.
    case quota(RuleID, [UnitID], Int)

    /// What it is about.
    public var matter: Matter {
      switch self {
      case .reading(let choice, _): .choice(choice)
      case .pin(let task, _, _): .task(task)
      case .waiver(let conflict): .conflict(conflict)
      case .extra(let resource, let day, let half, _): .resource(resource, day, half)
      case .quota(let rule, let units, _): .quota(rule, units)
      }
    }
  }

  /// What a decision is about. A file of decisions has one entry for each.
  public enum Matter: Hashable, Sendable {
    case choice(ChoiceID)
    case task(TaskID)
    case conflict(ConflictID)
    case resource(ResourceID, CivilDate, HalfDay?)
    case quota(RuleID, [UnitID])

    /// The matters of which each may be decided once: one for each unit of a quota, else this one.
    public var pieces: [Matter] {
      guard case .quota(let rule, let units) = self else { return [self] }
      return units.map { .quota(rule, [$0]) }
    }
  }

  /// What was decided.
  public let subject: Subject
  /// Who decided it.
  public let by: String
  /// Why.
  public let reason: String
  /// The day on which it was decided; `nil` where nobody wrote it down.
  public let date: CivilDate?
  /// Its entry in the file of decisions.
  public let source: SourcePlace

  /// Creates a decision.
  public init(
    _ subject: Subject, by: String, because reason: String, on date: CivilDate?,
    source: SourcePlace
  ) {
    self.subject = subject
    self.by = by
    self.reason = reason
    self.date = date
    self.source = source
  }
}
