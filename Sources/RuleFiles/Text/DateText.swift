import CivilTime
import ScheduleModel

/// What is wrong with a text that should be a date or a window.
enum DateProblem: Error, Hashable {
  /// The part of the text is no date at all.
  case unreadable(String)
  /// The calendar has no such day.
  case noSuchDay(String, month: Int)
  /// The lunisolar calendar has no such day.
  case noSuchLunarDay(String, LunarLack)
  /// One end of the window is a lunar day, the other is not.
  case mixedCalendars(String)
  /// The file does not say whether the day or the month comes first.
  case slashes(String)
  /// The year is far from those of the plan.
  case outsideYears(String)
  /// The window ends before it begins.
  case reversed(String)
  /// The plan has several years and the text names none.
  case yearMissing(String)
  /// The plan names no calendar of others with this code.
  case unknownCalendar(String, known: [String])
  /// A calendar of others has no event in the years of the plan.
  case noOutsideEvent(String)

  /// The part of the text that is wrong.
  var part: String {
    switch self {
    case .unreadable(let part), .noSuchDay(let part, _), .noSuchLunarDay(let part, _),
      .mixedCalendars(let part), .slashes(let part), .outsideYears(let part),
      .reversed(let part), .yearMissing(let part), .unknownCalendar(let part, _),
      .noOutsideEvent(let part):
      part
    }
  }
}

/// A day as people write it, perhaps without a year.
struct DayText: Hashable {
  let year: Int?
  let month: Int
  let day: DayOfMonth
  /// The text that it was read from.
  let text: String

  /// Reads `1/7/2026`, `1/7`, `2026-07-01`, `1 July 2026`, `1 July`, `July 1, 2026`, `July 1`.
  init(_ text: String, style: DateStyle?) throws(DateProblem) {
    self.text = text
    if let date = CivilDate(iso: text) {
      (year, month, day) = (date.year, date.month, .number(date.day))
      return
    }
    if let month = DayText.isoMonth(of: text) { throw .noSuchDay(text, month: month) }
    let number: Int
    if text.contains("/") {
      guard let style else { throw .slashes(text) }
      (year, month, number) = try DayText.slashed(text, style)
    } else if let english = DayText.english(text) {
      (year, month, number) = english
    } else {
      throw .unreadable(text)
    }
    guard (1...12).contains(month), number >= 1 else { throw .unreadable(text) }
    // A leap year stands for a year that is not written.
    guard number <= CivilDate.dayCount(ofMonth: month, year: year ?? 2000) else {
      throw .noSuchDay(text, month: month)
    }
    day = .number(number)
  }

  /// A day of a month, 1 to 12, that a text names.
  init(_ day: DayOfMonth, ofMonth month: Int, _ year: Int?, in text: String) {
    (self.day, self.month, self.year, self.text) = (day, month, year, text)
  }

  /// The day in a year; `nil` on 29 February of a common year.
  func date(in year: Int) -> CivilDate? {
    CivilDate(year: year, month: month, day: day.number(inMonth: month, of: year))
  }

  /// Whether the day lies before another of the same year.
  func comesBefore(_ other: DayText, in year: Int) -> Bool {
    guard month == other.month else { return month < other.month }
    return day.number(inMonth: month, of: year) < other.day.number(inMonth: month, of: year)
  }

  private static func slashed(
    _ text: String, _ style: DateStyle
  ) throws(DateProblem) -> (Int?, Int, Int) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false)
      .map { number($0.trimmed) }
    guard (2...3).contains(numbers.count), let first = numbers[0], let second = numbers[1] else {
      throw .unreadable(text)
    }
    let year = numbers.count == 3 ? numbers[2] : nil
    if numbers.count == 3, year.map({ $0 < 1000 }) ?? true { throw .unreadable(text) }
    return style == .dayMonth ? (year, second, first) : (year, first, second)
  }

  /// `1 July 2026`, `July 1, 2026`, both also without the year.
  private static func english(_ text: String) -> (Int?, Int, Int)? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard (2...3).contains(words.count) else { return nil }
    let isMonthFirst = monthNumber(words[0]) != nil
    let (name, numeral) = isMonthFirst ? (words[0], words[1]) : (words[1], words[0])
    let comma = isMonthFirst && words.count == 3 && numeral.hasSuffix(",")
    guard let month = monthNumber(name), let day = number(String(numeral.dropLast(comma ? 1 : 0)))
    else { return nil }
    guard words.count == 3 else { return (nil, month, day) }
    return number(words[2]).map { ($0, month, day) }
  }

  /// The month of a text that has the form of ISO 8601, whether or not there is such a day.
  private static func isoMonth(of text: String) -> Int? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { number(String($0)) }
    return fields.map(\.count) == [4, 2, 2] && numbers.count == 3 ? numbers[1] : nil
  }

  /// The month that an English word names, 1 to 12; three letters are enough.
  static func monthNumber(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return CivilDate.englishMonths.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }
      .map { $0 + 1 }
  }

  /// A number of one to four of the digits 0–9.
  static func number(_ text: String) -> Int? {
    guard (1...4).contains(text.utf8.count),
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
  }
}
