import CivilTime
import ICalendar
import ScheduleModel

extension TaskRecord {
  /// The event or to-do that shows this task to those to whom it is this.
  ///
  /// - Throws: what `Event` throws for texts that are too long and moments out of range.
  func event(
    to role: TaskRole, as profile: FeedProfile, in language: Language
  ) throws(ICalendarError) -> Event {
    let isLive = standing == .live
    let title = mark(in: language) + task.summary(to: role, in: language)
    return try Event(
      as: profile.form,
      uid: profile.uid(of: task.id),
      extent: task.extent,
      summary: title,
      description: task.description[language],
      location: task.place,
      categories: [task.campaign?.title, role.category?[language]].compactMap(\.self),
      status: isLive ? task.status : .cancelled,
      transparency: isLive && task.extent.isTimed ? .opaque : .transparent,
      relatedTo: task.relatedTo.map { profile.uid(of: $0) },
      created: created,
      stamp: changed,
      sequence: sequence,
      reminder: reminder(title, as: profile))
  }

  /// What stands in front of a title: that the task is cancelled, or that its day is still open.
  private func mark(in language: Language) -> String {
    switch standing {
    case .cancelled: Phrase(vi: "[HỦY] ", en: "[CANCELLED] ")[language]
    case .live where task.hasOpenDay: Phrase(vi: "[DỰ KIẾN] ", en: "[TENTATIVE] ")[language]
    case .live: ""
    }
  }
}

extension PublishedTask {
  /// The title. The tasks of others bear their names, and before these what one has to do with them:
  /// titles are cut off at their ends on a phone.
  fileprivate func summary(to role: TaskRole, in language: Language) -> String {
    guard role != .own else { return heading[language] }
    let mark = role.category.map { " (\($0[language].lowercased()))" } ?? ""
    return "\(heading[language])\(mark) – \(unit.name)"
  }

  /// More octets than an event of it can have: its texts with each letter escaped and folded, and all
  /// that is not text.
  func mostOctets(in language: Language) -> Int {
    let texts = [
      heading[language], unit.name, description[language], place ?? "", campaign?.title ?? "",
    ]
    let letters = texts.reduce(0) { $0 + $1.utf8.count }
    return 1_000 + relatedTo.count * 50 + letters * 2 * 78 / 75
  }

  fileprivate var status: Event.Status {
    switch certainty {
    case .confirmed: .confirmed
    case .toBeAnnounced: .tentative
    }
  }
}

extension TaskRole {
  /// The category by which programs can colour or hide what a unit leads or helps with.
  fileprivate var category: Phrase? {
    switch self {
    case .led: Phrase(vi: "Chủ trì", en: "Lead")
    case .helped: Phrase(vi: "Phối hợp", en: "Support")
    case .own, .others: nil
    }
  }
}

extension FeedProfile {
  /// What stands for a task.
  fileprivate var form: Event.Form {
    switch self {
    case .standard, .personal: .event
    case .tasks: .toDo
    }
  }

  /// The UID of a task. A to-do is another object than the event, and somebody may have both.
  func uid(of id: TaskID) -> String {
    switch self {
    case .standard, .personal: id.description
    case .tasks: "\(id)-todo"
    }
  }
}

extension Extent {
  fileprivate var isTimed: Bool { if case .timed = self { true } else { false } }
}
