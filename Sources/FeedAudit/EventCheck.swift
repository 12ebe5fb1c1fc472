/// An event of a file, with all that is wrong with it by itself.
struct FeedEvent {
  /// The component.
  let component: FeedComponent
  /// The UID; `nil` where it has none.
  let uid: String?
  /// When it begins and ends; `nil` where that cannot be read.
  private(set) var start, end: FeedMoment?
  /// What is wrong with it, in no particular order.
  private(set) var faults: [FeedFault]

  /// Looks at an event, in the zones that the file describes.
  init(_ component: FeedComponent, in zones: FeedZones) {
    self.component = component
    uid = component["UID"]?.text
    faults = PropertyRules.event.faults(of: component, uid)
    faults += component.parts.map { part in
      part.name == "VALARM" ? .alarm(part.line, uid) : .unexpected(part.name, part.line, uid)
    }
    faults += component.properties.compactMap { property in
      property.unsafeCharacter == nil ? nil : .unsafeCharacter(property, uid)
    }
    checkValues()
    (start, end) = (moment("DTSTART"), moment("DTEND"))
    checkTimes(zones)
    checkDayMarks()
  }
}

extension FeedEvent {
  private mutating func checkValues() {
    expect("UID") { !$0.value.isEmpty }
    expect("SEQUENCE") {
      (1...10).contains($0.value.count) && $0.value.number(at: 0, digits: $0.value.count) != nil
    }
    expect("STATUS") { ["CONFIRMED", "TENTATIVE", "CANCELLED"].contains($0.text) }
    expect("TRANSP") { ["OPAQUE", "TRANSPARENT"].contains($0.text) }
    for name in ["DTSTAMP", "LAST-MODIFIED", "CREATED"] {
      guard let property = component[name], FeedMoment(property)?.isInstant != true else {
        continue
      }
      faults.append(.badTime(property, uid))
    }
    let texts: Set = ["SUMMARY", "DESCRIPTION", "LOCATION", "RELATED-TO"]
    for property in component.properties where texts.contains(property.name) {
      guard let text = FeedText(property) else {
        faults.append(.badEscape(property, uid))
        continue
      }
      guard property.name == "SUMMARY" else { continue }
      if text.length > 255 { faults.append(.tooLong(property, text.length, uid)) }
      if text.length == 0 { faults.append(.badValue(property, uid)) }
    }
  }

  /// Expects something of the value of a property that is there.
  private mutating func expect(_ name: String, _ isSound: (FeedProperty) -> Bool) {
    guard let property = component[name], !isSound(property) else { return }
    faults.append(.badValue(property, uid))
  }

  /// The time that a property says; a fault where it says none.
  private mutating func moment(_ name: String) -> FeedMoment? {
    guard let property = component[name] else { return nil }
    switch FeedMoment(property) {
    case .clock(_, zone: nil)?, nil:
      faults.append(.badTime(property, uid))
      return nil
    case .instant? where name == "DTSTART":
      faults.append(.badTime(property, uid))
      return nil
    case let moment?: return moment
    }
  }

  /// Expects both times to be of one kind, in zones of the file, and the end to come later.
  private mutating func checkTimes(_ zones: FeedZones) {
    guard let start, let end, let first = component["DTSTART"], let last = component["DTEND"]
    else { return }
    if case .day = start, case .day = end {
      if end.reading <= start.reading { faults.append(.endNotLater(last, uid)) }
      return
    }
    guard let begins = instant(of: start, first, zones), let ends = instant(of: end, last, zones)
    else { return }
    if ends <= begins { faults.append(.endNotLater(last, uid)) }
  }

  /// The instant that a time means in the zones of the file; a fault where it means none.
  private mutating func instant(
    of moment: FeedMoment, _ property: FeedProperty, _ zones: FeedZones
  ) -> Int? {
    switch moment {
    case .instant(let instant): return instant
    case .clock(let reading, let name):
      guard let name, let zone = zones.read[name] else {
        let isUnread = name.map(zones.unread.contains) ?? false
        if !isUnread { faults.append(.missingZone(property, name ?? "", uid)) }
        return nil
      }
      return zone.clocks.instant(showing: reading)
    case .day:
      faults.append(.badTime(property, uid))
      return nil
    }
  }

  /// Expects the marks of whole days on whole days, and nowhere else.
  private mutating func checkDayMarks() {
    guard let start else { return }
    let marks = ["ALLDAYEVENT": "TRUE", "BUSYSTATUS": "FREE"]
    let isSound = marks.allSatisfy { name, value in
      let found = component["X-MICROSOFT-CDO-\(name)"]?.text
      return if case .day = start { found == value } else { found == nil }
    }
    if !isSound { faults.append(.dayMarks(component.line, uid)) }
  }
}
