import CivilTime
import ScheduleModel

/// Whether the tasks of one rule, unit and occasion keep the distance that the rule states.
struct SpacingCheck {
  private(set) var faults: [Fault] = []

  private let table: SlotTable
  /// The first day of all slots, and for each from then on how many working days there are up to and
  /// with it.
  private let firstDay: Int
  private let workingDays: [Int]

  /// Checks the slots of a table.
  init(_ table: SlotTable) {
    self.table = table
    let spaced = table.slots.filter { table.terms[$0.rule].spacing != nil }
    firstDay = spaced.first?.day ?? 0
    workingDays = table.book.calendar.runningCount(
      from: firstDay, through: spaced.last?.day ?? firstDay)
    let inGroups = spaced.map { Member(slot: $0, of: table.tasks[$0.task]) }
      .sorted { $0.precedes($1) }
    // Of three in a row, the outer two are too near only where the middle one is too near to both.
    for (one, other) in zip(inGroups, inGroups.dropFirst()) where one.isOfGroup(of: other) {
      check(one.slot, other.slot)
      checkFarthest(one.slot, other.slot)
    }
  }

  private mutating func check(_ one: Slot, _ other: Slot) {
    guard one.origin == .chosen || other.origin == .chosen,
      let spacing = table.terms[one.rule].spacing,
      distance(spacing.count, from: one.day, to: other.day) < spacing.days,
      let first = CivilDate(dayNumber: one.day), let second = CivilDate(dayNumber: other.day)
    else { return }
    faults.append(
      .tooNear(
        table.tasks[one.task], table.tasks[other.task], (first, second), spacing, in: table.book))
  }

  /// Whether a task stands no farther after an earlier one of its group than it may.
  private mutating func checkFarthest(_ one: Slot, _ other: Slot) {
    let rule = table.book.rules[one.rule]
    // From what is over, or was pinned, the others may be too far whatever is chosen.
    guard one.origin == .chosen, other.origin == .chosen, let most = rule.details.farthest,
      let spacing = rule.spacing, let first = CivilDate(dayNumber: one.day),
      let second = CivilDate(dayNumber: other.day)
    else { return }
    let steps = table.tasks[other.task].ordinal - table.tasks[one.task].ordinal
    guard steps < 0 || distance(spacing.count, from: one.day, to: other.day) > most * steps else {
      return
    }
    faults.append(
      .tooFar(table.tasks[one.task], table.tasks[other.task], (first, second), in: table.book))
  }

  /// How many days come after the first up to and with the second.
  private func distance(_ count: Distance.Count, from first: Int, to second: Int) -> Int {
    switch count {
    case .calendarDays: second - first
    case .workingDays: workingDays[second - firstDay] - workingDays[first - firstDay]
    }
  }
}

/// A slot among those of its rule, unit and occasion.
private struct Member {
  let slot: Slot
  /// The bucket of the calendar as a number.
  private let period: Int

  init(slot: Slot, of task: DatedTask) {
    self.slot = slot
    // No year has more than 53 periods of a kind, and there are five kinds.
    period = task.period.map { ($0.year * 64 + $0.number) * 8 + $0.kind.rank } ?? -1
  }

  func isOfGroup(of other: Member) -> Bool {
    (slot.rule, slot.unit, period) == (other.slot.rule, other.slot.unit, other.period)
  }

  func precedes(_ other: Member) -> Bool {
    (slot.rule, slot.unit, period, slot.day, slot.task)
      < (other.slot.rule, other.slot.unit, other.period, other.slot.day, other.slot.task)
  }
}

extension WorkCalendar {
  /// For each day from a first to a last, both included and given as day numbers, how many working
  /// days there are from the first up to and with it.
  fileprivate func runningCount(from first: Int, through last: Int) -> [Int] {
    var count = 0
    return (first...last).map { number in
      if CivilDate(dayNumber: number).map(isWorking) == true { count += 1 }
      return count
    }
  }
}
