import CivilTime
import ScheduleModel

extension Contest {
  /// Seats those without a slot where several others have to leave theirs, and finds new slots for
  /// these in turn; keeps the best that it came by.
  ///
  /// Of the slots, that is taken which drives out those who have been driven out least. Not
  /// complete: it stops after a number of turns that grows with the number of contenders.
  mutating func eject(_ waiting: [Int]) {
    var waiting = waiting
    var (best, fewest) = (slots, waiting.count)
    var evictions = [Int](repeating: 0, count: contenders.count)
    var turns = 50 + 10 * contenders.count
    var head = 0
    while head < waiting.count, turns > 0, stepsLeft > 0 {
      let contender = waiting[head]
      (head, turns) = (head + 1, turns - 1)
      guard let (slot, leaving) = cheapestSeat(for: contender, evictions) else { continue }
      for other in leaving {
        unseat(other)
        evictions[other] += 1
      }
      seat(contender, at: slot)
      waiting += leaving
      let left = slots.count { $0 == nil }
      if left < fewest { (best, fewest) = (slots, left) }
    }
    restore(best)
  }

  /// The slot that costs the fewest evictions, with those who have to leave.
  private mutating func cheapestSeat(
    for contender: Int, _ evictions: [Int]
  ) -> (Slot, [Int])? {
    var best: (cost: Int, rank: Rank, slot: Slot, leaving: [Int])?
    for slot in group(of: contender).slots {
      guard let leaving = leaving(for: contender, at: slot, evictions) else { continue }
      let cost = leaving.reduce(0) { $0 + 1 + evictions[$1] }
      if let best, best.cost < cost { continue }
      let rank = Rank(slot, for: contender, in: self)
      if let best, (best.cost, best.rank) <= (cost, rank) { continue }
      best = (cost, rank, slot, leaving)
    }
    return best.map { ($0.slot, $0.leaving) }
  }

  /// Who has to leave so that a contender finds a slot free; `nil` where that cannot be.
  mutating func leaving(
    for contender: Int, at slot: Slot, _ evictions: [Int]
  ) -> [Int]? {
    var leaving: [Int] = []
    while true {
      stepsLeft -= 1
      let obstruction = obstruction(of: contender, at: slot, without: leaving, .together)
      if obstruction.isNothing { return leaving }
      let movable = obstruction.movable.filter { !group(of: $0).isFixed }
      guard let next = movable.min(by: { evictions[$0] < evictions[$1] }) else {
        return nil
      }
      leaving.append(next)
    }
  }
}
