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
    func room(_ day: Int) -> Int { diary.room(for: claim, people, group.unit, on: day) }
    func calm(_ day: Int) -> Bool { people.allSatisfy { !diary.hasGiven($0, on: day) } }
    let free = claim.isFree ? days : days.filter { room($0) > 0 }
    let chosen = choose(group, rule, on: free, room: room, calm: calm)
    var slots = [Slot?](repeating: nil, count: chosen.count)
    for number in inOrder(chosen, group) {
      guard let day = chosen[number] else { continue }
      let task = group.tasks[number]
      let slot = diary.slot(
        for: claim, people, group.unit, on: day, of: ids(task), keeping: kept?(task))
      guard let slot else { continue }
      diary.enter(claim, of: group.unit, in: slot)
      slots[number] = slot
    }
    guard slots.contains(nil) else { return Outcome(slots: slots, obstacle: nil) }
    return Outcome(
      slots: slots,
      obstacle: obstacle(group, rule, claim, on: days, free: free.count, diary))
  }

  /// Chooses slots for a group that has the air of its unit for itself, on different days: there is room
  /// on each.
  mutating func placeOnAir(
    _ group: TaskGroup, _ rule: Rule, _ claim: Claim, on days: [Int]
  ) -> Outcome {
    let chosen = choose(group, rule, on: days, room: { _ in 1 }, calm: { _ in true })
    let slots = zip(group.tasks, chosen).map { task, day in
      day.map { day in
        Slot(
          day,
          at: claim.starts?.start(
            of: ids(task), on: table.numbers[day],
            keeping: kept?(task).flatMap { $0.day == day ? $0.start : nil }))
      }
    }
    let needed = group.tasks.count
    return Outcome(
      slots: slots,
      obstacle: slots.contains(nil) ? .tooFewDays(free: days.count, needed: needed) : nil)
  }

  /// The numbers of a group, those that have their published day first, so that they get its half.
  private func inOrder(_ chosen: [Int?], _ group: TaskGroup) -> [Int] {
    guard let kept else { return Array(chosen.indices) }
    let stays = chosen.indices.map { number in
      chosen[number].map { $0 == kept(group.tasks[number])?.day } ?? false
    }
    return chosen.indices.filter { stays[$0] } + chosen.indices.filter { !stays[$0] }
  }

  /// Days are too few where they are so without regard to resources; else a resource is to blame.
  private mutating func obstacle(
    _ group: TaskGroup, _ rule: Rule, _ claim: Claim, on days: [Int], free: Int,
    _ diary: Diary
  ) -> Obstacle {
    let needed = group.tasks.count
    if claim.isOffHours { return .tooFewDays(free: 0, needed: needed) }
    if claim.isAired, free < needed, let station = diary.station(of: group.unit) {
      return .resourceFull(resource: station)
    }
    let lists = claim.lists
    let absences = lists.map { list in
      days.count { day in
        !claim.slots(on: day).contains { slot in
          list.contains { need in
            claim.heldHalves(slot.half).allSatisfy {
              diary.places(of: need.resource, on: day, $0) >= need.count
            }
              && diary.canReach(
                claim.stay(of: need, at: group.unit, in: slot), with: need.resource, on: day)
          }
        }
      }
    }
    guard let most = absences.max(), most > 0, let worst = absences.firstIndex(of: most) else {
      return .tooFewDays(free: free, needed: needed)
    }
    return .resourceFull(resource: lists[worst][0].resource)
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
