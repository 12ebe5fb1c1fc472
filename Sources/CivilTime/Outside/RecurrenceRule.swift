/// How an event recurs: by days, weeks, months or years, with an interval, days of the week and days of
/// the month, for so many times or until a moment.
///
/// Everything else that RFC 5545 knows is refused by name. Expanded here, because a rule may be written so
/// that the calendar library never comes back from it.
///
/// Source: RFC 5545 §3.3.10.
public struct RecurrenceRule: Hashable, Sendable {
  /// What it recurs by.
  public enum Frequency: String, CaseIterable, Hashable, Sendable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A day of the week, of all of them or of one: the first, the last.
  public struct WeekdayRule: Hashable, Sendable {
    /// The day of the week.
    public let weekday: Weekday
    /// Which of those in the month or year, from 1, or from -1 for the last; `nil` for all.
    public let ordinal: Int?
  }

  /// What it recurs by.
  public let frequency: Frequency
  /// Every so many of them, from 1.
  public let interval: Int
  /// How many times, the first among them; `nil` for any number.
  public let count: Int?
  /// The last moment at which it may begin; `nil` where it goes on.
  public let until: OutsideTime?
  /// The days of the week; may be empty.
  public let weekdays: [WeekdayRule]
  /// The days of the month, from 1, or from -1 for the last; may be empty.
  public let monthDays: [Int]
  /// The day on which weeks begin, which matters to every second week and the like.
  public let weekStart: Weekday

  /// Reads a rule as it is written.
  ///
  /// - Throws: `unsupported` with the name of the part that is not understood here, `unreadable` with that
  ///   of one that says what it must not.
  public init(_ text: String) throws(OutsideCalendar.Fault) {
    var parts: [String: String] = [:]
    for part in text.uppercased().split(separator: ";", omittingEmptySubsequences: false) {
      let (name, value) = try RecurrenceRule.split(part)
      guard parts.updateValue(value, forKey: name) == nil else { throw .unreadable(name) }
    }
    for name in parts.keys.sorted() where !RecurrenceRule.known.contains(name) {
      throw .unsupported(name)
    }
    guard let word = parts["FREQ"] else { throw .missing("FREQ") }
    guard let frequency = Frequency(rawValue: word) else { throw .unsupported("FREQ=\(word)") }
    self.frequency = frequency
    interval = try RecurrenceRule.number(parts["INTERVAL"], of: "INTERVAL") ?? 1
    count = try RecurrenceRule.number(parts["COUNT"], of: "COUNT")
    until = parts["UNTIL"].flatMap { OutsideTime($0) }
    guard until != nil || parts["UNTIL"] == nil else { throw .unreadable("UNTIL") }
    guard count == nil || until == nil else { throw .unreadable("COUNT") }
    weekdays = try RecurrenceRule.weekdays(parts["BYDAY"], in: frequency)
    monthDays = try RecurrenceRule.monthDays(parts["BYMONTHDAY"], in: frequency)
    guard let start = RecurrenceRule.codes[parts["WKST"] ?? "MO"] else { throw .unreadable("WKST") }
    weekStart = start
  }

  private static let known: Set = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "WKST",
  ]
}

extension RecurrenceRule {
  private static func split(
    _ part: Substring
  ) throws(OutsideCalendar.Fault) -> (String, String) {
    let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
      throw .unreadable(part.isEmpty ? "RRULE" : String(sides[0]))
    }
    return (String(sides[0]), String(sides[1]))
  }

  /// A number from 1 to 9999; `nil` where there is none.
  private static func number(
    _ text: String?, of name: String
  ) throws(OutsideCalendar.Fault) -> Int? {
    guard let text else { return nil }
    guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text), number > 0
    else { throw .unreadable(name) }
    return number
  }

  private static func weekdays(
    _ text: String?, in frequency: Frequency
  ) throws(OutsideCalendar.Fault) -> [WeekdayRule] {
    var rules: [WeekdayRule] = []
    for item in text?.split(separator: ",", omittingEmptySubsequences: false) ?? [] {
      guard let weekday = codes[String(item.suffix(2))] else { throw .unreadable("BYDAY") }
      let digits = item.dropLast(2)
      let ordinal = digits.isEmpty ? nil : Int(digits)
      let most = frequency == .monthly ? 5 : 53
      guard digits.isEmpty || ordinal.map({ $0 != 0 && abs($0) <= most }) ?? false,
        ordinal == nil || [.monthly, .yearly].contains(frequency)
      else { throw .unreadable("BYDAY") }
      rules.append(WeekdayRule(weekday: weekday, ordinal: ordinal))
    }
    return rules
  }

  private static func monthDays(
    _ text: String?, in frequency: Frequency
  ) throws(OutsideCalendar.Fault) -> [Int] {
    guard let text else { return [] }
    guard frequency != .weekly else { throw .unreadable("BYMONTHDAY") }
    var days: [Int] = []
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let day = Int(item), day != 0, abs(day) <= 31 else { throw .unreadable("BYMONTHDAY") }
      days.append(day)
    }
    return days
  }

  private static let codes: [String: Weekday] = [
    "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday,
    "SA": .saturday, "SU": .sunday,
  ]
}

extension OutsideTime {
  /// The moment that UNTIL names: `20261231`, `20261231T235959`, `20261231T235959Z`.
  fileprivate init?(_ text: String) {
    let digits = Array(text.utf8.prefix(8))
    guard digits.count == 8, let day = OutsideTime.day(digits) else { return nil }
    let rest = Array(text.utf8.dropFirst(8))
    guard !rest.isEmpty else {
      self = .day(day)
      return
    }
    let isUTC = rest.last == UInt8(ascii: "Z")
    guard rest.count == (isUTC ? 8 : 7), rest[0] == UInt8(ascii: "T"),
      let hour = OutsideTime.number(rest[1...2]), let minute = OutsideTime.number(rest[3...4]),
      let second = OutsideTime.number(rest[5...6]), hour < 24, minute < 60, second < 61
    else { return nil }
    let secondOfDay = min(hour * 3600 + minute * 60 + second, 86_399)
    self =
      isUTC
      ? .instant(Instant(secondsSince1970: day.dayNumber * 86_400 + secondOfDay))
      : .local(day, secondOfDay: secondOfDay, in: nil)
  }

  private static func day(_ digits: [UInt8]) -> CivilDate? {
    guard let year = number(digits[0...3]), let month = number(digits[4...5]),
      let day = number(digits[6...7])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0 as Int?) { number, digit in
      (48...57).contains(digit) ? number.map { $0 * 10 + Int(digit) - 48 } : nil
    }
  }
}
