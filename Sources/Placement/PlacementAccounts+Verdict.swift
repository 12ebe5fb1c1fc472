import CivilTime
import ScheduleModel

extension PlacementAccounts {
  /// Whether a task could stand on a day beside all others of the plan; in the half of it where one is
  /// named.
  func verdict(
    _ task: DatedTask, on day: CivilDate, in half: HalfDay? = nil, at start: Int? = nil,
    by way: Int? = nil
  ) -> DayVerdict {
    let book = plan.book
    let status = book.calendar.status(of: day)
    var exclusions: [DayVerdict.Exclusion] = []
    if let pin = pin(of: task), pin != day { exclusions.append(.pinnedElsewhere) }
    if !book.roster.units[task.unit].exists(on: day) { exclusions.append(.unitDoesNotExist) }
    switch book.rules[task.rule].restDays {
    case .never where !status.isWorking, .allowed where status.isFeast:
      exclusions.append(.restDay(status))
    default: break
    }
    if book.rules[task.rule].details.avoids.contains(day) { exclusions.append(.avoided) }
    exclusions += scarcities(task, on: day, in: half, at: start, by: way)
    exclusions += group(of: task).filter { isTooNear($0, to: task, on: day) }
      .map { .tooNear(to: $0.task.id) }
    exclusions += group(of: task).filter { isTooFar($0, from: task, on: day) }
      .map { .tooFar(from: $0.task.id) }
    exclusions += outOfOrder(task, on: day).map { .outOfOrder(with: $0) }
    let apart = ensemble(of: task).filter {
      $0.task.id != task.id && $0.extent.window.start != day
    }.map(\.task.id)
    if !apart.isEmpty { exclusions.append(.apart(from: apart.sorted())) }
    return DayVerdict(day, exclusions)
  }

  /// Why placement took the day of an assignment among those that have no exclusions.
  func preference(
    of chosen: Plan.Assignment, among verdicts: [DayVerdict]
  ) -> PlacementAccount.Preference {
    let task = chosen.task
    let day = chosen.extent.window.start
    let stratum = stratum(of: task)
    let others = verdicts.filter { $0.exclusions.isEmpty && $0.day != day }.map(\.day)
    let preferred = plan.book.rules[task.rule].details.preferredDays
    func rank(_ day: CivilDate) -> [UInt64] {
      [
        company(of: task, on: day).contains(where: wasGiven) ? 1 : 0,
        UInt64(stratum.map { $0.distance(to: day) } ?? 0),
        preferred.isEmpty || preferred.contains(day.weekday) ? 0 : 1,
        rendezvous(task.id, day.dayNumber),
      ]
    }
    if published?.past(task.id)?.day == day {
      return PlacementAccount.Preference(
        stratum: nil, isDayItsOwn: company(of: task, on: day).isEmpty, decidedBy: .over)
    }
    let own = rank(day)
    let nearest = others.map(rank).min { $0.lexicographicallyPrecedes($1) }
    return PlacementAccount.Preference(
      stratum: stratum, isDayItsOwn: company(of: task, on: day).isEmpty,
      decidedBy: published?[task.id]?.day == day && !others.isEmpty
        ? .published
        : criterion(own, nearest, isTogether: !ensemble(of: task).isEmpty))
  }

  private func criterion(
    _ own: [UInt64], _ other: [UInt64]?, isTogether: Bool
  ) -> PlacementAccount.Criterion {
    if isTogether { return .commonDay }
    guard let other else { return .onlyDay }
    if other.lexicographicallyPrecedes(own) { return .arrangement }
    if own[0] < other[0] { return .ownDay }
    if own[1] < other[1] { return .stratum }
    return own[2] < other[2] ? .preferredDay : .hash
  }
}

extension PlacementAccounts {
  /// What else those whose time a task takes have on a day, beside what takes its hours alone.
  private func company(of task: DatedTask, on day: CivilDate) -> [Plan.Assignment] {
    let people = Set(claims[task].people(task.unit))
    return others(than: task, on: day).filter { other in
      claims[other.task].halves > 0
        && !people.isDisjoint(with: claims[other.task].people(other.task.unit))
    }
  }

  /// Whether its day was given before any was chosen: by the plan, or because it is over. A pin is
  /// honoured afterwards.
  private func wasGiven(_ assignment: Plan.Assignment) -> Bool {
    guard case .within = assignment.task.demand else { return true }
    return published?.past(assignment.task.id) != nil && pin(of: assignment.task) == nil
  }

  /// The part of the window that is a task's own; `nil` where its like have to share days.
  private func stratum(of task: DatedTask) -> Window? {
    guard case .within(let window) = task.demand else { return nil }
    let group = group(of: task)
    let rule = plan.book.rules[task.rule]
    let days = window.days.count { plan.book.allows($0, for: rule) }
    guard let number = group.firstIndex(where: { $0.task.id == task.id }),
      rule.distance(among: days, for: group.count).days > 0
    else { return nil }
    let part = window.stratum(number, of: group.count)
    return CivilDate(dayNumber: part.lowerBound).flatMap { start in
      Window(from: start, upTo: start.adding(days: part.count))
    }
  }

  /// The tasks that have to be done before a task and would not be, or the other way round.
  private func outOfOrder(_ task: DatedTask, on day: CivilDate) -> [TaskID] {
    guard ordering.concerns(task.rule) else { return [] }
    return ordered.filter { other in
      let own = other.extent.window.start
      if let distance = plan.book.precedence(of: other.task, over: task) {
        return plan.book.calendar.distance(distance.count, from: own, to: day) < distance.days
      }
      if let distance = plan.book.precedence(of: task, over: other.task) {
        return plan.book.calendar.distance(distance.count, from: day, to: own) < distance.days
      }
      return false
    }.map(\.task.id).sorted()
  }

  /// Whether a task would stand farther from another of its group than it may, or on its wrong side.
  private func isTooFar(
    _ sibling: Plan.Assignment, from task: DatedTask, on day: CivilDate
  ) -> Bool {
    let rule = plan.book.rules[task.rule]
    guard let farthest = rule.details.farthest, let spacing = rule.spacing else { return false }
    let steps = task.ordinal - sibling.task.ordinal
    let apart = plan.book.calendar.distance(
      spacing.count, from: sibling.extent.window.start, to: day)
    return steps > 0
      ? apart < 0 || apart > steps * farthest : steps < 0 && (apart > 0 || apart < steps * farthest)
  }

  private func isTooNear(
    _ sibling: Plan.Assignment, to task: DatedTask, on day: CivilDate
  ) -> Bool {
    sibling.task.id != task.id
      && isTooNear(sibling.extent.window.start, day, for: plan.book.rules[task.rule])
  }

  /// Whether two tasks of one rule, unit and occasion may not stand on two days.
  func isTooNear(_ one: CivilDate, _ other: CivilDate, for rule: Rule) -> Bool {
    if case .at = rule.hours, other == one { return true }
    guard let spacing = rule.spacing else { return false }
    let (first, last) = (min(one, other), max(one, other))
    return plan.book.calendar.distance(spacing.count, from: first, to: last) < spacing.days
  }
}

extension Window {
  /// How many days lie between the window and a day; 0 where the day belongs to it.
  fileprivate func distance(to day: CivilDate) -> Int {
    (start.dayNumber..<end.dayNumber).distance(to: day.dayNumber)
  }
}
