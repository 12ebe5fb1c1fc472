public import CivilTime

/// Which piece of an obligation a task is. The raw value stands in identities and never changes.
public enum Part: String, CaseIterable, Hashable, Sendable {
  case task, span, start, end, before, during, after, broadcast

  /// Whether it goes on through a window, as a bar in a calendar: a span, or a phase of one.
  public var isSpan: Bool {
    switch self {
    case .span, .before, .during, .after: true
    case .task, .start, .end, .broadcast: false
    }
  }
}

/// A demand of one rule on one unit, with what is known of its time; not yet placed.
///
/// Plans of a nation have millions of them: it is kept small, and its parts lie without gaps.
public struct DatedTask: Hashable, Sendable {
  /// What is known of its time.
  public enum Demand: Hashable, Sendable {
    /// The plan itself gives the time.
    case fixed(Extent)
    /// Some day of the window is to be chosen.
    case within(Window)
    /// No date is known, not even a window.
    case open
    /// The rules lead to no day on which it could stand.
    case impossible(Obstacle)
  }

  /// The identity.
  public let id: TaskID
  /// Which piece of the obligation it is.
  public let part: Part
  /// How sure the time is.
  public let certainty: Certainty
  /// The bucket that it belongs to; `nil` for a window that comes once.
  public let period: Period?
  private let rulePlace: Int32
  private let unitPlace: Int32
  private let number: Int32
  /// What is known of its time.
  public let demand: Demand
  /// The day that the plan names, where a rest day moved the due date; else `nil`.
  public let nominal: CivilDate?

  /// Creates a task.
  public init(
    id: TaskID, rule: Int, unit: Int, period: Period?, part: Part, ordinal: Int, demand: Demand,
    certainty: Certainty, nominal: CivilDate? = nil
  ) {
    self.id = id
    self.part = part
    self.certainty = certainty
    self.period = period
    rulePlace = Int32(rule)
    unitPlace = Int32(unit)
    number = Int32(ordinal)
    self.demand = demand
    self.nominal = nominal
  }
}

extension DatedTask {
  /// The rule that asks for it, as a place in the book's list.
  public var rule: Int { Int(rulePlace) }

  /// The unit that does it, as a place in the roster's list.
  public var unit: Int { Int(unitPlace) }

  /// Its number among its like, from 1.
  public var ordinal: Int { Int(number) }

  /// Whether people can pin it to a day: a span goes on through its window and stands on no one day.
  public var isPinnable: Bool { !part.isSpan }
}

/// Why a task has no day.
public enum Obstacle: Hashable, Sendable {
  /// So many days were free for so many tasks, and at the distance that the rule asks for they are
  /// not enough.
  case tooFewDays(free: Int, needed: Int)
  /// So many places of a resource, as a place in the book's list, were free in the window for tasks
  /// that need it, and others have taken them all.
  case resourceFull(resource: Int)
  /// There is no working day near enough to the one that was meant: none in a year.
  case noWorkingDay
  /// The day lies more than a year before or after the years of the plan.
  case outsideYears
  /// The unit does not exist on the day to which a rest day moves the task.
  case unitMissing(on: CivilDate)
  /// There is no room on the day that all units of the rule have in common.
  case commonDayTaken(CivilDate)
}
