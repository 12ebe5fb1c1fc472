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

    /// What it is about.
    public var matter: Matter {
      switch self {
      case .reading(let choice, _): .choice(choice)
      case .pin(let task, _, _): .task(task)
      case .waiver(let conflict): .conflict(conflict)
      }
    }
  }

  /// What a decision is about. A file of decisions has one entry for each.
  public enum Matter: Hashable, Sendable {
    case choice(ChoiceID)
    case task(TaskID)
    case conflict(ConflictID)
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
