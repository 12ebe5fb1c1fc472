/// The name of a time zone in the IANA data base, such as `Asia/Ho_Chi_Minh`.
public struct ZoneID: Hashable, Sendable, CustomStringConvertible {
  /// The name.
  public let name: String

  /// Creates an identifier; whether such a zone exists is known where zones are loaded.
  public init(_ name: String) {
    self.name = name
  }

  /// The name.
  public var description: String { name }
}

/// A time zone as a value: which offset from UTC holds when.
///
/// The data comes from outside; the engine reads no zone file.
public struct Zone: Hashable, Sendable {
  /// What clocks do over a stretch of time.
  public struct Observance: Hashable, Sendable {
    /// How far clocks are ahead of UTC.
    public let offset: Offset
    /// Whether this is summer time.
    public let isDaylight: Bool
    /// The customary short name, such as `+07` or `CEST`.
    public let abbreviation: String

    /// Creates an observance.
    public init(offset: Offset, isDaylight: Bool = false, abbreviation: String) {
      self.offset = offset
      self.isDaylight = isDaylight
      self.abbreviation = abbreviation
    }
  }

  /// A moment from which on another observance holds.
  public struct Transition: Hashable, Sendable {
    /// The first instant of the new observance.
    public let instant: Instant
    /// What holds from then on.
    public let observance: Observance

    /// Creates a transition.
    public init(at instant: Instant, to observance: Observance) {
      self.instant = instant
      self.observance = observance
    }
  }

  /// The zone's name.
  public let id: ZoneID
  /// What holds before the first transition.
  public let initial: Observance
  /// The changes, sorted by instant, may be empty.
  public let transitions: [Transition]

  /// Creates a zone. Transitions may come in any order; of two at one instant the later given wins.
  public init(_ id: ZoneID, initially initial: Observance, transitions: [Transition] = []) {
    self.id = id
    self.initial = initial
    var latest: [Instant: Transition] = [:]
    for transition in transitions { latest[transition.instant] = transition }
    self.transitions = latest.values.sorted { $0.instant < $1.instant }
  }
}

extension Zone {
  /// What holds at an instant.
  public func observance(at instant: Instant) -> Observance {
    transitions.last { $0.instant <= instant }?.observance ?? initial
  }

  /// What a wall-clock reading amounts to in this zone.
  ///
  /// Holds for zones whose clocks are not changed twice within two days, as all of the IANA data
  /// base are since 1900.
  public func resolve(_ reading: CivilDateTime) -> Resolution {
    let middle = Instant(reading, offset: .utc).seconds
    let before = observance(at: Instant(secondsSince1970: middle - 86_400)).offset
    let after = observance(at: Instant(secondsSince1970: middle + 86_400)).offset
    guard before != after else { return .unique(Instant(reading, offset: before)) }
    let (one, other) = (Instant(reading, offset: before), Instant(reading, offset: after))
    switch (observance(at: one).offset == before, observance(at: other).offset == after) {
    case (true, true): return .fold(earlier: one, later: other)
    case (true, false): return .unique(one)
    case (false, true): return .unique(other)
    case (false, false): return .gap(earlier: other, later: one)
    }
  }
}

extension Zone {
  /// What clocks show when a length of time has passed since a reading.
  ///
  /// The length is elapsed time: twelve hours from 19:00 end at 06:00 in the night in which clocks
  /// are put back.
  public func reading(_ length: Minutes, after start: CivilDateTime) -> CivilDateTime {
    reading(
      of: Instant(secondsSince1970: resolve(start).conventional.seconds + length.count * 60))
  }

  /// What clocks show at an instant, to the minute.
  public func reading(of instant: Instant) -> CivilDateTime {
    let (date, second) = instant.reading(at: observance(at: instant).offset)
    guard let time = TimeOfDay(minutesSinceMidnight: second / 60) else {
      preconditionFailure("a day of more than 1440 minutes")
    }
    return CivilDateTime(date, at: time)
  }
}

extension Instant {
  /// The day that it then is on the clocks of a zone.
  public func day(in zone: Zone) -> CivilDate {
    reading(at: zone.observance(at: self).offset).date
  }
}

/// What a wall-clock time amounts to in a zone whose clocks are put forward and back.
public enum Resolution: Hashable, Sendable {
  case unique(Instant)
  /// Clocks skip the reading. `earlier` reads it by the offset after the change, `later` by the
  /// offset before it.
  case gap(earlier: Instant, later: Instant)
  /// Clocks show the reading twice.
  case fold(earlier: Instant, later: Instant)

  /// The instant that calendar programs agree on: after a gap, and the first of a fold.
  ///
  /// Source: RFC 5545 §3.3.5.
  public var conventional: Instant {
    switch self {
    case .unique(let instant): instant
    case .gap(_, let later): later
    case .fold(let earlier, _): earlier
    }
  }
}

/// The time that an event takes up.
public enum Extent: Hashable, Sendable {
  case wholeDays(Window)
  case timed(start: CivilDateTime, in: ZoneID, length: Minutes)

  /// The days that the event touches, without regard to zones.
  public var window: Window {
    switch self {
    case .wholeDays(let window): return window
    case .timed(let start, _, let length):
      let end = start.adding(length)
      let ends = end.time.minute == 0 ? end.date.adding(days: -1) : end.date
      return Window(from: start.date, through: ends) ?? Window(on: start.date)
    }
  }
}
