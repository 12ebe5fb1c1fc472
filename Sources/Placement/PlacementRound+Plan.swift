import CivilTime
import ScheduleModel

extension PlacementRound {
  /// The plan that came of the round.
  var plan: Plan {
    var beginnings: [Beginning] = []
    beginnings.reserveCapacity(tasks.count)
    var unplaced = obstacles.map { Plan.Unplaced(tasks[$0.task], because: $0.reason) }
    var open: [DatedTask] = []
    for index in tasks.indices {
      switch given[index] {
      case .fixed(let extent, _):
        let slot = slots[index].flatMap { $0.start == nil ? nil : $0 }
        beginnings.append(
          slot.map { beginning(of: index, in: $0) } ?? beginning(of: index, at: extent))
      case .within:
        if let slot = slots[index] { beginnings.append(beginning(of: index, in: slot)) }
      case .none:
        if case .impossible(let obstacle) = tasks[index].demand {
          unplaced.append(Plan.Unplaced(tasks[index], because: obstacle))
        } else {
          open.append(tasks[index])
        }
      }
    }
    return Plan(
      book: book, assignments: assignments(in: &beginnings), unplaced: unplaced, open: open,
      bounds: bounds)
  }

  /// The assignments in the order of the plan, which has then nothing to sort.
  private func assignments(in beginnings: inout [Beginning]) -> [Plan.Assignment] {
    beginnings.sort { $0.precedes($1, of: tasks) }
    var assignments: [Plan.Assignment] = []
    assignments.reserveCapacity(beginnings.count)
    let members = poolMembers
    for beginning in beginnings {
      if let placed = assignment(Int(beginning.task), members) { assignments.append(placed) }
    }
    return assignments
  }

  private func assignment(
    _ index: Int, _ members: [Int: [Plan.PoolMember]]
  ) -> Plan.Assignment? {
    let (task, slot) = (tasks[index], slots[index])
    switch given[index] {
    case .fixed(let extent, let half):
      let chosen = slot.flatMap { self.extent(of: task, in: $0) }
      return Plan.Assignment(
        task, at: chosen ?? extent,
        half ?? slot.flatMap(claims[task].heldHalf) ?? ownHalf(of: task, extent),
        with: members[index] ?? [], choosing: slot.map(claims[task].chosen) ?? [])
    case .within:
      return slot.map { slot in
        let extent =
          extent(of: task, in: slot)
          ?? terms[task.rule].extent(of: task.part, on: table.date(slot.day))
        let half = slot.half == nil ? nil : claims[task].heldHalf(in: slot)
        return Plan.Assignment(
          task, at: extent, half, with: members[index] ?? [],
          choosing: slot.way == nil ? [] : claims[task].chosen(in: slot))
      }
    case .none: return nil
    }
  }

  /// The time of a task whose hours were chosen; `nil` where they were not.
  private func extent(of task: DatedTask, in slot: Slot) -> Extent? {
    guard let minute = slot.start, let start = TimeOfDay(minutesSinceMidnight: minute),
      let length = terms[task.rule].chosenLength
    else { return nil }
    return .timed(
      start: CivilDateTime(table.date(slot.day), at: start), in: book.head.zone.id, length: length)
  }

  /// The half of a fixed task with resources whose hours say which it is.
  private func ownHalf(of task: DatedTask, _ extent: Extent) -> HalfDay? {
    let claim = claims[task]
    guard task.part == .task, claim.needsResources, extent.window.dayCount == 1 else {
      return nil
    }
    return claim.half
  }
}

/// When a task begins: what the order of the plan asks for.
private struct Beginning {
  /// In minutes since the day 0; whole days begin at midnight.
  let minute: Int
  /// The first bits of the identity, which nearly always tell two apart.
  let bits: UInt64
  /// The task, as a place in the list.
  let task: Int32

  func precedes(_ other: Beginning, of tasks: [DatedTask]) -> Bool {
    guard minute == other.minute else { return minute < other.minute }
    guard bits == other.bits else { return bits < other.bits }
    return tasks[Int(task)].id < tasks[Int(other.task)].id
  }
}

extension PlacementRound {
  private func beginning(of task: Int, at extent: Extent) -> Beginning {
    Beginning(
      minute: extent.window.start.dayNumber * minutesOfADay + (extent.startTime?.minute ?? 0),
      bits: tasks[task].id.high, task: Int32(task))
  }

  private func beginning(of task: Int, in slot: Slot) -> Beginning {
    Beginning(
      minute: table.numbers[slot.day] * minutesOfADay
        + (slot.start ?? terms[tasks[task].rule].startMinute),
      bits: tasks[task].id.high, task: Int32(task))
  }
}
