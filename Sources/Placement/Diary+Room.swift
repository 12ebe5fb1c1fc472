import CivilTime
import ScheduleModel

extension Diary {
  /// How many tasks with one claim can stand on a day beside what is entered.
  ///
  /// With hours unknown, two halves of a day hold two tasks of half a day each; at one and the same
  /// hour there is room for one. What takes nobody's time always finds room. Where hours are to be
  /// chosen it may be less than this says.
  func room(for claim: Claim, _ people: [Int], _ unit: Int, on day: Int) -> Int {
    if claim.isOffHours { return 0 }
    if claim.starts != nil { return startRoom(for: claim, people, unit, on: day) }
    if let air = claim.air(in: Slot(day)), !hasAir(air, of: unit, on: day, within: claim.daily) {
      return 0
    }
    guard !claim.needsResources else {
      let slots = freeSlots(for: claim, people, unit, on: day)
      return claim.isOneADay
        ? min(1, slots.count) : resourceRoom(for: claim, people, on: day, in: slots)
    }
    if let clock = claim.clock(in: Slot(day)),
      people.contains(where: { isTaken(clock, of: $0, on: day) })
    {
      return 0
    }
    let room =
      people.map { page(of: $0, on: day).room(for: claim.halves, claim.half) }.min() ?? Int.max
    return claim.isOneADay ? min(1, room) : room
  }

  /// Where in a day a task takes place; `nil` where hours have to be chosen and none are free.
  func slot(
    for claim: Claim, _ people: [Int], _ unit: Int, on day: Int, of task: TaskID,
    keeping kept: Slot?
  ) -> Slot? {
    guard claim.choosesWithinDay else { return Slot(day) }
    if let kept, let start = kept.start, claim.starts?.allowsBeside(start) ?? false,
      let slot = claim.inEveryWay(kept).first(where: { isFree($0, for: claim, people, unit) })
    {
      return slot
    }
    let free = freeSlots(for: claim, people, unit, on: day)
    if let kept,
      let same = free.first(where: { $0.keeps(kept) }) ?? free.first(where: { $0.keepsTime(kept) })
    {
      return same
    }
    let number = table.numbers[day]
    if let starts = claim.starts {
      return free.min { one, other in
        starts.dislike(of: one.start ?? 0, by: task, on: number)
          < starts.dislike(of: other.start ?? 0, by: task, on: number)
      }
    }
    let liked = likedHalf(task, number)
    return free.first { $0.half == liked } ?? free.first
      ?? claim.slots(on: day).first { $0.half == nil || $0.half == claim.half ?? liked }
  }

  /// Enters what a task takes of its unit.
  mutating func enter(_ claim: Claim, of unit: Int, in slot: Slot) {
    enter(claim.halves, claim.half(in: slot), of: unit, on: slot.day)
    if let clock = claim.clock(in: slot) { enter(clock, of: unit, on: slot.day) }
    if let air = claim.air(in: slot) { enterAir(air, of: unit, on: slot.day) }
  }

  /// Gives back what a task had taken of its unit.
  mutating func leave(_ claim: Claim, of unit: Int, in slot: Slot) {
    leave(claim.halves, claim.half(in: slot), of: unit, on: slot.day)
    if let clock = claim.clock(in: slot) { leave(clock, of: unit, on: slot.day) }
    if let air = claim.air(in: slot) { leaveAir(air, of: unit, on: slot.day) }
  }
}

extension Diary {
  /// The slots of a day in which a task could stand.
  private func freeSlots(
    for claim: Claim, _ people: [Int], _ unit: Int, on day: Int
  ) -> [Slot] {
    claim.slots(on: day).filter { isFree($0, for: claim, people, unit) }
  }

  private func isFree(_ slot: Slot, for claim: Claim, _ people: [Int], _ unit: Int) -> Bool {
    let day = slot.day
    return fewestPlaces(of: claim, in: slot) > 0 && canReach(unit, with: claim, in: slot)
      && people.allSatisfy {
        page(of: $0, on: day).room(for: claim.halves, claim.half(in: slot)) > 0
      }
      && isFree(claim.clock(in: slot), of: people, on: day)
      && claim.air(in: slot).map { hasAir($0, of: unit, on: day, within: claim.daily) } ?? true
  }

  private func isFree(_ clock: Range<Int>?, of people: [Int], on day: Int) -> Bool {
    guard let clock else { return true }
    return people.allSatisfy { !isTaken(clock, of: $0, on: day) }
  }

  /// Whether the air of a unit is free at some minutes, and they do not exceed its airtime.
  private func hasAir(
    _ hours: Range<Int>, of unit: Int, on day: Int, within daily: Int?
  ) -> Bool {
    if let daily, airtime(of: unit, on: day) + hours.count > daily { return false }
    return hasAir(hours, of: unit, on: day)
  }

  /// For how many tasks there are places left of the resource that is scarcest in a slot.
  private func fewestPlaces(of claim: Claim, in slot: Slot) -> Int {
    claim.heldHalves(slot.half).flatMap { half in
      claim.needs(in: slot).map { need in
        let left = places(of: need.resource, on: slot.day, half)
        return min(left, dayPlaces(of: need.resource, on: slot.day) ?? left) / need.count
      }
    }.min() ?? .max
  }

  /// Whether all that a unit needs in a slot is there in time.
  private func canReach(_ unit: Int, with claim: Claim, in slot: Slot) -> Bool {
    claim.needs(in: slot).allSatisfy {
      travel(of: $0.resource) == nil
        || canReach(claim.stay(of: $0, at: unit, in: slot), with: $0.resource, on: slot.day)
    }
  }

  private func resourceRoom(
    for claim: Claim, _ people: [Int], on day: Int, in slots: [Slot]
  ) -> Int {
    let halves = Set(slots.map(\.half))
    switch claim.halves {
    case 0:
      return claim.always.reduce(
        halves.reduce(0) { sum, half in
          let own = slots.filter { $0.half == half }.map { fewestPlaces(of: claim, in: $0) }
          // What is chosen has places of its own in each way; what is always needed has the same.
          return sum
            + min(own.reduce(0, +), fewestPlaces(of: claim, in: Slot(day, half)))
        }
      ) { least, need in
        min(least, dayPlaces(of: need.resource, on: day).map { $0 / need.count } ?? least)
      }
    case 1: return people.map { 2 - page(of: $0, on: day).taken }.reduce(halves.count, min)
    default: return halves.count
    }
  }

  /// How many tasks find room one after the other where hours are to be chosen.
  private func startRoom(for claim: Claim, _ people: [Int], _ unit: Int, on day: Int) -> Int {
    let free = freeSlots(for: claim, people, unit, on: day)
    guard claim.takesTime || claim.isAired else { return free.isEmpty ? 0 : Int.max }
    var (count, end) = (0, Int.min)
    for hours in free.compactMap(claim.hours) where hours.lowerBound >= end {
      (count, end) = (count + 1, hours.upperBound)
    }
    if let daily = claim.daily, let length = claim.starts?.length {
      count = min(count, (daily - airtime(of: unit, on: day)) / length)
    }
    return people.map { page(of: $0, on: day) }.reduce(count) { least, page in
      switch claim.halves {
      case 0: least
      case 1: min(least, 2 - page.taken)
      default: min(least, 1)
      }
    }
  }
}
