import CivilTime

/// One property of a component: a name, a value, and the zone that the value is read in.
struct Property: Hashable, Sendable {
  /// The name; `nil` for a property that this module does not know.
  let name: PropertyName?
  /// What the property says.
  let value: Value
  /// The parameter TZID. Other parameters are neither written nor looked at.
  let zone: ZoneID?

  /// Creates a property.
  init(_ name: PropertyName?, _ value: Value, in zone: ZoneID? = nil) {
    self.name = name
    self.value = value
    self.zone = zone
  }

  /// The types of value that occur.
  ///
  /// Source: RFC 5545 §3.3.
  enum Value: Hashable, Sendable {
    /// TEXT: the words themselves, not escaped.
    case text(String)
    /// What STATUS says of an event or a to-do.
    case status(StatusWord)
    /// What TRANSP says.
    case transparency(Event.Transparency)
    /// What ACTION says of an alarm that shows a text; others are not read.
    case display
    /// URI.
    case address(String)
    /// What a property with X- holds: bare text, which needs no escape.
    case bare(String)
    /// INTEGER.
    case number(Int)
    /// DATE.
    case date(CivilDate)
    /// DATE-TIME on the clocks of a zone.
    case local(LocalTime)
    /// DATE-TIME in UTC.
    case instant(Instant)
    /// UTC-OFFSET.
    case offset(Offset)
    /// DURATION, in seconds; negative in a TRIGGER before the start.
    case length(seconds: Int)
    /// Any other type, which this module does not read.
    case other
  }

  /// The words that STATUS may have.
  enum StatusWord: CaseIterable, Sendable {
    case confirmed, tentative, cancelled
    /// Of a to-do that is to be done.
    case needsAction
  }
}

/// The properties that this module writes and reads, by the names they have in the text.
enum PropertyName: String, CaseIterable, Sendable {
  case action = "ACTION"
  case calendarScale = "CALSCALE"
  case categories = "CATEGORIES"
  case color = "COLOR"
  case created = "CREATED"
  case description = "DESCRIPTION"
  case due = "DUE"
  case end = "DTEND"
  case lastModified = "LAST-MODIFIED"
  case location = "LOCATION"
  case name = "NAME"
  case offsetFrom = "TZOFFSETFROM"
  case offsetTo = "TZOFFSETTO"
  case productID = "PRODID"
  case recurrenceDate = "RDATE"
  case refreshInterval = "REFRESH-INTERVAL"
  case relatedTo = "RELATED-TO"
  case sequence = "SEQUENCE"
  case source = "SOURCE"
  case stamp = "DTSTAMP"
  case start = "DTSTART"
  case status = "STATUS"
  case summary = "SUMMARY"
  case transparency = "TRANSP"
  case trigger = "TRIGGER"
  case uid = "UID"
  case url = "URL"
  case version = "VERSION"
  case zoneID = "TZID"
  case zoneName = "TZNAME"

  case appleColor = "X-APPLE-CALENDAR-COLOR"
  case microsoftAllDay = "X-MICROSOFT-CDO-ALLDAYEVENT"
  case microsoftBusyStatus = "X-MICROSOFT-CDO-BUSYSTATUS"
  case timeToLive = "X-PUBLISHED-TTL"
  case widelyReadDescription = "X-WR-CALDESC"
  case widelyReadName = "X-WR-CALNAME"
  case widelyReadZone = "X-WR-TIMEZONE"
}

/// What a clock shows, to the second. Calendar text has seconds, civil time here has none.
struct LocalTime: Hashable, Sendable {
  /// The day.
  let date: CivilDate
  /// Seconds since midnight, 0 to 86,399.
  let secondOfDay: Int

  /// Joins a day and the seconds since its midnight.
  init(_ date: CivilDate, secondOfDay: Int) {
    self.date = date
    self.secondOfDay = secondOfDay
  }

  /// What a clock shows when it shows full minutes.
  init(_ reading: CivilDateTime) {
    self.init(reading.date, secondOfDay: reading.time.minute * 60)
  }

  /// What a clock that runs `offset` ahead of UTC shows, or `nil` outside the years 1 to 9999.
  init?(_ instant: Instant, at offset: Offset) {
    let (local, overflows) = instant.seconds.addingReportingOverflow(offset.seconds)
    let midnights = CivilDate.dayNumbers
    let seconds = midnights.lowerBound * 86_400..<(midnights.upperBound + 1) * 86_400
    guard !overflows, seconds.contains(local) else { return nil }
    let (date, secondOfDay) = instant.reading(at: offset)
    self.init(date, secondOfDay: secondOfDay)
  }

  /// The same in full minutes, or `nil` where seconds would be lost.
  var civil: CivilDateTime? {
    guard secondOfDay % 60 == 0,
      let time = TimeOfDay(minutesSinceMidnight: secondOfDay / 60)
    else { return nil }
    return CivilDateTime(date, at: time)
  }

  /// The instant at which a clock that runs `offset` ahead of UTC shows this.
  func instant(at offset: Offset) -> Instant {
    Instant(
      secondsSince1970: date.dayNumber * 86_400 + secondOfDay - offset.seconds
    )
  }
}
