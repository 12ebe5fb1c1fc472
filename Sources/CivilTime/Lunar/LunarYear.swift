/// A year of the Vietnamese lunisolar calendar with its months, computed for the clocks of Hà Nội.
///
/// The rules: a month begins on the civil day of a new moon; the month that holds the winter
/// solstice is the eleventh; where thirteen months begin from one eleventh month up to the next,
/// the first of them in which the Sun enters no new twelfth of its path is a leap month. All days
/// are those of UTC+7, also before Việt Nam went over to it: calendars printed up to 1967, in the
/// South up to 1975, were made for UTC+8 and differ in some months.
///
/// **Close calls.** The nearest new moons to a midnight in 1900–2199, with the seconds after it, are
/// those of 20/6/1944 (−25), 8/7/1967 (+4, see `NewMoon`), 8/5/2054 (+36), 9/12/2072 (−33),
/// 16/11/2077 (+36), 19/10/2085 (+29), 8/5/2130 (+0.3), 18/5/2159 (+35) and 27/1/2199 (+43). From 2054
/// on these depend on the prediction of `DeltaT`; another one may move such a month by a day. Of the
/// Sun's entries only one lies near a midnight that begins a month: 23/9/1938 (26 seconds before).
/// Machines that differ in the last bit of a sine compute the same days.
///
/// Source: H. Aslaksen, "The Mathematics of the Chinese Calendar" (2010), for the rules; Decision
/// 121/CP of 8/8/1967 for UTC+7; the tables under `NewMoon` and `SunTerms`.
public struct LunarYear: Hashable, Sendable {
  /// A month with its days.
  public struct Month: Hashable, Sendable {
    /// What it is called.
    public let name: LunarMonth
    /// Its days, 29 or 30.
    public let window: Window

    /// How many days it has, 29 or 30.
    public var dayCount: Int { window.dayCount }
  }

  /// The civil year in which it begins.
  public let number: Int
  /// Its months in order, 12 or 13.
  public let months: [Month]

  /// The lunar years that can be computed: those with a day in `civilYears`.
  public static let numbers = 1899...2199
  /// The civil years whose every day can be converted.
  public static let civilYears = 1900...2199

  /// Computes a year, or `nil` outside `numbers`.
  ///
  /// - Complexity: some thousand sines. Keep the value where many days are to be converted.
  public init?(_ number: Int) {
    self.init(number, at: LunarYear.hanoi)
  }

  /// Computes the year that a day lies in, or `nil` outside `numbers`.
  public init?(containing day: CivilDate) {
    guard let year = LunarYear(day.year), day < year.firstDay else {
      self.init(day.year)
      return
    }
    self.init(day.year - 1)
  }

  /// Computes a year by the clocks of another meridian.
  init?(_ number: Int, at offset: Offset) {
    guard LunarYear.numbers.contains(number) else { return nil }
    let before = SolsticeYear(endingIn: number, at: offset)
    let after = SolsticeYear(endingIn: number + 1, at: offset)
    self.number = number
    months =
      before.months.filter { $0.name.number <= 10 } + after.months.filter { $0.name.number > 10 }
  }

  private static let hanoi = Offset(secondsAhead: 7 * 3600)
}

extension LunarYear {
  /// The first day of the year: Tết.
  public var firstDay: CivilDate { window.start }

  /// The days of the year.
  public var window: Window {
    guard let first = months.first, let last = months.last,
      let window = Window(from: first.window.start, upTo: last.window.end)
    else { preconditionFailure("a lunar year without months: \(number)") }
    return window
  }

  /// The leap month; `nil` in a year of twelve months.
  public var leapMonth: LunarMonth? { months.first { $0.name.kind == .leap }?.name }

  /// The month of a name; `nil` where the year has no such leap month.
  public func month(_ name: LunarMonth) -> Month? { months.first { $0.name == name } }

  /// The civil day of a lunar day; `nil` where the year has no such month or day.
  public func date(of month: LunarMonth, day: Int) -> CivilDate? {
    guard let month = self.month(month), (1...month.dayCount).contains(day) else { return nil }
    return month.window.start.adding(days: day - 1)
  }

  /// The lunar day of a civil day; `nil` where that lies in another year.
  public func lunarDate(of day: CivilDate) -> LunarDate? {
    guard let month = months.first(where: { $0.window.contains(day) }) else { return nil }
    return LunarDate(
      year: number, month: month.name, day: month.window.start.days(until: day) + 1)
  }
}
