public import CivilTime

/// Why a value could not become calendar text, or calendar text a value.
public enum ICalendarError: Error, Hashable, Sendable {
  /// The calendar library was given no memory.
  case outOfMemory
  /// The calendar library gives no text for a component or property of this name.
  case unwritable(String)
  /// A property that must say something says nothing.
  case empty(property: String)
  /// A property has more characters (Unicode scalars) than `limit`.
  case tooLong(property: String, limit: Int)
  /// A property that takes an address holds something else.
  case noAddress(property: String)
  /// A number or a moment is outside what calendar text can say.
  case outOfRange(property: String)
  /// No zone can have this name.
  case noZoneName(String)
  /// A timed event is in a zone that was not handed over.
  case unknownZone(ZoneID)
  /// Two events have the same UID.
  case repeated(uid: String)
  /// The text, or one component of it that begins on `line`, has more octets than `limit`.
  case tooLarge(line: Int, octets: Int, limit: Int)
  /// The text cannot be read; `line` counts from 1.
  case unreadable(line: Int, Fault)

  /// What is wrong with calendar text.
  public enum Fault: Hashable, Sendable {
    /// The text is not UTF-8, or has an octet that is 0.
    case notText
    /// The first line does not begin a VCALENDAR.
    case noCalendar
    /// More text comes after the end of the VCALENDAR.
    case moreAfterEnd
    /// Components stand within components, more than `limit` deep.
    case tooDeep(limit: Int)
    /// A component has no end.
    case unterminated(String)
    /// A component is ended by the name of another.
    case mismatched(begin: String, end: String)
    /// The calendar library found a line of this component that it cannot read.
    case refused(String)
    /// A component lacks a property.
    case missing(String, in: String)
    /// A property says what the value cannot hold.
    case unheld(String, in: String)
  }
}

extension ICalendarError: CustomStringConvertible {
  /// What is so, in one English sentence without its full stop.
  public var description: String {
    switch self {
    case .outOfMemory: "there is no memory for one more calendar component"
    case .unwritable(let name): "\(name) cannot be written as calendar text"
    case .empty(let property): "\(property) is empty"
    case .tooLong(let property, let limit): "\(property) is longer than \(limit) characters"
    case .noAddress(let property):
      "\(property) holds something else than the visible ASCII characters of an address"
    case .outOfRange(let property): "\(property) is outside the range that calendars hold"
    case .noZoneName(let name): "'\(name)' cannot be the name of a time zone"
    case .unknownZone(let id): "nothing is known about the time zone '\(id)'"
    case .repeated(let uid): "two events have the UID '\(uid)'"
    case .tooLarge(let line, let octets, let limit):
      "line \(line): \(octets) octets begin here, and \(limit) are allowed"
    case .unreadable(let line, let fault): "line \(line): \(fault)"
    }
  }
}

extension ICalendarError.Fault: CustomStringConvertible {
  /// What is so, without the line.
  public var description: String {
    switch self {
    case .notText: "the text is not UTF-8 without zero octets"
    case .noCalendar: "the text does not begin with BEGIN:VCALENDAR"
    case .moreAfterEnd: "more text follows the end of the VCALENDAR"
    case .tooDeep(let limit): "components stand more than \(limit) deep within one another"
    case .unterminated(let name): "the \(name) that begins here has no end"
    case .mismatched(let begin, let end): "END:\(end) stands where \(begin) should end"
    case .refused(let name): "the \(name) has a line that is no calendar property"
    case .missing(let property, let component): "the \(component) has no \(property)"
    case .unheld(let property, let component):
      "the \(property) of the \(component) says what cannot be held here"
    }
  }
}
