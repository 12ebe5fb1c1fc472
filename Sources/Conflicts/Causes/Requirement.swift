import CivilTime
import ScheduleModel

/// Something that a plan asks for and that could be dropped, with the line that states it.
enum Requirement: Hashable {
  /// That a rule has tasks at all, as a place in the book's list.
  case tasks(Int)
  /// That the tasks of a rule lie in their window.
  case window(Int)
  /// That the tasks of a rule keep off some days.
  case avoidance(Int)
  /// That the tasks of a rule keep their distance.
  case spacing(Int)
  /// That the tasks of a rule wait for those of another.
  case order(Int)
  /// That the tasks of a rule stand on common days.
  case commonDays(Int)
  /// That the tasks of a rule take the time of a lead.
  case lead(Int)
  /// That the tasks of a rule need what they use.
  case uses(Int)
  /// That there is only so much of a resource, as a place in the book's list.
  case capacity(Int)
  /// That a resource is on its way between two units for a time, as a place in the book's list.
  case travel(Int)
  /// That a resource, or a member of it, is not there at times: a place among all its absences.
  case absence(Int, Int)
  /// That the people of a unit are away, as places in the roster's and its own list.
  case away(Int, Int)
  /// That the people of a unit work at their hours only, as a place in the roster's list.
  case work(Int)
  /// That some days are special, as a place in the calendar's list.
  case entry(Int)
  /// That people pinned a task, as a place in the list of decisions.
  case pin(Int)
}

extension Requirement {
  /// The line that states it; `nil` for what no file states.
  func place(in book: RuleBook) -> SourcePlace? {
    switch self {
    case .tasks(let rule): book.rules[rule].place(of: .quantity)
    case .window(let rule): book.rules[rule].place(of: .when)
    case .avoidance(let rule): book.rules[rule].place(of: .avoids)
    case .spacing(let rule): book.rules[rule].place(of: .spacing)
    case .order(let rule): book.rules[rule].place(of: .order)
    case .commonDays(let rule): book.rules[rule].place(of: .dayChoice)
    case .lead(let rule): book.rules[rule].place(of: .lead)
    case .uses(let rule): book.rules[rule].place(of: .resources)
    case .capacity(let resource): book.resources[resource].source
    case .travel(let resource): book.resources[resource].travel?.source
    case .absence(let resource, let place): book.resources[resource].allAbsences[place].source
    case .away(let unit, let place): book.roster.units[unit].absences[place].source
    case .work(let unit): book.workingHours(of: unit)?.source
    case .entry(let place): book.calendar.entries[place].source
    case .pin(let place): book.decisions[place].source
    }
  }

  /// In which order requirements are dropped: what people can change least comes last, so that the
  /// causes that stay are those nearest to the task.
  var order: Int {
    switch self {
    case .pin: 0
    case .away: 1
    case .absence: 2
    case .entry: 3
    case .work: 4
    case .avoidance: 5
    case .spacing: 6
    case .order: 7
    case .commonDays: 8
    case .lead: 9
    case .travel: 10
    case .capacity: 11
    case .uses: 12
    case .window: 13
    case .tasks: 14
    }
  }
}

extension RuleBook {
  /// Every requirement that some tasks have to meet, in a fixed order.
  func requirements(on tasks: [DatedTask]) -> [Requirement] {
    let rules = Set(tasks.map(\.rule)).sorted()
    let units = Set(tasks.flatMap { [$0.unit, self.lead(of: $0) ?? $0.unit] })
    let windows = tasks.compactMap(\.window)
    let resources = Set(rules.flatMap { self.rules[$0].details.everyResource }).sorted()
    func touches(_ window: Window) -> Bool { windows.contains { $0.intersection(window) != nil } }
    var all: [Requirement] = []
    for rule in rules {
      all.append(.tasks(rule))
      if tasks.contains(where: { $0.rule == rule && $0.isChosen }) { all.append(.window(rule)) }
      if !self.rules[rule].details.avoids.isEmpty { all.append(.avoidance(rule)) }
      if self.rules[rule].spacing != nil { all.append(.spacing(rule)) }
      if self.rules[rule].details.follows != nil { all.append(.order(rule)) }
      if self.rules[rule].hasCommonDays { all.append(.commonDays(rule)) }
      if tasks.contains(where: { $0.rule == rule && isLed($0) }) { all.append(.lead(rule)) }
      if !self.rules[rule].details.everyResource.isEmpty { all.append(.uses(rule)) }
    }
    for resource in resources {
      all.append(.capacity(resource))
      if self.resources[resource].travel != nil { all.append(.travel(resource)) }
      for (place, absence) in self.resources[resource].allAbsences.enumerated()
      where touches(absence.window) { all.append(.absence(resource, place)) }
    }
    for unit in units.sorted() {
      for (place, absence) in roster.units[unit].absences.enumerated()
      where touches(absence.window) { all.append(.away(unit, place)) }
    }
    // Who works when also says when what travels may leave: without it there could be less time.
    let travelling = tasks.filter { task in
      self.rules[task.rule].details.everyResource.contains { self.resources[$0].travel != nil }
    }
    func people(of tasks: [DatedTask]) -> Set<Int> {
      Set(tasks.flatMap { self.people(of: self.rules[$0.rule], for: $0.unit) })
    }
    let workers =
      hasNoWorkingHours ? [] : people(of: tasks).subtracting(people(of: travelling))
    for unit in workers.sorted() where workingHours(of: unit) != nil { all.append(.work(unit)) }
    for (place, entry) in calendar.entries.enumerated()
    where entry.kind != .work && touches(entry.window) { all.append(.entry(place)) }
    let ids = Set(tasks.map(\.id))
    for (place, decision) in decisions.enumerated() {
      if case .pin(let task, _, _) = decision.subject, ids.contains(task) {
        all.append(.pin(place))
      }
    }
    return all.sorted { $0.order < $1.order }
  }

  /// Whether a task takes the time of a lead beside that of its unit.
  private func isLed(_ task: DatedTask) -> Bool {
    people(of: rules[task.rule], for: task.unit).count > 1
  }

  /// The book in which only these requirements hold, of those that some tasks have to meet.
  func holding(_ kept: Set<Requirement>, of all: [Requirement]) -> RuleBook {
    let dropped = Set(all).subtracting(kept)
    let rules = rules.enumerated().map { place, rule in rule.loosened(place, dropped) }
    let resources = resources.enumerated().map { place, resource in
      resource.loosened(place, dropped)
    }
    // What a unit has by the plan is dropped for it alone.
    let isTimed = !hasNoWorkingHours
    let units = roster.units.enumerated().map { place, unit in
      let own = unit.loosened(place, dropped)
      return isTimed
        ? own.working(dropped.contains(.work(place)) ? nil : workingHours(of: place)) : own
    }
    let entries = calendar.entries.enumerated().filter { !dropped.contains(.entry($0.offset)) }
    let decisions = decisions.enumerated().filter { !dropped.contains(.pin($0.offset)) }
    return RuleBook(
      head: head.working(nil), documents: documents, campaigns: campaigns, roster: Roster(units),
      calendar: WorkCalendar(
        weeklyRest: calendar.weeklyRest, namedAt: calendar.weeklyRestSource,
        entries: entries.map(\.element)),
      rules: rules, messages: messages, resources: resources, choices: choices,
      decisions: decisions.map(\.element), provisions: provisions, mentions: mentions, slips: slips)
  }
}

extension Resource {
  fileprivate func loosened(_ place: Int, _ dropped: Set<Requirement>) -> Resource {
    if dropped.contains(.capacity(place)) {
      return Resource(id: id, title: title, capacity: 1_000_000, halves: halves, source: source)
    }
    let near = dropped.contains(.travel(place)) ? withoutTravel : self
    let kept = allAbsences.enumerated().filter { !dropped.contains(.absence(place, $0.offset)) }
    return kept.count == allAbsences.count ? near : near.keeping(kept.map(\.element))
  }
}

extension Roster.Unit {
  fileprivate func loosened(_ place: Int, _ dropped: Set<Requirement>) -> Roster.Unit {
    let kept = absences.enumerated().filter { !dropped.contains(.away(place, $0.offset)) }
    guard kept.count < absences.count else { return self }
    return Roster.Unit(
      id: id, formerID: formerID, name: name, kind: kind, parent: parent, tags: tags,
      aliases: aliases, misspellings: misspellings, languages: languages, communeCode: communeCode,
      validFrom: validFrom, validUntil: validUntil, successors: successors, assumption: assumption,
      absences: kept.map(\.element), workingHours: workingHours, source: source)
  }
}

extension Rule {
  fileprivate func loosened(_ place: Int, _ dropped: Set<Requirement>) -> Rule {
    let own: [Requirement] = [
      .avoidance(place), .spacing(place), .order(place), .commonDays(place), .lead(place),
      .uses(place),
    ]
    guard !dropped.isDisjoint(with: own) else { return self }
    let isApart = dropped.contains(.spacing(place))
    var details = details
    if dropped.contains(.avoidance(place)) { details.avoids = .none }
    if isApart { details.farthest = nil }
    if dropped.contains(.order(place)) { details.follows = nil }
    if dropped.contains(.commonDays(place)) { details.dayChoice = .ofEachUnit }
    if dropped.contains(.lead(place)) { details.lead = nil }
    if dropped.contains(.uses(place)) { (details.resources, details.oneOf) = ([], []) }
    return Rule(
      id: id, formerID: formerID, title: title, units: units, anchor: anchor, position: position,
      quantity: quantity, hours: hours, certainty: certainty, modality: modality,
      occupation: occupation, spacing: isApart ? nil : spacing, restDays: restDays, shift: shift,
      counting: counting, companions: companions, details: details, lines: lines)
  }
}

extension DatedTask {
  /// Whether a day is to be chosen for it.
  var isChosen: Bool { if case .within = demand { true } else { false } }

  /// The days in which it stands or may stand; `nil` where there are none.
  var window: Window? {
    switch demand {
    case .within(let window): window
    case .fixed(let extent): extent.window
    case .open, .impossible: nil
    }
  }

  /// The same task, for which any day of a window will do.
  func anywhere(in window: Window) -> DatedTask {
    DatedTask(
      id: id, rule: rule, unit: unit, period: period, part: part, ordinal: ordinal,
      demand: .within(window), certainty: certainty, nominal: nominal)
  }
}
