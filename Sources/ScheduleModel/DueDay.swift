public import CivilTime

/// When in a period, or after it, what the period asks for is due.
public enum DueDay: Hashable, Sendable {
  /// By the end of its last day.
  case last
  /// By the end of this day of its last month, from 1; of the last day, where the month is shorter.
  case dayOfMonth(Int)
  /// By the end of this day of the week. For weeks.
  case weekday(Weekday)
  /// By the end of the day so many days after its last.
  case after(Distance)

  /// The day that is named in a period; `nil` where no working day is near.
  public func day(of period: Period, by calendar: WorkCalendar) -> CivilDate? {
    let last = period.window.last
    switch self {
    case .last: return last
    case .dayOfMonth(let number):
      let (year, month, end) = last.parts
      return CivilDate(year: year, month: month, day: min(number, end))
    case .weekday(let weekday):
      return period.window.start.adding(
        days: weekday.rawValue - period.window.start.weekday.rawValue)
    case .after(let distance): return calendar.day(distance, after: last)
    }
  }
}

/// Which period is the first that counts where the document of a rule comes into force within one, and
/// whether those count that the edges of a rule's own window cut.
public enum FirstPeriod: Hashable, Sendable {
  /// The first that lies wholly in its force. Of a window the periods that lie wholly in it.
  case whole
  /// The one in which it comes into force, as far as it is in force. Of a window also the periods at its
  /// edges, as far as they lie in it.
  case partial
  /// The first of the plan, whatever the document says.
  case ofYear

  /// What holds for periods of a kind where the rule does not say: a week is whole or nothing.
  public static func usual(for kind: Period.Kind) -> FirstPeriod {
    kind == .week ? .whole : .partial
  }
}
