import CivilTime
import ScheduleModel

/// Whether the tasks of one rule, unit and occasion keep the distance that the rule states.
struct SpacingCheck {
  private(set) var faults: [Fault] = []

  private let tasks: [DatedTask]
  private let book: RuleBook
  /// The first day of all slots, and for each from then on how many working days there are up to and
  /// with it.
  private let firstDay: Int
  private let workingDays: [Int]

  /// Checks slots that are sorted by day.
  init(_ slots: [Slot], of tasks: [DatedTask], in book: RuleBook) {
    self.tasks = tasks
    self.book = book
    let spaced = slots.filter { $0.terms.spacing != nil }
    firstDay = spaced.first?.day ?? 0
    workingDays = book.calendar.runningCount(from: firstDay, through: spaced.last?.day ?? firstDay)
    // Of three in a row, the outer two are too near only where the middle one is too near to both.
    let inGroups = spaced.map { (key: SpacingKey(of: tasks[$0.task]), slot: $0) }
      .sorted { ($0.key, $0.slot.day, $0.slot.task) < ($1.key, $1.slot.day, $1.slot.task) }
    for (one, other) in zip(inGroups, inGroups.dropFirst()) where one.key == other.key {
      check(one.slot, other.slot)
    }
  }

  private mutating func check(_ one: Slot, _ other: Slot) {
    guard one.origin == .chosen || other.origin == .chosen, let spacing = one.terms.spacing,
      distance(spacing.count, from: one.day, to: other.day) < spacing.days,
      let first = CivilDate(dayNumber: one.day), let second = CivilDate(dayNumber: other.day)
    else { return }
    faults.append(
      .tooNear(tasks[one.task], tasks[other.task], (first, second), spacing, in: book))
  }

  /// How many days come after the first up to and with the second.
  private func distance(_ count: Distance.Count, from first: Int, to second: Int) -> Int {
    switch count {
    case .calendarDays: second - first
    case .workingDays: workingDays[second - firstDay] - workingDays[first - firstDay]
    }
  }
}

/// What tasks have in common that keep a distance.
private struct SpacingKey: Comparable {
  private let rule: Int
  private let unit: Int
  private let period: Int
  private let part: Part

  init(of task: DatedTask) {
    rule = task.rule
    unit = task.unit
    part = task.part
    // No year has more than 53 periods of a kind, and there are five kinds.
    period = task.period.map { ($0.year * 64 + $0.number) * 8 + $0.kind.rawValue } ?? -1
  }

  static func < (one: SpacingKey, other: SpacingKey) -> Bool {
    (one.rule, one.unit, one.period, one.part.rawValue)
      < (other.rule, other.unit, other.period, other.part.rawValue)
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
