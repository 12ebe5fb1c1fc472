import CivilTime
import ICalendar
import TestNumbers

extension SplitMix {
  /// Pieces that texts are made of: Vietnamese, what has to be escaped, what readers stumble on.
  private static let pieces = [
    "Hội nghị", "tuyên truyền", "ưỡn ẹo", "ế", "đ", "Đ", "\u{1F33E}", " ", " ", " ", "\n", ",", ";",
    ":", "\\", "\\n", "\"", "^", "–", "https://a.vn/x?y=1;2", "BEGIN:VEVENT", "a\u{302}", "%", "'",
  ]

  /// A text of up to so many pieces; may be empty.
  mutating func text(_ most: Int) -> String {
    (0..<Int.random(in: 0...most, using: &self))
      .map { _ in SplitMix.pieces.randomElement(using: &self) ?? "" }
      .joined()
  }

  /// A value of a list, or `nil`.
  mutating func perhaps<Value>(_ value: Value) -> Value? {
    Bool.random(using: &self) ? value : nil
  }

  /// Whole days or hours in 2026, in one of the zones of the samples.
  mutating func extent() throws -> Extent {
    let day = try Samples.day("2026-01-01").adding(days: Int.random(in: 0..<365, using: &self))
    let length = Int.random(in: 1...3000, using: &self)
    guard Bool.random(using: &self), let length = Minutes(length),
      let time = TimeOfDay(minutesSinceMidnight: Int.random(in: 0..<1440, using: &self)),
      let zone = try Samples.zones().keys.sorted(by: { $0.name < $1.name })
        .randomElement(using: &self)
    else { return .wholeDays(Window(on: day)) }
    return .timed(start: CivilDateTime(day, at: time), in: zone, length: length)
  }

  /// An event or a to-do with anything in it.
  mutating func event(_ number: Int) throws -> Event {
    let lead = Minutes(Int.random(in: 1...10_000, using: &self))
    return try Event(
      as: Event.Form.allCases.randomElement(using: &self) ?? .event,
      uid: "việc-\(number)@example.vn",
      extent: extent(),
      summary: "V" + text(12),
      description: text(60),
      location: perhaps(text(8)),
      url: perhaps("https://example.vn/\(number)?a=b,c;d"),
      categories: (0..<3).map { _ in text(4) },
      status: Event.Status.allCases.randomElement(using: &self) ?? .confirmed,
      transparency: Event.Transparency.allCases.randomElement(using: &self) ?? .opaque,
      relatedTo: (0..<2).map { _ in text(3) },
      created: Instant(secondsSince1970: Int.random(in: 0..<2_000_000_000, using: &self)),
      stamp: Instant(secondsSince1970: Int.random(in: 0..<2_000_000_000, using: &self)),
      sequence: Int.random(in: 0...9, using: &self),
      reminder: perhaps(lead).flatMap { $0 }.map { try Event.Reminder($0, before: "V" + text(9)) }
    )
  }
}
