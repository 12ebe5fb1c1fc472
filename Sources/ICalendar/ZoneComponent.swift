import CivilTime

extension Component {
  /// The VTIMEZONE of a zone, with the fewest observances that say its offset throughout `span`.
  ///
  /// One offset all the time makes one STANDARD, because some releases of Outlook take no more of
  /// it. Changes between the same two offsets make one observance with a list of onsets. No rules:
  /// what is in the text holds for the span, and nothing is said about other years.
  ///
  /// - Throws: `noZoneName`; `outOfRange` where `span` begins within days of the year 1.
  ///
  /// Source: RFC 5545 §3.6.5.
  init(_ zone: Zone, covering span: ClosedRange<Instant>) throws(ICalendarError) {
    let onsets = try Onset.all(of: zone, covering: span)
    var groups: [[Onset]] = []
    for onset in onsets {
      if let alike = groups.firstIndex(where: { $0.first?.isLike(onset) == true }) {
        groups[alike].append(onset)
      } else {
        groups.append([onset])
      }
    }
    self.init(kind: .zone)
    properties = [Property(.zoneID, .text(try zone.id.checked().name))]
    parts = groups.compactMap { Component($0, isOnly: groups.count == 1) }
  }

  /// One observance, from onsets that are alike; `nil` without any.
  private init?(_ onsets: [Onset], isOnly: Bool) {
    guard let first = onsets.first else { return nil }
    self.init(kind: first.observance.isDaylight && !isOnly ? .daylight : .standard)
    properties = [Property(.start, .local(first.reading))]
    properties += onsets.dropFirst().map { Property(.recurrenceDate, .local($0.reading)) }
    properties.append(Property(.offsetFrom, .offset(first.from)))
    properties.append(Property(.offsetTo, .offset(first.observance.offset)))
    if let name = first.observance.abbreviation.plainText.orNil {
      properties.append(Property(.zoneName, .text(name)))
    }
  }
}

/// A change of clocks, as an observance of a VTIMEZONE begins.
private struct Onset {
  /// What the clocks show at that instant before they are changed.
  let reading: LocalTime
  /// The offset before.
  let from: Offset
  /// What holds from then on.
  let observance: Zone.Observance

  /// Whether two changes fit into one observance.
  func isLike(_ other: Onset) -> Bool { from == other.from && observance == other.observance }

  /// The onset that is in force when `span` begins, and those until it ends. Never empty.
  ///
  /// Looks one day further back than `span`: a start that clocks skip is understood by the offset
  /// before the gap. Changes of name alone are left out.
  static func all(
    of zone: Zone, covering span: ClosedRange<Instant>
  ) throws(ICalendarError) -> [Onset] {
    let first = Instant(secondsSince1970: span.lowerBound.seconds - 86_400)
    let before = [zone.initial] + zone.transitions.map(\.observance)
    let changes = zip(zone.transitions, before).filter { $0.observance.offset != $1.offset }
    let later = changes.filter { first < $0.0.instant && $0.0.instant <= span.upperBound }
    let always = try Onset(always: zone.observance(at: first), before: first)
    guard !later.isEmpty else { return [always] }
    let inForce = changes.last { $0.0.instant <= first }
    return [inForce.flatMap { Onset($0, after: $1.offset) } ?? always]
      + later.compactMap { Onset($0, after: $1.offset) }
  }

  /// The onset of a change, or `nil` outside the years 1 to 9999.
  private init?(_ transition: Zone.Transition, after from: Offset) {
    guard let reading = LocalTime(transition.instant, at: from) else { return nil }
    self.reading = reading
    self.from = from
    observance = transition.observance
  }

  /// The onset of what has held for longer than anybody asks: in 1970, or earlier where asked.
  private init(
    always observance: Zone.Observance, before instant: Instant
  ) throws(ICalendarError) {
    let early = Instant(secondsSince1970: min(0, instant.seconds - 86_400))
    guard let reading = LocalTime(early, at: .utc) else {
      throw .outOfRange(property: PropertyName.start.rawValue)
    }
    self.reading = reading
    from = observance.offset
    self.observance = observance
  }
}

extension Zone {
  /// Reads a VTIMEZONE, or gives `nil` where it holds something else than observances with onsets.
  ///
  /// Before its first onset the zone has the offset that this onset changes from.
  init?(_ component: Component) {
    guard component.kind == .zone, case .text(let name)? = component.value(of: .zoneID) else {
      return nil
    }
    let observances = component.parts.compactMap(Observances.init)
    guard observances.count == component.parts.count,
      let first = observances.min(by: { $0.first < $1.first })
    else { return nil }
    let isFixed = observances.count == 1 && first.from == first.observance.offset
    let transitions = observances.flatMap { part in
      part.onsets.map { Transition(at: $0, to: part.observance) }
    }
    self.init(
      ZoneID(name),
      initially: isFixed ? first.observance : Observance(offset: first.from, abbreviation: ""),
      transitions: isFixed ? [] : transitions
    )
  }
}

/// One STANDARD or DAYLIGHT that was read.
private struct Observances {
  let from: Offset
  let observance: Zone.Observance
  let onsets: [Instant]
  var first: Instant { onsets.min() ?? Instant(secondsSince1970: 0) }

  /// Reads an observance, or gives `nil` without onset or offsets.
  init?(_ component: Component) {
    guard component.kind == .standard || component.kind == .daylight,
      case .offset(let from)? = component.value(of: .offsetFrom),
      case .offset(let to)? = component.value(of: .offsetTo),
      case .local? = component.value(of: .start)
    else { return nil }
    self.from = from
    var name = ""
    if case .text(let text)? = component.value(of: .zoneName) { name = text }
    observance = Zone.Observance(
      offset: to, isDaylight: component.kind == .daylight, abbreviation: name
    )
    onsets = component.properties.compactMap { property in
      guard case .local(let reading) = property.value else { return nil }
      return reading.instant(at: from)
    }
  }
}
