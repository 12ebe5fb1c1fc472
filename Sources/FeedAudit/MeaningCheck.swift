import CivilTime
import ScheduleModel

/// Holds an event against what it should say.
///
/// What an event does not have, or has in a form that cannot be read, is a fault of its own and not
/// looked at here.
struct MeaningCheck {
  /// What the event says that is not so, in no particular order.
  private(set) var faults: [FeedFault] = []

  private let event: FeedEvent
  private let meant: MeantEvent

  /// Compares an event with what it should say, in times on the clocks of `zones`.
  init(_ event: FeedEvent, _ meant: MeantEvent, _ zones: [ZoneID: Zone]) {
    self.event = event
    self.meant = meant
    compareHistory()
    compareTimes(zones)
    compareStanding()
    compareTitle()
    compareTexts()
    compareNames()
    compareReminder()
  }

  private var uid: String { meant.uid }
}

extension MeaningCheck {
  private mutating func expect(_ name: String, _ meant: String, _ code: FeedFault.Code) {
    guard let property = event.component[name], property.text != meant else { return }
    guard !event.faults.contains(where: { $0.line == property.line }) else { return }
    faults.append(.unlike(code, property, uid, shouldBe: meant))
  }

  private mutating func compareHistory() {
    let (created, changed) = (meant.created.seconds, meant.changed.seconds)
    expect("SEQUENCE", String(meant.sequence), .wrongSequence)
    expect("CREATED", FeedMoment.instant(created).description, .wrongStamp)
    expect("DTSTAMP", FeedMoment.instant(changed).description, .wrongStamp)
    expect("LAST-MODIFIED", FeedMoment.instant(changed).description, .wrongStamp)
  }

  /// An end that is not later than its beginning has been found already.
  private mutating func compareTimes(_ zones: [ZoneID: Zone]) {
    guard !event.faults.contains(where: { $0.code == .endNotLater || $0.code == .badTime }),
      let end = event.end, let last = event.component[event.form.end]
    else { return }
    let first = event.component["DTSTART"]
    if case .timed(_, let id, _) = meant.extent, zones[id] == nil {
      faults.append(.unknownZone(first?.line ?? last.line, uid, id.name))
      return
    }
    guard let times = FeedTimes(meant.extent, as: event.form, in: zones) else { return }
    if event.start != times.start, let place = first ?? event.component[event.form.end] {
      let words = times.start.map { "\($0)" } ?? ""
      faults.append(.unlike(.wrongStart, place, uid, shouldBe: words))
    }
    if end != times.end {
      faults.append(.unlike(.wrongEnd, last, uid, shouldBe: "\(times.end)"))
    }
  }

  private mutating func compareStanding() {
    expect("STATUS", meant.status, .wrongStatus)
    if let transparency = meant.transparency { expect("TRANSP", transparency, .wrongTransparency) }
  }

  private mutating func compareTitle() {
    guard let property = event.component["SUMMARY"], let text = FeedText(property),
      text.length > 0, text.length <= 255
    else { return }
    guard !text.says(meant.title) else { return }
    if meant.marks.first(where: { text.begins(with: $0) }) == meant.mark {
      faults.append(.unlike(.wrongTitle, property.name, property.line, uid))
    } else {
      faults.append(.wrongMark(property, uid, shouldBe: meant.mark ?? ""))
    }
  }

  private mutating func compareTexts() {
    compare("DESCRIPTION", meant.description, .wrongDescription)
    compare("LOCATION", meant.place, .wrongPlace)
  }

  /// Compares a text that is not there where it would be empty.
  private mutating func compare(_ name: String, _ meant: String, _ code: FeedFault.Code) {
    guard let property = event.component[name] else {
      guard meant.essence.isEmpty else {
        return faults.append(.unlike(code, name, event.component.line, uid))
      }
      return
    }
    guard let text = FeedText(property), property.value.isEmpty || !text.says(meant) else { return }
    faults.append(.unlike(code, name, property.line, uid))
  }

  private mutating func compareNames() {
    let categories = event.component.all("CATEGORIES")
    // By octets: strings are equal also where their octets are not.
    let isAlike = categories.map { Array($0.value) } == meant.categories.map { Array($0.utf8) }
    if !isAlike, categories.allSatisfy({ $0.unsafeCharacter == nil }),
      categories.map(\.text.letters)
        != meant.categories.filter({ !$0.essence.isEmpty }).map(\.letters)
    {
      let line = categories.first?.line ?? event.component.line
      faults.append(.unlike(.wrongCategory, "CATEGORIES", line, uid))
    }
    let links = event.component.all("RELATED-TO")
    if links.map(\.text) != meant.links,
      links.allSatisfy({ FeedText($0) != nil })
    {
      let line = links.first?.line ?? event.component.line
      faults.append(.unlike(.wrongLinks, "RELATED-TO", line, uid))
    }
  }

  /// A reminder that is there and cannot be read is a fault already.
  private mutating func compareReminder() {
    let line = event.component.line
    switch (event.reminder, meant.reminder) {
    case (nil, nil): break
    case (.unreadable?, _?): break
    case (_?, nil): faults.append(.alarm(line, uid))
    case (nil, _?): faults.append(.missingReminder(line, uid))
    case (.before(let minutes, let text)?, let lead?):
      if minutes != lead || !text.says(meant.title) { faults.append(.wrongReminder(line, uid)) }
    }
  }
}
