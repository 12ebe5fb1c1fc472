import ScheduleModel

/// What tasks take of the two halves of a day, against what there is of each.
struct HalfLoad {
  /// What there is too little of.
  struct Shortage {
    /// The half that is short; `nil` where both are, or one that nobody named.
    let half: HalfDay?
    /// What takes it.
    let slots: [Slot]
  }

  private let slots: [Slot]
  private let terms: [SlotTerms]
  private let room: (HalfDay) -> Int
  private let only: (Slot) -> HalfDay?

  /// Weighs tasks against the room there is in each half. A half without room is not weighed. `only` is
  /// the one half in which a task of half a day can be done; `nil` for either.
  init(
    _ slots: [Slot], _ terms: [SlotTerms], only: @escaping (Slot) -> HalfDay? = { _ in nil },
    room: @escaping (HalfDay) -> Int
  ) {
    self.only = only
    self.slots = slots
    self.terms = terms
    self.room = room
  }
}

extension HalfLoad {
  /// Where the program chose to put more than there is room for; `nil` where it did not.
  ///
  /// Tasks that take either half go where room is left.
  var shortage: Shortage? {
    let halves = HalfDay.allCases.filter { room($0) > 0 }
    let short = halves.filter { half in
      let takers = takers(of: half)
      return takers.count > room(half) && takers.contains { $0.origin == .chosen }
    }
    if short.count > 1 { return Shortage(half: nil, slots: slots) }
    if let half = short.first { return Shortage(half: half, slots: takers(of: half)) }
    let left = halves.map { max(0, room($0) - takers(of: $0).count) }.reduce(0, +)
    let roaming = slots.count { share($0) == .either }
    let isChoice = slots.contains { $0.origin == .chosen }
    return roaming > left && isChoice ? Shortage(half: nil, slots: slots) : nil
  }

  private func takers(of half: HalfDay) -> [Slot] {
    slots.filter { [.both, .named(half)].contains(share($0)) }
  }

  /// What a task takes of a day that it stands on.
  private enum Share: Hashable {
    case either, both
    case named(HalfDay)
  }

  private func share(_ slot: Slot) -> Share {
    switch (terms[slot.rule].occupation, slot.half ?? only(slot)) {
    case (.day, _): .both
    case (_, let half?): .named(half)
    case (_, nil): .either
    }
  }
}
