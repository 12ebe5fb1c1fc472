import CivilTime
import ScheduleModel

/// By what an entry stands where it does in a listing: days and hour, then plan, then rule, then what makes up a
/// line, then unit.
struct ListingOrder: Hashable, Comparable {
  private let start: Int
  private let dayCount: Int
  private let minute: Int
  private let length: Int
  private let half: Int
  private let plan: PlanID
  private let rule: RuleID
  private let part: String
  private let ordinal: Int
  private let period: String
  private let status: String
  private let unit: UnitID
  private let id: TaskID

  /// Looks at an entry.
  init(_ entry: ListingEntry) {
    let (task, window) = (entry.task, entry.time.window)
    start = window?.start.dayNumber ?? .max
    dayCount = window?.dayCount ?? .max
    minute = entry.time.minute
    length = if case .at(.timed(_, _, let length)) = entry.time { length.count } else { 0 }
    half = task.half.map(\.rawValue) ?? -1
    plan = task.plan
    rule = task.rule.id
    part = task.task.part.rawValue
    ordinal = task.task.ordinal
    period = task.task.period?.name ?? ""
    status = task.status.rawValue
    unit = task.unit.id
    id = task.task.id
  }

  static func < (one: ListingOrder, other: ListingOrder) -> Bool {
    if one.days != other.days { return one.days < other.days }
    if one.plan != other.plan { return one.plan < other.plan }
    if one.rule != other.rule { return one.rule < other.rule }
    return one.withinRule < other.withinRule
  }

  private var days: (Int, Int, Int, Int, Int) { (start, dayCount, minute, length, half) }

  private var withinRule: (String, Int, String, String, UnitID, TaskID) {
    (part, ordinal, period, status, unit, id)
  }
}
