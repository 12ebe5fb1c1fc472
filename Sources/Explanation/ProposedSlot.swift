public import CivilTime
public import ScheduleModel

/// A day at which a task might stand, and the half of it where one is named.
public struct ProposedSlot: Hashable, Sendable {
  /// The day.
  public let day: CivilDate
  /// The half of the day; `nil` where either will do.
  public let half: HalfDay?

  /// Creates a slot.
  public init(_ day: CivilDate, _ half: HalfDay? = nil) {
    self.day = day
    self.half = half
  }

  /// The day with its weekday, and the half: `thứ Ba 30/6/2026, sáng`.
  public var words: Phrase {
    Phrase { language in
      ([day.longText(in: language)] + [half?.name[language]].compactMap(\.self))
        .joined(separator: ", ")
    }
  }
}

/// A requirement that a task would break at a slot.
public struct Breach: Hashable, Sendable {
  /// What kind of requirement it is: a name that never changes.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The task goes on through its window and stands on no one day.
    case span
    /// The rule gives another day.
    case otherDay = "other-day"
    /// The day lies outside the window of the rule.
    case outsideWindow = "outside-window"
    /// The hours of the rule lie in the other half of the day.
    case otherHalf = "other-half"
    /// By what is published, the task took place.
    case tookPlace = "took-place"
    /// The day is over.
    case dayOver = "day-over"
    /// People pinned the task to another day.
    case pinnedElsewhere = "pinned-elsewhere"
    /// Nobody works on the day.
    case restDay = "rest-day"
    /// The rule keeps its tasks off the day.
    case avoided
    /// The unit does not exist on the day.
    case unitDoesNotExist = "unit-does-not-exist"
    /// The people of the unit or the lead are away.
    case away
    /// The unit or the lead does not work then.
    case offHours = "off-hours"
    /// A resource is not there.
    case resourceAbsent = "resource-absent"
    /// The time of the unit or the lead is taken.
    case busy
    /// Its like is too near.
    case tooNear = "too-near"
    /// Its like is too far.
    case tooFar = "too-far"
    /// It would stand before what has to be done first, or after what waits for it.
    case outOfOrder = "out-of-order"
    /// Other units have their day elsewhere, and the rule wants all on one.
    case apart
    /// All of a resource is taken.
    case resourceTaken = "resource-taken"
    /// None of a resource could get from other units in time, or to them.
    case resourceFarOff = "resource-far-off"

    /// Whether other tasks are in the way, which might make room.
    public var isOfCompany: Bool {
      switch self {
      case .busy, .tooNear, .tooFar, .outOfOrder, .apart, .resourceTaken, .resourceFarOff: true
      default: false
      }
    }
  }

  /// What kind of requirement it is.
  public let code: Code
  /// What is so, with the line that says it.
  public let reason: Reason
  /// The tasks that are in the way. Sorted, may be empty.
  public let tasks: [TaskID]

  /// Creates a breach.
  public init(_ code: Code, _ reason: Reason, tasks: [TaskID] = []) {
    self.code = code
    self.reason = reason
    self.tasks = tasks
  }
}
