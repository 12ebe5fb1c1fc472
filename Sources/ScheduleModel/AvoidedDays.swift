public import CivilTime

/// Days on which the program never puts a task of a rule, although they lie in its window.
///
/// They take no day away from what the rule or people date themselves: a pin onto one of them is a
/// conflict, as one onto a rest day is.
public struct AvoidedDays: Hashable, Sendable {
  /// Days and runs of them, in the order of the rule; may be empty, and have days in common.
  public let windows: [Window]
  /// Days of the week. In order, unique, may be empty.
  public let weekdays: [Weekday]

  /// Collects days.
  public init(_ windows: [Window] = [], _ weekdays: [Weekday] = []) {
    self.windows = windows
    self.weekdays = Weekday.allCases.filter(weekdays.contains)
  }

  /// No days at all.
  public static let none = AvoidedDays()

  /// Whether there are none.
  public var isEmpty: Bool { windows.isEmpty && weekdays.isEmpty }

  /// Whether a day is one of them.
  public func contains(_ day: CivilDate) -> Bool {
    guard !isEmpty else { return false }
    return weekdays.contains(day.weekday) || windows.contains { $0.contains(day) }
  }
}

extension RuleBook {
  /// Whether a task of a rule may be put on a day, as far as the calendar and the rule say: what else
  /// there is on the day is not asked.
  public func allows(_ day: CivilDate, for rule: Rule) -> Bool {
    calendar.allows(day, rule.restDays) && !rule.details.avoids.contains(day)
  }
}

extension WorkCalendar {
  /// Whether tasks may be put on a day that keep off rest days, or off feasts alone.
  public func allows(_ day: CivilDate, _ restDays: RestDays) -> Bool {
    let status = status(of: day)
    return restDays == .never ? status.isWorking : !status.isFeast
  }
}
