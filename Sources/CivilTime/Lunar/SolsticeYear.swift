/// The months from one with a winter solstice up to the next: the span in which they are numbered.
struct SolsticeYear {
  /// The months in order, 12 or 13, the first of them an eleventh month.
  let months: [LunarYear.Month]

  /// Computes the months up to the one that holds the winter solstice of a civil year.
  init(endingIn year: Int, at offset: Offset) {
    let first = SolsticeYear.solsticeMonth(of: year - 1, at: offset)
    let next = SolsticeYear.solsticeMonth(of: year, at: offset)
    // The first days of the months, and that of the next eleventh.
    let starts = (first...next).map { NewMoon(number: $0).civilDay(at: offset) }
    let leap = starts.count == 14 ? SolsticeYear.leapIndex(starts, at: offset) : nil
    months = zip(starts, starts.dropFirst()).enumerated().compactMap { index, days in
      Window(from: days.0, upTo: days.1).map {
        LunarYear.Month(name: SolsticeYear.name(index, leap), window: $0)
      }
    }
  }

  /// The name of a month by its place, where the month at `leap` is a leap month.
  private static func name(_ index: Int, _ leap: Int?) -> LunarMonth {
    let isBehindLeap = leap.map { index >= $0 } ?? false
    let ordinal = isBehindLeap ? index - 1 : index
    return LunarMonth(
      unchecked: (ordinal + 10) % 12 + 1, index == leap ? .leap : .ordinary)
  }

  /// The first month in which the Sun enters no new twelfth of its path.
  ///
  /// It is never the first month, in which the Sun comes to 270°. Thirteen months hold twelve
  /// entries, so there is one.
  private static func leapIndex(_ starts: [CivilDate], at offset: Offset) -> Int? {
    let twelfths = starts.map { twelfth(at: $0, offset) }
    return (1..<starts.count - 1).first { twelfths[$0] == twelfths[$0 + 1] }
  }

  /// The number of the new moon whose month holds the winter solstice of a year.
  ///
  /// It is the last month that begins before the Sun has come to 270°.
  private static func solsticeMonth(of year: Int, at offset: Offset) -> Int {
    let years = Double(year - 2000) + 0.98
    let near = Int((years * 365.2425 / NewMoon.meanMonth).rounded(.down)) + 1
    return (0...3).lazy.map { near - $0 }.first {
      sun(at: NewMoon(number: $0).civilDay(at: offset), offset).withinTurn < 270
    } ?? near
  }

  /// The twelfth of its path that the Sun is in at the midnight that begins a day, 0 to 11.
  private static func twelfth(at day: CivilDate, _ offset: Offset) -> Int {
    Int(sun(at: day, offset).withinTurn / 30)
  }

  /// The Sun's apparent longitude at the midnight that begins a day.
  private static func sun(at day: CivilDate, _ offset: Offset) -> Degrees {
    let universal =
      Double(day.dayNumber - CivilDate.dayNumberOf2000) - 0.5 - Double(offset.seconds) / 86_400
    return Sun.apparentLongitude(on: universal + DeltaT.seconds(on: universal) / 86_400)
  }
}
