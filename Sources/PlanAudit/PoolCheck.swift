import CivilTime
import ScheduleModel

/// Whether those of whom pools consist serve where they are needed, are there, and serve one task at
/// a time.
struct PoolCheck {
  private(set) var faults: [Fault] = []
  private let table: SlotTable

  private struct Time: Hashable {
    let day: Int
    let half: HalfDay
    let member: Plan.PoolMember
  }

  /// Checks the slots of a table, of which `members` tells who serves.
  init(_ table: SlotTable, members: [TaskID: [Plan.PoolMember]]) {
    self.table = table
    let pools = Set(
      table.book.resources.indices.filter { !table.book.resources[$0].members.isEmpty })
    guard !pools.isEmpty else { return }
    var serving: [Time: [Int]] = [:]
    for slot in table.slots {
      let terms = table.terms[slot.rule]
      let needed = terms.needs(choosing: table.chosen[slot.task]).filter {
        pools.contains($0.resource)
      }
      let own = members[table.tasks[slot.task].id] ?? []
      check(slot, own, needed, &serving)
    }
    for (time, tasks) in serving.sorted(by: { $0.value[0] < $1.value[0] }) where tasks.count > 1 {
      let day = CivilDate(dayNumber: time.day)
      faults.append(
        .memberMisused(tasks.map { table.tasks[$0] }, time.member, day, in: table.book))
    }
  }

  private mutating func check(
    _ slot: Slot, _ members: [Plan.PoolMember], _ needed: [ResourceNeed],
    _ serving: inout [Time: [Int]]
  ) {
    guard let day = CivilDate(dayNumber: slot.day) else { return }
    let task = table.tasks[slot.task]
    let halves =
      table.terms[slot.rule].occupation == .day
      ? HalfDay.allCases : slot.half.map { [$0] } ?? []
    func count(_ pool: Int) -> Int { needed.first { $0.resource == pool }?.count ?? 0 }
    for member in members {
      let pool = table.book.resources[member.resource]
      let times = halves.filter { pool.hasMember(member.member, on: day, $0) }
      if count(member.resource) == 0 || times.isEmpty {
        faults.append(.memberMisused([task], member, day, in: table.book))
      }
      for half in times
      where members.filter({ $0.resource == member.resource }).count <= count(member.resource) {
        serving[Time(day: slot.day, half: half, member: member), default: []].append(slot.task)
      }
    }
    guard slot.origin == .chosen else { return }
    // What people decided to have beside the members has no name.
    for need in needed.filter({ table.book.resources[$0.resource].extras.isEmpty })
    where members.count(where: { $0.resource == need.resource }) < need.count {
      faults.append(.memberMissing(task, need.resource, day, in: table.book))
    }
  }
}
