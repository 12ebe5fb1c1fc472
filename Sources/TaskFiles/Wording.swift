import CivilTime
import ScheduleModel

extension TaskFacts.Status {
  /// How sure a task is, as people say it.
  var name: Phrase {
    switch self {
    case .confirmed: Phrase(vi: "chắc chắn", en: "confirmed")
    case .tentative: Phrase(vi: "dự kiến", en: "tentative")
    case .cancelled: Phrase(vi: "đã hủy", en: "cancelled")
    }
  }
}

extension Extent {
  /// The time of day at which it begins; `nil` for whole days.
  var start: TimeOfDay? {
    if case .timed(let start, _, _) = self { start.time } else { nil }
  }

  /// The hours, `07:30–09:00`; `nil` for whole days.
  var hours: String? {
    guard case .timed(let start, _, let length) = self else { return nil }
    return "\(start.time)–\(start.adding(length).time)"
  }
}

extension Phrase {
  /// So many units.
  static func units(_ count: Int) -> Phrase {
    Phrase(vi: "\(count) đơn vị", en: count == 1 ? "1 unit" : "\(count) units")
  }

  /// So many units beside those already named.
  static func otherUnits(_ count: Int) -> Phrase {
    Phrase(
      vi: "… và \(count) đơn vị khác",
      en: count == 1 ? "… and 1 other unit" : "… and \(count) other units"
    )
  }

  /// So many tasks.
  static func tasks(_ count: Int) -> Phrase {
    Phrase(vi: "\(count) việc", en: count == 1 ? "1 task" : "\(count) tasks")
  }
}
