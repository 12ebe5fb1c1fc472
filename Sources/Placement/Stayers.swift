import CivilTime
import ScheduleModel

/// Tasks of a plan for which a day is chosen, and which stand in what is published: they stay there
/// where they can.
struct Stayers: Sendable {
  /// A task, and where it is published.
  struct Stayer: Sendable {
    let task: DatedTask
    let day: CivilDate
    let half: HalfDay?
    /// When it begins there; `nil` for whole days.
    let start: TimeOfDay?
    /// Whether it stands there in the plan.
    let stays: Bool
  }

  private var ofDay: [Int: [Stayer]] = [:]
  private var ofGroup: [PlacementAccounts.GroupKey: [Stayer]] = [:]

  /// Finds them; `isFree` tells whether the day of a task is left to placement.
  init(of plan: Plan, keeping published: PublishedSlots?, where isFree: (TaskID) -> Bool) {
    guard let published else { return }
    for assignment in plan.assignments {
      let chosen = assignment.chosen.map { plan.book.resources[$0].id }
      let slot = PublishedSlot(assignment.extent, assignment.half, choosing: chosen)
      add(assignment.task, at: slot, published, isFree)
    }
    for unplaced in plan.unplaced { add(unplaced.task, at: nil, published, isFree) }
  }

  private mutating func add(
    _ task: DatedTask, at slot: PublishedSlot?, _ published: PublishedSlots,
    _ isFree: (TaskID) -> Bool
  ) {
    guard let key = PlacementAccounts.GroupKey(task), let own = published[task.id],
      isFree(task.id), published.past(task.id) == nil, key.window.contains(own.day)
    else { return }
    let stays =
      slot.map {
        $0.day == own.day && (own.half == nil || $0.half == own.half)
          && (own.start == nil || $0.start == own.start)
          && (own.chosen.isEmpty || $0.chosen == own.chosen)
      } ?? false
    let stayer = Stayer(
      task: task, day: own.day, half: own.half, start: own.start, stays: stays)
    ofDay[own.day.dayNumber, default: []].append(stayer)
    ofGroup[key, default: []].append(stayer)
  }

  /// Those published on a day.
  func on(_ day: CivilDate) -> [Stayer] { ofDay[day.dayNumber] ?? [] }

  /// Those of the rule, unit and occasion of a task.
  func group(of task: DatedTask) -> [Stayer] {
    PlacementAccounts.GroupKey(task).flatMap { ofGroup[$0] } ?? []
  }
}

extension [Stayers.Stayer] {
  /// As many of those who left as are too many, by what each takes: who takes most first, then by
  /// identity.
  func leavers(
    of surplus: Int, taking amount: (Stayers.Stayer) -> Int
  ) -> [TaskID] {
    var left = surplus
    return filter { !$0.stays }
      .sorted { (-amount($0), $0.task.id) < (-amount($1), $1.task.id) }
      .filter { one in
        guard left > 0 else { return false }
        left -= amount(one)
        return true
      }.map(\.task.id)
  }
}
