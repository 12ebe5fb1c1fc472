import CivilTime
import ScheduleModel

/// Level A: gives each task of a group the day that it would have if nothing were scarce but the
/// days of its unit, and what fixed tasks take of its lead and its resources.
///
/// What other units choose plays no part, so the days of one unit do not depend on another.
struct UnitRound {
  /// What came of a group.
  struct Outcome {
    /// The slot of each task in order; `nil` where it has none.
    let slots: [Slot?]
    /// Why some have none; `nil` where all have.
    let obstacle: Obstacle?
  }

  let table: DayTable
  let ids: (Int) -> TaskID
  /// `nil` where nothing was published.
  let kept: ((Int) -> Slot?)?
  var scratch = DayChain.Scratch()

  /// Prepares to choose days of a table for tasks, whose identities and published slots are told by
  /// their places.
  init(_ table: DayTable, ids: @escaping (Int) -> TaskID, kept: ((Int) -> Slot?)?) {
    self.table = table
    self.ids = ids
    self.kept = kept
  }

  /// Chooses slots for a group and enters them into the diary of its unit.
  mutating func place(
    _ group: TaskGroup, _ rule: Rule, _ claim: Claim, on days: [Int], in diary: inout Diary
  ) -> Outcome {
    let people = claim.people(group.unit)
    func room(_ day: Int) -> Int { diary.room(for: claim, people, on: day) }
    func calm(_ day: Int) -> Bool { people.allSatisfy { !diary.hasGiven($0, on: day) } }
    let free = claim.isFree ? days : days.filter { room($0) > 0 }
    let chosen = choose(group, rule, on: free, room: room, calm: calm)
    var slots = [Slot?](repeating: nil, count: chosen.count)
    for number in inOrder(chosen, group) {
      guard let day = chosen[number] else { continue }
      let task = group.tasks[number]
      let half = diary.half(
        for: claim, people, on: day, of: ids(task), table, keeping: kept?(task)?.half)
      enter(claim, half, of: group.unit, on: day, in: &diary)
      slots[number] = Slot(day, half)
    }
    guard slots.contains(nil) else { return Outcome(slots: slots, obstacle: nil) }
    return Outcome(
      slots: slots,
      obstacle: obstacle(group, rule, claim, on: days, free: free.count, diary))
  }

  /// The numbers of a group, those that have their published day first, so that they get its half.
  private func inOrder(_ chosen: [Int?], _ group: TaskGroup) -> [Int] {
    guard let kept else { return Array(chosen.indices) }
    let stays = chosen.indices.map { number in
      chosen[number].map { $0 == kept(group.tasks[number])?.day } ?? false
    }
    return chosen.indices.filter { stays[$0] } + chosen.indices.filter { !stays[$0] }
  }

  private func enter(
    _ claim: Claim, _ half: HalfDay?, of unit: Int, on day: Int, in diary: inout Diary
  ) {
    diary.enter(claim.halves, half ?? claim.half, of: unit, on: day)
    if let clock = claim.clock { diary.enter(clock, of: unit, on: day) }
  }

  /// Days are too few where they are so without regard to resources; else a resource is to blame.
  private mutating func obstacle(
    _ group: TaskGroup, _ rule: Rule, _ claim: Claim, on days: [Int], free: Int,
    _ diary: Diary
  ) -> Obstacle {
    let needed = group.tasks.count
    let absences = claim.resources.map { resource in
      days.count { day in
        !claim.slots(on: day).contains { slot in
          claim.heldHalves(slot.half).allSatisfy { diary.places(of: resource, on: day, $0) > 0 }
        }
      }
    }
    guard let most = absences.max(), most > 0, let worst = absences.firstIndex(of: most) else {
      return .tooFewDays(free: free, needed: needed)
    }
    return .resourceFull(resource: claim.resources[worst])
  }
}

extension Rule {
  /// The distance that the rule asks for. Without one, tasks stand on different days, as far as
  /// there are enough.
  func distance(among days: Int, for tasks: Int) -> Distance {
    spacing ?? .unstated(among: days, for: tasks)
  }
}

extension Distance {
  /// The distance of tasks whose rule asks for none.
  static func unstated(among days: Int, for tasks: Int) -> Distance {
    Distance(days < tasks ? 0 : 1, .calendarDays)
  }
}

extension Diary {
  /// How many tasks with one claim can stand on a day beside what is entered.
  ///
  /// With hours unknown, two halves of a day hold two tasks of half a day each; at one and the same
  /// hour there is room for one. What takes nobody's time always finds room.
  func room(for claim: Claim, _ people: [Int], on day: Int) -> Int {
    guard claim.resources.isEmpty else {
      let slots = freeSlots(for: claim, people, on: day)
      return claim.isOneADay
        ? min(1, slots.count) : resourceRoom(for: claim, people, on: day, in: slots)
    }
    if let clock = claim.clock, people.contains(where: { isTaken(clock, of: $0, on: day) }) {
      return 0
    }
    let room =
      people.map { page(of: $0, on: day).room(for: claim.halves, claim.half) }.min() ?? Int.max
    return claim.isOneADay ? min(1, room) : room
  }

  /// The half of a day that a task takes for the sake of its resources; `nil` for one without, or of
  /// a whole day.
  func half(
    for claim: Claim, _ people: [Int], on day: Int, of task: TaskID, _ table: DayTable,
    keeping kept: HalfDay?
  ) -> HalfDay? {
    guard claim.choosesHalf else { return nil }
    let halves = freeSlots(for: claim, people, on: day).map(\.half)
    if let kept, halves.contains(kept) { return kept }
    let liked = likedHalf(task, table.numbers[day])
    return halves.contains(liked) ? liked : halves.first ?? claim.half ?? liked
  }

  /// The slots of a day in which a task with resources could stand.
  private func freeSlots(for claim: Claim, _ people: [Int], on day: Int) -> [Slot] {
    if let clock = claim.clock, people.contains(where: { isTaken(clock, of: $0, on: day) }) {
      return []
    }
    return claim.slots(on: day).filter { slot in
      fewestPlaces(of: claim, in: slot) > 0
        && people.allSatisfy { page(of: $0, on: day).room(for: claim.halves, slot.half) > 0 }
    }
  }

  /// How many places are left of the resource that is scarcest in a slot.
  private func fewestPlaces(of claim: Claim, in slot: Slot) -> Int {
    claim.heldHalves(slot.half).flatMap { half in
      claim.resources.map { places(of: $0, on: slot.day, half) }
    }.min() ?? 0
  }

  private func resourceRoom(
    for claim: Claim, _ people: [Int], on day: Int, in slots: [Slot]
  ) -> Int {
    switch claim.halves {
    case 0: slots.map { fewestPlaces(of: claim, in: $0) }.reduce(0, +)
    case 1: people.map { 2 - page(of: $0, on: day).taken }.reduce(slots.count, min)
    default: slots.count
    }
  }
}
