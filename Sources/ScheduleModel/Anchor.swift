public import CivilTime

/// One time at which a rule applies.
public struct Occasion: Hashable, Sendable {
  /// The bucket of the calendar that it is, by which tasks are identified; `nil` for a window that
  /// comes once.
  public let period: Period?
  /// The days of it.
  public let window: Window
  /// The day that the plan names as the due date, where it names one: not the last day of a period,
  /// nor the day before another.
  public let dueDate: CivilDate?
  /// Its number among the days or windows that the rule names for one period, from 1: the tasks of the
  /// second are numbered on from those of the first.
  public let number: Int
  /// Whether the period is a bucket in which the rule asks for all of them: it asks whom there is on
  /// the first day of the period, also where one of them lies after the unit's end.
  public let isInBucket: Bool

  /// Creates an occasion.
  public init(
    _ window: Window, named period: Period? = nil, due dueDate: CivilDate? = nil, number: Int = 1,
    isInBucket: Bool = false
  ) {
    self.period = period
    self.window = window
    self.dueDate = dueDate
    self.number = number
    self.isInBucket = isInBucket
  }
}

/// Where in time a rule takes hold: the first of the four independent axes.
public enum Anchor: Hashable, Sendable {
  /// In windows that the rule names. Sorted, never empty.
  case windows([Occasion])
  /// In each period of a kind that belongs to the years of the plan; where windows are named, in
  /// those that lie wholly within one of them.
  case every(Period.Kind, during: [Window])
  /// Relative to what another rule asks for.
  case relative(Relation, to: RuleID, distance: Distance)
  /// Nobody has said when.
  case open
  /// A duty without a date or a number, which never becomes a task.
  case standing(Standing)
}

/// How a duty without a date or a number is meant.
public enum Standing: Hashable, Sendable {
  /// It goes on all the time; the text says how the document puts it.
  case continuous(String)
  /// It arises when something happens; the text says what.
  case onDemand(String)
}

/// How a rule stands to the rule that it is anchored to.
public enum Relation: Hashable, Sendable {
  /// Done by the end of the day so many days before it begins.
  case before
  /// At the same time.
  case alongside
  /// Done by the end of the day so many days after it ends.
  case after
}

/// A number of days between two things.
public struct Distance: Hashable, Sendable {
  /// How days are counted.
  public enum Count: Hashable, Sendable {
    case workingDays, calendarDays
  }

  /// How many days, not negative.
  public let days: Int
  /// How they are counted.
  public let count: Count

  /// Creates a distance of so many days.
  public init(_ days: Int, _ count: Count) {
    self.days = days
    self.count = count
  }
}

/// How a task sits in the occasion it is anchored to.
public enum Position: Hashable, Sendable {
  /// It stands on the day of the occasion; while the day is not announced, anywhere in it.
  case on
  /// It lasts from the first day of the occasion to its last.
  case throughout
  /// It is placed on a day of the occasion.
  case within
  /// It is done by the end of the occasion's last day.
  case due(Shift)
}

/// Where a due date goes that falls on a rest day.
public enum Shift: Hashable, Sendable {
  case previousWorkingDay, nextWorkingDay, stays
}
