import CivilTime
import ScheduleModel

/// Reads dates, windows and due dates of one file.
struct DateReader {
  /// The language of the file.
  let language: Language
  /// How slashes are meant; `nil` where that is not said.
  let style: DateStyle?
  /// The years of the plan.
  let years: ClosedRange<Int>
  /// The years in which what the texts name may begin.
  private let starts: ClosedRange<Int>
  /// The days of the calendars of others, by their codes.
  private let outside: OutsideDays

  /// The same reader for a file in another language.
  func inLanguage(_ other: Language) -> DateReader {
    DateReader(language: other, style: style, years: years, outside: outside)
  }

  /// Creates a reader for the dates of a file.
  init(
    language: Language, style: DateStyle?, years: ClosedRange<Int>, outside: OutsideDays = .none
  ) {
    self.outside = outside
    self.language = language
    self.style = style ?? (language == .vietnamese ? .dayMonth : nil)
    self.years = years
    starts = years.lowerBound - 1...years.upperBound
  }

  /// A reader of due dates, which may lie in the year after the plan: reports of its last month.
  private init(dueDatesOf reader: DateReader) {
    language = reader.language
    style = reader.style
    years = reader.years
    outside = reader.outside
    starts = reader.years.lowerBound - 1...reader.years.upperBound + 1
  }

  /// The years of days that have nothing to do with those of the plan.
  static let everyYear = 1900...2199

  /// A day with its year, as documents and rosters have it.
  func day(_ text: String) throws(DateProblem) -> CivilDate {
    if LunarDayText.isMeant(by: text) { return try lunarDay(text) }
    let day = try dayText(text)
    guard let year = day.year else { throw .yearMissing(text) }
    try check(year, text)
    guard let date = day.date(in: year) else { throw .noSuchDay(text, month: day.month) }
    return date
  }

  /// The occasions that a window or a day names: `26/6 – 11/7`, `1/7 hằng năm`, `tháng 7`,
  /// `10/3 âm lịch`, `thứ Năm thứ tư của tháng 11`.
  ///
  /// Sorted, never empty. Both ends are included. Without years, an end before its start lies in
  /// the next year, and a weekday of a month comes in each year of the plan.
  func occasions(_ text: String) throws(DateProblem) -> [Occasion] {
    if let code = Words.outsideCalendar.rest(of: text, in: language) {
      return try outside.occasions(code, in: years, language)
    }
    if let day = Words.yearly.start(of: text, in: language) {
      let occasions = try occasions(day, in: Array(years), naming: .year)
      // A day with its year comes once.
      guard !namesYear(day) else { throw .unreadable(text) }
      return occasions
    }
    if years.count == 1 { return try occasions(text, in: Array(years), naming: nil) }
    return namesWeekdayOfMonth(text)
      ? try occasions(text, in: Array(years), naming: .year)
      : try occasions(text, in: [], naming: nil)
  }

  /// The occasions whose last day is a due date: `31/7`, `trước 10/2/2025`, `tháng 7`,
  /// `ngày làm việc cuối tháng 7`.
  ///
  /// "Before" a day excludes the day itself.
  func dueOccasions(_ text: String) throws(DateProblem) -> [Occasion] {
    try DateReader(dueDatesOf: self).occasions(due: text)
  }

  private func occasions(due text: String) throws(DateProblem) -> [Occasion] {
    if let text = Words.lastWorkingDay.rest(of: text, in: language) {
      return try occasions(text)
    }
    guard let text = Words.before.rest(of: text, in: language) else {
      // The last day of a named period is not a day that the text names.
      let namesDay = period(Words.yearly.start(of: text, in: language) ?? text) == nil
      return try occasions(text).map {
        Occasion($0.window, named: $0.period, due: namesDay ? $0.window.last : nil)
      }
    }
    return try occasions(text).map {
      Occasion(Window(on: $0.window.start.adding(days: -1)), named: $0.period)
    }
  }

  /// The same text read in each of some years; `years` is empty where the text has to name one.
  /// `bucket` is what each occasion is named by; `nil` where the text comes once.
  private func occasions(
    _ text: String, in years: [Int], naming bucket: Period.Kind?
  ) throws(DateProblem) -> [Occasion] {
    if let (kind, number, year) = period(text) {
      let periods = (year.map { [$0] } ?? years).compactMap { Period(kind, number, of: $0) }
      guard !periods.isEmpty else {
        throw year == nil && years.isEmpty ? .yearMissing(text) : .unreadable(text)
      }
      for period in periods {
        try checkStart(period.year, text)
        try check(period.year, text)
      }
      return periods.map { Occasion($0.window, named: $0) }
    }
    if let windows = try runs(text, in: years) {
      return windows.map { year, window in
        Occasion(window, named: bucket.flatMap { Period($0, of: year) })
      }
    }
    if let occasions = try lunarOccasions(text) { return occasions }
    let (first, last) = try ends(of: text)
    if let endYear = last.year {
      return [Occasion(try window(first, last, endingIn: endYear, text))]
    }
    let starts = first.year.map { [$0] } ?? years
    guard !starts.isEmpty else { throw .yearMissing(text) }
    var occasions: [Occasion] = []
    for year in starts {
      guard let window = try window(first, last, startingIn: year, text) else { continue }
      occasions.append(Occasion(window, named: bucket.flatMap { Period($0, of: year) }))
    }
    guard !occasions.isEmpty else {
      let missing = starts.allSatisfy { first.date(in: $0) == nil } ? first : last
      throw .noSuchDay(missing.text, month: missing.month)
    }
    return occasions
  }

  /// The windows of `tháng 10 – tháng 12`, `quý I – quý II/2026`, each with the year that it belongs to;
  /// `nil` where the text is no run of periods.
  private func runs(_ text: String, in years: [Int]) throws(DateProblem) -> [(Int, Window)]? {
    guard let (first, last) = halves(of: text), let start = period(first), let end = period(last),
      start.0 == end.0, start.0 != .year
    else { return nil }
    guard let year = start.2 ?? end.2 else {
      guard !years.isEmpty else { throw .yearMissing(text) }
      var runs: [(Int, Window)] = []
      for year in years { runs.append((year, try run(text, start, end, startingIn: year))) }
      return runs
    }
    let begins = start.2 ?? (end.1 < start.1 ? year - 1 : year)
    return [(begins, try run(text, start, end, startingIn: begins))]
  }

  /// The days from the first of one period to the last of another, which lies in the next year where its
  /// number is lower and no year is named.
  private func run(
    _ text: String, _ start: (Period.Kind, Int, Int?), _ end: (Period.Kind, Int, Int?),
    startingIn year: Int
  ) throws(DateProblem) -> Window {
    let endYear = end.2 ?? (end.1 < start.1 ? year + 1 : year)
    guard let first = Period(start.0, start.1, of: year),
      let last = Period(end.0, end.1, of: endYear)
    else { throw .unreadable(text) }
    try checkStart(year, text)
    try check(endYear, text)
    guard let window = Window(from: first.window.start, upTo: last.window.end) else {
      throw .reversed(text)
    }
    return window
  }

  private func window(
    _ first: DayText, _ last: DayText, endingIn year: Int, _ text: String
  ) throws(DateProblem) -> Window {
    guard let end = last.date(in: year) else { throw .noSuchDay(last.text, month: last.month) }
    let startsLater = last.comesBefore(first, in: year)
    let startYear = first.year ?? (startsLater ? year - 1 : year)
    guard let start = first.date(in: startYear) else {
      throw .noSuchDay(first.text, month: first.month)
    }
    try checkStart(startYear, first.text)
    try check(year, last.text)
    guard let window = Window(from: start, through: end) else { throw .reversed(text) }
    return window
  }

  /// The window whose start lies in a year; `nil` where a 29 February does not come in it.
  private func window(
    _ first: DayText, _ last: DayText, startingIn year: Int, _ text: String
  ) throws(DateProblem) -> Window? {
    try checkStart(year, first.text)
    let endsEarlier = last.comesBefore(first, in: year)
    try check(endsEarlier ? year + 1 : year, first.text)
    guard let start = first.date(in: year), let end = last.date(in: endsEarlier ? year + 1 : year)
    else { return nil }
    return Window(from: start, through: end)
  }

  /// Whether a text that can be read says which year it means.
  func namesYear(_ text: String) -> Bool {
    if let period = period(text) { return period.2 != nil }
    if let (first, last) = halves(of: text), let start = period(first), let end = period(last) {
      return start.2 != nil || end.2 != nil
    }
    if namesLunarYear(text) { return true }
    guard let (first, last) = try? ends(of: text) else { return false }
    return first.year != nil || last.year != nil
  }

  /// Refuses an end outside the years of the plan and the one after.
  func check(_ year: Int, _ text: String) throws(DateProblem) {
    guard (years.lowerBound...years.upperBound + 1).contains(year) else {
      throw .outsideYears(text)
    }
  }

  /// Refuses a start outside the years of the plan and the one before.
  func checkStart(_ year: Int, _ text: String) throws(DateProblem) {
    guard starts.contains(year) else { throw .outsideYears(text) }
  }
}

extension DateReader {
  /// The two ends of `A – B`, `A-B`, `A đến B`; of a single day, the day twice.
  func ends(of text: String) throws(DateProblem) -> (DayText, DayText) {
    if let day = try? dayText(text) { return (day, day) }
    if let (first, last) = halves(of: text) {
      return (try dayText(first), try dayText(last))
    }
    let day = try dayText(text)
    return (day, day)
  }

  /// What stands before and behind the sign or word between two ends; `nil` where there is none.
  func halves(of text: String) -> (String, String)? {
    let words = Words.until.all(in: language).map { " \($0) " }
    return (["–", "—"] + words + [" - ", "-"]).lazy.map { split(text, at: $0) }
      .first { $0.count == 2 }.map { ($0[0].trimmed, $0[1].trimmed) }
  }

  /// The parts of a text between the places where a separator stands.
  private func split(_ text: String, at separator: String) -> [String] {
    let width = separator.count
    var parts = [""]
    var rest = Substring(text)
    while let character = rest.first {
      if rest.prefix(width).lowercased() == separator {
        parts.append("")
        rest = rest.dropFirst(width)
      } else {
        parts[parts.count - 1].append(character)
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  /// The number of a month that a text names without a year; `nil` for anything else.
  func month(_ text: String) -> Int? {
    guard let (kind, number, year) = period(text), kind == .month, year == nil else { return nil }
    return (1...12).contains(number) ? number : nil
  }

  /// The kind, number and year of `tháng 7`, `quý III/2026`, `năm 2026`, `July 2026`, `2026-Q3`.
  func period(_ text: String) -> (Period.Kind, Int, Int?)? {
    if let period = Period(name: text), period.kind.rank <= Period.Kind.year.rank {
      return (period.kind, period.number, period.year)
    }
    if let year = Words.year.rest(of: text, in: language).flatMap(DayText.number) {
      return (.year, 1, year)
    }
    for (word, kind) in [(Words.month, Period.Kind.month), (Words.quarter, .quarter)] {
      guard let rest = word.rest(of: text, in: language) else { continue }
      let parts = rest.split { $0 == "/" || $0 == " " }.map(String.init)
        .filter { !Words.year.matches($0, in: language) }
      guard (1...2).contains(parts.count), let number = ordinal(parts[0]) else { return nil }
      return parts.count == 1
        ? (kind, number, nil) : DayText.number(parts[1]).map { (kind, number, $0) }
    }
    let words = text.split(separator: " ").map(String.init)
    guard language == .english, let first = words.first, words.count <= 2,
      let month = DayText.monthNumber(first)
    else { return nil }
    if words.count == 1 { return (.month, month, nil) }
    // `July 1` is a day.
    return DayText.number(words[1]).flatMap { $0 < 1000 ? nil : (.month, month, $0) }
  }

  private func ordinal(_ text: String) -> Int? {
    DayText.number(text)
      ?? ["I", "II", "III", "IV"].firstIndex(of: text.uppercased()).map { $0 + 1 }
  }
}
