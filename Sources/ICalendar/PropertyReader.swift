import CivilTime

/// The properties of one component, taken out one by one; what remains in the end was not understood.
struct PropertyReader {
  /// The name of the component, for errors.
  private let component: String
  /// The line on which it begins, for errors.
  private let line: Int
  /// What was not taken yet.
  private var rest: [Property]
  private var parts: [Component]

  /// Starts with all properties of a component.
  init(_ component: Component, at line: Int) {
    self.component = component.kind.rawValue
    self.line = line
    rest = component.properties
    parts = component.parts
  }

  /// How many properties and components nobody has asked for, or more than once.
  var leftOut: Int { rest.count + parts.count }

  /// Takes properties that repeat what others say.
  mutating func skip(_ names: PropertyName...) {
    for name in names { _ = take(name) }
  }

  /// The value, where there is one.
  ///
  /// - Throws: `missing`.
  func needed<Value>(_ name: PropertyName, _ value: Value?) throws(ICalendarError) -> Value {
    guard let value else {
      throw .unreadable(line: line, .missing(name.rawValue, in: component))
    }
    return value
  }

  /// Takes a property that is absent or says exactly this.
  mutating func expect(_ text: String, in name: PropertyName) throws(ICalendarError) {
    if let found = try self.text(name), found != text { throw unheld(name) }
  }

  /// Takes a text.
  mutating func text(_ name: PropertyName) throws(ICalendarError) -> String? {
    try take(name).map { property throws(ICalendarError) in try text(of: property, name) }
  }

  /// Takes all texts of a name, in order.
  mutating func texts(_ name: PropertyName) throws(ICalendarError) -> [String] {
    let found = rest.filter { $0.name == name }
    rest.removeAll { $0.name == name }
    return try found.map { property throws(ICalendarError) in try text(of: property, name) }
  }

  /// Takes whether an event takes place, or a to-do is to be done.
  mutating func status(of form: Event.Form) throws(ICalendarError) -> Event.Status? {
    guard let property = take(.status) else { return nil }
    switch (property.value, form) {
    case (.status(.confirmed), .event), (.status(.needsAction), .toDo): return .confirmed
    case (.status(.tentative), .event): return .tentative
    case (.status(.cancelled), _): return .cancelled
    default: throw unheld(.status)
    }
  }

  /// Takes the first reminder that shows a text before the start; others are left out.
  mutating func reminder() throws(ICalendarError) -> Event.Reminder? {
    for (place, part) in parts.enumerated() where part.kind == .alarm {
      guard case .display? = part.value(of: .action),
        case .text(let text)? = part.value(of: .description),
        case .length(let seconds)? = part.value(of: .trigger), seconds % 60 == 0,
        let lead = Minutes(-seconds / 60), part.properties.count == 3, part.parts.isEmpty
      else { continue }
      parts.remove(at: place)
      return try Event.Reminder(lead, before: text)
    }
    return nil
  }

  /// Takes whether an event keeps people busy.
  mutating func transparency() throws(ICalendarError) -> Event.Transparency? {
    guard let property = take(.transparency) else { return nil }
    guard case .transparency(let transparency) = property.value else {
      throw unheld(.transparency)
    }
    return transparency
  }

  /// Takes a moment in UTC.
  mutating func instant(_ name: PropertyName) throws(ICalendarError) -> Instant? {
    guard let property = take(name) else { return nil }
    guard case .instant(let instant) = property.value else { throw unheld(name) }
    return instant
  }

  /// Takes a number.
  mutating func number(_ name: PropertyName) throws(ICalendarError) -> Int? {
    guard let property = take(name) else { return nil }
    guard case .number(let number) = property.value else { throw unheld(name) }
    return number
  }

  /// Takes a length of whole minutes.
  mutating func minutes(_ name: PropertyName) throws(ICalendarError) -> Minutes? {
    guard let property = take(name) else { return nil }
    guard case .length(let seconds) = property.value, seconds % 60 == 0,
      let minutes = Minutes(seconds / 60)
    else { throw unheld(name) }
    return minutes
  }

  /// Takes a colour.
  mutating func color() throws(ICalendarError) -> CalendarColor? {
    guard let name = try text(.color) else { return nil }
    guard let color = CalendarColor(name) else { throw unheld(.color) }
    return color
  }

  /// Takes the days or hours of an event.
  mutating func extent(in zones: [ZoneID: Zone]) throws(ICalendarError) -> Extent {
    let start = try needed(.start, take(.start))
    let end = try needed(.end, take(.end))
    guard take(.recurrenceDate) == nil else { throw unheld(.recurrenceDate) }
    guard let extent = Extent(from: start, to: end, in: zones) else { throw unheld(.start) }
    return extent
  }

  /// Takes the days or hours of a to-do.
  mutating func toDoExtent(in zones: [ZoneID: Zone]) throws(ICalendarError) -> Extent {
    let start = take(.start)
    let due = try needed(.due, take(.due))
    guard let extent = Extent(from: start, due: due, in: zones) else { throw unheld(.due) }
    return extent
  }

  private mutating func take(_ name: PropertyName) -> Property? {
    rest.firstIndex { $0.name == name }.map { rest.remove(at: $0) }
  }

  private func text(
    of property: Property, _ name: PropertyName
  ) throws(ICalendarError) -> String {
    switch property.value {
    case .text(let text), .bare(let text), .address(let text): return text
    default: throw unheld(name)
    }
  }

  private func unheld(_ name: PropertyName) -> ICalendarError {
    .unreadable(line: line, .unheld(name.rawValue, in: component))
  }
}

extension Component {
  /// What the first property of a name says.
  func value(of name: PropertyName) -> Property.Value? {
    properties.first { $0.name == name }?.value
  }
}
