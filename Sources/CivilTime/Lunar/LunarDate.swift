/// A month of the lunisolar calendar, by its name: 1 to 12, or the leap month that follows one.
public struct LunarMonth: Hashable, Comparable, Sendable {
  /// Whether a month comes every year.
  public enum Kind: Int, Hashable, Sendable {
    case ordinary
    /// A second month of the same number, put in to keep pace with the Sun.
    case leap
  }

  /// The number, 1 (Giêng) to 12 (Chạp).
  public let number: Int
  /// Whether it is a leap month, which follows the ordinary month of its number.
  public let kind: Kind

  /// Creates the name of a month, or `nil` outside 1 to 12.
  public init?(_ number: Int, _ kind: Kind = .ordinary) {
    guard (1...12).contains(number) else { return nil }
    self.init(unchecked: number, kind)
  }

  /// Creates the name of a month whose number the caller has just counted from 1 to 12.
  init(unchecked number: Int, _ kind: Kind) {
    self.number = number
    self.kind = kind
  }

  /// Orders as the months come in a year.
  public static func < (one: LunarMonth, other: LunarMonth) -> Bool {
    (one.number, one.kind.rawValue) < (other.number, other.kind.rawValue)
  }
}

/// A day of the Vietnamese lunisolar calendar.
///
/// Whether its year has such a month, and its month such a day, is for `LunarYear` to say.
public struct LunarDate: Hashable, Comparable, Sendable {
  /// The lunar year, named by the civil year in which it begins.
  public let year: Int
  /// The month.
  public let month: LunarMonth
  /// The day of the month, 1 to 30.
  public let day: Int

  /// Creates a date, or `nil` where no month ever has such a day.
  public init?(year: Int, month: LunarMonth, day: Int) {
    guard (1...30).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Orders as time does.
  public static func < (one: LunarDate, other: LunarDate) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}

extension LunarDate {
  /// The day on the Vietnamese lunisolar calendar, or `nil` outside the civil years 1900 to 2199.
  ///
  /// Computes a lunar year, or two, each time. Whoever asks for many days keeps a `LunarYear`.
  public init?(_ day: CivilDate) {
    guard LunarYear.civilYears.contains(day.year), let year = LunarYear(containing: day),
      let date = year.lunarDate(of: day)
    else { return nil }
    self = date
  }

  /// The civil day, or `nil` where the lunar year has no such day or lies outside 1899 to 2199.
  ///
  /// Computes a lunar year each time. Whoever asks for many days keeps a `LunarYear`.
  public var civilDate: CivilDate? { LunarYear(year)?.date(of: month, day: day) }
}
