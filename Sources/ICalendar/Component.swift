/// A component of calendar text as a value: properties, then components within it, both in order.
///
/// The step between the values of this module and libical, and all that libical gets to see.
struct Component: Hashable, Sendable {
  /// What kind of component it is.
  let kind: Kind
  /// Its properties.
  var properties: [Property] = []
  /// The components within it.
  var parts: [Component] = []

  /// The components that this module knows, by the names they have in the text.
  enum Kind: String, Sendable {
    case calendar = "VCALENDAR"
    case event = "VEVENT"
    case toDo = "VTODO"
    case alarm = "VALARM"
    case zone = "VTIMEZONE"
    case standard = "STANDARD"
    case daylight = "DAYLIGHT"
    /// Any other component, whose name is not kept.
    case other = "OTHER"
  }
}

extension Component {
  /// The component as RFC 5545 text: lines folded and ended by CRLF.
  ///
  /// libical escapes and arranges; what it folded, sometimes wrongly, is unfolded and folded again.
  func text() throws(ICalendarError) -> [UInt8] {
    try ContentLine.refolded(ComponentHandle(self).text())
  }

  /// Reads a component out of its piece of a text.
  init(_ piece: TextPiece) throws(ICalendarError) {
    guard let component = try ComponentHandle(reading: piece.text)?.component(),
      component.kind.rawValue == piece.name
    else { throw .unreadable(line: piece.line, .refused(piece.name)) }
    self = component
  }
}
