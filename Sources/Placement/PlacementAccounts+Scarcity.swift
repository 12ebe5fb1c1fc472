import CivilTime
import ScheduleModel

extension PlacementAccounts {
  /// What of people's time and of resources is missing for a task on a day; empty where it finds
  /// all, in the half or at the minute that is named, else in one half of the day, or at one time, at
  /// least.
  func scarcities(
    _ task: DatedTask, on day: CivilDate, in named: HalfDay? = nil, at start: Int? = nil,
    by way: Int? = nil
  ) -> [DayVerdict.Exclusion] {
    let claim = claims[task]
    guard !claim.isFree else { return [] }
    let off = offHours(task, claim, in: named, at: start)
    guard off.isEmpty else { return off.map { .offHours(unit: $0) } }
    let others = others(than: task, on: day)
    // The slots of any day are those of the day 0.
    let slots = claim.slots(on: 0).filter { slot in
      (named == nil || slot.half == nil || slot.half == named)
        && (start == nil || slot.start == nil || slot.start == start)
        && (way == nil || slot.way == way)
    }
    let missing = slots.map { slot in
      people(claim, slot, task, on: day, claim.half(in: slot) ?? claim.half(named: named), others)
        + resources(claim, of: task.unit, in: slot, on: day, others)
        + air(claim.air(in: slot), claim, of: task, on: day)
    }
    guard !missing.contains([]) else { return [] }
    if missing.isEmpty, let station = plan.book.station(of: task.unit) {
      return [.resourceAbsent(station)]
    }
    // Where any of several resources would do, one word stands for all of them.
    let joined = joined(
      missing.joined().map { way == nil ? $0.naming(claim.firstAlternative) : $0 })
    // A resource that is there in one half, where it is taken, is not called absent for the other.
    return joined.filter { exclusion in
      guard case .resourceAbsent(let resource) = exclusion else { return true }
      return !joined.contains { $0.resource == resource || $0.farOff == resource }
    }
  }

  private func people(
    _ claim: Claim, _ slot: Slot, _ task: DatedTask, on day: CivilDate, _ half: HalfDay?,
    _ others: [Plan.Assignment]
  ) -> [DayVerdict.Exclusion] {
    claim.people(task.unit).compactMap { person in
      if let absence = absence(of: person, claim, on: day, half) { return absence }
      let same = others.filter { claims[$0.task].people($0.task.unit).contains(person) }
      let clashing =
        claim.clock(in: slot).map { clashes(with: $0, on: day, person, than: task) } ?? []
      let taken = clashing + crowd(of: person, claim, on: day, half, same)
      return taken.isEmpty ? nil : .busy(unit: person, by: Set(taken.map(\.task.id)).sorted())
    }
  }

  /// Why somebody's absences alone leave no room for a task; `nil` where they do.
  func absence(
    of person: Int, _ claim: Claim, on day: CivilDate, _ half: HalfDay?
  ) -> DayVerdict.Exclusion? {
    let unit = plan.book.roster.units[person]
    let own = claim.hours.map { clock in HalfDay.allCases.filter { $0.minutes.overlaps(clock) } }
    let worked = worked(by: person)
    let halves = HalfDay.allCases.filter { worked.contains($0) || own?.contains($0) ?? false }
    let away = halves.filter { unit.isAway(on: day, $0) }
    guard !away.isEmpty else { return nil }
    let touched = claim.halves == 2 ? halves : half.map { [$0] } ?? own ?? []
    let isClosed = away.count == halves.count || touched.contains(where: away.contains)
    guard isClosed else { return nil }
    let lines = unit.absences.filter { absence in
      HalfDay.allCases.contains { absence.holds(on: day, $0) }
    }
    return .away(unit: person, lines.compactMap(\.source))
  }

  private func crowd(
    of person: Int, _ claim: Claim, on day: CivilDate, _ half: HalfDay?,
    _ others: [Plan.Assignment]
  ) -> [Plan.Assignment] {
    let taking = others.filter { claims[$0.task].halves > 0 }
    var page = Page()
    for half in worked(by: person) where plan.book.roster.units[person].isAway(on: day, half) {
      page.enter(1, half)
    }
    for other in taking {
      page.enter(claims[other.task].halves, self.half(of: other, on: day))
    }
    return page.room(for: claim.halves, half) == 0 ? taking : []
  }

  /// Those whose clock time overlaps; they may have begun the day before.
  private func clashes(
    with clock: Range<Int>, on day: CivilDate, _ person: Int, than task: DatedTask
  ) -> [Plan.Assignment] {
    let start = day.dayNumber * minutesOfADay
    let time = start + clock.lowerBound..<start + clock.upperBound
    let near = [day.adding(days: -1), day, day.adding(days: 1)]
    let overlapping = near.flatMap { others(than: task, on: $0) }.filter { other in
      let claim = claims[other.task]
      guard let clock = claim.clock(in: slot(of: other)),
        claim.people(other.task.unit).contains(person)
      else { return false }
      let start = other.extent.window.start.dayNumber * minutesOfADay
      return (start + clock.lowerBound..<start + clock.upperBound).overlaps(time)
    }
    return Dictionary(
      overlapping.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    .sorted { $0.key < $1.key }.map(\.value)
  }

  /// What an assignment takes of its day, as placement speaks of it.
  private func slot(of assignment: Plan.Assignment) -> Slot {
    Slot(0, assignment.half, at: assignment.extent.startTime?.minute)
  }

  /// Why some minutes of the air of a unit are not to be had; empty where they are, or none are asked
  /// for. Of a unit whose station nobody described it says who is on the air.
  private func air(
    _ air: Range<Int>?, _ claim: Claim, of task: DatedTask, on day: CivilDate
  ) -> [DayVerdict.Exclusion] {
    guard let air else { return [] }
    let station = plan.book.station(of: task.unit)
    let isOpen = station.map { station in
      plan.book.resources[station].airHours(on: day).common(with: [air]) == [air]
    }
    guard isOpen ?? true else { return station.map { [.resourceAbsent($0)] } ?? [] }
    let onAir = onAir(beside: task, on: day)
    let isLong = claim.daily.map { daily in
      onAir.reduce(air.count) { $0 + $1.hours.count } > daily
    }
    let inWay = isLong ?? false ? onAir : onAir.filter { $0.hours.overlaps(air) }
    guard !inWay.isEmpty else { return [] }
    let ids = inWay.map(\.id).sorted()
    return [station.map { .resourceTaken($0, by: ids) } ?? .busy(unit: task.unit, by: ids)]
  }

  private func resources(
    _ claim: Claim, of unit: Int, in slot: Slot, on day: CivilDate, _ others: [Plan.Assignment]
  ) -> [DayVerdict.Exclusion] {
    claim.heldHalves(slot.half).flatMap { half in
      claim.needs(in: slot).compactMap { need in
        let capacity = plan.book.resources[need.resource].capacity(on: day, half)
        guard capacity >= need.count else { return .resourceAbsent(need.resource) }
        let taking = others.filter {
          $0.extent.window.start == day && places(of: need.resource, takenBy: $0) > 0
            && claims[$0.task].heldHalves($0.half).contains(half)
        }
        let taken = taking.reduce(0) { $0 + places(of: need.resource, takenBy: $1) }
        guard taken + need.count <= capacity else {
          return .resourceTaken(need.resource, by: taking.map(\.task.id).sorted())
        }
        return spentDay(of: need, on: day, others)
          ?? farOff(claim.stay(of: need, at: unit, in: slot), need.resource, on: day, others)
      }
    }
  }

  /// How many places of a resource an assignment takes at once.
  func places(of resource: Int, takenBy assignment: Plan.Assignment) -> Int {
    let claim = claims[assignment.task]
    return claim.count(of: resource, in: Slot(0, by: claim.way(choosing: assignment.chosen)))
  }

  /// Why a resource has no place left on a day, of both halves together; `nil` where it has.
  private func spentDay(
    of need: ResourceNeed, on day: CivilDate, _ others: [Plan.Assignment]
  ) -> DayVerdict.Exclusion? {
    guard let capacity = plan.book.resources[need.resource].capacity(on: day) else { return nil }
    let taking = others.filter {
      $0.extent.window.start == day && places(of: need.resource, takenBy: $0) > 0
        && !claims[$0.task].heldHalves($0.half).isEmpty
    }
    let taken = taking.reduce(0) { $0 + places(of: need.resource, takenBy: $1) }
    return taken + need.count <= capacity
      ? nil : .resourceTaken(need.resource, by: taking.map(\.task.id).sorted())
  }

  /// Why a resource that has to travel serves no further stay on a day; `nil` where it does.
  private func farOff(
    _ stay: Stay, _ resource: Int, on day: CivilDate, _ others: [Plan.Assignment]
  ) -> DayVerdict.Exclusion? {
    let own = plan.book.resources[resource]
    guard let travel = own.travel else { return nil }
    let taking = others.filter {
      $0.extent.window.start == day && places(of: resource, takenBy: $0) > 0
    }
    let stays = taking.map { self.stay(of: resource, in: $0) }
    guard let blocking = stays.blocking(stay, with: travel, of: own.headcount(on: day)) else {
      return nil
    }
    let inWay = blocking.map { taking[$0].task.id }
    return .resourceFarOff(resource, from: inWay.sorted())
  }

  /// When an assignment holds a resource that it has.
  func stay(of resource: Int, in assignment: Plan.Assignment) -> Stay {
    let claim = claims[assignment.task]
    let slot = slot(of: assignment)
    return claim.stay(
      of: ResourceNeed(resource, places(of: resource, takenBy: assignment)),
      at: assignment.task.unit, in: slot)
  }

  /// The half of a day that an assignment takes; `nil` where nobody knows.
  func half(of assignment: Plan.Assignment, on day: CivilDate) -> HalfDay? {
    let half = assignment.half ?? claims[assignment.task].half
    return assignment.extent.window.start == day ? half : half.map { _ in .morning }
  }

  /// The exclusions of both halves of a day, each person and resource once.
  private func joined(
    _ exclusions: some Sequence<DayVerdict.Exclusion>
  ) -> [DayVerdict.Exclusion] {
    exclusions.reduce(into: []) { joined, next in
      switch next {
      case .busy(let unit, let ids):
        if let place = joined.firstIndex(where: { $0.person == unit }) {
          joined[place] = .busy(unit: unit, by: Set(ids + joined[place].tasks).sorted())
        } else {
          joined.append(next)
        }
      case .resourceTaken(let resource, let ids):
        if let place = joined.firstIndex(where: { $0.resource == resource }) {
          joined[place] = .resourceTaken(resource, by: Set(ids + joined[place].tasks).sorted())
        } else {
          joined.append(next)
        }
      case .resourceFarOff(let resource, let ids):
        if let known = joined.firstIndex(where: { $0.farOff == resource }) {
          let all = Set(ids + joined[known].tasks).sorted()
          joined[known] = .resourceFarOff(resource, from: all)
        } else {
          joined.append(next)
        }
      default: if !joined.contains(next) { joined.append(next) }
      }
    }
  }
}

extension DayVerdict.Exclusion {
  /// The same of another resource.
  fileprivate func naming(_ other: (Int) -> Int) -> DayVerdict.Exclusion {
    switch self {
    case .resourceAbsent(let resource): .resourceAbsent(other(resource))
    case .resourceFarOff(let resource, let ids): .resourceFarOff(other(resource), from: ids)
    case .resourceTaken(let resource, let ids): .resourceTaken(other(resource), by: ids)
    default: self
    }
  }

  fileprivate var person: Int? { if case .busy(let unit, _) = self { unit } else { nil } }

  fileprivate var resource: Int? {
    if case .resourceTaken(let resource, _) = self { resource } else { nil }
  }

  fileprivate var farOff: Int? {
    if case .resourceFarOff(let resource, _) = self { resource } else { nil }
  }
}
