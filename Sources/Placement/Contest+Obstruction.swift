import CivilTime
import ScheduleModel

extension Contest {
  /// What keeps a task out of a slot.
  enum Obstruction {
    case nothing
    /// One requirement is broken, and would not be if enough of these went; empty where it would
    /// be all the same.
    case by([Int])
    /// All places of a resource are taken; the contenders who hold them, unless none of them moves.
    case full(resource: Int, by: [Int])

    /// Who stands in the way of those who may be moved.
    var movable: [Int] {
      switch self {
      case .nothing: []
      case .by(let others), .full(_, by: let others): others
      }
    }

    /// Whether the slot is free.
    var isNothing: Bool { if case .nothing = self { true } else { false } }
  }

  /// How near two tasks of a group may stand where the rule does not say.
  enum Company {
    /// On different days.
    case apart
    /// On one day, if hours allow.
    case together
  }

  /// The first requirement that is broken where a contender takes a slot and `gone` have left
  /// theirs.
  func obstruction(
    of contender: Int, at slot: Slot, without gone: [Int], _ company: Company
  ) -> Obstruction {
    if let near = sibling(tooNear: contender, at: slot, without: gone, company) {
      return .by(movable([near]))
    }
    let group = group(of: contender)
    for person in group.people {
      if let guests = crowd(of: person, contender, at: slot, without: gone) {
        return .by(movable(guests))
      }
    }
    for half in group.claim.heldHalves(slot.half) {
      for resource in group.claim.resources {
        let guests = guests(of: resource, on: slot.day, half)
          .filter { $0 != contender && !gone.contains($0) }
        let places = diary.places(of: resource, on: slot.day, half)
        guard guests.count >= places else { continue }
        return .full(resource: resource, by: places > 0 ? movable(guests) : [])
      }
    }
    return .nothing
  }

  /// Whether somebody whose time a contender takes has something on a day that was given.
  func isBusy(_ contender: Int, on day: Int) -> Bool {
    group(of: contender).people.contains { person in
      diary.hasGiven(person, on: day)
        || guests(of: person, on: day).contains { guest in
          guest != contender && group(of: guest).isFixed && group(of: guest).claim.halves > 0
        }
    }
  }

  /// Whether another task of the group stands on a day.
  func hasSibling(_ contender: Int, on day: Int) -> Bool {
    group(of: contender).members.contains { $0 != contender && slots[$0]?.day == day }
  }
}

extension Contest {
  private func movable(_ contenders: [Int]) -> [Int] {
    contenders.contains { isSettled[$0] } ? contenders.filter { !isSettled[$0] } : contenders
  }

  private func sibling(
    tooNear contender: Int, at slot: Slot, without gone: [Int], _ company: Company
  ) -> Int? {
    let group = group(of: contender)
    guard group.members.count > 1 else { return nil }
    let isApart = group.claim.isOneADay || group.spacing == nil && company == .apart
    let marks = table.marks(for: group.spacing?.count ?? .calendarDays)
    return group.members.first { other in
      guard other != contender, let taken = slots[other], !gone.contains(other) else {
        return false
      }
      if isApart && taken.day == slot.day { return true }
      return abs(marks[taken.day] - marks[slot.day]) < group.spacing?.days ?? 0
    }
  }

  /// Those who take so much of a person's day that a contender finds no room; `nil` where it does.
  private func crowd(
    of person: Int, _ contender: Int, at slot: Slot, without gone: [Int]
  ) -> [Int]? {
    let claim = group(of: contender).claim
    if let clock = claim.clock,
      let guests = clash(of: person, contender, clock, on: slot.day, without: gone)
    {
      return guests
    }
    guard claim.halves > 0 else { return nil }
    let half = slot.half ?? claim.half
    let guests = guests(of: person, on: slot.day).filter {
      $0 != contender && !gone.contains($0) && group(of: $0).claim.halves > 0
    }
    var page = diary.page(of: person, on: slot.day)
    for guest in guests { page.enter(group(of: guest).claim.halves, self.half(of: guest)) }
    guard page.room(for: claim.halves, half) == 0 else { return nil }
    guard claim.halves == 1, let half, page.taken(half) > 0 else { return guests }
    return guests.filter { group(of: $0).claim.halves == 2 || self.half(of: $0) == half }
  }

  private func half(of contender: Int) -> HalfDay? {
    slots[contender]?.half ?? group(of: contender).claim.half
  }

  /// One whose clock time overlaps, or nobody where a fixed task's does; `nil` where none does.
  private func clash(
    of person: Int, _ contender: Int, _ clock: Range<Int>, on day: Int, without gone: [Int]
  ) -> [Int]? {
    if diary.isTaken(clock, of: person, on: day) { return [] }
    let time = minutes(clock, on: day)
    let near = max(0, day - 1)...min(table.count - 1, day + 1)
    for guest in near.flatMap({ guests(of: person, on: $0) })
    where guest != contender && !gone.contains(guest) {
      guard let other = group(of: guest).claim.clock, let held = slots[guest] else { continue }
      if minutes(other, on: held.day).overlaps(time) { return [guest] }
    }
    return nil
  }

  private func minutes(_ clock: Range<Int>, on day: Int) -> Range<Int> {
    let start = table.numbers[day] * 1440
    return start + clock.lowerBound..<start + clock.upperBound
  }
}
