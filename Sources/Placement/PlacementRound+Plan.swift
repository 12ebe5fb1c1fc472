import CivilTime
import ScheduleModel

extension PlacementRound {
  /// The plan that came of the round.
  var plan: Plan {
    var assignments: [Plan.Assignment] = []
    var unplaced = obstacles.map { Plan.Unplaced(tasks[$0.task], because: $0.reason) }
    var open: [DatedTask] = []
    let members = poolMembers
    for (index, task) in tasks.enumerated() {
      switch (given[index], task.demand) {
      case (.none, .impossible(let obstacle)):
        unplaced.append(Plan.Unplaced(task, because: obstacle))
      case (.none, _): open.append(task)
      default: if let placed = assignment(index, members) { assignments.append(placed) }
      }
    }
    return Plan(book: book, assignments: assignments, unplaced: unplaced, open: open)
  }

  private func assignment(
    _ index: Int, _ members: [Int: [Plan.PoolMember]]
  ) -> Plan.Assignment? {
    let (task, slot) = (tasks[index], slots[index])
    switch given[index] {
    case .fixed(let extent, let half):
      return Plan.Assignment(
        task, at: extent, half ?? slot?.half ?? ownHalf(of: task, extent),
        with: members[index] ?? [])
    case .within:
      return slot.map { slot in
        let extent = book.extent(of: task, on: table.date(slot.day))
        return Plan.Assignment(task, at: extent, slot.half, with: members[index] ?? [])
      }
    case .none: return nil
    }
  }

  /// The half of a fixed task with resources whose hours say which it is.
  private func ownHalf(of task: DatedTask, _ extent: Extent) -> HalfDay? {
    let claim = claims[task.rule]
    guard task.part == .task, !claim.resources.isEmpty, extent.window.dayCount == 1 else {
      return nil
    }
    return claim.half
  }
}
