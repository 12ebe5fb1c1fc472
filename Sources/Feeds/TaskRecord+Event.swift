import CivilTime
import ICalendar
import ScheduleModel

extension TaskRecord {
  /// The event that shows this task in the calendar of a unit, or of nobody in particular.
  ///
  /// - Throws: what `Event` throws for texts that are too long and moments out of range.
  func event(in language: Language, for owner: UnitID?) throws(ICalendarError) -> Event {
    let isLive = standing == .live
    return try Event(
      uid: task.id.description,
      extent: task.extent,
      summary: mark(in: language) + task.summary(in: language, for: owner),
      description: task.description[language],
      location: task.place,
      categories: task.campaign.map { [$0.title] } ?? [],
      status: isLive ? task.status : .cancelled,
      transparency: isLive && task.extent.isTimed ? .opaque : .transparent,
      relatedTo: task.relatedTo.map(\.description),
      created: created,
      stamp: changed,
      sequence: sequence)
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
  /// The title. The tasks of others bear their names.
  fileprivate func summary(in language: Language, for owner: UnitID?) -> String {
    owner == unit.id ? heading[language] : "\(heading[language]) – \(unit.name)"
  }

  /// Whether it stands for a window in which the day is still open.
  fileprivate var hasOpenDay: Bool {
    certainty == .toBeAnnounced && part != .span && extent.window.dayCount > 1
  }

  fileprivate var status: Event.Status {
    switch certainty {
    case .confirmed: .confirmed
    case .toBeAnnounced: .tentative
    }
  }
}

extension Extent {
  fileprivate var isTimed: Bool { if case .timed = self { true } else { false } }
}
