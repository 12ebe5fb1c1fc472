import CivilTime
import ScheduleModel

// Days of the Vietnamese lunisolar calendar.
extension DateReader {
  /// The civil day of a lunar day with its lunar year.
  func lunarDay(_ text: String) throws(DateProblem) -> CivilDate {
    let day = try LunarDayText(text, style: style)
    guard let number = day.year else { throw .yearMissing(text) }
    let date = try date(day, in: try lunarYear(number, text))
    try check(date.year, text)
    return date
  }

  /// The occasions that lunar days name, `nil` where a text names none: `10/3 âm lịch`,
  /// `23/12 âm lịch – 1/1 âm lịch`.
  ///
  /// Without a lunar year they come in each civil year of the plan: once, twice or not at all, since
  /// a lunar year is 11 days shorter or 19 longer. Each is then named by its lunar year, of which
  /// it is the only one. A leap month comes in the years that have it.
  func lunarOccasions(_ text: String) throws(DateProblem) -> [Occasion]? {
    guard let (first, last) = try lunarEnds(of: text) else { return nil }
    if first.year != nil || last.year != nil {
      return [Occasion(try lunarWindow(first, last, text))]
    }
    let lunarYears = (years.lowerBound - 1...years.upperBound).compactMap { LunarYear($0) }
    var occasions: [Occasion] = []
    for year in lunarYears where year.month(first.month) != nil {
      let start = try date(first, in: year, within: years)
      guard let start, years.contains(start.year) else { continue }
      let end = try date(last, in: last.comesBefore(first) ? try after(year, text) : year)
      guard let window = Window(from: start, through: end) else { throw .reversed(text) }
      occasions.append(Occasion(window, named: Period(.year, of: year.number)))
    }
    guard !occasions.isEmpty else {
      guard first.month.kind == .leap else { throw .noSuchLunarDay(first.text, .otherYears) }
      throw .noSuchLunarDay(first.text, .noLeapMonth(years.compactMap { LunarYear($0) }))
    }
    return occasions
  }

  /// Whether a text of lunar days says which lunar year it means.
  func namesLunarYear(_ text: String) -> Bool {
    guard let ends = try? lunarEnds(of: text) else { return false }
    return ends.0.year != nil || ends.1.year != nil
  }

  /// The two ends of a window, of a single day the day twice; `nil` where neither is lunar.
  private func lunarEnds(
    of text: String
  ) throws(DateProblem) -> (LunarDayText, LunarDayText)? {
    guard LunarDayText.isMeant(by: text) else { return nil }
    guard let (first, last) = halves(of: text) else {
      let day = try LunarDayText(text, style: style)
      return (day, day)
    }
    guard LunarDayText.isMeant(by: first), LunarDayText.isMeant(by: last) else {
      throw .mixedCalendars(text)
    }
    return (try LunarDayText(first, style: style), try LunarDayText(last, style: style))
  }

  /// The window of ends of which one or both name their lunar year.
  private func lunarWindow(
    _ first: LunarDayText, _ last: LunarDayText, _ text: String
  ) throws(DateProblem) -> Window {
    let wraps = last.comesBefore(first) ? 1 : 0
    let startYear = first.year ?? (last.year ?? 0) - wraps
    let endYear = last.year ?? startYear + wraps
    let start = try date(first, in: try lunarYear(startYear, first.text))
    let end = try date(last, in: try lunarYear(endYear, last.text))
    try checkStart(start.year, first.text)
    try check(end.year, last.text)
    guard let window = Window(from: start, through: end) else { throw .reversed(text) }
    return window
  }

  private func lunarYear(_ number: Int, _ text: String) throws(DateProblem) -> LunarYear {
    guard let year = LunarYear(number) else { throw .outsideYears(text) }
    return year
  }

  private func after(_ year: LunarYear, _ text: String) throws(DateProblem) -> LunarYear {
    try lunarYear(year.number + 1, text)
  }

  private func date(_ day: LunarDayText, in year: LunarYear) throws(DateProblem) -> CivilDate {
    guard let month = year.month(day.month) else {
      throw .noSuchLunarDay(day.text, .noLeapMonth([year]))
    }
    guard let date = year.date(of: day.month, day: day.day) else {
      throw .noSuchLunarDay(day.text, .shortMonth(month, of: year.number))
    }
    return date
  }

  /// The civil day; `nil` where the month ends outside some civil years and lacks the day.
  private func date(
    _ day: LunarDayText, in year: LunarYear, within civilYears: ClosedRange<Int>
  ) throws(DateProblem) -> CivilDate? {
    guard let last = year.month(day.month)?.window.last, civilYears.contains(last.year) else {
      return year.date(of: day.month, day: day.day)
    }
    return try date(day, in: year)
  }
}
