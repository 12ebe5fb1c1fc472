/// The lines of properties, each written by libical and folded once, and kept up to a bound.
struct PropertyLines: Sendable {
  private let limit: Int
  private var kept: [Key: [UInt8]] = [:]
  private var octets = 0

  /// Starts with none; `limit` is how many octets of lines are kept.
  init(upTo limit: Int) {
    self.limit = limit
  }

  /// Appends a component to a text, its lines folded and ended by CRLF.
  mutating func append(
    _ component: Component, to text: inout [UInt8]
  ) throws(ICalendarError) {
    text.append(line: "BEGIN:", component.kind.rawValue)
    for property in component.properties { try append(property, to: &text) }
    for part in component.parts { try append(part, to: &text) }
    text.append(line: "END:", component.kind.rawValue)
  }

  private mutating func append(
    _ property: Property, to text: inout [UInt8]
  ) throws(ICalendarError) {
    guard property.name?.isOfOneEvent == false else {
      text += try property.line()
      return
    }
    let key = Key(property: property)
    if let line = kept[key] {
      text += line
      return
    }
    let line = try property.line()
    keep(line, of: key)
    text += line
  }

  /// Keeps a line; where there is no room for it, all others go.
  private mutating func keep(_ line: [UInt8], of key: Key) {
    octets += line.count
    if octets > limit {
      kept.removeAll()
      octets = line.count
    }
    kept[key] = line
  }
}

extension PropertyLines {
  /// A property, told apart by the octets of its text: texts that look the same may differ in them.
  private struct Key: Hashable {
    let property: Property

    static func == (one: Key, other: Key) -> Bool {
      guard let text = one.property.text, let otherText = other.property.text else {
        return one.property == other.property
      }
      return one.property.name == other.property.name && text.hasOctets(of: otherText)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(property.name)
      if let text = property.text {
        text.hashOctets(into: &hasher)
      } else {
        hasher.combine(property.value)
      }
    }
  }
}

extension Property {
  /// The text that it says, in one of the types that each property has; `nil` for other values.
  fileprivate var text: String? {
    switch value {
    case .text(let text), .bare(let text), .address(let text): text
    default: nil
    }
  }

  /// Its line, written by libical, folded and ended by CRLF.
  fileprivate func line() throws(ICalendarError) -> [UInt8] {
    try ContentLine.refolded(PropertyHandle(self).text())
  }
}

extension PropertyName {
  /// Whether each event says something else by it.
  fileprivate var isOfOneEvent: Bool { self == .uid || self == .relatedTo }
}

extension [UInt8] {
  /// Appends a line of two words.
  fileprivate mutating func append(line name: String, _ value: String) {
    self += name.utf8
    self += value.utf8
    self += [0x0D, 0x0A]
  }
}
