import CivilTime
import ScheduleModel

/// A day of the lunisolar calendar as people write it, perhaps without a lunar year.
struct LunarDayText: Hashable {
  /// The lunar year, where the text names one.
  let year: Int?
  let month: LunarMonth
  let day: Int
  /// The text that it was read from.
  let text: String

  /// Reads `10/3 âm lịch`, `1/1/2027 âm lịch`, `15/6 nhuận âm lịch`, `15/6 nhuận/2025 âm lịch`, and
  /// `day 10 of lunar month 3`, `day 1 of lunar month 1 of 2027`, `day 15 of leap lunar month 6`.
  init(_ text: String, style: DateStyle?) throws(DateProblem) {
    self.text = text
    let parts: Parts
    if let head = Words.lunar.start(of: text, in: .vietnamese) {
      guard let style else { throw .slashes(text) }
      parts = try LunarDayText.slashed(head, text, style)
    } else if let english = LunarDayText.english(text) {
      parts = english
    } else {
      throw .unreadable(text)
    }
    guard let month = LunarMonth(parts.month, parts.kind) else {
      throw .noSuchDay(text, month: parts.month)
    }
    guard (1...30).contains(parts.day) else { throw .noSuchLunarDay(text, .longMonth) }
    (year, self.month, day) = (parts.year, month, parts.day)
  }

  /// Whether a text speaks of the lunisolar calendar at all.
  static func isMeant(by text: String) -> Bool {
    Language.allCases.contains { language in
      Words.lunar.all(in: language).contains { " \(text.folded)".contains(" \($0.folded)") }
    }
  }

  /// Whether it comes earlier in a lunar year than another.
  func comesBefore(_ other: LunarDayText) -> Bool { (month, day) < (other.month, other.day) }

  private typealias Parts = (year: Int?, month: Int, kind: LunarMonth.Kind, day: Int)

  private static func slashed(
    _ head: String, _ text: String, _ style: DateStyle
  ) throws(DateProblem) -> Parts {
    let fields = head.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
    let bare = fields.map { Words.leap.start(of: $0, in: .vietnamese) ?? $0 }
    let numbers = bare.map(DayText.number)
    guard (2...3).contains(numbers.count), let first = numbers[0], let second = numbers[1] else {
      throw .unreadable(text)
    }
    let year = numbers.count == 3 ? numbers[2] : nil
    if numbers.count == 3, year.map({ $0 < 1000 }) ?? true { throw .unreadable(text) }
    let kind = bare == fields ? LunarMonth.Kind.ordinary : .leap
    return style == .dayMonth ? (year, second, kind, first) : (year, first, kind, second)
  }

  private static func english(_ text: String) -> Parts? {
    var words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }[...]
    func next() -> String? { words.popFirst() }
    guard next() == "day", let day = next().flatMap(DayText.number), next() == "of" else {
      return nil
    }
    let kind = words.first == "leap" ? LunarMonth.Kind.leap : .ordinary
    if kind == .leap { words.removeFirst() }
    guard next() == "lunar", next() == "month", let month = next().flatMap(DayText.number) else {
      return nil
    }
    if words.isEmpty { return (nil, month, kind, day) }
    guard next() == "of", let year = next().flatMap(DayText.number), year >= 1000, words.isEmpty
    else { return nil }
    return (year, month, kind, day)
  }
}

/// Why the lunisolar calendar does not have a day.
enum LunarLack: Hashable {
  /// No month is that long.
  case longMonth
  /// The month has 29 days in that year.
  case shortMonth(LunarYear.Month, of: Int)
  /// None of these lunar years has that leap month.
  case noLeapMonth([LunarYear])
  /// The day comes in other years than those of the plan.
  case otherYears
}
