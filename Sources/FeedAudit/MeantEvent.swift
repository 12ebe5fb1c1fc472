import CivilTime
import ScheduleModel

/// All that an event or a to-do of a feed should say.
struct MeantEvent {
  /// The UID.
  let uid: String
  /// Whether the feed should not have it at all.
  let isForeign: Bool
  /// SEQUENCE.
  let sequence: Int
  /// CREATED, and both DTSTAMP and LAST-MODIFIED.
  let created, changed: Instant
  /// Its time.
  let extent: Extent
  /// STATUS.
  let status: String
  /// TRANSP; `nil` for to-dos, which have none.
  let transparency: String?
  /// The mark in front of its title, and that in every other case.
  let mark: String?
  /// The marks that may stand in front of titles.
  let marks: [String]
  /// The title, its mark in front.
  let title: String
  /// The description and the place; empty where there is none.
  let description, place: String
  /// The categories, in order.
  let categories: [String]
  /// The UIDs of what it goes with, in order.
  let links: [String]
  /// How many minutes before its start it reminds people; `nil` where it does not.
  let reminder: Int?
}

extension MeantEvent {
  /// What a task should look like in a feed.
  init(_ record: TaskRecord, as terms: FeedTerms) {
    let (task, language) = (record.task, terms.language)
    let isLive = record.standing == .live
    let isToDo = terms.profile == .tasks
    let relation = Relation(of: task, to: terms.subject)
    let suffix = isToDo ? "-todo" : ""
    let marks = [
      Phrase(vi: "[HỦY]", en: "[CANCELLED]")[language],
      Phrase(vi: "[DỰ KIẾN]", en: "[TENTATIVE]")[language],
    ]
    let isOpen =
      task.certainty == .toBeAnnounced && !task.part.isSpan && task.extent.window.dayCount > 1
    let mark = isLive ? (isOpen ? marks[1] : nil) : marks[0]
    var isBusy = false
    if case .timed = task.extent { isBusy = isLive }
    uid = task.id.description + suffix
    isForeign = relation == nil
    sequence = record.sequence
    (created, changed) = (record.created, record.changed)
    extent = task.extent
    status =
      switch (record.standing, task.certainty) {
      case (.cancelled, _): "CANCELLED"
      case (.live, _) where isToDo: "NEEDS-ACTION"
      case (.live, .toBeAnnounced): "TENTATIVE"
      case (.live, .confirmed): "CONFIRMED"
      }
    transparency = isToDo ? nil : isBusy ? "OPAQUE" : "TRANSPARENT"
    self.mark = mark
    self.marks = marks
    title =
      (mark.map { "\($0) " } ?? "") + task.heading[language]
      + (relation ?? .stranger).ending(of: task, in: language)
    description = task.description[language]
    place = task.place ?? ""
    categories = [task.campaign?.title, relation?.category?[language]].compactMap(\.self)
    links = task.relatedTo.map { $0.description + suffix }
    reminder =
      terms.profile == .personal && isLive && task.certainty == .confirmed
      ? MeantEvent.reminder(of: task) : nil
  }

  /// What a notice should look like in a feed.
  init(_ notice: FeedNotice, as terms: FeedTerms) {
    let (language, isToDo) = (terms.language, terms.profile == .tasks)
    let day = notice.days.last.text(in: language)
    uid = notice.id
    isForeign = false
    sequence = 0
    (created, changed) = (notice.moment, notice.moment)
    extent = .wholeDays(notice.days)
    status = isToDo ? "NEEDS-ACTION" : "CONFIRMED"
    transparency = isToDo ? nil : "TRANSPARENT"
    mark = nil
    marks = []
    title =
      Phrase(
        vi: "Địa chỉ lịch này đã đổi; dùng được đến hết \(day)",
        en: "The address of this calendar has changed; it serves until \(day)")[language]
    description =
      Phrase(
        vi: "Xin đăng ký lại bằng địa chỉ mới, rồi xóa lịch này.",
        en: "Please subscribe to the new address, then remove this calendar.")[language]
    place = ""
    categories = []
    links = []
    reminder = nil
  }

  /// An hour before an hour, 16:00 on the day before whole days, 08:00 three days before a due date.
  private static func reminder(of task: PublishedTask) -> Int {
    guard case .wholeDays = task.extent else { return 60 }
    let isDue =
      task.heading.vietnamese.hasPrefix("Hạn: ") && task.heading.english.hasPrefix("Due: ")
    return isDue ? 64 * 60 : 8 * 60
  }
}

/// What a task has to do with the subject of a feed.
private enum Relation {
  case doer, leader, helper, stranger

  /// Finds the relation; `nil` where the task should not be in the feed.
  init?(of task: PublishedTask, to subject: FeedSubject) {
    let isSlot = task.part == .broadcast
    switch subject {
    case .plan: self = .stranger
    case .campaign(let id):
      guard task.campaign?.id == id else { return nil }
      self = .stranger
    case .station(let id):
      guard task.unit.id == id, task.broadcast != nil else { return nil }
      self = .doer
    case .unit(let id), .lead(let id), .partner(let id):
      var found: [Relation] = []
      if task.partners.map(\.id).contains(id) { found = [.helper] }
      if task.lead.id == id { found = [.leader] }
      if task.unit.id == id { found = isSlot ? [] : [.doer] }
      if case .lead = subject, task.lead.id != id { found = [] }
      if case .partner = subject, found != [.helper] { found = [] }
      guard let relation = found.first else { return nil }
      self = relation
    }
  }

  /// What stands behind a heading: nothing for those who do it.
  func ending(of task: PublishedTask, in language: Language) -> String {
    switch self {
    case .doer: ""
    case .leader: " (\(Phrase(vi: "chủ trì", en: "lead")[language])) – \(task.unit.name)"
    case .helper: " (\(Phrase(vi: "phối hợp", en: "support")[language])) – \(task.unit.name)"
    case .stranger: " – \(task.unit.name)"
    }
  }

  /// The category that a unit leads something or helps with it.
  var category: Phrase? {
    switch self {
    case .leader: Phrase(vi: "Chủ trì", en: "Lead")
    case .helper: Phrase(vi: "Phối hợp", en: "Support")
    case .doer, .stranger: nil
    }
  }
}
