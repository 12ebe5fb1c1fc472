import CivilTime

/// A time of day, with or without a day, as people, spreadsheets and programs write it.
struct AiredMoment {
  /// The day; `nil` where only the time stands there.
  let day: CivilDate?
  /// The time.
  let time: TimeOfDay

  /// Reads `17:05`, `17h05`, `5/7/2026 17:05:00`, `2026-07-05T17:05:00+07:00`; `nil` for others.
  ///
  /// Numbers with slashes are day and month. Seconds and an offset are passed over: a station writes
  /// on its own clocks, which are those of the plan.
  init?(_ text: String) {
    let words = text.split { $0 == " " || $0 == "T" }
    guard (1...2).contains(words.count), let clock = words.last,
      let time = AiredMoment.time(String(clock))
    else { return nil }
    self.time = time
    guard words.count == 2 else {
      day = nil
      return
    }
    guard let day = AiredMoment.day(String(words[0])) else { return nil }
    self.day = day
  }

  private static func time(_ text: String) -> TimeOfDay? {
    let clock = text.prefix { $0 != "+" && $0 != "Z" }
    let parts = clock.split(omittingEmptySubsequences: false) {
      $0 == ":" || $0 == "h" || $0 == "H"
    }
    let numbers = parts.map { $0.isEmpty ? 0 : Int($0) ?? -1 }
    guard (2...3).contains(numbers.count), !parts[0].isEmpty,
      numbers.dropFirst(2).allSatisfy({ (0...60).contains($0) })
    else { return nil }
    return TimeOfDay(hour: numbers[0], minute: numbers[1])
  }

  private static func day(_ text: String) -> CivilDate? {
    if let day = CivilDate(iso: text) { return day }
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard numbers.count == 3 else { return nil }
    return CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
