/// A day of the Gregorian calendar, without a zone: what a wall calendar shows.
///
/// Stored as a day number, so that comparing, stepping and subtracting cost one machine word, and in
/// half a word, since plans hold millions. The calendar is extended backwards (proleptic) to the year
/// 1 and ends with the year 9999.
///
/// Source: RFC 3339 §5.6 `full-date`, for the range and the text form.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public var dayNumber: Int { Int(number) }
  private let number: Int32

  /// The first and the last day that a date can be, as day numbers.
  public static let dayNumbers = -719_162...2_932_896

  /// Creates the day with this number, or `nil` outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard CivilDate.dayNumbers.contains(dayNumber) else { return nil }
    number = Int32(dayNumber)
  }

  /// Creates a day from its parts, or `nil` where the calendar has no such day (30/2, 31/4).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.dayCount(ofMonth: month, year: year)
    else { return nil }
    self.init(unchecked: CivilDate.dayNumber(year: year, month: month, day: day))
  }

  /// Creates a day whose number the caller has just computed from days that exist.
  init(unchecked dayNumber: Int) {
    guard CivilDate.dayNumbers.contains(dayNumber) else {
      preconditionFailure("a day outside the years 1 to 9999: \(dayNumber)")
    }
    number = Int32(dayNumber)
  }

  /// Orders days as time does.
  public static func < (one: CivilDate, other: CivilDate) -> Bool {
    one.number < other.number
  }
}

extension CivilDate {
  /// The year, 1 to 9999.
  public var year: Int { parts.year }
  /// The month, 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// Year, month and day in one computation.
  ///
  /// Counts from 1 March of the year 0, so that the leap day is the last of its year; 146,097 days
  /// make the 400 years after which the calendar repeats.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = shifted.flooredQuotient(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    let sinceMonday = (dayNumber + 3) - (dayNumber + 3).flooredQuotient(by: 7) * 7
    guard let weekday = Weekday(rawValue: sinceMonday + 1) else {
      preconditionFailure("a remainder of seven outside 0 to 6")
    }
    return weekday
  }

  /// The day that comes `days` later, or earlier where `days` is negative.
  ///
  /// Must stay within the years 1 to 9999; rule files are held to 1900 to 2199.
  public func adding(days: Int) -> CivilDate {
    CivilDate(unchecked: dayNumber + days)
  }

  /// How many days `other` comes after this day; negative where it comes before.
  public func days(until other: CivilDate) -> Int {
    other.dayNumber - dayNumber
  }

  /// How many days a month has, 28 to 31. `month` is 1 to 12.
  public static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The inverse of `parts`, for parts that exist.
  ///
  /// Source: as `parts`, `days_from_civil`.
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear.flooredQuotient(by: 400)
    let yearOfEra = marchYear - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as ISO 8601 writes it, `2026-07-01`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// Creates a day from its ISO 8601 text, `2026-07-01`; `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields.map(\.utf8.count) == [4, 2, 2],
      fields.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension Int {
  /// The quotient rounded towards minus infinity, so that days before 1970 count on evenly.
  func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The decimal digits, with zeros in front up to `width`. For numbers that are not negative.
  public func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
