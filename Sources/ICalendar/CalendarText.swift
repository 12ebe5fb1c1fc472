public import CivilTime

/// The text of a whole calendar: head, zones and events, as a calendar program polls it.
public struct CalendarText: Hashable, Sendable {
  /// The octets: UTF-8 without byte order mark, lines of at most 75 octets ended by CRLF.
  public let octets: [UInt8]

  /// Joins a calendar from its head and the texts of its events, which may come in any order.
  ///
  /// Events are written by start, then by UID. Each zone in which an event is timed gets one
  /// VTIMEZONE that covers these events; other zones get none. The same values give the same bytes.
  ///
  /// - Complexity: O(*n* log *n*) for *n* events; nothing is written twice.
  /// - Throws: `repeated` where two events have one UID, `unknownZone` where `zones` lacks a zone,
  ///   `noZoneName`, `outOfMemory`.
  public init(
    _ head: CalendarHead, _ events: [EventText], in zones: [ZoneID: Zone] = [:]
  ) throws(ICalendarError) {
    try CalendarText.expectNoRepetition(events)
    let (opening, closing) = try CalendarText.frame(head)
    let zoneTexts = try CalendarText.zoneComponents(for: events, in: zones)
    var octets = opening
    octets.reserveCapacity(events.reduce(4_096) { $0 + $1.octets.count })
    for zone in zoneTexts { octets += try zone.text() }
    for event in events.sorted(by: EventText.comesBefore) { octets += event.octets }
    octets += closing
    self.octets = octets
  }

  /// The VCALENDAR without events, cut in front of its last line.
  private static func frame(
    _ head: CalendarHead
  ) throws(ICalendarError) -> (opening: [UInt8], closing: [UInt8]) {
    let closing = Array("END:VCALENDAR\r\n".utf8)
    let text = try Component(kind: .calendar, properties: head.properties).text()
    return (Array(text.dropLast(closing.count)), closing)
  }

  /// The VTIMEZONEs that the events need, by name.
  private static func zoneComponents(
    for events: [EventText], in zones: [ZoneID: Zone]
  ) throws(ICalendarError) -> [Component] {
    var spans: [ZoneID: ClosedRange<Instant>] = [:]
    for event in events {
      guard let run = event.run else { continue }
      let known = spans[run.zone] ?? run.first...run.end
      spans[run.zone] = min(known.lowerBound, run.first)...max(known.upperBound, run.end)
    }
    var components: [Component] = []
    for (id, span) in spans.sorted(by: { $0.key.name < $1.key.name }) {
      guard let zone = zones[id] else { throw .unknownZone(id) }
      components.append(try Component(zone, covering: span))
    }
    return components
  }

  private static func expectNoRepetition(_ events: [EventText]) throws(ICalendarError) {
    var seen: Set<String> = []
    for event in events where !seen.insert(event.uid).inserted {
      throw .repeated(uid: event.uid)
    }
  }
}
