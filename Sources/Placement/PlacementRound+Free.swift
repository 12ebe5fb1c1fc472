import CivilTime
import ScheduleModel

/// What tasks take of one rule and unit, looked up once for those that follow one another.
private struct FreeClaim {
  private var rule = -1
  private var unit = -1
  /// What they take; `nil` where others may want it too.
  private(set) var claim: Claim?

  /// Looks up what tasks of a rule and unit take; tells whether that is nothing, or the air of the unit
  /// alone.
  mutating func find(_ rule: Int, _ unit: Int, in claims: Claims) -> Bool {
    if rule != self.rule || unit != self.unit {
      (self.rule, self.unit) = (rule, unit)
      let isFree = claims.areFree[rule] || claims.isAloneOnAir(rule, unit)
      claim = isFree ? claims[rule, unit] : nil
    }
    return claim != nil
  }
}

/// A run of tasks of one rule, unit and occasion that want a day.
private struct TaskRun {
  let rule: Int
  let unit: Int
  let window: Window
  /// Its tasks, as places in the list of all that want a day.
  let places: Range<Int>
}

extension PlacementRound {
  /// Gives days to the tasks that take nothing of anybody, or alone of the air of their unit, and
  /// returns the groups of the others.
  ///
  /// Ordered by rule, unit and occasion. Where nothing is published, nothing is made for a group, a
  /// task or a day alone: this is nearly all that a nation does.
  mutating func placeFree() -> [TaskGroup] {
    let wanting = TaskGroup.wantingTasks(of: tasks, given)
    var scratch = DayChain.Scratch()
    var free = FreeClaim()
    var bound: [TaskGroup] = []
    var start = 0
    while let run = run(from: start, of: wanting) {
      start = run.places.upperBound
      let isFree =
        !ordering.concerns(run.rule) && terms[run.rule].farthest == nil
        && !hasPins(run.rule, run.unit) && free.find(run.rule, run.unit, in: claims)
      if isFree, published == nil, !terms[run.rule].isCommon,
        place(run, free.claim, of: wanting, &scratch)
      {
        continue
      }
      let group = TaskGroup(
        rule: run.rule, unit: run.unit, window: run.window, tasks: Array(wanting[run.places]))
      if isFree, let outcome = free.claim.flatMap({ placeFree(group, $0) }) {
        keepLeastMoved([outcome], for: [group], beside: diary)
      } else {
        bound.append(group)
      }
    }
    return bound
  }

  /// Places the tasks of a group that takes nothing of anybody, or alone of the air of its unit; `nil`
  /// where they would have to share days and the air.
  private mutating func placeFree(_ group: TaskGroup, _ claim: Claim) -> UnitRound.Outcome? {
    guard claim.isAired else { return placeAlone(group) }
    let days = days(open: group)
    let spacing = terms[group.rule].distance(among: days.count, for: group.tasks.count)
    return spacing.days > 0
      ? round.placeOnAir(group, book.rules[group.rule], claim, on: days) : nil
  }

  /// The tasks from a place on that belong together; `nil` at the end.
  private func run(from start: Int, of wanting: [Int]) -> TaskRun? {
    guard start < wanting.count, case .within(let window) = given[wanting[start]] else {
      return nil
    }
    let (rule, unit) = (tasks[wanting[start]].rule, tasks[wanting[start]].unit)
    var end = start + 1
    // Each has a day of its own, which it shares with those of other units.
    let isAlone = terms[rule].isCommon
    while !isAlone, end < wanting.count, tasks[wanting[end]].rule == rule,
      tasks[wanting[end]].unit == unit,
      case .within(window) = given[wanting[end]]
    { end += 1 }
    return TaskRun(rule: rule, unit: unit, window: window, places: start..<end)
  }

  /// Places the tasks of a run; tells whether it did, which it does not where they would have to
  /// share days and the air.
  private mutating func place(
    _ run: TaskRun, _ claim: Claim?, of wanting: [Int], _ scratch: inout DayChain.Scratch
  ) -> Bool {
    let count = run.places.count
    let first = run.places.lowerBound
    let terms = terms[run.rule]
    let days = table.candidates(in: run.window, among: terms.days)
    let spacing = terms.distance(among: days.count, for: count)
    guard let claim, !claim.isAired || spacing.days > 0 else { return false }
    let chain = DayChain(
      level: days, in: table, spacing: spacing, most: claim.isOneADay ? 1 : count,
      liking: terms.preferredDays)
    chain.choose(
      0..<count, beside: 0, in: run.window, into: &scratch, id: { tasks[wanting[first + $0]].id },
      calm: { _ in true })
    for (number, day) in scratch.chosen.enumerated() {
      let task = wanting[first + number]
      let start = claim.starts?.liked(by: tasks[task].id, on: table.numbers[day])
      slots[task] = Slot(day, at: start)
    }
    for place in run.places.dropFirst(scratch.chosen.count) {
      obstacles.append((wanting[place], .tooFewDays(free: days.count, needed: count)))
    }
    return true
  }
}
