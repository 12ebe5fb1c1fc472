import CivilTime
import ScheduleModel

/// Whether the lists of a plan are sorted as they promise.
struct ListOrder {
  private(set) var faults: [Fault] = []

  /// Checks the lists of a plan.
  init(_ plan: Plan) {
    self.init(plan.book, plan.assignments, plan.unplaced, plan.open)
  }

  /// Checks lists that no plan has put in order.
  init(
    _ book: RuleBook, _ assignments: [Plan.Assignment], _ unplaced: [Plan.Unplaced],
    _ open: [DatedTask]
  ) {
    for place in assignments.indices.dropFirst()
    where !assignments[place - 1].mayPrecede(assignments[place]) {
      let (one, next) = (assignments[place - 1].task, assignments[place].task)
      faults.append(.disorder(.assignments, one, before: next, in: book))
    }
    for (one, next) in zip(unplaced, unplaced.dropFirst()) where next.task.id < one.task.id {
      faults.append(.disorder(.unplaced, one.task, before: next.task, in: book))
    }
    for (one, next) in zip(open, open.dropFirst()) where next.id < one.id {
      faults.append(.disorder(.open, one, before: next, in: book))
    }
  }
}

extension Plan.Assignment {
  /// Whether it may stand in front of another: it begins earlier, or at the same time and has the
  /// smaller identity.
  fileprivate func mayPrecede(_ other: Plan.Assignment) -> Bool {
    let (start, otherStart) = (startMinute, other.startMinute)
    return start == otherStart ? !(other.task.id < task.id) : start < otherStart
  }

  /// The minutes since the day 0; whole days begin at midnight.
  private var startMinute: Int {
    switch extent {
    case .wholeDays(let window): window.start.dayNumber * 1440
    case .timed(let start, _, _): start.date.dayNumber * 1440 + start.time.minute
    }
  }
}
