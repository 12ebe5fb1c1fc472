public import CivilTime

/// A calendar that was read out of text: its head, its zones, its events and to-dos.
public struct CalendarObject: Hashable, Sendable {
  /// What the calendar says about itself.
  public let head: CalendarHead
  /// The zones, in the order of the text. They say what holds at the times of the events.
  public let zones: [Zone]
  /// The events and to-dos, in the order of the text.
  public let events: [Event]
  /// How many properties of the head and the events, and how many components, have no place here.
  ///
  /// 0 for every text that this module wrote. Parameters are not counted.
  public let leftOut: Int

  /// Reads one VCALENDAR with whole events and to-dos: no recurrences.
  ///
  /// Made for text of our own that comes back, also by way of other programs; libical sees nothing
  /// larger than `limits` allow.
  ///
  /// - Throws: `tooLarge` beyond these sizes, else `unreadable` with the line at which the first
  ///   component begins that cannot be read; the errors of `Event` and `CalendarHead` where the
  ///   text says what they do not take.
  public init(
    _ text: [UInt8], within limits: SizeLimits = .foreign
  ) throws(ICalendarError) {
    let pieces = try TextPieces(of: text, within: limits)
    var head = PropertyReader(try Component(pieces.head), at: pieces.head.line)
    self.head = try CalendarHead(&head)
    var leftOut = head.leftOut
    var zones: [Zone] = []
    for piece in pieces.components where piece.name == Component.Kind.zone.rawValue {
      guard let zone = Zone(try Component(piece)) else {
        throw .unreadable(line: piece.line, .unheld("onset", in: piece.name))
      }
      zones.append(zone)
    }
    let known = Dictionary(zones.map { ($0.id, $0) }) { first, _ in first }
    var events: [Event] = []
    for piece in pieces.components {
      guard let form = Event.Form(piece.name) else { continue }
      var reader = PropertyReader(try Component(piece), at: piece.line)
      events.append(try Event(&reader, as: form, in: known))
      leftOut += reader.leftOut
    }
    self.zones = zones
    self.events = events
    self.leftOut = leftOut + pieces.components.count - zones.count - events.count
  }
}

extension CalendarHead {
  /// Takes what a head says out of the properties of a VCALENDAR.
  fileprivate init(_ reader: inout PropertyReader) throws(ICalendarError) {
    try reader.expect("2.0", in: .version)
    try reader.expect("GREGORIAN", in: .calendarScale)
    let widelyReadName = try reader.text(.widelyReadName)
    let widelyReadDescription = try reader.text(.widelyReadDescription)
    reader.skip(.appleColor, .timeToLive)
    try self.init(
      productID: reader.needed(.productID, reader.text(.productID)),
      name: reader.needed(.name, reader.text(.name) ?? widelyReadName),
      description: reader.text(.description) ?? widelyReadDescription ?? "",
      zone: reader.text(.widelyReadZone).map { ZoneID($0) },
      color: reader.color(),
      refresh: reader.minutes(.refreshInterval),
      lastModified: reader.needed(.lastModified, reader.instant(.lastModified)),
      source: reader.text(.source)
    )
  }
}

extension Event.Form {
  /// The form that a component of a name has; `nil` for other components.
  fileprivate init?(_ name: String) {
    switch name {
    case Component.Kind.event.rawValue: self = .event
    case Component.Kind.toDo.rawValue: self = .toDo
    default: return nil
    }
  }
}

extension Event {
  /// Takes what an event says out of the properties of a VEVENT or VTODO.
  fileprivate init(
    _ reader: inout PropertyReader, as form: Form, in zones: [ZoneID: Zone]
  ) throws(ICalendarError) {
    let stamp = try reader.needed(.stamp, reader.instant(.stamp))
    if form == .event { reader.skip(.microsoftAllDay, .microsoftBusyStatus) }
    try self.init(
      as: form,
      uid: reader.needed(.uid, reader.text(.uid)),
      extent: form == .event ? reader.extent(in: zones) : reader.toDoExtent(in: zones),
      summary: reader.needed(.summary, reader.text(.summary)),
      description: reader.text(.description) ?? "",
      location: reader.text(.location),
      url: reader.text(.url),
      categories: reader.texts(.categories),
      status: reader.status(of: form) ?? .confirmed,
      transparency: (form == .event ? reader.transparency() : nil) ?? .opaque,
      relatedTo: reader.texts(.relatedTo),
      created: reader.needed(.created, reader.instant(.created)),
      // Where the two differ, this is the one that tells of changes.
      stamp: reader.instant(.lastModified) ?? stamp,
      sequence: reader.number(.sequence) ?? 0,
      reminder: form == .event ? reader.reminder() : nil
    )
  }
}
