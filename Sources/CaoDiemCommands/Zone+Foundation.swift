import CivilTime
import Foundation

extension Zone {
  /// A zone with its changes from a year before some years to a year after; `nil` where the system
  /// knows no zone of that name.
  static func loaded(_ id: ZoneID, _ years: ClosedRange<Int>) -> Zone? {
    guard TimeZone.knownTimeZoneIdentifiers.contains(id.name) || id.name == "UTC",
      let zone = TimeZone(identifier: id.name),
      let start = CivilDate(year: years.lowerBound - 1, month: 1, day: 1),
      let end = CivilDate(year: years.upperBound + 1, month: 12, day: 31)
    else { return nil }
    var transitions: [Transition] = []
    var moment = start.midnight
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end.midnight {
      let instant = Instant(secondsSince1970: Int(next.timeIntervalSince1970.rounded()))
      transitions.append(Transition(at: instant, to: zone.observance(at: next)))
      moment = next
    }
    return Zone(id, initially: zone.observance(at: start.midnight), transitions: transitions)
  }
}

extension CivilDate {
  /// The start of the day in UTC.
  fileprivate var midnight: Date { Date(timeIntervalSince1970: Double(dayNumber) * 86_400) }
}

extension TimeZone {
  /// What holds at a moment; the short name is the offset where the zone has no letters of its own.
  fileprivate func observance(at date: Date) -> Zone.Observance {
    let seconds = secondsFromGMT(for: date)
    let sign = seconds < 0 ? "-" : "+"
    let hours = (abs(seconds) / 3600).padded(to: 2)
    let minutes = abs(seconds) / 60 % 60
    return Zone.Observance(
      offset: Offset(secondsAhead: seconds), isDaylight: isDaylightSavingTime(for: date),
      abbreviation: sign + hours + (minutes == 0 ? "" : minutes.padded(to: 2)))
  }
}
