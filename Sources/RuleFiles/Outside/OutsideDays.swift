import CivilTime
import ScheduleModel

/// The days of the calendars of others, in the years of a plan.
struct OutsideDays: Hashable {
  /// No calendars.
  static let none = OutsideDays(days: [:])

  /// The days of the events by the code of the calendar, in order of time; `nil` for a calendar of which
  /// something wrong is said.
  let days: [String: [Window]?]

  /// The occasions that the events of a calendar are: `quoc-hoi`, `quoc-hoi, gộp một đợt`.
  ///
  /// Numbered in order of time; in a plan of several years within each of them. Never empty.
  func occasions(
    _ text: String, in years: ClosedRange<Int>, _ language: Language
  ) throws(DateProblem) -> [Occasion] {
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    guard let code = parts.first, parts.count == 1 || Words.asOne.matches(parts[1], in: language)
    else { throw .unreadable(text) }
    guard let known = days[code] else {
      throw .unknownCalendar(code, known: days.keys.sorted())
    }
    // What is wrong with the calendar has been told; any day lets the rest be read.
    guard let windows = known else { return [Occasion(Window(on: anyDay(of: years)))] }
    guard let first = windows.first else { throw .noOutsideEvent(code) }
    guard windows.allSatisfy({ $0.last.year <= years.upperBound + 1 }) else {
      throw .outsideYears(text)
    }
    let isNamed = years.count > 1
    let byYear = Dictionary(grouping: windows) { isNamed ? $0.start.year : first.start.year }
    return byYear.sorted { $0.key < $1.key }.flatMap { year, windows in
      let period = isNamed ? Period(.year, of: year) : nil
      let spans =
        parts.count == 1 ? windows : [windows.dropFirst().reduce(windows[0]) { $0.union($1) }]
      return spans.enumerated().map { Occasion($1, named: period, number: $0 + 1) }
    }
  }

  private func anyDay(of years: ClosedRange<Int>) -> CivilDate {
    Period(.year, of: years.lowerBound)?.window.start ?? CivilDate.first
  }
}

extension CivilDate {
  /// The first day of the calendar.
  fileprivate static var first: CivilDate {
    guard let day = CivilDate(dayNumber: dayNumbers.lowerBound) else {
      preconditionFailure("a calendar without days")
    }
    return day
  }
}
