import CivilTime
import ScheduleModel

extension WeekAhead {
  /// The seven days as a JSON object: UTF-8, indented, keys sorted, ended by a line feed.
  ///
  /// `from` and `through` are the first and the last day, `units` those with tasks, `idle` how many
  /// have none. A task has the keys `id`, `rule`, `title`, `clauses`, `start`, `end`, `status`;
  /// `end` is exclusive, and both are dates or, for a task with hours, `2026-07-01T08:00`.
  public var json: [UInt8] { Record(self).jsonFile }
}

private struct Record: Encodable {
  struct OfUnit: Encodable {
    let unit: String
    let name: String
    let tasks: [Task]
  }

  struct Task: Encodable {
    let id: String
    let rule: String
    let title: String
    let clauses: [String]
    let start: Nullable
    let end: Nullable
    let status: String
  }

  let from: String
  let through: String
  let units: [OfUnit]
  let idle: Int

  init(_ week: WeekAhead) {
    from = week.window.start.description
    through = week.window.last.description
    units = week.units.map { own in
      OfUnit(
        unit: own.unit.id.text, name: own.unit.name,
        tasks: (own.days.flatMap(\.tasks) + own.running).map(Task.init))
    }
    idle = week.idle
  }
}

extension Record.Task {
  fileprivate init(_ facts: TaskFacts) {
    id = facts.task.id.description
    rule = facts.rule.id.text
    title = facts.title
    clauses = facts.rule.details.clauses
    status = facts.status.rawValue
    switch facts.extent {
    case .timed(let start, _, _)?:
      self.start = Nullable("\(start)")
      end = Nullable(facts.isoTimedEnd)
    case .wholeDays(let window)?:
      start = Nullable("\(window.start)")
      end = Nullable("\(window.end)")
    case nil:
      start = Nullable(nil)
      end = Nullable(nil)
    }
  }
}
