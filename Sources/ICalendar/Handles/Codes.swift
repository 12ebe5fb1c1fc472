import CLibical

extension PropertyName {
  /// The number by which libical knows the property. All with X- have the same.
  var kind: icalproperty_kind {
    switch self {
    case .action: ICAL_ACTION_PROPERTY
    case .calendarScale: ICAL_CALSCALE_PROPERTY
    case .categories: ICAL_CATEGORIES_PROPERTY
    case .color: ICAL_COLOR_PROPERTY
    case .created: ICAL_CREATED_PROPERTY
    case .description: ICAL_DESCRIPTION_PROPERTY
    case .due: ICAL_DUE_PROPERTY
    case .end: ICAL_DTEND_PROPERTY
    case .lastModified: ICAL_LASTMODIFIED_PROPERTY
    case .location: ICAL_LOCATION_PROPERTY
    case .name: ICAL_NAME_PROPERTY
    case .offsetFrom: ICAL_TZOFFSETFROM_PROPERTY
    case .offsetTo: ICAL_TZOFFSETTO_PROPERTY
    case .productID: ICAL_PRODID_PROPERTY
    case .recurrenceDate: ICAL_RDATE_PROPERTY
    case .refreshInterval: ICAL_REFRESHINTERVAL_PROPERTY
    case .relatedTo: ICAL_RELATEDTO_PROPERTY
    case .sequence: ICAL_SEQUENCE_PROPERTY
    case .source: ICAL_SOURCE_PROPERTY
    case .stamp: ICAL_DTSTAMP_PROPERTY
    case .start: ICAL_DTSTART_PROPERTY
    case .status: ICAL_STATUS_PROPERTY
    case .summary: ICAL_SUMMARY_PROPERTY
    case .transparency: ICAL_TRANSP_PROPERTY
    case .trigger: ICAL_TRIGGER_PROPERTY
    case .uid: ICAL_UID_PROPERTY
    case .url: ICAL_URL_PROPERTY
    case .version: ICAL_VERSION_PROPERTY
    case .zoneID: ICAL_TZID_PROPERTY
    case .zoneName: ICAL_TZNAME_PROPERTY
    case .appleColor, .microsoftAllDay, .microsoftBusyStatus, .timeToLive,
      .widelyReadDescription, .widelyReadName, .widelyReadZone:
      ICAL_X_PROPERTY
    }
  }
}

extension PropertyName {
  /// Hashes the number, which is quicker than the name.
  func hash(into hasher: inout Hasher) { hasher.combine(kind.rawValue) }
}

extension Component.Kind {
  /// The number by which libical knows the component.
  var kind: icalcomponent_kind {
    switch self {
    case .calendar: ICAL_VCALENDAR_COMPONENT
    case .event: ICAL_VEVENT_COMPONENT
    case .toDo: ICAL_VTODO_COMPONENT
    case .alarm: ICAL_VALARM_COMPONENT
    case .zone: ICAL_VTIMEZONE_COMPONENT
    case .standard: ICAL_XSTANDARD_COMPONENT
    case .daylight: ICAL_XDAYLIGHT_COMPONENT
    case .other: ICAL_X_COMPONENT
    }
  }

  /// The kind that libical knows by this number; `other` for all that this module does not read.
  init(_ kind: icalcomponent_kind) {
    switch kind {
    case ICAL_VCALENDAR_COMPONENT: self = .calendar
    case ICAL_VEVENT_COMPONENT: self = .event
    case ICAL_VTODO_COMPONENT: self = .toDo
    case ICAL_VALARM_COMPONENT: self = .alarm
    case ICAL_VTIMEZONE_COMPONENT: self = .zone
    case ICAL_XSTANDARD_COMPONENT: self = .standard
    case ICAL_XDAYLIGHT_COMPONENT: self = .daylight
    default: self = .other
    }
  }
}

extension Property.StatusWord {
  /// The number by which libical knows the word.
  var code: icalproperty_status {
    switch self {
    case .needsAction: ICAL_STATUS_NEEDSACTION
    case .confirmed: ICAL_STATUS_CONFIRMED
    case .tentative: ICAL_STATUS_TENTATIVE
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }
}

extension Event.Transparency {
  /// The number by which libical knows the word.
  var code: icalproperty_transp {
    switch self {
    case .opaque: ICAL_TRANSP_OPAQUE
    case .transparent: ICAL_TRANSP_TRANSPARENT
    }
  }
}
