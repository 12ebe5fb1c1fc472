import CivilTime
import ScheduleModel
import TestWorld

/// Every way to give some tasks a slot or none, by the requirements alone: written without a look at
/// how placement or its checker do it.
struct BruteForce {
  /// A day, with the half of it where a resource is needed for half a day, and which resources are
  /// taken of those of which one is needed.
  struct Slot: Hashable {
    let day: CivilDate
    let half: HalfDay?
    var chosen: [Int] = []
  }

  /// A task with what it asks for.
  struct Demand {
    let task: DatedTask
    let rule: Rule
    /// Whose time it takes: the unit and its lead.
    let people: Set<Int>
    /// The halves of a day in which all of them work.
    let worked: [HalfDay]
    /// Where it could stand, if it were alone.
    var slots: [Slot] = []
    /// Where it is published; `nil` where it is not.
    let published: PublishedSlot?
    /// What it has there of the resources of which it needs one.
    let publishedChoice: [Int]
    /// What it costs to move it.
    let weight: Int
    /// Whether it must not move while its slot is open to it.
    var isFrozen = false
  }

  /// What a way costs: tasks that moved although they must not, then tasks without a slot, then the
  /// weight of the published tasks that do not stand where they did, or nowhere any more.
  struct Cost: Comparable, CustomStringConvertible {
    var broken = 0
    var unplaced = 0
    var moved = 0

    static func < (one: Cost, other: Cost) -> Bool {
      (one.broken, one.unplaced, one.moved) < (other.broken, other.unplaced, other.moved)
    }

    static func + (one: Cost, other: Cost) -> Cost {
      Cost(
        broken: one.broken + other.broken, unplaced: one.unplaced + other.unplaced,
        moved: one.moved + other.moved)
    }

    var description: String { "frozen \(broken), unplaced \(unplaced), moved \(moved)" }
  }

  let book: RuleBook
  private(set) var demands: [Demand]
  /// How many slots the search has looked at.
  private(set) var looks = 0
  /// Whether every way was looked at: a case drawn from a new seed can have more than anybody waits for.
  /// Else a better way may have been missed, but none that was found is worse than it seems.
  var isWhole: Bool { looks < 150_000 }

  /// Prepares to try the ways to place tasks that want a day each, and take no hours.
  init(_ book: RuleBook, _ tasks: [DatedTask], keeping published: PublishedSlots? = nil) {
    self.book = book
    demands = tasks.map { Demand($0, in: book, published) }
    for place in demands.indices {
      let demand = demands[place]
      let slots = demand.slotsOfWindow.filter { fits(demand, $0, beside: []) }
      demands[place].slots = slots
      demands[place].isFrozen = demand.isFrozen && slots.contains { demand.keeps($0) }
    }
  }
}

extension BruteForce.Demand {
  fileprivate init(_ task: DatedTask, in book: RuleBook, _ published: PublishedSlots?) {
    self.task = task
    rule = book.rules[task.rule]
    let lead = book.leader(of: task)
    let all = rule.occupation == .nothing ? [] : [task.unit, lead]
    people = Set(all)
    worked = HalfDay.allCases.filter { half in all.allSatisfy { book.works($0, half) } }
    self.published = published?[task.id]
    publishedChoice = (self.published?.chosen ?? []).compactMap { id in
      book.resources.firstIndex { $0.id == id }
    }
    guard let published, let slot = self.published else {
      weight = 0
      return
    }
    let notice = published.today.days(until: slot.day)
    let parties = (lead == task.unit ? 1 : 2) + rule.details.partners.count
    weight = parties * (notice < 14 ? 8 : notice < 31 ? 4 : notice < 91 ? 2 : 1)
    isFrozen = notice < 7
  }

  /// Every day of the window, in each half where the task takes a resource for half a day.
  fileprivate var slotsOfWindow: [BruteForce.Slot] {
    guard case .within(let window) = task.demand else { return [] }
    let details = rule.details
    let isHalf =
      !(details.resources.isEmpty && details.oneOf.isEmpty) && rule.occupation != .day
    let halves: [HalfDay?] = isHalf ? [.morning, .afternoon] : [nil]
    var ways: [[Int]] = [[]]
    for list in details.oneOf {
      ways = list.flatMap { need in ways.map { $0 + [need.resource] } }
    }
    return window.days.flatMap { day in
      halves.flatMap { half in
        ways.map { BruteForce.Slot(day: day, half: half, chosen: $0) }
      }
    }
  }

  /// How many places a task takes of a resource in a slot.
  fileprivate func amount(of resource: Int, _ slot: BruteForce.Slot) -> Int {
    if rule.details.resources.contains(resource) { return rule.details.places[resource] ?? 1 }
    let need = rule.details.oneOf.joined().first { $0.resource == resource }
    return slot.chosen.contains(resource) ? need?.count ?? 0 : 0
  }

  /// Whether the task has not moved where it stands in a slot.
  fileprivate func keeps(_ slot: BruteForce.Slot) -> Bool {
    published.map {
      $0.day == slot.day && $0.half == slot.half && publishedChoice == slot.chosen
    } ?? true
  }

  /// What it costs to have it in a slot, or in none.
  func cost(_ slot: BruteForce.Slot?) -> BruteForce.Cost {
    guard let slot else {
      return BruteForce.Cost(broken: isFrozen ? 1 : 0, unplaced: 1, moved: weight)
    }
    return keeps(slot)
      ? BruteForce.Cost() : BruteForce.Cost(broken: isFrozen ? 1 : 0, moved: weight)
  }

  /// The halves of its day that a task takes by name.
  fileprivate func halves(_ slot: BruteForce.Slot) -> [HalfDay] {
    if rule.occupation == .day { return HalfDay.allCases }
    // Where all work in one half alone, it is that.
    let only = worked.count == 1 ? worked : []
    return slot.half.map { [$0] } ?? only
  }

  /// Whether those whose time it takes work then; of a whole day it takes what there is.
  fileprivate func isWorked(_ slot: BruteForce.Slot) -> Bool {
    rule.occupation == .day
      ? !worked.isEmpty
      : halves(slot).contains(where: worked.contains)
        || slot.half == nil && worked.count == 2
  }
}

extension BruteForce {
  /// A task in a slot.
  typealias Placed = (demand: Demand, slot: Slot)

  /// Whether a task may stand in a slot beside others that stand in theirs.
  func fits(_ demand: Demand, _ slot: Slot, beside others: [Placed]) -> Bool {
    let isOpen =
      book.calendar.isWorking(slot.day)
      || demand.rule.restDays == .allowed && !book.calendar.status(of: slot.day).isFeast
    let sameDay = others.filter { $0.slot.day == slot.day } + [(demand, slot)]
    return isOpen && !demand.rule.details.avoids.holds(slot.day) && demand.isWorked(slot)
      && others.allSatisfy { isFar(demand, slot, from: $0) }
      && demand.people.allSatisfy { hasTime($0, on: slot.day, for: sameDay) }
      && (demand.rule.details.resources + slot.chosen).allSatisfy {
        isEnough(of: $0, on: slot.day, for: sameDay)
      }
  }

  /// Tasks of one rule and unit keep the distance of the rule.
  /// Those of one number of several units share a day where the rule says so, and the days that units
  /// have in common keep the distance.
  private func isFar(_ demand: Demand, _ slot: Slot, from other: Placed) -> Bool {
    if demand.rule.details.dayChoice == .common, other.demand.task.rule == demand.task.rule,
      other.demand.task.ordinal == demand.task.ordinal, other.slot.day != slot.day
    {
      return false
    }
    let isCommon =
      demand.rule.details.dayChoice == .common
      && other.demand.task.ordinal != demand.task.ordinal
    guard let spacing = demand.rule.spacing, other.demand.task.rule == demand.task.rule,
      isCommon || other.demand.task.unit == demand.task.unit
    else { return true }
    let (first, last) = (min(slot.day, other.slot.day), max(slot.day, other.slot.day))
    switch spacing.count {
    case .calendarDays: return first.days(until: last) >= spacing.days
    case .workingDays:
      let after = (1..<1 + first.days(until: last)).map { first.adding(days: $0) }
      return after.count { book.calendar.isWorking($0) } >= spacing.days
    }
  }

  /// A person does one thing in each half in which he is there; what has no half takes one of them.
  private func hasTime(_ person: Int, on day: CivilDate, for all: [Placed]) -> Bool {
    let own = all.filter { $0.demand.people.contains(person) }
    let unit = book.roster.units[person]
    let worked = HalfDay.allCases.filter { book.works(person, $0) }
    let there = worked.filter { !unit.isAway(on: day, $0) }
    let named = own.flatMap { $0.demand.halves($0.slot) }.filter(worked.contains)
    let unnamed = own.count { $0.demand.halves($0.slot).isEmpty }
    return HalfDay.allCases.allSatisfy { half in
      named.count { $0 == half } <= (there.contains(half) ? 1 : 0)
    } && named.count + unnamed <= there.count
  }

  /// No more tasks have a resource in a half-day than it has places there.
  private func isEnough(of resource: Int, on day: CivilDate, for all: [Placed]) -> Bool {
    let own = all.filter { $0.demand.amount(of: resource, $0.slot) > 0 }
    let all = own.reduce(0) { $0 + $1.demand.amount(of: resource, $1.slot) }
    if let most = book.resources[resource].daily, all > most { return false }
    return HalfDay.allCases.allSatisfy { half in
      let taken = own.filter { $0.demand.halves($0.slot).contains(half) }
        .reduce(0) { $0 + $1.demand.amount(of: resource, $1.slot) }
      return taken == 0 || taken <= book.resources[resource].capacity(on: day, half)
    } && isInTime(resource, on: day, for: own)
  }

  /// Whether those of a resource who are there can share the tasks of a day so that each is in time
  /// wherever it has to be.
  private func isInTime(_ resource: Int, on day: CivilDate, for own: [Placed]) -> Bool {
    let resource = book.resources[resource]
    guard let time = resource.travel?.time.count, Set(own.map(\.demand.task.unit)).count > 1 else {
      return true
    }
    let there = (0..<resource.capacity).map { one in
      HalfDay.allCases.map { half in
        resource.members.isEmpty
          ? resource.capacity(on: day, half) > 0 : resource.hasMember(one, on: day, half)
      }
    }
    func turns(_ half: HalfDay) -> [(unit: Int, minute: Int)] {
      own.filter { $0.demand.halves($0.slot).contains(half) }.flatMap { placed in
        let place = book.resources.firstIndex { $0.id == resource.id } ?? 0
        return Array(
          repeating: (placed.demand.task.unit, book.edge(of: placed.demand, half)),
          count: placed.demand.amount(of: place, placed.slot))
      }
    }
    let (mornings, afternoons) = (turns(.morning), turns(.afternoon))
    // Within one half of a day nobody serves two: that is known by now.
    if mornings.isEmpty || afternoons.isEmpty { return true }
    return isInTime(mornings, afternoons, [:], there, time)
  }

  /// Tries everybody for the first turn that is left; `served` are those of the morning, by who serves
  /// them.
  private func isInTime(
    _ mornings: [(unit: Int, minute: Int)], _ afternoons: [(unit: Int, minute: Int)],
    _ served: [Int: (unit: Int, minute: Int)], _ there: [[Bool]], _ time: Int
  ) -> Bool {
    if let next = mornings.first {
      return there.indices.contains { one in
        guard there[one][0], served[one] == nil else { return false }
        let more = served.merging([one: next]) { first, _ in first }
        return isInTime(Array(mornings.dropFirst()), afternoons, more, there, time)
      }
    }
    guard let next = afternoons.first else { return true }
    return there.indices.contains { one in
      guard there[one][1] else { return false }
      if let before = served[one], before.unit != next.unit, next.minute - before.minute < time {
        return false
      }
      // Whoever has served an afternoon is there no more.
      var left = there
      left[one][1] = false
      return isInTime([], Array(afternoons.dropFirst()), served, left, time)
    }
  }
}

extension BruteForce {
  /// What the ways cost in which the tasks stand in a plan.
  func cost(of plan: Plan) -> Cost {
    demands.reduce(Cost()) { $0 + $1.cost(slot(of: $1, in: plan)) }
  }

  /// The tasks that stand in a plan where they may not.
  func misfits(of plan: Plan) -> [TaskID] {
    let placed = demands.compactMap { demand in slot(of: demand, in: plan).map { (demand, $0) } }
    return placed.indices.filter { place in
      var others = placed
      let (demand, slot) = others.remove(at: place)
      return !demand.slots.contains(slot) || !fits(demand, slot, beside: others)
    }.map { placed[$0].0.task.id }
  }

  private func slot(of demand: Demand, in plan: Plan) -> Slot? {
    plan.assignments.first { $0.task.id == demand.task.id }
      .map { Slot(day: $0.extent.window.start, half: $0.half, chosen: $0.chosen) }
  }

  /// The best way that costs less than `most`; `nil` where there is none.
  mutating func best(below most: Cost) -> [Placed]? {
    var best: (cost: Cost, way: [Placed])?
    descend(demands, [], Cost(), below: most, &best)
    return best?.way
  }

  /// Takes the task with the fewest slots left, as the others can wait.
  private mutating func descend(
    _ left: [Demand], _ placed: [Placed], _ spent: Cost, below most: Cost,
    _ best: inout (cost: Cost, way: [Placed])?
  ) {
    guard isWhole else { return }
    var left = left
    var bound = spent
    for place in left.indices {
      looks += left[place].slots.count
      let demand = left[place]
      left[place].slots = demand.slots.filter { fits(demand, $0, beside: placed) }
      bound = bound + (left[place].slots.map { demand.cost($0) }.min() ?? demand.cost(nil))
    }
    guard bound < best?.cost ?? most else { return }
    guard let place = left.indices.min(by: { left[$0].slots.count < left[$1].slots.count }) else {
      best = (spent, placed)
      return
    }
    let next = left.remove(at: place)
    for slot in next.slots.sorted(by: { next.cost($0) < next.cost($1) }) {
      descend(left, placed + [(next, slot)], spent + next.cost(slot), below: most, &best)
    }
    descend(left, placed, spent + next.cost(nil), below: most, &best)
  }
}

extension RuleBook {
  /// When what a task has in a half of a day may leave at noon, or has to be there after it.
  fileprivate func edge(of demand: BruteForce.Demand, _ half: HalfDay) -> Int {
    let people = demand.people.isEmpty ? [demand.task.unit] : demand.people
    let hours = people.flatMap { roster.units[$0].workingHours?.hours ?? [] }
      .filter { half.minutes.contains($0.lowerBound) }
    let (start, end) = (hours.map(\.lowerBound).max() ?? 720, hours.map(\.upperBound).min() ?? 720)
    // Those who are never there together in the half could meet at any time of it: noon is the least sure.
    guard start < end else { return 720 }
    return half == .morning ? end : start
  }

  /// Whether somebody works at any minute of a half of a day.
  fileprivate func works(_ unit: Int, _ half: HalfDay) -> Bool {
    guard let own = roster.units[unit].workingHours ?? head.workingHours else { return true }
    return own.hours.contains { $0.overlaps(half.minutes) }
  }
}
