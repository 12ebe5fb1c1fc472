import CivilTime
import ScheduleModel

/// Tasks that share all but their unit, and stand in one row.
struct WorkGroup {
  /// The tasks, by unit. Never empty.
  let tasks: [TaskFacts]
  /// One of them, to say what they share.
  let first: TaskFacts

  /// What tasks of one row share.
  private struct Key: Hashable {
    let extent: Extent?
    let demand: DatedTask.Demand?
    let half: HalfDay?
    let rule: RuleID
    let part: Part
    let ordinal: Int
    let period: Period?
    let status: TaskFacts.Status
    let lead: UnitID?

    init(_ task: TaskFacts) {
      extent = task.extent
      demand = task.extent == nil ? task.task.demand : nil
      (half, rule) = (task.half, task.rule.id)
      (part, ordinal, period) = (task.task.part, task.task.ordinal, task.task.period)
      status = task.status
      lead = task.lead.id == task.unit.id ? nil : task.lead.id
    }
  }

  /// The rows of tasks as a day goes: by days, then whole days, morning and what has hours, afternoon;
  /// what has no day comes last. The order in which tasks are given does not matter.
  static func all(of tasks: [TaskFacts]) -> [WorkGroup] {
    let sorted = tasks.map { (order: WorkOrder($0), task: $0) }
      .sorted { $0.order < $1.order }.map(\.task)
    var places: [Key: Int] = [:]
    var groups: [[TaskFacts]] = []
    for task in sorted {
      let key = Key(task)
      if let place = places[key] {
        groups[place].append(task)
      } else {
        places[key] = groups.count
        groups.append([task])
      }
    }
    return groups.compactMap { tasks in tasks.first.map { WorkGroup(tasks: tasks, first: $0) } }
  }
}

/// By what a task stands where it does.
struct WorkOrder: Comparable {
  private let day: Int
  private let minute: Int
  private let last: Int
  private let rule: RuleID
  private let part: String
  private let ordinal: Int
  private let unit: UnitID
  private let id: TaskID

  /// Looks at a task.
  init(_ task: TaskFacts) {
    let window = task.knownWindow
    // What has no day yet comes behind everything that has.
    day = task.extent == nil ? .max : window?.start.dayNumber ?? .max
    minute = task.extent?.startTime?.minute ?? task.half?.minutes.lowerBound ?? -1
    last = window?.last.dayNumber ?? .max
    (rule, part, ordinal) = (task.rule.id, task.task.part.rawValue, task.task.ordinal)
    (unit, id) = (task.unit.id, task.task.id)
  }

  static func < (one: WorkOrder, other: WorkOrder) -> Bool {
    let (mine, its) = (one.time, other.time)
    if mine != its { return mine < its }
    return (one.rule, one.part, one.ordinal, one.unit, one.id)
      < (other.rule, other.part, other.ordinal, other.unit, other.id)
  }

  private var time: (Int, Int, Int) { (day, minute, last) }
}
