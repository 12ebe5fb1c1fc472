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
  /// Seats as many as it can: those whose day is given first, then all whose wish is free, those that
  /// keep what is published before the others, then the rest.
  mutating func settle() {
    let given = contenders.indices.filter { group(of: $0).isFixed }
    for contender in given where !keepsWish(contender) && !augment(contender, .together) {
      force(contender)
    }
    let keeping = contenders.indices.filter { contenders[$0].isKept }
    let choosing = contenders.indices.filter { !contenders[$0].isKept }
    for contender in keeping + choosing where slots[contender] == nil {
      _ = keepsWish(contender)
    }
    seatRest(trying: .exchanges)
    returnToWishes()
    seatRest(trying: .chains)
  }

  /// Seats a contender where it wishes to be, if that is free; tells whether it is.
  private mutating func keepsWish(_ contender: Int) -> Bool {
    // A wish is one of a group that fits together, so where a rule lets its tasks share days, they
    // may.
    guard let wish = contenders[contender].wish,
      obstruction(of: contender, at: wish, without: [], .together).isNothing
    else { return false }
    seat(contender, at: wish)
    return true
  }

  /// Pins tasks one after the other, in the order in which people decided. Others move only where
  /// they are in the way; a pin to where a task stands changes nothing.
  mutating func honour(_ pins: [Pin]) {
    for pin in pins {
      guard let contender = contenders.firstIndex(where: { $0.task == pin.task }) else { continue }
      let held = slots[contender]
      isSettled[contender] = true
      guard held?.day != pin.day || pin.half != nil && !stands(contender, in: pin.half) else {
        continue
      }
      let before = Set(waiting)
      pinned(contender, to: pin)
      seatRest(trying: .chains)
      if !before.isSuperset(of: waiting) { seatRest(trying: .exchanges) }
    }
  }

  /// Whether a contender already takes a half of its day and no other.
  private func stands(_ contender: Int, in half: HalfDay?) -> Bool {
    slots[contender]?.half == half
  }
}

extension Contest {
  /// How far to go for those who have no slot.
  private enum Effort {
    case chains, exchanges
  }

  /// Finds slots for those who have none.
  private mutating func seatRest(trying effort: Effort) {
    augmentAll()
    if effort == .exchanges, !waiting.isEmpty, !isProved {
      eject(waiting)
      augmentAll()
    }
    for contender in waiting where group(of: contender).isFixed { force(contender) }
  }

  private mutating func augmentAll() {
    inVain = []
    for company in [Company.apart, .together] {
      // Those of one group have the same slots, so that they fail alike until somebody moves.
      var failed: Set<Int> = []
      for contender in waiting where !failed.contains(contenders[contender].group) {
        if augment(contender, company) {
          failed = []
        } else {
          failed.insert(contenders[contender].group)
        }
      }
    }
  }

  /// Lets those who had to leave their wish return where it has become free.
  private mutating func returnToWishes() {
    for contender in contenders.indices where !isSettled[contender] {
      guard let wish = contenders[contender].wish, let held = slots[contender], held != wish,
        obstruction(of: contender, at: wish, without: [], .apart).isNothing
      else { continue }
      seat(contender, at: wish)
    }
  }

  /// The contenders without a slot.
  var waiting: [Int] { contenders.indices.filter { slots[$0] == nil } }

  /// Whether a search that found no chain has proved that there is no slot: one resource is all
  /// that tasks compete for, and each takes a half-day of its own unit at most, of which no fixed
  /// task may take either half.
  private var isProved: Bool {
    stepsLeft > 0 && !hasDistances
      && groups.allSatisfy { group in
        group.claim.resources.count == 1 && group.claim.resources == groups[0].claim.resources
          && group.people.count <= 1 && group.claim.halves <= 1 && group.claim.clock == nil
          && group.people.allSatisfy { person in
            group.slots.allSatisfy { diary.page(of: person, on: $0.day).either == 0 }
          }
      }
  }

  /// Seats a contender on the day that it has, whatever that breaks.
  private mutating func force(_ contender: Int) {
    let slots = group(of: contender).slots
    guard
      let best = slots.map({ (Rank($0, for: contender, in: self), $0) }).min(by: { $0.0 < $1.0 })
    else { return }
    seat(contender, at: best.1)
    isSettled[contender] = true
  }

  /// Seats a contender where people want it; others leave as far as they can.
  private mutating func pinned(_ contender: Int, to pin: Pin) {
    unseat(contender)
    let none = [Int](repeating: 0, count: contenders.count)
    let seats = pinSlots(contender, pin).map { slot in
      let leaving = leaving(for: contender, at: slot, none)
      return (slot, leaving, Rank(slot, for: contender, in: self))
    }
    guard
      let best = seats.min(by: { one, other in
        let (few, many) = (one.1?.count ?? Int.max, other.1?.count ?? Int.max)
        return few != many ? few < many : one.2 < other.2
      })
    else { return }
    seat(contender, at: best.0)
    makeRoom(for: contender, at: best.0)
  }

  private func pinSlots(_ contender: Int, _ pin: Pin) -> [Slot] {
    if let half = pin.half { return [Slot(pin.day, half)] }
    return group(of: contender).claim.slots(on: pin.day)
  }

  /// Lets all leave who can and who stand in the way, also where the slot stays overfull.
  private mutating func makeRoom(for contender: Int, at slot: Slot) {
    while let other = obstructors(of: contender, at: slot).first { unseat(other) }
  }
}
