/// A point on the time line, to the second.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted (POSIX time).
  public let seconds: Int

  /// Creates the instant so many seconds after the start of 1970 in UTC.
  public init(secondsSince1970 seconds: Int) {
    self.seconds = seconds
  }

  /// Creates the instant at which a clock that runs `offset` ahead of UTC shows `reading`.
  public init(_ reading: CivilDateTime, offset: Offset) {
    seconds = reading.date.dayNumber * 86_400 + reading.time.minute * 60 - offset.seconds
  }

  /// Orders as time does.
  public static func < (one: Instant, other: Instant) -> Bool { one.seconds < other.seconds }
}

extension Instant {
  /// The day on a clock that runs `offset` ahead of UTC, and the seconds since its midnight.
  ///
  /// Must lie within the years 1 to 9999.
  public func reading(at offset: Offset) -> (date: CivilDate, secondOfDay: Int) {
    let local = seconds + offset.seconds
    let day = local.flooredQuotient(by: 86_400)
    return (CivilDate(unchecked: day), local - day * 86_400)
  }
}

/// How far local clocks are ahead of UTC; negative where they are behind.
public struct Offset: Hashable, Comparable, Sendable {
  /// Seconds ahead of UTC.
  public let seconds: Int

  /// Universal time itself.
  public static let utc = Offset(secondsAhead: 0)

  /// Creates an offset of so many seconds ahead of UTC.
  public init(secondsAhead seconds: Int) {
    self.seconds = seconds
  }

  /// Orders from west to east.
  public static func < (one: Offset, other: Offset) -> Bool { one.seconds < other.seconds }

  /// The offset as ISO 8601 writes it, to the minute: `+07:00`.
  public var isoText: String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + (minutes / 60).padded(to: 2) + ":"
      + (minutes % 60).padded(to: 2)
  }
}
