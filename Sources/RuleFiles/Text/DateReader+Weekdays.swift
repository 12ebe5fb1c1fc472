import CivilTime
import ScheduleModel

// Days that are named by a weekday and its place in a month.
extension DateReader {
  /// A day as people write it: `1/7`, `1 July`, `thứ Năm thứ tư của tháng 11`.
  func dayText(_ text: String) throws(DateProblem) -> DayText {
    if let day = weekdayOfMonth(text) { return day }
    return try DayText(text, style: style)
  }

  /// Whether a text comes in each year: `1/7 hằng năm`, or a weekday of a month or a lunar day without a
  /// year.
  func comesEachYear(_ text: String) -> Bool {
    if Words.yearly.start(of: text, in: language) != nil { return true }
    if LunarDayText.isMeant(by: text) { return !namesLunarYear(text) }
    return namesWeekdayOfMonth(text)
  }

  /// Whether a text names a weekday of a month and no year: each year of the plan has one.
  func namesWeekdayOfMonth(_ text: String) -> Bool {
    guard let (first, last) = try? ends(of: text), first.year == nil, last.year == nil else {
      return false
    }
    return [first, last].contains { if case .weekday = $0.day { true } else { false } }
  }

  /// `thứ Năm thứ tư của tháng 11`, `thứ Sáu cuối tháng 5/2026`, `fourth Thursday of November`;
  /// `nil` for anything else, also for a fifth one, which not every month has.
  private func weekdayOfMonth(_ text: String) -> DayText? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let found =
      switch language {
      case .vietnamese: weekdayThenPlace(words)
      case .english: placeThenWeekday(Words.the.rest(of: words, in: .english) ?? words)
      }
    guard let (day, rest) = found,
      let (kind, month, year) = period(Words.ofMonth.rest(of: rest, in: language) ?? rest),
      kind == .month, (1...12).contains(month)
    else { return nil }
    return DayText(day, ofMonth: month, year, in: text)
  }

  private func weekdayThenPlace(_ text: String) -> (DayOfMonth, rest: String)? {
    weekday(startOf: text).flatMap { weekday, rest in
      place(startOf: rest).map { (.weekday(weekday, $0), $1) }
    }
  }

  private func placeThenWeekday(_ text: String) -> (DayOfMonth, rest: String)? {
    place(startOf: text).flatMap { place, rest in
      weekday(startOf: rest).map { (.weekday($0, place), $1) }
    }
  }

  private func weekday(startOf text: String) -> (Weekday, rest: String)? {
    zip(Weekday.allCases, Words.weekdays).lazy.compactMap { weekday, word in
      word.rest(of: text, in: language).map { (weekday, $0) }
    }.first
  }

  private func place(startOf text: String) -> (DayOfMonth.Place, rest: String)? {
    zip(DayOfMonth.Place.allCases, Words.placesInMonth).lazy.compactMap { place, word in
      word.rest(of: text, in: language).map { (place, $0) }
    }.first
  }
}

extension Words {
  /// The weekdays, Monday first.
  static let weekdays: [WordList] = zip(
    Weekday.allCases, zip(moreWeekdays.all(in: .vietnamese), moreWeekdays.all(in: .english))
  ).map { weekday, more in
    WordList(vi: [weekday.name.vietnamese, more.0], en: [weekday.name.english, more.1])
  }
  /// The places of a weekday in its month, as `DayOfMonth.Place` has them.
  static let placesInMonth: [WordList] = [
    WordList(vi: ["đầu tiên", "thứ nhất", "thứ 1", "đầu"], en: ["first", "1st"]),
    WordList(vi: ["thứ hai", "thứ 2"], en: ["second", "2nd"]),
    WordList(vi: ["thứ ba", "thứ 3"], en: ["third", "3rd"]),
    WordList(vi: ["thứ tư", "thứ 4"], en: ["fourth", "4th"]),
    WordList(vi: ["cuối cùng", "sau cùng", "cuối"], en: ["last"]),
  ]
  /// What stands between a place and its month, which Vietnamese may leave out.
  static let ofMonth = WordList(vi: ["của", "trong"], en: ["of", "in"])
  static let the = WordList(vi: [], en: ["the"])
}
