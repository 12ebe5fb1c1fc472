import CivilTime
import ScheduleModel

/// A run of tasks of one rule, unit and occasion that want a day.
private struct TaskRun {
  let rule: Int
  let unit: Int
  let window: Window
  /// Its tasks, as places in the list of all that want a day.
  let places: Range<Int>
}

extension PlacementRound {
  /// Gives days to the tasks that take nothing of anybody, and returns the groups of the others.
  ///
  /// Ordered by rule, unit and occasion. Where nothing is published, nothing is made for a group, a
  /// task or a day alone: this is nearly all that a nation does.
  mutating func placeFree() -> [TaskGroup] {
    let wanting = TaskGroup.wantingTasks(of: tasks, given)
    let isFree = claims.map(\.isFree)
    var scratch = DayChain.Scratch()
    var bound: [TaskGroup] = []
    var start = 0
    while let run = run(from: start, of: wanting) {
      start = run.places.upperBound
      if isFree[run.rule], published == nil, pins.isEmpty {
        place(run, of: wanting, &scratch)
        continue
      }
      let group = TaskGroup(
        rule: run.rule, unit: run.unit, window: run.window, tasks: Array(wanting[run.places]))
      if isFree[run.rule], !hasPins(group) {
        keepLeastMoved([placeAlone(group)], for: [group], beside: diary)
      } else {
        bound.append(group)
      }
    }
    return bound
  }

  /// The tasks from a place on that belong together; `nil` at the end.
  private func run(from start: Int, of wanting: [Int]) -> TaskRun? {
    guard start < wanting.count, case .within(let window) = given[wanting[start]] else {
      return nil
    }
    let (rule, unit) = (tasks[wanting[start]].rule, tasks[wanting[start]].unit)
    var end = start + 1
    while end < wanting.count, tasks[wanting[end]].rule == rule, tasks[wanting[end]].unit == unit,
      case .within(window) = given[wanting[end]]
    { end += 1 }
    return TaskRun(rule: rule, unit: unit, window: window, places: start..<end)
  }

  private mutating func place(
    _ run: TaskRun, of wanting: [Int], _ scratch: inout DayChain.Scratch
  ) {
    let count = run.places.count
    let first = run.places.lowerBound
    let terms = terms[run.rule]
    let days = table.candidates(in: run.window, terms.restDays)
    let chain = DayChain(
      level: days, in: table, spacing: terms.distance(among: days.count, for: count),
      most: claims[run.rule].isOneADay ? 1 : count)
    chain.choose(
      0..<count, beside: 0, in: run.window, into: &scratch, id: { tasks[wanting[first + $0]].id },
      calm: { _ in true })
    for (number, day) in scratch.chosen.enumerated() {
      slots[wanting[first + number]] = Slot(day)
    }
    for place in run.places.dropFirst(scratch.chosen.count) {
      obstacles.append((wanting[place], .tooFewDays(free: days.count, needed: count)))
    }
  }
}
