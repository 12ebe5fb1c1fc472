import ScheduleModel

/// What stands for a task in a file.
enum FeedForm {
  case event, toDo

  /// The property that says when it ends.
  var end: String {
    switch self {
    case .event: "DTEND"
    case .toDo: "DUE"
    }
  }

  fileprivate var rules: PropertyRules {
    switch self {
    case .event: .event
    case .toDo: .toDo
    }
  }

  fileprivate var statuses: [String] {
    switch self {
    case .event: ["CONFIRMED", "TENTATIVE", "CANCELLED"]
    case .toDo: ["NEEDS-ACTION", "CANCELLED"]
    }
  }
}

/// An event or a to-do of a file, with all that is wrong with it by itself.
struct FeedEvent {
  /// The component.
  let component: FeedComponent
  /// The UID; `nil` where it has none.
  let uid: String?
  /// Whether it is an event or a to-do.
  let form: FeedForm
  /// What it reminds people of; `nil` where of nothing.
  let reminder: FeedReminder?
  /// When it begins and ends; `nil` where that cannot be read, and for a beginning that is not there.
  private(set) var start, end: FeedMoment?
  /// What is wrong with it, in no particular order.
  private(set) var faults: [FeedFault]

  /// Looks at an event, in the zones that the file describes.
  init(_ component: FeedComponent, as profile: FeedProfile, in zones: FeedZones) {
    self.component = component
    let uid = component["UID"]?.text
    self.uid = uid
    form = profile == .tasks ? .toDo : .event
    faults = form.rules.faults(of: component, uid)
    let alarms = component.parts.filter { $0.name == "VALARM" }
    faults += component.parts.filter { $0.name != "VALARM" }
      .map { .unexpected($0.name, $0.line, uid) }
    if profile == .personal {
      faults += alarms.dropFirst().map { .alarm($0.line, uid) }
      reminder = alarms.first.map { FeedReminder($0) }
      faults += alarms.prefix(1).flatMap { FeedReminder.faults(of: $0, uid) }
    } else {
      reminder = nil
      faults += alarms.map { .alarm($0.line, uid) }
    }
    faults += component.properties.compactMap { property in
      property.unsafeCharacter == nil ? nil : .unsafeCharacter(property, uid)
    }
    checkValues()
    (start, end) = (moment("DTSTART"), moment(form.end))
    checkTimes(zones)
    checkDayMarks()
  }
}

extension FeedEvent {
  /// When it begins, or is due where nothing is said of its beginning.
  var first: FeedMoment? { start ?? (form == .toDo ? end : nil) }

  private mutating func checkValues() {
    expect("UID") { !$0.value.isEmpty }
    expect("SEQUENCE") {
      (1...10).contains($0.value.count) && $0.value.number(at: 0, digits: $0.value.count) != nil
    }
    let statuses = form.statuses
    expect("STATUS") { statuses.contains($0.text) }
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
    guard let start, let end, let first = component["DTSTART"], let last = component[form.end]
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
    guard let start, form == .event else { return }
    let marks = ["ALLDAYEVENT": "TRUE", "BUSYSTATUS": "FREE"]
    let isSound = marks.allSatisfy { name, value in
      let found = component["X-MICROSOFT-CDO-\(name)"]?.text
      return if case .day = start { found == value } else { found == nil }
    }
    if !isSound { faults.append(.dayMarks(component.line, uid)) }
  }
}
