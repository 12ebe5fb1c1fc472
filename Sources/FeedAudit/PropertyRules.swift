/// Which properties a component of our calendars has.
struct PropertyRules {
  /// Those that stand in it once.
  let needed: [String]
  /// Those that stand in it once or not at all.
  let optional: Set<String>
  /// Those that may stand in it often.
  var many: Set<String> = []

  /// The calendar itself.
  static let calendar = PropertyRules(
    needed: [
      "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC",
      "X-WR-TIMEZONE", "COLOR", "X-APPLE-CALENDAR-COLOR", "REFRESH-INTERVAL", "X-PUBLISHED-TTL",
      "LAST-MODIFIED",
    ],
    optional: ["SOURCE", "METHOD"])

  /// An event.
  static let event = PropertyRules(
    needed: [
      "UID", "DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY",
      "STATUS", "TRANSP",
    ],
    optional: [
      "DESCRIPTION", "LOCATION", "URL", "ORGANIZER", "X-MICROSOFT-CDO-ALLDAYEVENT",
      "X-MICROSOFT-CDO-BUSYSTATUS",
    ],
    many: ["CATEGORIES", "RELATED-TO"])

  /// A to-do: no end but a day that it is due, and nothing of whether people are busy.
  static let toDo = PropertyRules(
    needed: [
      "UID", "DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE", "DUE", "SUMMARY", "STATUS",
    ],
    optional: ["DTSTART", "DESCRIPTION", "LOCATION", "URL", "ORGANIZER"],
    many: ["CATEGORIES", "RELATED-TO"])

  /// A reminder.
  static let alarm = PropertyRules(needed: ["ACTION", "DESCRIPTION", "TRIGGER"], optional: [])

  /// A zone.
  static let zone = PropertyRules(needed: ["TZID"], optional: [])

  /// What a zone has from one onset on.
  static let observance = PropertyRules(
    needed: ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], optional: ["TZNAME"], many: ["RDATE"])

  /// The properties that may have parameters.
  private static let qualified: Set = [
    "DTSTART", "DTEND", "DUE", "ORGANIZER", "REFRESH-INTERVAL", "SOURCE", "TRIGGER",
  ]

  /// The properties that make an event come again.
  private static let recurrences: Set = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID"]

  /// What is missing from a component, stands in it twice or does not belong there.
  func faults(of component: FeedComponent, _ uid: String? = nil) -> [FeedFault] {
    var faults: [FeedFault] = []
    var seen: Set<String> = []
    for property in component.properties {
      let name = property.name
      if !property.parameters.isEmpty, !PropertyRules.qualified.contains(name) {
        faults.append(.unexpected("\(name);\(property.parameters[0].name)", property.line, uid))
      }
      guard !many.contains(name) else { continue }
      guard seen.insert(name).inserted else {
        faults.append(.repeatedProperty(property, uid))
        continue
      }
      if !optional.contains(name), !needed.contains(name) {
        faults.append(stranger(property, in: component, uid))
      }
    }
    return faults
      + needed.filter { !seen.contains($0) }.map { .missingProperty($0, component, uid) }
  }

  /// What is wrong with a property that does not belong into a component.
  private func stranger(
    _ property: FeedProperty, in component: FeedComponent, _ uid: String?
  ) -> FeedFault {
    switch (component.name, property.name) {
    case ("VCALENDAR", "UID"): .calendarUID(property.line)
    case (_, let name) where PropertyRules.recurrences.contains(name):
      .recurrence(property, uid)
    default: .unexpected(property.name, property.line, uid)
    }
  }
}
