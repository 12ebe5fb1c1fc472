/// A length of time in whole minutes, at least one.
public struct Minutes: Hashable, Comparable, Sendable {
  /// How many minutes, from 1.
  public let count: Int

  /// Creates a length, or `nil` where `count` is not positive.
  public init?(_ count: Int) {
    guard count > 0 else { return nil }
    self.count = count
  }

  private init(unchecked count: Int) {
    self.count = count
  }

  /// Sixty minutes.
  public static let hour = Minutes(unchecked: 60)
  /// Six hours.
  public static let quarterDay = Minutes(unchecked: 360)

  /// Orders by length.
  public static func < (one: Minutes, other: Minutes) -> Bool { one.count < other.count }
}

/// What a wall clock shows, to the minute: 00:00 to 23:59.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public var minute: Int { Int(number) }
  private let number: Int16

  /// Creates a time of day, or `nil` where a clock never shows it.
  public init?(hour: Int, minute: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    number = Int16(hour * 60 + minute)
  }

  /// Creates the time so many minutes after midnight; `nil` outside 0 to 1439.
  public init?(minutesSinceMidnight minute: Int) {
    guard (0..<1440).contains(minute) else { return nil }
    number = Int16(minute)
  }

  /// Orders as a day runs.
  public static func < (one: TimeOfDay, other: TimeOfDay) -> Bool { one.number < other.number }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as ISO 8601 writes it, `07:30`.
  public var description: String {
    "\((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2))"
  }
}

/// A day and a time of day, without a zone.
public struct CivilDateTime: Hashable, Comparable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The time of that day.
  public let time: TimeOfDay

  /// Joins a day and a time.
  public init(_ date: CivilDate, at time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  /// Orders as wall clocks and calendars run.
  public static func < (one: CivilDateTime, other: CivilDateTime) -> Bool {
    (one.date, one.time) < (other.date, other.time)
  }

  /// The wall-clock reading that comes so much later where no clock is changed in between.
  public func adding(_ length: Minutes) -> CivilDateTime {
    let total = time.minute + length.count
    guard let time = TimeOfDay(minutesSinceMidnight: total % 1440) else {
      preconditionFailure("a remainder of 1440 outside its range")
    }
    return CivilDateTime(date.adding(days: total / 1440), at: time)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// Day and time as ISO 8601 writes them, `2026-07-01T07:30`.
  public var description: String { "\(date)T\(time)" }
}
