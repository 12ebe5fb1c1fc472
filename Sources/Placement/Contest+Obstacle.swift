import CivilTime
import ScheduleModel

extension Contest {
  /// Why a contender has no slot: the resource that is missing in most of those that there are;
  /// else the days, of which so many are free for its group.
  func obstacle(of contender: Int) -> Obstacle {
    let group = group(of: contender)
    var missing: [Int: Int] = [:]
    var free: Set<Int> = []
    for slot in group.slots {
      switch obstruction(of: contender, at: slot, without: group.members, .together) {
      case .full(let resource, _): missing[resource, default: 0] += 1
      case .nothing: free.insert(slot.day)
      case .by: continue
      }
    }
    let worst = missing.max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let worst { return .resourceFull(resource: worst.key) }
    return .tooFewDays(free: free.count, needed: group.members.count)
  }
}
