import CivilTime
import ScheduleModel

/// Where people want a task to stand.
struct Pin {
  /// The task, as a place in the plan's list.
  let task: Int
  let day: Int
  /// The half of the day; `nil` where either will do.
  let half: HalfDay?
}

extension Contest {
  /// Pins tasks one after the other, in the order in which people decided. Others move only where
  /// they are in the way; a pin to where a task stands changes nothing.
  mutating func honour(_ pins: [Pin]) {
    for pin in pins {
      guard let contender = contenders.firstIndex(where: { $0.task == pin.task }) else { continue }
      let held = slot(of: contender)
      isSettled[contender] = true
      isForGood[contender] = true
      guard held?.day != pin.day || pin.half != nil && held?.half != pin.half else { continue }
      pinned(contender)
      seatRest()
    }
  }

  /// Seats a contender where people want it; others leave as far as they can, also those whose day is
  /// near: what people decide closes their slot to them.
  private mutating func pinned(_ contender: Int) {
    let settled = isSettled
    isSettled = isForGood
    defer { isSettled = settled }
    unseat(contender)
    let none = [Int](repeating: 0, count: contenders.count)
    let seats = (pinOptions[contender] ?? 0..<0).map { option in
      let leaving = leaving(for: contender, at: option, none)
      return (option, leaving, Rank(options[option].slot, for: contender, in: self))
    }
    guard
      let best = seats.min(by: { one, other in
        let (turn, later) = (
          turn(contender, one.0, one.1), turn(contender, other.0, other.1)
        )
        return turn != later ? turn < later : one.2 < other.2
      })
    else { return }
    seat(contender, at: best.0)
    makeRoom(for: contender, at: best.0)
  }

  /// Which of the seats of a pinned task is tried first: that for which the fewest have to leave, then
  /// one without hours where hours could be chosen, then one that stays overfull.
  private func turn(_ contender: Int, _ option: Int, _ leaving: [Int]?) -> Int {
    guard let leaving else { return Int.max }
    let isWhole = group(of: contender).claim.starts != nil && options[option].slot.start == nil
    return isWhole ? Int.max - 1 : leaving.count
  }

  /// Lets all leave who can and who stand in the way, also where the option stays overfull.
  mutating func makeRoom(for contender: Int, at option: Int) {
    while true {
      let found = obstruction(of: contender, at: option, .together)
      let near = found.near.first { !isSettled[$0] }
      let crowding = found.lacks.flatMap { users[$0.cell] }
        .first { $0 != contender && !isSettled[$0] }
      guard let other = near ?? crowding else { return }
      unseat(other)
    }
  }
}
