import CivilTime
import ScheduleModel

/// Reads numbers with their words: quantities, distances, hours and lengths of time.
struct AmountReader {
  /// The language of the file.
  let language: Language

  /// `3`, `đúng 3`, `ít nhất 2`, `10–12`, each also with `lần` behind it; `nil` for anything else
  /// and for zero.
  func quantity(_ text: String) -> Quantity? {
    let text = Words.times.start(of: text, in: language) ?? text
    if let count = Words.atLeast.rest(of: text, in: language).flatMap(positive) {
      return .atLeast(count)
    }
    if let count = positive(Words.exactly.rest(of: text, in: language) ?? text) {
      return .exactly(count)
    }
    let bounds = text.split { $0 == "–" || $0 == "-" }.map { positive($0.trimmed) }
    guard bounds.count == 2, let least = bounds[0], let most = bounds[1], least < most else {
      return nil
    }
    return .between(least, most)
  }

  /// `2 ngày làm việc`, `3 ngày`; `nil` for anything else and for zero.
  func distance(_ text: String) -> Distance? {
    let counts: [(WordList, Distance.Count)] = [
      (Words.workingDays, .workingDays), (Words.days, .calendarDays),
    ]
    for (word, count) in counts {
      guard let days = word.start(of: text, in: language).flatMap(positive) else { continue }
      return Distance(days, count)
    }
    return nil
  }

  /// A distance, `2–5 ngày`, `nhiều nhất 5 ngày`: the least, and the most where one is named; `nil` for
  /// anything else.
  func spacing(_ text: String) -> (least: Distance, most: Int?)? {
    if let least = distance(text) { return (least, nil) }
    if let most = Words.atMost.rest(of: text, in: language).flatMap(distance) {
      return (Distance(1, most.count), most.days)
    }
    let bounds = text.split(maxSplits: 1) { $0 == "–" || $0 == "-" }.map { $0.trimmed }
    guard bounds.count == 2, let least = positive(bounds[0]), let most = distance(bounds[1]),
      least <= most.days
    else { return nil }
    return (Distance(least, most.count), most.days)
  }

  /// `8:00`, `17h30`, `7:30–9:00`, `22:00–24:00`; the end, in minutes after midnight, is `nil` where
  /// the text names none.
  func hours(_ text: String) -> (start: TimeOfDay, end: Int?)? {
    guard let (start, end) = times(text) else { return nil }
    guard let end else { return (start, nil) }
    return start.minute < end ? (start, end) : nil
  }

  /// The two ranges that are meant by one which goes on past midnight, such as `22:00–1:00`; `nil` for
  /// any other text.
  func rangesAroundMidnight(_ text: String) -> [Range<Int>]? {
    guard let (start, end) = times(text), let end, end < start.minute else { return nil }
    return [start.minute..<1440, 0..<end].filter { !$0.isEmpty }
  }

  /// One time, or two, of which the second may be the end of the day.
  private func times(_ text: String) -> (start: TimeOfDay, end: Int?)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
      .map { clock($0.trimmed) }
    guard (1...2).contains(parts.count),
      let start = parts[0].flatMap(TimeOfDay.init(minutesSinceMidnight:))
    else { return nil }
    guard parts.count == 2 else { return (start, nil) }
    return parts[1].map { (start, $0) }
  }

  /// `90 phút`, `2 giờ`; `nil` for anything else and for more than a day.
  func length(_ text: String) -> Minutes? {
    let units = [(Words.minutes, 1), (Words.hours, 60)]
    for (word, minutes) in units {
      guard let count = word.start(of: text, in: language).flatMap(positive),
        count * minutes <= 1440
      else { continue }
      return Minutes(count * minutes)
    }
    return nil
  }

  /// The minute after midnight that a clock shows; 1440 for `24:00`.
  private func clock(_ text: String) -> Int? {
    let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard parts.count == 2, let hour = DayText.number(String(parts[0])) else { return nil }
    let minutes = parts[1].isEmpty ? 0 : DayText.number(String(parts[1]))
    guard hour != 24 else { return minutes == 0 ? 1440 : nil }
    return minutes.flatMap { TimeOfDay(hour: hour, minute: $0)?.minute }
  }

  private func positive(_ text: String) -> Int? {
    DayText.number(text).flatMap { $0 > 0 ? $0 : nil }
  }
}
