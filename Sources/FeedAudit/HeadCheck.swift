/// What is wrong with what a calendar says of itself.
struct HeadCheck {
  /// The faults, in no particular order.
  private(set) var faults: [FeedFault]

  private let calendar: FeedComponent

  /// Looks at the properties of a calendar.
  init(_ calendar: FeedComponent) {
    self.calendar = calendar
    faults = PropertyRules.calendar.faults(of: calendar)
    faults += calendar.properties.compactMap(\.unsafeCharacter)
    expect("VERSION") { $0.text == "2.0" }
    expect("CALSCALE") { $0.text == "GREGORIAN" }
    expect("PRODID") { !$0.value.isEmpty }
    expect("REFRESH-INTERVAL") { $0["VALUE"] == "DURATION" && $0.value.first == 0x50 }
    expect("X-PUBLISHED-TTL") { $0.value.first == 0x50 }
    expect("LAST-MODIFIED") { FeedMoment($0).map(\.isInstant) == true }
    compare("NAME", "X-WR-CALNAME")
    compare("DESCRIPTION", "X-WR-CALDESC")
    expectOrganizers()
  }

  /// Expects something of the value of a property that is there.
  private mutating func expect(_ name: String, _ isSound: (FeedProperty) -> Bool) {
    guard let property = calendar[name], !isSound(property) else { return }
    faults.append(.badValue(property))
  }

  /// Expects a text and its widely read twin to say the same; names have 1 to 255 characters.
  private mutating func compare(_ name: String, _ twin: String) {
    guard let property = calendar[name] else { return }
    guard let text = FeedText(property) else { return faults.append(.badEscape(property)) }
    if name == "NAME", text.length > 255 { faults.append(.tooLong(property, text.length)) }
    if property.value.isEmpty { faults.append(.badValue(property)) }
    guard let other = calendar[twin], other.unsafeCharacter == nil else { return }
    if text.string.letters != other.text.letters { faults.append(.unlikeNames(property, other)) }
  }

  /// Expects an ORGANIZER of each event where there is a METHOD.
  private mutating func expectOrganizers() {
    guard let method = calendar["METHOD"] else { return }
    let events = calendar.parts.filter { $0.name == "VEVENT" }
    if events.contains(where: { $0["ORGANIZER"] == nil }) { faults.append(.method(method.line)) }
  }
}

extension FeedProperty {
  /// What is wrong where a value must have no comma, semicolon, backslash or caret and has one.
  var unsafeCharacter: FeedFault? {
    guard name == "CATEGORIES" || name.hasPrefix("X-") else { return nil }
    guard value.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x5C || $0 == 0x5E }) else {
      return nil
    }
    return .unsafeCharacter(self)
  }
}

extension FeedMoment {
  /// Whether it is a time in UTC.
  var isInstant: Bool { if case .instant = self { true } else { false } }
}
