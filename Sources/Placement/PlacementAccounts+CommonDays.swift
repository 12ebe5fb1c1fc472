import CivilTime
import ScheduleModel

/// What tasks have in common that stand on one and the same day.
struct CommonKey: Hashable {
  private let rule: Int
  private let period: Period?
  private let ordinal: Int

  /// The key of a task; `nil` for one whose unit has days of its own, or whose day is given.
  init?(_ task: DatedTask, in book: RuleBook) {
    guard book.rules[task.rule].hasCommonDays, case .within = task.demand else {
      return nil
    }
    (rule, period, ordinal) = (task.rule, task.period, task.ordinal)
  }
}

extension PlacementAccounts {
  /// The tasks that stand on one and the same day with a task, itself among them; empty where it has a
  /// day of its own, as what is pinned or over has. In the order of the plan.
  func ensemble(of task: DatedTask) -> [Plan.Assignment] {
    guard pin(of: task) == nil, published?.past(task.id) == nil else { return [] }
    let places = CommonKey(task, in: plan.book).flatMap { ensembles[$0] } ?? []
    return places.map { plan.assignments[$0] }
  }

  /// Those of other units that left a day because they could stand there no more, where a task has to
  /// stand on the same day as they. Sorted, may be empty.
  func hindered(beside task: DatedTask, at day: CivilDate) -> [TaskID] {
    (CommonKey(task, in: plan.book).flatMap { hindered[$0]?[day] } ?? [])
      .filter { $0 != task.id }.sorted()
  }

  /// Those of tasks with common days that are closed to them where they are published, by that day.
  func findHindered(
    beside published: PublishedSlots
  ) -> [CommonKey: [CivilDate: [TaskID]]] {
    ensembles.mapValues { places in
      places.reduce(into: [:]) { found, place in
        let assignment = plan.assignments[place]
        guard let slot = published[assignment.task.id],
          assignment.extent.window.start != slot.day
        else { return }
        let verdict = verdict(assignment.task, on: slot.day, in: slot.half)
        guard verdict.exclusions.contains(where: \.isOfTheDay) else { return }
        found[slot.day, default: []].append(assignment.task.id)
      }
    }
  }
}
