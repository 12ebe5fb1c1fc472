public import CivilTime

/// What a calendar says about itself, ahead of its events.
public struct CalendarHead: Hashable, Sendable {
  /// Which product wrote the calendar, such as `-//Town//CaoDiem 1.0//VI`.
  public let productID: String
  /// The calendar's name, 1 to 255 characters.
  public let name: String
  /// What the calendar is for; may be empty.
  public let description: String
  /// The zone in which programs should show the calendar.
  public let zone: ZoneID?
  /// The colour in which programs should show it.
  public let color: CalendarColor?
  /// How often programs should ask for it again.
  public let refresh: Minutes?
  /// When the calendar last changed.
  public let lastModified: Instant
  /// The calendar's own address. Only for calendars that everybody may read.
  public let source: String?

  /// Creates a head; its texts become plain.
  ///
  /// - Throws: `empty` without product or name, `tooLong` for a name of more than 255 characters,
  ///   `noZoneName` and `noAddress` for zone and source, `outOfRange` for a moment outside the years
  ///   1 to 9999 and for a refresh of more than a year.
  public init(
    productID: String,
    name: String,
    description: String = "",
    zone: ZoneID? = nil,
    color: CalendarColor? = nil,
    refresh: Minutes? = nil,
    lastModified: Instant,
    source: String? = nil
  ) throws(ICalendarError) {
    self.productID = try productID.plainText(as: .productID)
    self.name = try name.bareText.plainText(as: .name).upTo255(as: .name)
    self.description = description.plainText
    self.zone = try zone?.checked()
    self.color = color
    guard (refresh?.count ?? 0) <= CalendarHead.longestRefresh else {
      throw .outOfRange(property: PropertyName.refreshInterval.rawValue)
    }
    self.refresh = refresh
    self.lastModified = try lastModified.inRange(as: .lastModified)
    self.source = try source?.address(as: .source)
  }
}

extension CalendarHead {
  /// A year in minutes: after more, nobody would call it a refresh.
  private static let longestRefresh = 366 * 1440

  /// The properties in the order in which they are written.
  ///
  /// There is no UID: vdirsyncer would take the whole feed for one item. There is no METHOD: with
  /// PUBLISH each event would need an ORGANIZER.
  var properties: [Property] {
    var properties = [
      Property(.version, .text("2.0")),
      Property(.productID, .text(productID)),
      Property(.calendarScale, .text("GREGORIAN")),
      Property(.name, .text(name)),
      Property(.widelyReadName, .bare(name)),
    ]
    if !description.isEmpty {
      properties.append(Property(.description, .text(description)))
      properties.append(Property(.widelyReadDescription, .bare(description.bareText)))
    }
    if let zone { properties.append(Property(.widelyReadZone, .bare(zone.name))) }
    if let color {
      properties.append(Property(.color, .text(color.name)))
      properties.append(Property(.appleColor, .bare(color.hex)))
    }
    if let refresh {
      properties.append(Property(.refreshInterval, .length(seconds: refresh.count * 60)))
      properties.append(Property(.timeToLive, .bare(refresh.duration)))
    }
    properties.append(Property(.lastModified, .instant(lastModified)))
    if let source { properties.append(Property(.source, .address(source))) }
    return properties
  }
}

extension Minutes {
  /// The length as RFC 5545 §3.3.6 writes it, in hours and minutes: `PT6H`, `PT1H30M`.
  fileprivate var duration: String {
    let (hours, minutes) = count.quotientAndRemainder(dividingBy: 60)
    return "PT" + (hours > 0 ? "\(hours)H" : "") + (minutes > 0 ? "\(minutes)M" : "")
  }
}

extension ZoneID {
  /// The name, where it is made as those of the IANA data base are.
  ///
  /// Source: IANA time zone data base, file `theory.html`, "Timezone identifiers"; digits and `+`
  /// occur in names such as `Etc/GMT+7`.
  func checked() throws(ICalendarError) -> ZoneID {
    let signs = "/_-+".utf8
    let isName = name.utf8.allSatisfy {
      (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || signs.contains($0)
    }
    guard isName, !name.isEmpty else { throw .noZoneName(name) }
    return self
  }
}
