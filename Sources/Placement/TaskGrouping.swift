import CivilTime
import ScheduleModel

extension TaskGroup {
  /// The tasks that want a day, as places in the list, ordered by rule, unit, occasion and number.
  static func wantingTasks(of tasks: [DatedTask], _ given: [GivenTime]) -> [Int] {
    var wanting: [Int] = []
    wanting.reserveCapacity(tasks.count)
    var isSorted = true
    for index in tasks.indices {
      guard case .within = given[index] else { continue }
      if isSorted, let last = wanting.last, key(tasks[index]) < key(tasks[last]) {
        isSorted = false
      }
      wanting.append(index)
    }
    return isSorted ? wanting : wanting.sorted { key(tasks[$0]) < key(tasks[$1]) }
  }

  private static func key(_ task: DatedTask) -> (Int, Int, Int, Int, Int) {
    guard case .within(let window) = task.demand else { return (task.rule, task.unit, 0, 0, 0) }
    return (
      task.rule, task.unit, window.start.dayNumber, window.end.dayNumber, task.ordinal
    )
  }
}
