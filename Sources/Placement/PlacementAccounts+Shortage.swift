import CivilTime
import ScheduleModel

extension PlacementAccounts {
  /// What there is too little of for a task to stay where it is published, if it is one of those who
  /// are too many; else `nil`.
  func shortage(of task: DatedTask, at slot: PublishedSlot) -> MoveCause.Shortage? {
    let open = stayers.on(slot.day).filter(isOpen)
    guard open.contains(where: { $0.task.id == task.id }) else { return nil }
    let given = others(than: task, on: slot.day).filter { isGiven($0.task) }
    let claim = claims[task]
    let halves: [HalfDay?] = [nil] + claim.heldHalves(slot.half)
    let needs = claim.needs(in: Slot(0, by: claims.way(of: slot, for: claim)))
    let ofResources = needs.lazy.flatMap { need in
      halves.map { places(of: need.resource, in: $0, open, given) }
        + [travellers(of: need.resource, open, given)]
    }
    let ofPeople = claim.people(task.unit).lazy.flatMap { person in
      [nil, .morning, .afternoon].map { time(of: person, in: $0, open, given) }
    }
    return (Array(ofResources) + Array(ofPeople)).compactMap(\.self)
      .first { $0.leavers.contains(task.id) }?.shortage
  }

  /// The tasks of the same rule, unit and occasion near to which a task cannot stay, if it is one of
  /// those who are too many; else empty. Sorted.
  func crowd(of task: DatedTask) -> [TaskID] {
    let rule = plan.book.rules[task.rule]
    let open = stayers.group(of: task).filter(isOpen)
    guard rule.spacing != nil || claims[task].isOneADay,
      let own = open.first(where: { $0.task.id == task.id })
    else { return [] }
    let given = group(of: task).filter {
      isGiven($0.task) && isTooNear($0.extent.window.start, own.day, for: rule)
    }
    guard given.isEmpty else { return given.map(\.task.id).sorted() }
    let near = open.filter { other in
      other.task.id != task.id && isTooNear(other.day, own.day, for: rule)
    }
    let surplus = open.count - mostTogether(open.map(\.day), of: rule)
    // Whoever has somebody too near has a neighbour too near.
    let byDay = open.sorted { ($0.day, $0.task.id) < ($1.day, $1.task.id) }
    let pairs = zip(byDay, byDay.dropFirst()).filter { isTooNear($0.day, $1.day, for: rule) }
    let crowded = Set(pairs.flatMap { [$0.task.id, $1.task.id] })
    let leavers = open.filter { crowded.contains($0.task.id) }.leavers(of: surplus) { _ in 1 }
    return leavers.contains(task.id) ? near.map(\.task.id).sorted() : []
  }

  /// How many of some days are far enough from one another.
  private func mostTogether(_ days: [CivilDate], of rule: Rule) -> Int {
    var last: CivilDate?
    return days.sorted().count { day in
      guard last.map({ !isTooNear($0, day, for: rule) }) ?? true else { return false }
      last = day
      return true
    }
  }
}

extension PlacementAccounts {
  /// What there is too little of, and who has to leave for it.
  private typealias Excess = (shortage: MoveCause.Shortage, leavers: [TaskID])

  /// Whether the plan or people give the day of a task.
  private func isGiven(_ task: DatedTask) -> Bool {
    guard case .within = task.demand, pin(of: task) == nil else { return true }
    return published?.past(task.id) != nil
  }

  /// Whether a task could stay where it is published, if nothing else stood there.
  private func isOpen(_ stayer: Stayers.Stayer) -> Bool {
    let (task, book) = (stayer.task, plan.book)
    let claim = claims[task]
    let half = stayer.half ?? claim.half
    return book.allows(stayer.day, for: book.rules[task.rule])
      && book.roster.units[task.unit].exists(on: stayer.day)
      && offHours(task, claim, in: stayer.half, at: stayer.start?.minute).isEmpty
      && claim.people(task.unit).allSatisfy { absence(of: $0, claim, on: stayer.day, half) == nil }
      && claim.heldHalves(stayer.half).allSatisfy { half in
        claim.needs(in: Slot(0, by: way(of: stayer))).allSatisfy {
          book.resources[$0.resource].capacity(on: stayer.day, half) >= $0.count
        }
      }
  }

  /// What there is too little of a resource in a half of a day; in both together, where none is named.
  private func places(
    of resource: Int, in half: HalfDay?, _ open: [Stayers.Stayer], _ given: [Plan.Assignment]
  ) -> Excess? {
    func amount(_ task: DatedTask, _ named: HalfDay?, _ way: Int?) -> Int {
      let claim = claims[task]
      let count = claim.count(of: resource, in: Slot(0, by: way))
      guard count > 0 else { return 0 }
      let held = claim.heldHalves(named)
      // Where its half is not known, it takes one of the two.
      return count * (half.map { held.contains($0) ? 1 : 0 } ?? max(1, held.count))
    }
    let wanting = open.filter { amount($0.task, $0.half, way(of: $0)) > 0 }
    guard let day = wanting.first?.day else { return nil }
    let own = plan.book.resources[resource]
    let there = (half.map { [$0] } ?? HalfDay.allCases).reduce(0) { $0 + own.capacity(on: day, $1) }
    let taken = given.filter { $0.extent.window.start == day }
      .reduce(0) { $0 + amount($1.task, $1.half, claims[$1.task].way(choosing: $1.chosen)) }
    return excess(of: .resource(own.id, own.title), left: there - taken, wanting) {
      amount($0.task, $0.half, way(of: $0))
    }
  }

  /// What there is too little of a resource that has to travel, for all to have it in time who want to
  /// stay; `nil` where there is enough.
  private func travellers(
    of resource: Int, _ open: [Stayers.Stayer], _ given: [Plan.Assignment]
  ) -> Excess? {
    let own = plan.book.resources[resource]
    guard let travel = own.travel, let day = open.first?.day else { return nil }
    let taken = given.filter {
      $0.extent.window.start == day && places(of: resource, takenBy: $0) > 0
    }.map { stay(of: resource, in: $0) }
    let wanted: [(stayer: Stayers.Stayer, stay: Stay)] = open.compactMap { stayer in
      let claim = claims[stayer.task]
      let slot = Slot(0, stayer.half, at: stayer.start?.minute, by: way(of: stayer))
      let need = claim.needs(in: slot).first { $0.resource == resource }
      return need.map { (stayer, claim.stay(of: $0, at: stayer.task.unit, in: slot)) }
    }
    let stays = taken + wanted.map(\.stay)
    let need = stays.need(with: travel)
    guard need.count > own.headcount(on: day) else { return nil }
    let tight = need.stays.filter { $0 >= taken.count }.map { wanted[$0 - taken.count] }
    let beside = need.stays.filter { $0 < taken.count }.map { stays[$0].count }.reduce(0, +)
    let counts = Dictionary(
      tight.map { ($0.stayer.task.id, $0.stay.count) }, uniquingKeysWith: { first, _ in first })
    return excess(
      of: .resource(own.id, own.title), left: own.headcount(on: day) - beside,
      tight.map(\.stayer)
    ) { counts[$0.task.id] ?? 0 }
  }

  /// In which way somebody has what it needs where it is published.
  private func way(of stayer: Stayers.Stayer) -> Int? {
    published?[stayer.task.id].flatMap { claims.way(of: $0, for: claims[stayer.task]) }
  }

  /// What there is too little of somebody's day, or of a half of it.
  private func time(
    of person: Int, in half: HalfDay?, _ open: [Stayers.Stayer], _ given: [Plan.Assignment]
  ) -> Excess? {
    func amount(_ task: DatedTask, _ named: HalfDay?) -> Int {
      let claim = claims[task]
      guard claim.people(task.unit).contains(person) else { return 0 }
      guard let half, claim.halves > 0 else { return claim.halves }
      return claim.halves == 2 || (named ?? claim.half) == half ? 1 : 0
    }
    let wanting = open.filter { amount($0.task, $0.half) > 0 }
    guard let day = wanting.first?.day else { return nil }
    let unit = plan.book.roster.units[person]
    let there = (half.map { [$0] } ?? HalfDay.allCases).count { !unit.isAway(on: day, $0) }
    let taken = given.reduce(0) { $0 + amount($1.task, self.half(of: $1, on: day)) }
    return excess(of: .time(unit.id, unit.name), left: there - taken, wanting) {
      amount($0.task, $0.half)
    }
  }

  private func excess(
    of need: MoveCause.Shortage.Need, left: Int, _ wanting: [Stayers.Stayer],
    taking amount: (Stayers.Stayer) -> Int
  ) -> Excess? {
    let wanted = wanting.reduce(0) { $0 + amount($1) }
    guard wanted > left else { return nil }
    return (
      MoveCause.Shortage(of: need, left: max(0, left), wanted: wanted),
      wanting.leavers(of: wanted - max(0, left), taking: amount)
    )
  }
}
