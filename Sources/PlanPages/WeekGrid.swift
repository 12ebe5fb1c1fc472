import CivilTime
import ScheduleModel

/// The weeks of a year as columns of one character, Monday to Sunday as rows.
///
/// The first and last column are the whole ISO weeks of 1 January and 31 December: 53 or 54 columns.
struct WeekGrid {
  /// The days of the year.
  let year: Window
  /// The first Monday, which may lie in the year before.
  private let firstMonday: CivilDate

  /// Columns before the weeks, for the names of the rows.
  static let margin = 6

  /// Creates the grid of a year.
  init(of year: Window) {
    self.year = year
    self.firstMonday = year.start.adding(days: 1 - year.start.weekday.rawValue)
  }

  /// How many columns the weeks take.
  var columnCount: Int { column(of: year.last) + 1 }

  /// The column of a day of the year, from 0.
  func column(of day: CivilDate) -> Int { firstMonday.days(until: day) / 7 }

  /// The columns of those days of a window that lie in the year; `nil` where none do.
  func columns(of window: Window) -> ClosedRange<Int>? {
    year.intersection(window).map { column(of: $0.start)...column(of: $0.last) }
  }

  /// The day in a row and column; `nil` at the corners, which belong to other years.
  func day(_ weekday: Weekday, inColumn column: Int) -> CivilDate? {
    let day = firstMonday.adding(days: column * 7 + weekday.rawValue - 1)
    return year.contains(day) ? day : nil
  }

  /// The line above the grid: each month at the week of its first day.
  func monthNames(in language: Language) -> String {
    (1...12).reduce(Phrase.monthLabel[language].filling(WeekGrid.margin)) { line, month in
      guard let first = CivilDate(year: year.start.year, month: month, day: 1) else { return line }
      return line.filling(WeekGrid.margin + column(of: first)) + month.monthMark[language]
    }
  }
}

extension String {
  /// The text with spaces behind it, up to so many columns.
  func filling(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Phrase {
  /// What stands before the names of the months.
  fileprivate static let monthLabel = Phrase(vi: "Tháng", en: "")
}

extension Int {
  /// The month as a mark of at most three characters.
  fileprivate var monthMark: Phrase {
    Phrase(vi: "\(self)", en: String(CivilDate.englishMonths[self - 1].prefix(3)))
  }
}
