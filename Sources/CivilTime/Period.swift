/// A bucket of the calendar with a name: a week, month, quarter, half-year, year or school year.
public struct Period: Hashable, Sendable {
  /// How long a period is and where it begins.
  public enum Kind: Hashable, Sendable {
    case week, month, quarter, half, year
    /// Twelve months from the first day of a month, 2 to 12, named by both years that they touch.
    case schoolYear(from: Int8)

    /// Every kind; school years begin in September.
    public static let all: [Kind] = [.week, .month, .quarter, .half, .year, .schoolYear(from: 9)]

    /// Its place among the kinds, shorter ones first.
    public var rank: Int {
      switch self {
      case .week: 0
      case .month: 1
      case .quarter: 2
      case .half: 3
      case .year: 4
      case .schoolYear: 5
      }
    }

    /// The letter in front of the number in a period's name; empty for months.
    var letter: String {
      switch self {
      case .week: "W"
      case .quarter: "Q"
      case .half: "H"
      case .month, .year, .schoolYear: ""
      }
    }

    /// How many months a period has; `nil` for weeks.
    var months: Int? {
      switch self {
      case .week: nil
      case .month: 1
      case .quarter: 3
      case .half: 6
      case .year, .schoolYear: 12
      }
    }

    /// How many months after January the first period of a year begins.
    fileprivate var firstMonth: Int {
      if case .schoolYear(let month) = self { Int(month) - 1 } else { 0 }
    }
  }

  /// What kind of bucket this is.
  public let kind: Kind
  /// The year it belongs to. For a week that is the year of its Thursday (ISO 8601), for a school year
  /// the one in which it begins.
  public var year: Int { Int(shortYear) }
  /// Its number within the year, from 1. Always 1 for a year and a school year.
  public var number: Int { Int(shortNumber) }
  // Small, since every task holds one.
  private let shortYear: Int16
  private let shortNumber: Int8

  /// Creates a period, or `nil` where the year has none of that number.
  public init?(_ kind: Kind, _ number: Int = 1, of year: Int) {
    guard (1...9998).contains(year), (1...Period.count(of: kind, in: year)).contains(number) else {
      return nil
    }
    self.init(unchecked: kind, number, of: year)
  }

  private init(unchecked kind: Kind, _ number: Int = 1, of year: Int) {
    self.kind = kind
    shortYear = Int16(year)
    shortNumber = Int8(number)
  }

  /// The period of a kind that a day lies in.
  public init(_ kind: Kind, containing day: CivilDate) {
    guard let months = kind.months else {
      let thursday = day.adding(days: Weekday.thursday.rawValue - day.weekday.rawValue)
      let number = Period.firstMonday(of: thursday.year).days(until: day).flooredQuotient(by: 7)
      self.init(unchecked: .week, number + 1, of: thursday.year)
      return
    }
    let (year, month, _) = day.parts
    let elapsed = month - 1 - kind.firstMonth
    if elapsed < 0 {
      self.init(unchecked: kind, of: year - 1)
    } else {
      self.init(unchecked: kind, elapsed / months + 1, of: year)
    }
  }
}

extension Period {
  /// The name, which stands in identities and never changes: `2026-W27`, `2026-07`, `2026-Q3`,
  /// `2026-H2`, `2026`, `2026-2027`.
  public var name: String {
    let year = year.padded(to: 4)
    switch kind {
    case .week, .month: return "\(year)-\(kind.letter)\(number.padded(to: 2))"
    case .quarter, .half: return "\(year)-\(kind.letter)\(number)"
    case .year: return year
    case .schoolYear: return "\(year)-\((self.year + 1).padded(to: 4))"
    }
  }

  /// Creates a period from its name; `nil` for anything that `name` would not write. A school year, whose
  /// name does not say when it begins, is one from September.
  public init?(name: String) {
    let fields = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = fields.first, first.utf8.count == 4, let year = Int(first),
      let kind = Period.kind(ofNumberPart: fields.dropFirst().first)
    else { return nil }
    let digits =
      kind.isNumbered ? fields.dropFirst().first.map { $0.drop(while: \.isLetter) } : nil
    guard let number = Int(digits ?? "1"), let period = Period(kind, number, of: year),
      period.name == name
    else { return nil }
    self = period
  }

  /// The days of the period. A week is the whole ISO week, also its days in the next year.
  public var window: Window {
    let (start, end) = bounds
    guard let window = Window(from: start, upTo: end) else {
      preconditionFailure("a period without days: \(name)")
    }
    return window
  }

  /// How many periods of a kind belong to a year: 52 or 53 weeks, 12 months, and so on.
  public static func count(of kind: Kind, in year: Int) -> Int {
    guard let months = kind.months else {
      return firstMonday(of: year).days(until: firstMonday(of: year + 1)) / 7
    }
    return 12 / months
  }

  /// The periods of a kind that belong to a year, in order. Never empty.
  public static func all(_ kind: Kind, of year: Int) -> [Period] {
    (1...count(of: kind, in: year)).map { Period(unchecked: kind, $0, of: year) }
  }

  private var bounds: (CivilDate, CivilDate) {
    guard let months = kind.months else {
      let start = Period.firstMonday(of: year).adding(days: (number - 1) * 7)
      return (start, start.adding(days: 7))
    }
    let first = (number - 1) * months + kind.firstMonth
    return (Period.firstDay(ofMonth: first, year), Period.firstDay(ofMonth: first + months, year))
  }

  /// The first day of the month that comes so many months after January; 12 is January of the next year.
  private static func firstDay(ofMonth months: Int, _ year: Int) -> CivilDate {
    guard let day = CivilDate(year: year + months / 12, month: months % 12 + 1, day: 1) else {
      preconditionFailure("a period outside the years 1 to 9999")
    }
    return day
  }

  /// The Monday of week 1, the week that holds 4 January (ISO 8601, 3.1.1.23).
  private static func firstMonday(of year: Int) -> CivilDate {
    let fourth = firstDay(ofMonth: 0, year).adding(days: 3)
    return fourth.adding(days: 1 - fourth.weekday.rawValue)
  }

  private static func kind(ofNumberPart part: Substring?) -> Kind? {
    guard let part else { return .year }
    switch part.first {
    case "W": return .week
    case "Q": return .quarter
    case "H": return .half
    default: return part.utf8.count == 4 ? .schoolYear(from: 9) : .month
    }
  }
}

extension Period.Kind {
  /// Whether a year has several, told apart by a number in the name.
  fileprivate var isNumbered: Bool {
    switch self {
    case .week, .month, .quarter, .half: true
    case .year, .schoolYear: false
    }
  }
}

extension Period: Comparable, CustomStringConvertible {
  /// The name.
  public var description: String { name }

  /// Orders by first day, shorter periods first.
  public static func < (one: Period, other: Period) -> Bool {
    (one.window.start, one.kind.rank) < (other.window.start, other.kind.rank)
  }
}
