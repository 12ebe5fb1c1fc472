/// A component cut out of calendar text, unfolded, small enough to be handed to libical.
struct TextPiece: Hashable, Sendable {
  /// The name after BEGIN.
  let name: String
  /// The line of the whole text on which it begins, counted from 1.
  let line: Int
  /// Its lines from BEGIN to END, ended by CRLF.
  private(set) var octets: [UInt8] = []

  /// Its lines as a string.
  var text: String { String(decoding: octets, as: UTF8.self) }

  /// How deep components may stand within one another: STANDARD in VTIMEZONE in VCALENDAR.
  static let depthLimit = 3

  fileprivate mutating func append(
    _ line: ContentLine, upTo limit: Int
  ) throws(ICalendarError) {
    octets += line.octets
    octets += [0x0D, 0x0A]
    guard octets.count <= limit else {
      throw .tooLarge(line: self.line, octets: octets.count, limit: limit)
    }
  }
}

/// The text of one VCALENDAR in pieces: its own properties, and its components in order.
struct TextPieces {
  /// The VCALENDAR with its properties, without the components within.
  private(set) var head = TextPiece(name: Component.Kind.calendar.rawValue, line: 1)
  /// The components of the VCALENDAR, each with what stands within it.
  private(set) var components: [TextPiece] = []

  /// The components that are open, outermost first.
  private var open: [(name: String, line: Int)] = []

  /// Properties that are never handed to libical: it may take hours over a recurrence rule.
  private static let recurrences: Set = ["RRULE", "EXRULE", "EXDATE", "RECURRENCE-ID"]

  /// Cuts a text into pieces, and looks at nothing but its size and the names of its lines.
  init(of text: [UInt8], within limits: SizeLimits) throws(ICalendarError) {
    guard text.count <= limits.text else {
      throw .tooLarge(line: 1, octets: text.count, limit: limits.text)
    }
    guard !text.contains(0), String(validating: text, as: UTF8.self) != nil else {
      throw .unreadable(line: 1, .notText)
    }
    let lines = ContentLine.lines(of: text)
    guard let first = lines.first?.parts, first == ("BEGIN", head.name) else {
      throw .unreadable(line: 1, .noCalendar)
    }
    for line in lines { try add(line, upTo: limits.component) }
    if let last = open.last { throw .unreadable(line: last.line, .unterminated(last.name)) }
  }

  private mutating func add(
    _ line: ContentLine, upTo limit: Int
  ) throws(ICalendarError) {
    let (name, value) = line.parts
    if name == "BEGIN" { try begin(value, at: line.number) }
    guard let inner = open.last else { throw .unreadable(line: line.number, .moreAfterEnd) }
    if TextPieces.recurrences.contains(name) {
      throw .unreadable(line: line.number, .unheld(name, in: inner.name))
    }
    if open.count == 1 {
      try head.append(line, upTo: limit)
    } else {
      try components[components.count - 1].append(line, upTo: limit)
    }
    if name == "END" { try end(value, at: line.number) }
  }

  private mutating func begin(_ name: String, at line: Int) throws(ICalendarError) {
    guard open.count < TextPiece.depthLimit else {
      throw .unreadable(line: line, .tooDeep(limit: TextPiece.depthLimit))
    }
    guard !open.isEmpty || head.octets.isEmpty else {
      throw .unreadable(line: line, .moreAfterEnd)
    }
    if open.count == 1 { components.append(TextPiece(name: name, line: line)) }
    open.append((name, line))
  }

  private mutating func end(_ name: String, at line: Int) throws(ICalendarError) {
    guard let begun = open.popLast() else { return }
    guard begun.name == name else {
      throw .unreadable(line: line, .mismatched(begin: begun.name, end: name))
    }
  }
}

extension ContentLine {
  /// The name in capitals, and what follows the first colon or semicolon; for BEGIN and END in
  /// capitals too.
  fileprivate var parts: (name: String, value: String) {
    let end = octets.firstIndex { $0 == 0x3A || $0 == 0x3B } ?? octets.endIndex
    let name = String(decoding: octets[..<end], as: UTF8.self).uppercased()
    guard name == "BEGIN" || name == "END" else { return (name, "") }
    return (name, String(decoding: octets[end...].dropFirst(), as: UTF8.self).uppercased())
  }
}
