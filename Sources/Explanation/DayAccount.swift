public import CivilTime
public import ScheduleModel

/// What placement has to say about the days of one task that it gave a day.
public struct DayAccount: Hashable, Sendable {
  /// What the unit had on the day that was chosen, when it was chosen.
  public enum UnitDay: Hashable, Sendable {
    case free, busy, unknown
  }

  /// Each day of the task's window, in order.
  public let verdicts: [DayVerdict]
  /// The part of the window that falls to the task; `nil` where the window is not divided.
  public let stratum: Window?
  /// What the unit had on the day that was chosen.
  public let unitDay: UnitDay

  /// Creates an account.
  public init(verdicts: [DayVerdict], stratum: Window? = nil, unitDay: UnitDay = .unknown) {
    self.verdicts = verdicts
    self.stratum = stratum
    self.unitDay = unitDay
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
