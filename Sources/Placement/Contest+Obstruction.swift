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
      let clash = clash(of: person, contender, at: slot, without: gone)
      if let guests = clash ?? crowd(of: person, contender, at: slot, without: gone) {
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

  /// Those who may be moved and stand in the way of a contender in a slot, whichever requirement they
  /// break: one that is broken for good must not hide the others.
  func obstructors(of contender: Int, at slot: Slot) -> [Int] {
    let group = group(of: contender)
    let near = group.members.filter(nearness(of: contender, at: slot, group, .together))
    let busy = group.people.flatMap { person in
      (group.claim.clock.map { clashing(with: $0, of: person, contender, on: slot.day) } ?? [])
        + (crowd(of: person, contender, at: slot, without: []) ?? [])
    }
    let full = group.claim.heldHalves(slot.half).flatMap { half in
      group.claim.resources.flatMap { resource -> [Int] in
        let guests = guests(of: resource, on: slot.day, half).filter { $0 != contender }
        return guests.count < diary.places(of: resource, on: slot.day, half) ? [] : guests
      }
    }
    return movable(near + busy + full)
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
    let isTooNear = nearness(of: contender, at: slot, group, company)
    return group.members.first { isTooNear($0) && !gone.contains($0) }
  }

  /// Whether another of the group stands too near.
  private func nearness(
    of contender: Int, at slot: Slot, _ group: Group, _ company: Company
  ) -> (Int) -> Bool {
    let isApart = group.claim.isOneADay || group.spacing == nil && company == .apart
    let marks = table.marks(for: group.spacing?.count ?? .calendarDays)
    let least = group.spacing?.days ?? 0
    return { other in
      guard other != contender, let taken = slots[other] else { return false }
      if isApart && taken.day == slot.day { return true }
      return abs(marks[taken.day] - marks[slot.day]) < least
    }
  }

  /// Those who take so much of a person's day that a contender finds no room; `nil` where it does.
  private func crowd(
    of person: Int, _ contender: Int, at slot: Slot, without gone: [Int]
  ) -> [Int]? {
    let claim = group(of: contender).claim
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
    of person: Int, _ contender: Int, at slot: Slot, without gone: [Int]
  ) -> [Int]? {
    guard let clock = group(of: contender).claim.clock else { return nil }
    let day = slot.day
    if diary.isTaken(clock, of: person, on: day) { return [] }
    return clashing(with: clock, of: person, contender, on: day).first { !gone.contains($0) }
      .map { [$0] }
  }

  /// All whose clock time overlaps.
  private func clashing(
    with clock: Range<Int>, of person: Int, _ contender: Int, on day: Int
  ) -> [Int] {
    let time = minutes(clock, on: day)
    let near = max(0, day - 1)...min(table.count - 1, day + 1)
    return near.flatMap { guests(of: person, on: $0) }.filter { guest in
      guard guest != contender, let other = group(of: guest).claim.clock, let held = slots[guest]
      else { return false }
      return minutes(other, on: held.day).overlaps(time)
    }
  }

  private func minutes(_ clock: Range<Int>, on day: Int) -> Range<Int> {
    let start = table.numbers[day] * 1440
    return start + clock.lowerBound..<start + clock.upperBound
  }
}
