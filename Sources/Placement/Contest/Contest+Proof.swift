import CivilTime
import ScheduleModel

extension Contest {
  /// What is not proved of how the contest ended; `nil` where no way leaves fewer without an option,
  /// nor moves less of what is published.
  ///
  /// Where reckoning does not tell and contenders are few, every way is tried; a better one is taken,
  /// unless people pinned something: then nothing moves but what has to make room. `pinned` are those who
  /// stand where people want them.
  mutating func bound(pinned: [Int]) -> Plan.Bound? {
    let reckoned = reckonedBound(pinned)
    guard reckoned != nil, canTryEveryWay(pinned) else { return reckoned }
    if isSearchedThrough { return nil }
    var trial = self
    trial.searchThrough()
    guard pinned.isEmpty else {
      return trial.isSearchedThrough && trial.seats == seats ? nil : reckoned
    }
    self = trial
    return isSearchedThrough ? nil : reckonedBound(pinned)
  }

  /// What is not proved by reckoning alone.
  private mutating func reckonedBound(_ pinned: [Int]) -> Plan.Bound? {
    let waiting = waiting
    // Who is pinned may stand where nobody else may, so that each may leave one fewer waiting.
    let least = waiting.isEmpty ? 0 : max(0, reckonedLeast() - pinned.count)
    let moved = movedWeight
    let leastMoved = pinned.isEmpty ? reckonedLeastMoved() : leastMoved(pinned: pinned)
    let bound = Plan.Bound(
      unplaced: waiting.map { contenders[$0].id }, ofAtLeast: least, moved: moved,
      ofAtLeast: leastMoved)
    return bound.isOpenToFewer || bound.isOpenToLess ? bound : nil
  }

  /// Whether a search through every way to seat all contenders is possible: they are few, and those
  /// whom it does not move could not stand elsewhere.
  private func canTryEveryWay(_ pinned: [Int]) -> Bool {
    guard contenders.count <= Contest.mostForEveryWay else { return false }
    return contenders.indices.allSatisfy { contender in
      if pinned.contains(contender) { return pinOptions[contender]?.count == 1 }
      if group(of: contender).isFixed { return options(of: contender).count == 1 }
      guard let published = contenders[contender].published, published.isNear else {
        return !isSettled[contender]
      }
      // Shortly before its day a task stays, so that no search may weigh it against others.
      return slot(of: contender).map { $0.keeps(published.slot) } ?? false
        || !isSettled[contender] && isClosed(contender, published.slot)
    }
  }

  /// Whether a contender could not stand in a slot, even if all others left.
  private func isClosed(_ contender: Int, _ slot: Slot) -> Bool {
    !options(of: contender).contains { option in
      options[option].slot.keeps(slot) && isOpen(option, of: group(of: contender), in: room)
    }
  }
}
