public import CivilTime

/// The text of one event or to-do, from its BEGIN to its END, ready to be joined to a calendar.
///
/// The same event in the same zones gives the same bytes, so a text may be kept for as long as its
/// event does not change.
public struct EventText: Hashable, Sendable {
  /// The identity of the event.
  public let uid: String
  /// The octets: UTF-8, lines of at most 75 octets ended by CRLF.
  public let octets: [UInt8]
  /// When it begins on the wall clock; whole days begin at midnight.
  let start: LocalTime
  /// Where a timed event lies, for the zones of the calendar.
  let run: EventTimes.ZoneRun?

  /// Writes an event.
  ///
  /// - Throws: `unknownZone` where `zones` lacks the zone of a timed event, `noZoneName`,
  ///   `outOfRange` where it ends after the year 9999, `outOfMemory`.
  public init(_ event: Event, in zones: [ZoneID: Zone] = [:]) throws(ICalendarError) {
    let times = try EventTimes(event.extent, as: event.form, in: zones)
    self.init(event, at: times, try event.component(at: times).text())
  }

  /// Puts an event, its times and its octets together.
  init(_ event: Event, at times: EventTimes, _ octets: [UInt8]) {
    uid = event.uid
    self.octets = octets
    start = event.extent.firstReading
    run = times.run
  }

  /// Orders as calendars are written: by start, then by UID.
  static func comesBefore(_ one: EventText, _ other: EventText) -> Bool {
    (one.start.date, one.start.secondOfDay, one.uid)
      < (other.start.date, other.start.secondOfDay, other.uid)
  }
}

extension Event {
  /// The component that stands for it.
  func component(at times: EventTimes) -> Component {
    let kind: Component.Kind =
      switch form {
      case .event: .event
      case .toDo: .toDo
      }
    return Component(
      kind: kind, properties: properties(at: times), parts: reminder.map { [$0.component] } ?? [])
  }

  /// The properties in the order in which they are written.
  private func properties(at times: EventTimes) -> [Property] {
    var properties = [
      Property(.uid, .text(uid)),
      Property(.stamp, .instant(stamp)),
      Property(.lastModified, .instant(stamp)),
      Property(.created, .instant(created)),
      Property(.sequence, .number(sequence)),
    ]
    properties += [times.start, times.end].compactMap(\.self)
    properties.append(Property(.summary, .text(summary)))
    if !description.isEmpty { properties.append(Property(.description, .text(description))) }
    if let location { properties.append(Property(.location, .text(location))) }
    if let url { properties.append(Property(.url, .address(url))) }
    properties += categories.map { Property(.categories, .text($0)) }
    properties.append(Property(.status, .status(statusWord)))
    if form == .event { properties.append(Property(.transparency, .transparency(transparency))) }
    properties += relatedTo.map { Property(.relatedTo, .text($0)) }
    if case .wholeDays = extent, form == .event {
      // Without these, Outlook shows a bar of whole days as busy time.
      properties.append(Property(.microsoftAllDay, .bare("TRUE")))
      properties.append(Property(.microsoftBusyStatus, .bare("FREE")))
    }
    return properties
  }

  private var statusWord: Property.StatusWord {
    switch status {
    case .confirmed: form == .toDo ? .needsAction : .confirmed
    case .tentative: .tentative
    case .cancelled: .cancelled
    }
  }
}

extension Event.Reminder {
  /// The VALARM, which shows the text.
  ///
  /// Source: RFC 5545 §3.6.6.
  fileprivate var component: Component {
    Component(
      kind: .alarm,
      properties: [
        Property(.action, .display), Property(.description, .text(text)),
        Property(.trigger, .length(seconds: -lead.count * 60)),
      ])
  }
}

extension Extent {
  /// What the wall clock shows when the event begins.
  fileprivate var firstReading: LocalTime {
    switch self {
    case .wholeDays(let window): LocalTime(window.start, secondOfDay: 0)
    case .timed(let start, _, _): LocalTime(start)
    }
  }
}
