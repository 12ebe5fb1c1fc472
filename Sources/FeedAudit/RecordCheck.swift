import CivilTime
import ScheduleModel

/// Holds an event against the task that it shows.
///
/// What an event does not have, or has in a form that cannot be read, is a fault of its own and not
/// looked at here.
struct RecordCheck {
  /// What the event says that is not so, in no particular order.
  private(set) var faults: [FeedFault] = []

  private let event: FeedEvent
  private let record: TaskRecord
  private let language: Language
  private let uid: String

  /// Compares an event with a task, whose times are meant on the clocks of `zones`.
  init(
    _ event: FeedEvent, _ record: TaskRecord, _ uid: String, in language: Language,
    _ zones: [ZoneID: Zone]
  ) {
    self.event = event
    self.record = record
    self.language = language
    self.uid = uid
    compareHistory()
    compareTimes(zones)
    compareStanding()
    compareTitle()
    compareTexts()
    compareNames()
  }

  private var task: PublishedTask { record.task }
}

extension RecordCheck {
  private mutating func expect(_ name: String, _ meant: String, _ code: FeedFault.Code) {
    guard let property = event.component[name], property.text != meant else { return }
    guard !event.faults.contains(where: { $0.line == property.line }) else { return }
    faults.append(.unlike(code, property, uid, shouldBe: meant))
  }

  private mutating func compareHistory() {
    let (created, changed) = (record.created.seconds, record.changed.seconds)
    expect("SEQUENCE", String(record.sequence), .wrongSequence)
    expect("CREATED", FeedMoment.instant(created).description, .wrongStamp)
    expect("DTSTAMP", FeedMoment.instant(changed).description, .wrongStamp)
    expect("LAST-MODIFIED", FeedMoment.instant(changed).description, .wrongStamp)
  }

  /// An end that is not later than its beginning has been found already.
  private mutating func compareTimes(_ zones: [ZoneID: Zone]) {
    guard !event.faults.contains(where: { $0.code == .endNotLater || $0.code == .badTime }),
      let start = event.start, let end = event.end,
      let first = event.component["DTSTART"], let last = event.component["DTEND"]
    else { return }
    if case .timed(_, let id, _) = task.extent, zones[id] == nil {
      faults.append(.unknownZone(first.line, uid, id.name))
      return
    }
    guard let meant = FeedTimes(task.extent, in: zones) else { return }
    if start != meant.start {
      faults.append(.unlike(.wrongStart, first, uid, shouldBe: "\(meant.start)"))
    }
    if end != meant.end {
      faults.append(.unlike(.wrongEnd, last, uid, shouldBe: "\(meant.end)"))
    }
  }

  private mutating func compareStanding() {
    let status =
      switch (record.standing, task.certainty) {
      case (.cancelled, _): "CANCELLED"
      case (.live, .toBeAnnounced): "TENTATIVE"
      case (.live, .confirmed): "CONFIRMED"
      }
    var isBusy = false
    if case .timed = task.extent { isBusy = record.standing == .live }
    expect("STATUS", status, .wrongStatus)
    expect("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT", .wrongTransparency)
  }

  /// The title is that of the task, with the name of its unit behind it or not.
  private mutating func compareTitle() {
    guard let property = event.component["SUMMARY"], let text = FeedText(property),
      text.length > 0, text.length <= 255
    else { return }
    let mark = TitleMark(record)
    let title = (mark.map { $0.text(in: language) + " " } ?? "") + task.heading[language]
    guard !text.says(title), !text.says("\(title) – \(task.unit.name)") else { return }
    if TitleMark.first(of: text, in: language) == mark {
      faults.append(.unlike(.wrongTitle, property.name, property.line, uid))
    } else {
      let meant = mark?.text(in: language) ?? ""
      faults.append(.wrongMark(property, uid, shouldBe: meant))
    }
  }

  private mutating func compareTexts() {
    compare("DESCRIPTION", task.description[language], .wrongDescription)
    compare("LOCATION", task.place ?? "", .wrongPlace)
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
    let campaigns = [task.campaign?.title].compactMap(\.self).filter { !$0.essence.isEmpty }
    let categories = event.component.all("CATEGORIES")
    if categories.allSatisfy({ $0.unsafeCharacter == nil }),
      categories.map(\.text.letters) != campaigns.map(\.letters)
    {
      let line = categories.first?.line ?? event.component.line
      faults.append(.unlike(.wrongCategory, "CATEGORIES", line, uid))
    }
    let links = event.component.all("RELATED-TO")
    if links.map(\.text) != task.relatedTo.map(\.description),
      links.allSatisfy({ FeedText($0) != nil })
    {
      let line = links.first?.line ?? event.component.line
      faults.append(.unlike(.wrongLinks, "RELATED-TO", line, uid))
    }
  }
}

/// The mark in front of a title.
private enum TitleMark: CaseIterable {
  case cancelled, openDay

  /// The mark that a task should have; `nil` where none.
  init?(_ record: TaskRecord) {
    let task = record.task
    let isOpen = task.certainty == .toBeAnnounced && task.part != .span
    switch (record.standing, task.extent) {
    case (.cancelled, _): self = .cancelled
    case (.live, .wholeDays(let days)) where isOpen && days.dayCount > 1: self = .openDay
    case (.live, .timed) where isOpen && task.extent.window.dayCount > 1: self = .openDay
    default: return nil
    }
  }

  /// The mark that stands in front of a title; `nil` where none does.
  static func first(of title: FeedText, in language: Language) -> TitleMark? {
    allCases.first { title.begins(with: $0.text(in: language)) }
  }

  func text(in language: Language) -> String {
    switch self {
    case .cancelled: Phrase(vi: "[HỦY]", en: "[CANCELLED]")[language]
    case .openDay: Phrase(vi: "[DỰ KIẾN]", en: "[TENTATIVE]")[language]
    }
  }
}
