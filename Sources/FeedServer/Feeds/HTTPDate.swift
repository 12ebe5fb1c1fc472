import CivilTime

/// Moments as HTTP writes and reads them.
///
/// Source: RFC 9110 §5.6.7.
enum HTTPDate {
  /// The one form that is written: `Sun, 06 Nov 1994 08:49:37 GMT`.
  static func text(_ instant: Instant) -> String {
    let (date, second) = instant.reading(at: .utc)
    let (year, month, day) = date.parts
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
    return
      "\(dayNames[weekday(date)]), \(day.padded(to: 2)) \(monthNames[month - 1]) \(year.padded(to: 4)) "
      + clock.joined(separator: ":") + " GMT"
  }

  /// Reads any of the three forms that a recipient has to take, or gives `nil` for other text.
  ///
  /// The year of two digits in the form of RFC 850 is taken for one of 1970 to 2069.
  static func instant(_ text: String) -> Instant? {
    let words = text.split(whereSeparator: { " ,".contains($0) }).map { String($0) }
    if words.count == 6, words[5] == "GMT" {
      return instant(year: words[3], month: words[2], day: words[1], clock: words[4])
    }
    if words.count == 4, words[3] == "GMT" {
      let date = words[1].split(separator: "-").map { String($0) }
      guard date.count == 3, let short = Int(date[2]), (0..<100).contains(short) else { return nil }
      let year = short < 70 ? 2000 + short : 1900 + short
      return instant(year: String(year), month: date[1], day: date[0], clock: words[2])
    }
    guard words.count == 5 else { return nil }
    return instant(year: words[4], month: words[1], day: words[2], clock: words[3])
  }

  private static func instant(
    year: String, month: String, day: String, clock: String
  ) -> Instant? {
    let time = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard let month = monthNames.firstIndex(of: month), let year = Int(year), let day = Int(day),
      let date = CivilDate(year: year, month: month + 1, day: day), time.count == 3,
      let hour = time[0], let minute = time[1], let second = time[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return Instant(
      secondsSince1970: date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second)
  }

  /// 0 for Monday. The first day of 1970 was a Thursday.
  private static func weekday(_ date: CivilDate) -> Int { ((date.dayNumber + 3) % 7 + 7) % 7 }

  private static let dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
