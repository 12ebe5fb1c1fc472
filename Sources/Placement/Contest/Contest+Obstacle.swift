import CivilTime
import ScheduleModel

extension Contest {
  /// Why a contender has no slot: the resource that is missing in most of those that there are;
  /// else the days, of which so many are free for its group.
  func obstacle(of contender: Int) -> Obstacle {
    let group = group(of: contender)
    if group.claim.isOffHours { return .tooFewDays(free: 0, needed: group.members.count) }
    var missing: [Int: Int] = [:]
    var free: Set<Int> = []
    for option in group.options {
      let lacks = withoutGroup(obstruction(of: contender, at: option, .together), group)
      if lacks.isEmpty { free.insert(options[option].slot.day) }
      if let resource = lacks.lazy.compactMap({ resource(of: $0, for: group) }).min(),
        lacks.allSatisfy({ self.resource(of: $0, for: group) != nil })
      {
        missing[resource, default: 0] += 1
      }
    }
    if group.options.isEmpty, group.claim.isAired, let station = diary.station(of: group.unit) {
      return .resourceFull(resource: station)
    }
    let worst = missing.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let worst { return .resourceFull(resource: worst.key) }
    return .tooFewDays(free: free.count, needed: group.members.count)
  }

  /// What lacks room also without the others of the group.
  private func withoutGroup(_ obstruction: Obstruction, _ group: Group) -> [Int] {
    obstruction.lacks.filter { lack in
      let own = group.members.reduce(0) { $0 + (use(of: lack.cell, by: $1)?.amount ?? 0) }
      return lack.amount > own
    }.map(\.cell)
  }

  private func resource(of cell: Int, for group: Group) -> Int? {
    if airCells.contains(cell) { return diary.station(of: group.unit) }
    let resource = resourceDays[cell] ?? resourceCells.first { $0.value.contains(cell) }?.key
    return resource.map(group.claim.firstAlternative)
  }
}
