import CivilTime

/// The beginning and the end of an event, as properties and on the time line.
struct EventTimes: Hashable, Sendable {
  /// DTSTART; of a to-do of one whole day `nil`.
  let start: Property?
  /// DTEND or DUE, always later than DTSTART.
  let end: Property
  /// The zone of a timed event, with its first instant and the one after its last.
  let run: ZoneRun?

  /// Where a timed event lies.
  struct ZoneRun: Hashable, Sendable {
    /// The zone whose clocks the event is read on.
    let zone: ZoneID
    /// The first instant.
    let first: Instant
    /// The one after the last.
    let end: Instant
  }

  /// Finds the times of an event; whole days need no zone.
  ///
  /// A to-do of whole days is due on the last of them, and starts where that is an earlier one: DUE
  /// must be later than DTSTART, and programs show its day as it is written.
  ///
  /// A length is elapsed time, so the end is found on the time line and read on the zone's clocks. A
  /// local reading that clocks show twice means the first time; an end at the second is in UTC.
  ///
  /// - Throws: `unknownZone` where `zones` lacks the event's zone, `noZoneName`, and `outOfRange`
  ///   after the year 9999.
  ///
  /// Source: RFC 5545 §3.3.5 for readings in a gap or fold, §3.6.1 for the exclusive end of days,
  /// §3.8.2.3 for DUE.
  init(_ extent: Extent, as form: Event.Form, in zones: [ZoneID: Zone]) throws(ICalendarError) {
    switch extent {
    case .wholeDays(let window) where form == .toDo:
      start = window.dayCount > 1 ? Property(.start, .date(window.start)) : nil
      end = Property(.due, .date(window.last))
      run = nil
    case .wholeDays(let window):
      start = Property(.start, .date(window.start))
      end = Property(.end, .date(window.end))
      run = nil
    case .timed(let reading, let id, let length):
      guard let zone = zones[try id.checked()] else { throw .unknownZone(id) }
      guard length.count <= CivilDate.dayNumbers.count * 1440 else {
        throw .outOfRange(property: PropertyName.end.rawValue)
      }
      let first = zone.resolve(reading).conventional
      let last = Instant(secondsSince1970: first.seconds + length.count * 60)
      start = Property(.start, .local(LocalTime(reading)), in: id)
      end = try EventTimes.end(form == .toDo ? .due : .end, at: last, in: zone)
      run = ZoneRun(zone: id, first: first, end: last)
    }
  }

  private static func end(
    _ name: PropertyName, at instant: Instant, in zone: Zone
  ) throws(ICalendarError) -> Property {
    guard let local = LocalTime(instant, at: zone.observance(at: instant).offset) else {
      throw .outOfRange(property: name.rawValue)
    }
    guard let civil = local.civil, zone.resolve(civil).conventional == instant else {
      return Property(name, .instant(instant))
    }
    return Property(name, .local(local), in: zone.id)
  }
}

extension Extent {
  /// Reads the extent of a to-do out of DTSTART, if it has one, and DUE, or gives `nil` where no
  /// extent says the same.
  init?(from start: Property?, due: Property, in zones: [ZoneID: Zone]) {
    switch (start?.value, due.value) {
    case (nil, .date(let day)): self = .wholeDays(Window(on: day))
    case (.date(let first), .date(let last)):
      guard first < last, let window = Window(from: first, through: last) else { return nil }
      self = .wholeDays(window)
    default:
      guard let start else { return nil }
      self.init(from: start, to: due, in: zones)
    }
  }

  /// Reads the extent out of DTSTART and DTEND, or `nil` where no extent says the same.
  ///
  /// That is so without a zone, in a zone that `zones` lacks, with seconds, and where the end does
  /// not come after the start.
  init?(from start: Property, to end: Property, in zones: [ZoneID: Zone]) {
    switch (start.value, end.value) {
    case (.date(let first), .date(let next)):
      guard let window = Window(from: first, upTo: next) else { return nil }
      self = .wholeDays(window)
    case (.local(let local), _):
      guard let id = start.zone, let zone = zones[id], let reading = local.civil,
        let last = end.instant(in: zones)
      else { return nil }
      let seconds = last.seconds - zone.resolve(reading).conventional.seconds
      guard seconds % 60 == 0, let length = Minutes(seconds / 60) else { return nil }
      self = .timed(start: reading, in: id, length: length)
    default: return nil
    }
  }
}

extension Property {
  /// The instant that a date-time means, or `nil` where its zone is not among `zones`.
  fileprivate func instant(in zones: [ZoneID: Zone]) -> Instant? {
    switch value {
    case .instant(let instant): return instant
    case .local(let local):
      guard let zone = zone.flatMap({ zones[$0] }) else { return nil }
      return local.civil.map { zone.resolve($0).conventional }
    default: return nil
    }
  }
}
