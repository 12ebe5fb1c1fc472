import CLibical
import CivilTime

/// The one owner of a libical value until it is given to a property.
@safe struct ValueHandle: ~Copyable {
  private let pointer: OpaquePointer

  /// Creates the value of a property.
  init(of property: Property) throws(ICalendarError) {
    unsafe pointer = try Libical.made(property.name?.rawValue ?? "") {
      unsafe ValueHandle.value(of: property)
    }
  }

  deinit {
    unsafe icalvalue_free(pointer)
  }

  /// Gives the value away to a property that frees it.
  @unsafe
  consuming func relinquish() -> OpaquePointer {
    let pointer = unsafe pointer
    discard self
    return unsafe pointer
  }

  /// A new value, or `nil` where libical has none for it.
  @unsafe
  private static func value(of property: Property) -> OpaquePointer? {
    switch property.value {
    case .text(let text): return unsafe icalvalue_new_text(text)
    case .bare(let text): return unsafe icalvalue_new_x(text)
    case .address(let text): return unsafe icalvalue_new_uri(text)
    case .date(let date):
      return unsafe icalvalue_new_date(time(LocalTime(date, secondOfDay: 0), isDate: true))
    case .local(let local): return unsafe icalvalue_new_datetime(time(local))
    case .instant(let instant):
      guard let reading = LocalTime(instant, at: .utc) else { return nil }
      var time = unsafe time(reading)
      unsafe time.zone = icaltimezone_get_utc_timezone()
      return unsafe icalvalue_new_datetime(time)
    case .offset(let offset):
      guard let seconds = Int32(exactly: offset.seconds) else { return nil }
      return unsafe icalvalue_new_utcoffset(seconds)
    case .number(let number):
      guard let number = Int32(exactly: number) else { return nil }
      return unsafe icalvalue_new_integer(number)
    case .length(let seconds):
      guard let seconds = Int32(exactly: seconds) else { return nil }
      return unsafe icalvalue_new_duration(icaldurationtype_from_int(seconds))
    case .status(let status): return unsafe icalvalue_new_status(status.code)
    case .transparency(let transparency): return unsafe icalvalue_new_transp(transparency.code)
    case .display: return unsafe icalvalue_new_action(ICAL_ACTION_DISPLAY)
    case .other: return nil
    }
  }

  @unsafe
  private static func time(_ local: LocalTime, isDate: Bool = false) -> icaltimetype {
    let (year, month, day) = local.date.parts
    var time = unsafe icaltime_null_time()
    unsafe time.year = Int32(year)
    unsafe time.month = Int32(month)
    unsafe time.day = Int32(day)
    unsafe time.hour = Int32(local.secondOfDay / 3600)
    unsafe time.minute = Int32(local.secondOfDay / 60 % 60)
    unsafe time.second = Int32(local.secondOfDay % 60)
    unsafe time.is_date = isDate ? 1 : 0
    return unsafe time
  }
}

extension ValueHandle {
  /// Copies a value that a component owns. Types that this module does not read come as `other`.
  @unsafe
  static func value(at pointer: OpaquePointer) -> Property.Value {
    switch unsafe icalvalue_isa(pointer) {
    case ICAL_TEXT_VALUE: return unsafe .text(copied(icalvalue_get_text(pointer)))
    case ICAL_X_VALUE: return unsafe .bare(copied(icalvalue_get_x(pointer)))
    case ICAL_URI_VALUE: return unsafe .address(copied(icalvalue_get_uri(pointer)))
    case ICAL_STATUS_VALUE:
      let code = unsafe icalvalue_get_status(pointer)
      return Property.StatusWord.allCases.first { $0.code == code }.map { .status($0) } ?? .other
    case ICAL_TRANSP_VALUE:
      let code = unsafe icalvalue_get_transp(pointer)
      return Event.Transparency.allCases.first { $0.code == code }.map { .transparency($0) }
        ?? .other
    case ICAL_ACTION_VALUE:
      return unsafe icalvalue_get_action(pointer) == ICAL_ACTION_DISPLAY ? .display : .other
    case ICAL_INTEGER_VALUE: return unsafe .number(Int(icalvalue_get_integer(pointer)))
    case ICAL_DATE_VALUE: return unsafe moment(icalvalue_get_date(pointer))
    case ICAL_DATETIME_VALUE: return unsafe moment(icalvalue_get_datetime(pointer))
    case ICAL_DATETIMEPERIOD_VALUE:
      return unsafe moment(icalvalue_get_datetimeperiod(pointer).time)
    case ICAL_UTCOFFSET_VALUE:
      return unsafe .offset(Offset(secondsAhead: Int(icalvalue_get_utcoffset(pointer))))
    case ICAL_DURATION_VALUE:
      return unsafe .length(seconds: Int(icaldurationtype_as_int(icalvalue_get_duration(pointer))))
    default: return .other
    }
  }

  @unsafe
  private static func copied(_ string: UnsafePointer<CChar>?) -> String {
    unsafe string.map { unsafe String(cString: $0) } ?? ""
  }

  /// A date, a local time or an instant; `other` where there is no such day or time.
  @unsafe
  private static func moment(_ time: icaltimetype) -> Property.Value {
    let (year, month, day) = unsafe (Int(time.year), Int(time.month), Int(time.day))
    guard let date = CivilDate(year: year, month: month, day: day) else { return .other }
    if unsafe time.is_date != 0 { return .date(date) }
    let (hour, minute, second) = unsafe (Int(time.hour), Int(time.minute), Int(time.second))
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return .other
    }
    let local = LocalTime(date, secondOfDay: hour * 3600 + minute * 60 + second)
    return unsafe icaltime_is_utc(time) != 0 ? .instant(local.instant(at: .utc)) : .local(local)
  }
}
