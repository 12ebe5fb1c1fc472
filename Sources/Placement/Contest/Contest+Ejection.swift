import CivilTime
import ScheduleModel

extension Contest {
  /// Seats those without a slot where several others have to leave theirs, and finds new slots for
  /// these in turn; keeps the best that it came by.
  ///
  /// Of the options, that is taken which drives out those who have been driven out least. Not
  /// complete: it stops after a number of turns that grows with the number of contenders, or where so
  /// few are left as have to be.
  mutating func eject(downTo least: Int) {
    var waiting = waiting
    var (best, fewest) = (seats, waiting.count)
    var evictions = [Int](repeating: 0, count: contenders.count)
    var turns = 50 + 10 * contenders.count
    var head = 0
    while head < waiting.count, turns > 0, stepsLeft > 0, fewest > least {
      let contender = waiting[head]
      (head, turns) = (head + 1, turns - 1)
      guard let (option, leaving) = cheapestSeat(for: contender, evictions) else { continue }
      for other in leaving {
        unseat(other)
        evictions[other] += 1
      }
      seat(contender, at: option)
      waiting += leaving
      let left = seats.count { $0 == nil }
      if left < fewest { (best, fewest) = (seats, left) }
    }
    restore(best)
  }

  /// The option that costs the fewest evictions, with those who have to leave.
  private mutating func cheapestSeat(
    for contender: Int, _ evictions: [Int]
  ) -> (Int, [Int])? {
    var best: (cost: Int, rank: Rank, option: Int, leaving: [Int])?
    for option in options(of: contender) {
      guard let leaving = leaving(for: contender, at: option, evictions) else { continue }
      let cost = leaving.reduce(0) { $0 + 1 + evictions[$1] }
      if let best, best.cost < cost { continue }
      let rank = Rank(options[option].slot, for: contender, in: self)
      if let best, (best.cost, best.rank) <= (cost, rank) { continue }
      best = (cost, rank, option, leaving)
    }
    return best.map { ($0.option, $0.leaving) }
  }

  /// Who has to leave so that a contender finds an option free; `nil` where that cannot be.
  mutating func leaving(
    for contender: Int, at option: Int, _ evictions: [Int]
  ) -> [Int]? {
    var leaving: [(contender: Int, seat: Int?)] = []
    defer {
      for one in leaving { if let seat = one.seat { self.seat(one.contender, at: seat) } }
    }
    while true {
      stepsLeft -= 1
      let obstruction = obstruction(of: contender, at: option, .together)
      if obstruction.isNothing { return leaving.map(\.contender) }
      let movable = obstructors(obstruction).filter { $0 != contender && !group(of: $0).isFixed }
      guard let next = movable.min(by: { evictions[$0] < evictions[$1] }) else { return nil }
      leaving.append((next, seats[next]))
      unseat(next)
    }
  }
}
