public import CivilTime
public import ScheduleModel

/// What placement has to say about the days of one task that wanted one.
public struct DayAccount: Hashable, Sendable {
  /// What those whose time the task takes have on its day beside it.
  public enum Company: Hashable, Sendable {
    case nothingElse, something
  }

  /// What made the difference between the day and the others that were left.
  public enum Criterion: Hashable, Sendable {
    /// It was the only day left.
    case onlyDay
    /// On the others somebody whose time it takes has something else, of which the day was given.
    case ownDay
    /// It is the nearest to the task's share of the window.
    case stratum
    /// It is a day of the week that the rule prefers.
    case preferredDay
    /// It is the day that all units of the rule have in common.
    case commonDay
    /// A fixed number made of the task's identity and the day.
    case hash
    /// Another would suit the task better if it were alone; all tasks together stand better so.
    case arrangement
    /// It was published there, and could stay.
    case published
    /// It took place there, by what is published.
    case over
  }

  /// Why a day was taken among those that were left.
  public struct Preference: Hashable, Sendable {
    /// The part of the window that falls to the task; `nil` where the window is not divided.
    public let stratum: Window?
    /// What else there is on the day.
    public let company: Company
    /// What made the difference.
    public let decidedBy: Criterion

    /// Creates a preference.
    public init(stratum: Window?, company: Company, decidedBy: Criterion) {
      self.stratum = stratum
      self.company = company
      self.decidedBy = decidedBy
    }
  }

  /// Each day of the task's window, in order.
  public let verdicts: [DayVerdict]
  /// Why its day was taken; `nil` for a task that found none.
  public let preference: Preference?

  /// Creates an account.
  public init(verdicts: [DayVerdict], preference: Preference? = nil) {
    self.verdicts = verdicts
    self.preference = preference
  }

  /// The days on which the task could stand, in order.
  public var openDays: [CivilDate] { verdicts.filter(\.exclusions.isEmpty).map(\.day) }
}

/// A statement about a task, with the line that it rests on.
public struct Reason: Hashable, Sendable {
  /// What is so, without a full stop.
  public let text: Phrase
  /// The line that says so; `nil` where no file does.
  public let source: SourcePlace?

  /// Creates a statement.
  public init(_ text: Phrase, _ source: SourcePlace? = nil) {
    self.text = text
    self.source = source
  }
}

/// Days on which a task cannot stand, all for one reason.
public struct ClosedDays: Hashable, Sendable {
  /// The runs of days. Sorted, never empty.
  public let windows: [Window]
  /// Why.
  public let reason: Reason

  /// The runs as one reads them within a window that is named beside them:
  /// `27–28/6, 04–05/7, 11/7`.
  public var days: Phrase { windows.shortText }
}
