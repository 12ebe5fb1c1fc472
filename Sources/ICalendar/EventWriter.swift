public import CivilTime

/// Writes events, and keeps the lines that they have in common.
///
/// Most lines of a calendar occur in many of its events: titles, stamps, the hours of a day. Each is
/// written by libical and folded once. The octets of an event are those of `EventText(_:in:)`.
///
/// Lines are kept up to a bound; beside them stand the texts that they were made from, which are no
/// longer.
public struct EventWriter: Sendable {
  private let zones: [ZoneID: Zone]
  private var lines: PropertyLines

  /// Starts with no lines, for events on the clocks of some zones; `limit` is how many octets of
  /// lines are kept.
  public init(in zones: [ZoneID: Zone] = [:], keeping limit: Int = 16_000_000) {
    self.zones = zones
    lines = PropertyLines(upTo: limit)
  }

  /// Writes an event.
  ///
  /// - Throws: as `EventText(_:in:)`.
  public mutating func text(of event: Event) throws(ICalendarError) -> EventText {
    let times = try EventTimes(event.extent, as: event.form, in: zones)
    var octets: [UInt8] = []
    octets.reserveCapacity(1_024)
    try lines.append(event.component(at: times), to: &octets)
    return EventText(event, at: times, octets)
  }
}
