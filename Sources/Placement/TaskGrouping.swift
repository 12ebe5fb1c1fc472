import CivilTime
import ScheduleModel

extension TaskGroup {
  /// The tasks that want a day, in groups, ordered by rule, unit and occasion.
  static func groups(of tasks: [DatedTask], _ given: [GivenTime]) -> [TaskGroup] {
    func windows(_ index: Int) -> Window? {
      if case .within(let window) = given[index] { window } else { nil }
    }
    let wanting = tasks.indices.filter { windows($0) != nil }
    let isSorted = zip(wanting, wanting.dropFirst()).allSatisfy { key(tasks[$0]) < key(tasks[$1]) }
    let sorted = isSorted ? wanting : wanting.sorted { key(tasks[$0]) < key(tasks[$1]) }
    var groups: [TaskGroup] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let first = tasks[sorted[start]]
      let window = windows(sorted[start])
      var end = start + 1
      while end < sorted.endIndex, tasks[sorted[end]].rule == first.rule,
        tasks[sorted[end]].unit == first.unit, windows(sorted[end]) == window
      { end += 1 }
      if let window {
        groups.append(
          TaskGroup(
            rule: first.rule, unit: first.unit, window: window, tasks: Array(sorted[start..<end])))
      }
      start = end
    }
    return groups
  }

  private static func key(_ task: DatedTask) -> (Int, Int, Int, Int, Int) {
    guard case .within(let window) = task.demand else { return (task.rule, task.unit, 0, 0, 0) }
    return (
      task.rule, task.unit, window.start.dayNumber, window.end.dayNumber, task.ordinal
    )
  }
}
