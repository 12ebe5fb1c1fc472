/// The lines of properties, each written by libical and folded once, and kept up to a bound.
struct PropertyLines: Sendable {
  private let limit: Int
  private var kept: [Key: [UInt8]] = [:]
  private var octets = 0
  /// The properties of the component that was written last with their lines, its parts included: most
  /// of the next are the same.
  private var last: [(key: Key, line: [UInt8])] = []
  /// How many of these the component that is being written has passed.
  private var passed = 0

  /// Starts with none; `limit` is how many octets of lines are kept.
  init(upTo limit: Int) {
    self.limit = limit
  }

  /// Appends a component to a text, its lines folded and ended by CRLF.
  mutating func append(
    _ component: Component, to text: inout [UInt8]
  ) throws(ICalendarError) {
    passed = 0
    try append(whole: component, to: &text)
  }

  private mutating func append(
    whole component: Component, to text: inout [UInt8]
  ) throws(ICalendarError) {
    text.append(line: "BEGIN:", component.kind.rawValue)
    for property in component.properties { try append(property, to: &text) }
    for part in component.parts { try append(whole: part, to: &text) }
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
    defer { passed += 1 }
    if passed < last.count, last[passed].key == key {
      text += last[passed].line
      return
    }
    let line = try line(of: key)
    text += line
    if passed < last.count { last[passed] = (key, line) } else { last.append((key, line)) }
  }

  private mutating func line(of key: Key) throws(ICalendarError) -> [UInt8] {
    if let line = kept[key] { return line }
    let line = try key.property.line()
    keep(line, of: key)
    return line
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
