import CivilTime
import Testing

extension Zone {
  /// Vietnam, whose clocks are not changed any more.
  static let vietnam = Zone(
    ZoneID("Asia/Ho_Chi_Minh"), initially: Observance(hours: 7, abbreviation: "+07")
  )

  /// Germany in 2026: forward on 29 March, back on 25 October, both at 01:00 in UTC.
  static func berlin() throws -> Zone {
    Zone(
      ZoneID("Europe/Berlin"),
      initially: .centralEuropeanTime,
      transitions: [
        Transition(at: try utc("2026-03-29T01:00"), to: .centralEuropeanSummerTime),
        Transition(at: try utc("2026-10-25T01:00"), to: .centralEuropeanTime),
      ]
    )
  }

  /// Samoa, which went over the date line in 2011 and had no 30 December.
  static func apia() throws -> Zone {
    Zone(
      ZoneID("Pacific/Apia"),
      initially: Observance(hours: -11, abbreviation: "-11"),
      transitions: [
        Transition(
          at: try utc("2011-09-24T14:00"),
          to: Observance(hours: -10, isDaylight: true, abbreviation: "-10")
        ),
        Transition(
          at: try utc("2011-12-30T10:00"),
          to: Observance(hours: 14, isDaylight: true, abbreviation: "+14")
        ),
        Transition(at: try utc("2012-03-31T14:00"), to: Observance(hours: 13, abbreviation: "+13")),
      ]
    )
  }

  /// Alaska, which came from Russia in 1867 and had one day twice.
  static func juneau() throws -> Zone {
    Zone(
      ZoneID("America/Juneau"),
      initially: Observance(offset: Offset(secondsAhead: 54_139), abbreviation: "LMT"),
      transitions: [
        Transition(
          at: Instant(secondsSince1970: -3_225_223_727),
          to: Observance(offset: Offset(secondsAhead: -32_261), abbreviation: "LMT")
        )
      ]
    )
  }

  /// Liberia, whose clocks were not a whole number of minutes from UTC until 1972.
  static let monrovia = Zone(
    ZoneID("Africa/Monrovia"),
    initially: Observance(offset: Offset(secondsAhead: -2_670), abbreviation: "MMT"),
    transitions: [
      Transition(
        at: Instant(secondsSince1970: 63_593_070), to: Observance(hours: 0, abbreviation: "GMT")
      )
    ]
  )
}

/// A zone for each sort of change: none, by an hour, by a day both ways, by seconds.
enum SampleZone: CaseIterable {
  case vietnam, berlin, apia, juneau, monrovia

  func zone() throws -> Zone {
    switch self {
    case .vietnam: .vietnam
    case .berlin: try .berlin()
    case .apia: try .apia()
    case .juneau: try .juneau()
    case .monrovia: .monrovia
    }
  }
}

extension Zone.Observance {
  static let centralEuropeanTime = Self(hours: 1, abbreviation: "CET")
  static let centralEuropeanSummerTime = Self(hours: 2, isDaylight: true, abbreviation: "CEST")

  /// Creates an observance of whole hours ahead of UTC.
  init(hours: Int, isDaylight: Bool = false, abbreviation: String) {
    self.init(
      offset: Offset(secondsAhead: hours * 3_600), isDaylight: isDaylight,
      abbreviation: abbreviation
    )
  }
}

/// Returns the instant at which UTC reads so.
func utc(_ iso: String, at place: SourceLocation = #_sourceLocation) throws -> Instant {
  Instant(try reading(iso, at: place), offset: .utc)
}

extension Instant {
  /// The day and time in UTC, `2026-03-29 01:30Z`; seconds only where there are some.
  var inUTC: String {
    let (date, second) = reading(at: .utc)
    let seconds = second % 60 == 0 ? "" : ":\((second % 60).padded(to: 2))"
    let minute = second / 60
    return "\(date) \((minute / 60).padded(to: 2)):\((minute % 60).padded(to: 2))\(seconds)Z"
  }
}

extension Resolution {
  /// The resolution in words, with the instants in UTC.
  var drawn: String {
    switch self {
    case .unique(let instant): "once   \(instant.inUTC)"
    case .gap(let earlier, let later): "never  \(earlier.inUTC) | \(later.inUTC)"
    case .fold(let earlier, let later): "twice  \(earlier.inUTC) | \(later.inUTC)"
    }
  }

  /// The instants that it speaks of, the earlier first.
  var instants: [Instant] {
    switch self {
    case .unique(let instant): [instant]
    case .gap(let earlier, let later), .fold(let earlier, let later): [earlier, later]
    }
  }
}
