public import CivilTime

/// A run of days that a notice, a law or a plan says something about.
public struct OfficialDays: Hashable, Sendable {
  /// What is said about the days.
  public enum Kind: Hashable, Sendable {
    /// Nobody works.
    case rest
    /// Nobody works, and not even what may stand on rest days is done: the first days of Tết.
    case feast
    /// People work, although it is a day of the weekly rest.
    case work
  }

  /// The days.
  public let window: Window
  /// What is said about them.
  public let kind: Kind
  /// Why they are special, in the words of the calendar file.
  public let name: String
  /// The notice or law that says so; empty where the file names none.
  public let basis: String
  /// The entry in the calendar file.
  public let source: SourcePlace
  /// Why the days are only expected, in the words of the calendar file; `nil` where they have been
  /// announced.
  public let projection: String?
  /// Whether others may have chosen other days for it: private employers at Tết, or beside 2 September.
  public let isOfChoice: Bool

  /// Creates an entry.
  public init(
    _ window: Window, are kind: Kind, name: String, basis: String, source: SourcePlace,
    projection: String? = nil, isOfChoice: Bool = false
  ) {
    self.window = window
    self.kind = kind
    self.name = name
    self.basis = basis
    self.source = source
    self.projection = projection
    self.isOfChoice = isOfChoice
  }
}

/// Which days are working days, and why the others are not.
///
/// Working days are data: a weekly rest, changed by dated entries.
public struct WorkCalendar: Sendable {
  /// What a day is.
  public enum DayStatus: Hashable, Sendable {
    case working
    case weeklyRest
    case official(OfficialDays)

    /// Whether people work on it.
    public var isWorking: Bool {
      switch self {
      case .working: true
      case .weeklyRest: false
      case .official(let days): days.kind == .work
      }
    }

    /// Whether nothing at all may be placed on it.
    public var isFeast: Bool {
      if case .official(let days) = self { days.kind == .feast } else { false }
    }
  }

  /// The days of the weekly rest.
  public let weeklyRest: Set<Weekday>
  /// The line that names them; `nil` where they are the usual ones and no file does.
  public let weeklyRestSource: SourcePlace?
  /// The dated entries in the order given. Where two speak of one day, the later holds.
  public let entries: [OfficialDays]
  /// The days on which the country's units changed as a whole, in the order given; may be empty.
  public let reforms: [Reform]
  private let entryOfDay: [Int: Int]

  /// A day on which units of some kinds changed as a whole.
  public struct Reform: Hashable, Sendable {
    /// The first day of the new units.
    public let day: CivilDate
    /// What happened, in a few words.
    public let name: String
    /// The kinds of units that changed; may be empty.
    public let kinds: [String]
    /// Its line.
    public let source: SourcePlace

    /// Creates a reform.
    public init(on day: CivilDate, name: String, kinds: [String], source: SourcePlace) {
      self.day = day
      self.name = name
      self.kinds = kinds
      self.source = source
    }
  }

  /// Creates a calendar.
  public init(
    weeklyRest: Set<Weekday> = [.saturday, .sunday], namedAt source: SourcePlace? = nil,
    entries: [OfficialDays] = [], reforms: [Reform] = []
  ) {
    self.reforms = reforms
    self.weeklyRest = weeklyRest
    weeklyRestSource = source
    self.entries = entries
    var entryOfDay: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for day in entry.window.days { entryOfDay[day.dayNumber] = index }
    }
    self.entryOfDay = entryOfDay
  }
}

extension WorkCalendar {
  /// What a day is, with the entry that says so.
  public func status(of day: CivilDate) -> DayStatus {
    if let index = entryOfDay[day.dayNumber] { return .official(entries[index]) }
    return weeklyRest.contains(day.weekday) ? .weeklyRest : .working
  }

  /// Whether people work on a day.
  public func isWorking(_ day: CivilDate) -> Bool { status(of: day).isWorking }

  /// The working days of a window, sorted, may be empty.
  public func workingDays(in window: Window) -> [CivilDate] { window.days.filter(isWorking) }

  /// The last working day that is not after `day`, or `nil` where the year before has none.
  public func workingDay(onOrBefore day: CivilDate) -> CivilDate? {
    (0...366).lazy.map { day.adding(days: -$0) }.first(where: isWorking)
  }

  /// The first working day that is not before `day`, or `nil` where the year after has none.
  public func workingDay(onOrAfter day: CivilDate) -> CivilDate? {
    (0...366).lazy.map { day.adding(days: $0) }.first(where: isWorking)
  }

  /// The `count`-th working day after `day` (`count` > 0), or before it (`count` < 0).
  ///
  /// The first day is not counted. `nil` where a year without a working day lies between.
  ///
  /// Source: Bộ luật Dân sự 2015, điều 147 (the first day of a period is not counted).
  public func workingDay(_ count: Int, from day: CivilDate) -> CivilDate? {
    let step = count.signum()
    return (0..<abs(count)).reduce(day) { reached, _ in
      reached.flatMap { start in
        step > 0
          ? workingDay(onOrAfter: start.adding(days: 1))
          : workingDay(onOrBefore: start.adding(days: -1))
      }
    }
  }
}
