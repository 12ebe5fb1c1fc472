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

  /// A distance, `ít nhất 2 ngày`, `2–5 ngày`, `nhiều nhất 5 ngày`: the least, and the most where one is named; `nil` for
  /// anything else.
  func spacing(_ text: String) -> (least: Distance, most: Int?)? {
    if let least = distance(Words.atLeast.rest(of: text, in: language) ?? text) {
      return (least, nil)
    }
    if let most = Words.atMost.rest(of: text, in: language).flatMap(distance) {
      return (Distance(1, most.count), most.days)
    }
    let bounds = text.split(maxSplits: 1) { $0 == "–" || $0 == "-" }.map { $0.trimmed }
    guard bounds.count == 2, let least = positive(bounds[0]), let most = distance(bounds[1]),
      least <= most.days
    else { return nil }
    return (Distance(least, most.count), most.days)
  }

  /// `8:00`, `17h30`, `6.30 am`, `7:30–9:00`, `22:00–24:00`; the end, in minutes after midnight, is `nil` where
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

  /// One time, or two, of which the second may be the end of the day. Of `5:30–7:00 pm` nobody knows
  /// which half of the day the first is in.
  private func times(_ text: String) -> (start: TimeOfDay, end: Int?)? {
    let texts = text.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "-" }
      .map(\.trimmed)
    let parts = texts.map(clock)
    guard (1...2).contains(parts.count), Set(texts.map { halfOfDay($0) == nil }).count == 1,
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
    if let (hours, half) = halfOfDay(text) { return clock(hours, half) }
    let parts = text.lowercased().split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
    guard parts.count == 2, let hour = DayText.number(String(parts[0])) else { return nil }
    let minutes = parts[1].isEmpty ? 0 : DayText.number(String(parts[1]))
    guard hour != 24 else { return minutes == 0 ? 1440 : nil }
    return minutes.flatMap { TimeOfDay(hour: hour, minute: $0)?.minute }
  }

  /// What stands before `am` or `pm`, and which half of the day that is; `nil` for other texts.
  private func halfOfDay(_ text: String) -> (hours: String, half: HalfDay)? {
    guard language == .english else { return nil }
    return [("am", HalfDay.morning), ("pm", .afternoon), ("a.m.", .morning), ("p.m.", .afternoon)]
      .lazy.compactMap { sign, half in
        text.lowercased().hasSuffix(sign) ? (text.dropLast(sign.count).trimmed, half) : nil
      }.first
  }

  /// The minute after midnight of `6`, `6:30` or `6.30`, 1 to 12, in a half of the day.
  private func clock(_ hours: String, _ half: HalfDay) -> Int? {
    let parts = hours.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
      .map { DayText.number(String($0)) }
    guard (1...2).contains(parts.count), let hour = parts[0], (1...12).contains(hour) else {
      return nil
    }
    let minute = parts.count == 1 ? 0 : parts[1]
    return minute.flatMap {
      TimeOfDay(hour: hour % 12 + (half == .afternoon ? 12 : 0), minute: $0)?.minute
    }
  }

  /// A number with the unit that what stands behind it most likely means: `90 minuts`; `nil` where that
  /// is none, or rightly written.
  func guess(_ text: String, among units: [WordList]) -> String? {
    let digits = text.prefix(while: \.isNumber)
    let unit = text.dropFirst(digits.count).trimmed
    let words = units.flatMap { $0.all(in: language) }
    guard !digits.isEmpty, let near = nearest(to: unit, among: words), near.folded != unit.folded
    else { return nil }
    let usual = units.first { $0.matches(near, in: language) }?.suggested(in: language)
    return "\(digits) \(digits == "1" ? near : usual ?? near)"
  }

  private func positive(_ text: String) -> Int? {
    DayText.number(text).flatMap { $0 > 0 ? $0 : nil }
  }
}
