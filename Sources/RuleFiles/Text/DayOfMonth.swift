import CivilTime

/// Which day of its month is meant.
enum DayOfMonth: Hashable {
  /// The day of this number, from 1.
  case number(Int)
  /// A weekday by its place among those of the month. Each month has one.
  case weekday(Weekday, Place)

  /// A place that some day has in each month.
  enum Place: Int, CaseIterable, Hashable {
    case first, second, third, fourth, last
  }

  /// The number of the day in a month, 1 to 12, of a year.
  func number(inMonth month: Int, of year: Int) -> Int {
    switch self {
    case .number(let number): return number
    case .weekday(let weekday, let place):
      let count = CivilDate.dayCount(ofMonth: month, year: year)
      guard let last = CivilDate(year: year, month: month, day: count) else { return count }
      let sinceLast = (last.weekday.rawValue - weekday.rawValue + 7) % 7
      guard place != .last else { return count - sinceLast }
      // The weekday of the last day is also that of every seventh day before it.
      return (count - sinceLast - 1) % 7 + 1 + 7 * place.rawValue
    }
  }
}
