import CivilTime
import Expansion
import Placement
import ScheduleModel
import TestWorld

extension Book {
  /// The plan that placement makes of the book.
  func plan() throws -> Plan {
    let book = try book()
    return Placer(book).plan(book.datedTasks())
  }
}

extension Plan {
  /// A line for each task: rule, unit, number and time, or the reason why there is none.
  var drawn: [String] {
    let placed = assignments.map { assignment in
      let half = assignment.half.map { " \($0)" } ?? ""
      return "\(name(of: assignment.task)) \(assignment.extent.window.start)\(half)"
    }
    return (placed + unplaced.map { "\(name(of: $0.task)) \($0.reason)" }).sorted()
  }

  /// How many tasks of a rule stand on each day, by ISO texts.
  func counts(of rule: String) throws -> [String: Int] {
    let own = assignments.filter { book.rules[$0.task.rule].id.text == rule }
    return Dictionary(grouping: own) { "\($0.extent.window.start)" }.mapValues(\.count)
  }

  /// The tasks of a rule in the order of units and numbers, placed or not.
  func tasks(of rule: String) -> [DatedTask] {
    (assignments.map(\.task) + unplaced.map(\.task) + open)
      .filter { book.rules[$0.rule].id.text == rule }
      .sorted { ($0.unit, $0.ordinal) < ($1.unit, $1.ordinal) }
  }

  /// The assignment of a task; `nil` where it has none.
  func assignment(of task: TaskID) -> Assignment? { assignments.first { $0.task.id == task } }

  private func name(of task: DatedTask) -> String {
    "\(book.rules[task.rule].id) \(book.roster.units[task.unit].id) \(task.ordinal)"
  }
}

extension Hours {
  /// An hour of the day, for so many minutes.
  static func at(_ hour: Int, minutes: Int) throws -> Hours {
    guard let time = TimeOfDay(hour: hour), let length = Minutes(minutes) else {
      throw NoSuchTime()
    }
    return .at(time, for: length)
  }
}

/// A time that no clock shows.
private struct NoSuchTime: Error {}
