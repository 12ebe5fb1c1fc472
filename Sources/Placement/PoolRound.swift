import CivilTime
import ScheduleModel

/// Which members of a pool serve which tasks, once it is known when these stand.
///
/// No more tasks stand at a time than there are members, so that each finds one; who it is, is chosen
/// so that all serve as equally often as can be, and all are in time who serve two units on one day.
struct PoolRound {
  /// A task that needs a member in a half-day.
  struct Need {
    /// The task, as a place in the plan's list.
    let task: Int
    let id: TaskID
    /// The half-day: two for a day of the table.
    let time: Int
    /// Who serves; `nil` while nobody does.
    var member: Int?
    /// Whether who serves stays: it is so published, or the other half of the day is served too.
    var isFirm: Bool
    /// When it has one.
    let stay: Stay
  }

  let pool: Resource
  let table: DayTable
  private(set) var needs: [Need] = []
  /// Who serves whom, by half-day and member: a place in the list of needs.
  private var busy: [Int: [Int?]] = [:]
  /// In how many half-days each member serves.
  private(set) var loads: [Int]

  /// Opens a pool of which nobody serves yet.
  init(_ pool: Resource, _ table: DayTable) {
    self.pool = pool
    self.table = table
    loads = Array(repeating: 0, count: pool.members.count)
  }

  /// Adds a task that needs a member in some halves of a day; `published` are those whom it has in
  /// what is published.
  ///
  /// Where it needs several at once, it has as many needs in each half of its stay.
  mutating func add(
    _ task: Int, _ id: TaskID, on day: Int, _ stay: Stay, published: [ResourceID]
  ) {
    let halves = stay.halves
    let known = published.compactMap { code in pool.members.firstIndex { $0.id == code } }
    for half in halves.flatMap({ Array(repeating: $0, count: stay.count) }) {
      let need = Need(
        task: task, id: id, time: 2 * day + half.rawValue, member: nil, isFirm: halves.count > 1,
        stay: stay)
      needs.append(need)
      guard let member = known.first(where: { isFree($0, for: need) }) else { continue }
      needs[needs.count - 1].isFirm = true
      serve(needs.count - 1, member)
    }
  }

  /// Returns who serves each task, as places among the members: sorted, unique, empty where there are
  /// too few.
  mutating func members() -> [Int: [Int]] {
    let order = needs.indices.filter { needs[$0].member == nil }.sorted { one, other in
      (needs[one].isFirm ? 0 : 1, needs[one].time, needs[one].id)
        < (needs[other].isFirm ? 0 : 1, needs[other].time, needs[other].id)
    }
    for need in order { choose(need) }
    if let travel = pool.travel { pairWhereNeeded(travel) }
    while shift() {}
    return needs.reduce(into: [:]) { members, need in
      guard let member = need.member, !(members[need.task] ?? []).contains(member) else { return }
      members[need.task] = ((members[need.task] ?? []) + [member]).sorted()
    }
  }
}

extension PoolRound {
  /// Whether a member has nothing else to do when it is needed, is there, and comes from where it is in
  /// the other half of the day, or gets there, in time.
  private func isFree(_ member: Int, for need: Need) -> Bool {
    let time = need.time
    guard busy[time]?[member] == nil,
      pool.hasMember(member, on: table.date(time / 2), half(of: time))
    else { return false }
    guard let travel = pool.travel, let other = busy[time ^ 1]?[member] else { return true }
    return half(of: time) == .morning
      ? need.stay.allows(needs[other].stay, after: travel)
      : needs[other].stay.allows(need.stay, after: travel)
  }

  private func half(of time: Int) -> HalfDay { time % 2 == 0 ? .morning : .afternoon }

  /// Lets nobody serve a need.
  mutating func release(_ need: Int) {
    guard let former = needs[need].member else { return }
    busy[needs[need].time]?[former] = nil
    loads[former] -= 1
    needs[need].member = nil
  }

  /// Lets a member serve a need, and who served it no more.
  mutating func serve(_ need: Int, _ member: Int) {
    let time = needs[need].time
    release(need)
    needs[need].member = member
    busy[time, default: Array(repeating: nil, count: loads.count)][member] = need
    loads[member] += 1
  }

  /// Lets the one serve who has served least; whoever serves the same task already, if he can.
  private mutating func choose(_ need: Int) {
    let (task, time) = (needs[need].task, needs[need].time)
    let free = loads.indices.filter { isFree($0, for: needs[need]) }
    let same = free.first { member in
      busy[time ^ 1]?[member].map { needs[$0].task == task } ?? false
    }
    if let same { return serve(need, same) }
    let day = table.date(time / 2)
    let both =
      needs[need].isFirm
      ? free.filter { member in
        busy[time ^ 1]?[member] == nil && pool.hasMember(member, on: day, half(of: time ^ 1))
      } : []
    let best = (both.isEmpty ? free : both).min { one, other in
      (loads[one], rendezvous(needs[need].id, one)) < (
        loads[other], rendezvous(needs[need].id, other)
      )
    }
    if let best { serve(need, best) }
  }

  /// Lets somebody who serves most hand a half-day on, through others if need be, to one who serves
  /// two fewer, or somebody who serves two more to one who serves least; tells whether there was a
  /// way.
  ///
  /// Source: as for the half-days of a contest, the sum of squares is least where no such way is left.
  private mutating func shift() -> Bool {
    guard let most = loads.max(), let fewest = loads.min(), most - fewest > 1 else { return false }
    let loads = loads
    return handOn(from: loads.indices.filter { loads[$0] == most }) { loads[$0] <= most - 2 }
      || handOn(from: loads.indices.filter { loads[$0] >= fewest + 2 }) { loads[$0] == fewest }
  }

  private mutating func handOn(from starts: [Int], until isEnd: (Int) -> Bool) -> Bool {
    var origins: [(from: Int, need: Int)?] = Array(repeating: nil, count: loads.count)
    var queue = starts
    var head = 0
    while head < queue.count {
      let giver = queue[head]
      head += 1
      for need in needs.indices where needs[need].member == giver && !needs[need].isFirm {
        for taker in loads.indices
        where origins[taker] == nil && !starts.contains(taker)
          && isFree(taker, for: needs[need])
        {
          origins[taker] = (giver, need)
          guard !isEnd(taker) else {
            follow(origins, to: taker)
            return true
          }
          queue.append(taker)
        }
      }
    }
    return false
  }

  private mutating func follow(_ origins: [(from: Int, need: Int)?], to end: Int) {
    var taker = end
    while let (giver, need) = origins[taker] {
      serve(need, taker)
      taker = giver
    }
  }
}

extension PlacementRound {
  /// The members of pools that each task has, by its place in the list. Tasks without are not there.
  var poolMembers: [Int: [Plan.PoolMember]] {
    let pools = book.resources.indices.filter { !book.resources[$0].members.isEmpty }
    guard !pools.isEmpty else { return [:] }
    var all: [Int: [Plan.PoolMember]] = [:]
    for pool in pools {
      var round = PoolRound(book.resources[pool], table)
      let needing = tasks.indices.filter { index in
        tasks[index].part == .task && count(of: pool, for: index) > 0
      }
      // Those that stay claim whom they have before others move in beside them.
      for index in needing.filter(staysPublished) + needing.filter({ !staysPublished($0) }) {
        guard let (day, stay) = stay(of: index, needing: count(of: pool, for: index)) else {
          continue
        }
        let known = published?.members(of: tasks[index].id) ?? []
        round.add(index, tasks[index].id, on: day, stay, published: known)
      }
      for (task, members) in round.members() {
        all[task, default: []] += members.map { Plan.PoolMember(pool, $0) }
      }
    }
    return all
  }

  /// How many places of a pool a task needs at once, as far as is known what it chose.
  private func count(of pool: Int, for index: Int) -> Int {
    let claim = claims[tasks[index]]
    guard claim.needsResources else { return 0 }
    return claim.count(of: pool, in: slots[index] ?? Slot(0))
  }

  /// Whether a task stands in the slot in which it is published.
  private func staysPublished(_ index: Int) -> Bool {
    guard let slot = slots[index], let published = kept[index] else { return false }
    return slot.keeps(published)
  }

  /// When a task holds so many of its resources; `nil` where nobody knows.
  private func stay(of index: Int, needing count: Int) -> (day: Int, Stay)? {
    let (claim, unit) = (claims[tasks[index]], tasks[index].unit)
    if let slot = slots[index] {
      return (slot.day, claim.stay(ofSoMany: count, at: unit, in: slot))
    }
    guard case .fixed(let extent, let half) = given[index], let window = given[index].window,
      let day = table.place(of: window.start)
    else { return nil }
    let start = claim.starts == nil ? nil : extent.startTime?.minute
    return (day, claim.stay(ofSoMany: count, at: unit, in: Slot(day, half, at: start)))
  }
}
