import CivilTime
import ScheduleModel

extension RepairBench {
  /// Another day for each pinned task of a conflict, the nearest first, and no pin at all.
  func pinLadders(_ conflict: Conflict) -> [[PlanEdit]] {
    let tasks = Dictionary(
      (plan.assignments.map(\.task) + plan.unplaced.map(\.task) + plan.open).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return conflict.tasks.flatMap { id -> [[PlanEdit]] in
      guard let pin = book.pins[id] else { return [] }
      let days = tasks[id].map { self.days(for: $0, insteadOf: pin.day) } ?? []
      return [days.map { .decisions([.pin(id, $0, nil)]) }, [.unpinning(id)]]
    }
  }

  /// The days on which a task may stand by its rule, the nearest to a day first, of two as near the
  /// earlier.
  private func days(for task: DatedTask, insteadOf day: CivilDate) -> [CivilDate] {
    guard case .within(let window) = task.demand else { return [] }
    let rule = book.rules[task.rule]
    return window.days.filter { $0 != day && isOpen($0, to: rule) }.sorted {
      (abs($0.dayNumber - day.dayNumber), $0) < (abs($1.dayNumber - day.dayNumber), $1)
    }
  }
}
