import CivilTime
import ScheduleModel

/// One pass over the tasks of a plan: what is taken so far, and what came of each task.
struct PlacementRound {
  let book: RuleBook
  let tasks: [DatedTask]
  /// What is given of the time of each task.
  let given: [GivenTime]
  /// What the tasks of each rule take.
  let claims: [Claim]
  /// What each rule says of where its tasks may stand.
  let terms: [GroupTerms]
  /// The slot of each task that has been given one.
  var slots: [Slot?]
  /// The tasks that found no slot, and why.
  var obstacles: [(task: Int, reason: Obstacle)] = []
  let table: DayTable
  /// What is published of the plan; `nil` where nothing is.
  let published: PublishedSlots?
  /// The published slot of each task that has one and for which a day is to be chosen.
  let kept: [Int: Slot]
  /// On which day the last task of each group took place, where one did.
  let lastDaysOver: [GroupKey: Int]
  /// The slots that are held for tasks of a unit until it is their turn to choose.
  var reserved: [Int: Slot] = [:]
  var diary: Diary
  let pins: Pins
  /// What is asked for.
  let aim: Placer.Aim
  /// How many steps searches may take.
  var allowance = StepAllowance()
  /// What was not proved, of tasks that compete with one another.
  var bounds: [Plan.Bound] = []
  private var round: UnitRound

  /// Begins with empty diaries.
  init(
    _ book: RuleBook, _ tasks: [DatedTask], keeping published: PublishedSlots? = nil,
    aim: Placer.Aim = .bestPlan
  ) {
    self.book = book
    self.aim = aim
    self.tasks = tasks
    let pins = book.pins
    let claims = book.rules.map(Claim.init)
    let given = tasks.map { task in
      let pin = pins.isEmpty ? nil : pins[task.id]
      return GivenTime(
        task, in: book, pin: pin.map { ($0.day, claims[task.rule].half(named: $0.half)) },
        past: published?.past(task.id))
    }
    let pinned =
      pins.isEmpty
      ? [] : tasks.filter(\.isPinnable).compactMap { pins[$0.id].map { Window(on: $0.day) } }
    self.pins = pins
    self.given = given
    self.claims = claims
    terms = book.rules.map { GroupTerms(of: $0, in: book) }
    let table = DayTable(given.windows + pinned, calendar: book.calendar)
    let kept = published?.slots(of: tasks, given, pins, claims, in: table) ?? [:]
    self.table = table
    self.published = published
    self.kept = kept
    lastDaysOver =
      published == nil && pins.isEmpty ? [:] : GroupKey.lastDays(of: tasks, given, in: table)
    diary = Diary(book, table)
    round = UnitRound(
      table, ids: { tasks[$0].id }, kept: published == nil ? nil : { kept[$0] })
    slots = Array(repeating: nil, count: tasks.count)
  }

  /// Gives each task that wants a day a slot, or an obstacle.
  mutating func placeAll() {
    let movers = enterFixed()
    let bound = placeFree()
    for party in parties(bound, movers) { place(party) }
  }
}

extension PlacementRound {
  /// Enters the tasks whose time is given; returns those of which a half-day is still to be chosen
  /// for the sake of a resource.
  private mutating func enterFixed() -> [Int] {
    var movers: [Int] = []
    for index in tasks.indices where tasks[index].part == .task {
      guard case .fixed(_, let half) = given[index], let window = given[index].window else {
        continue
      }
      let task = tasks[index]
      let claim = claims[task.rule]
      let isPast = published?.past(task.id) != nil && pins[task.id] == nil && half != nil
      if claim.choosesHalf, claim.half == nil, window.dayCount == 1, !isPast {
        movers.append(index)
      } else if !claim.isFree {
        diary.enter(task, claim, in: window, half)
      }
    }
    return movers
  }

  func hasPins(_ group: TaskGroup) -> Bool {
    !pins.isEmpty && group.tasks.contains { pins[tasks[$0].id] != nil }
  }

  mutating func placeAlone(_ group: TaskGroup) -> UnitRound.Outcome {
    let days = days(open: group)
    return round.place(group, book.rules[group.rule], claims[group.rule], on: days, in: &diary)
  }

  mutating func keep(_ outcome: UnitRound.Outcome, for group: TaskGroup) {
    for (task, slot) in zip(group.tasks, outcome.slots) {
      slots[task] = slot
      if slot == nil, let obstacle = outcome.obstacle { obstacles.append((task, obstacle)) }
    }
  }
}

extension PlacementRound {
  /// Groups that share something scarce, directly or through others, and fixed tasks that do.
  private struct Party {
    var groups: [TaskGroup] = []
    var movers: [Int] = []
  }

  private func parties(_ groups: [TaskGroup], _ movers: [Int]) -> [Party] {
    let people = book.roster.units.count
    var components = Components(people + book.resources.count + groups.count)
    func ties(_ rule: Int, _ unit: Int) -> [Int] {
      claims[rule].people(unit) + claims[rule].resources.map { people + $0 }
    }
    let own = people + book.resources.count
    let ofGroups = groups.enumerated().map { place, group in
      ties(group.rule, group.unit) + [own + place]
    }
    let ofMovers = movers.map { ties(tasks[$0].rule, tasks[$0].unit) }
    for ties in ofGroups + ofMovers {
      for (one, other) in zip(ties, ties.dropFirst()) { components.join(one, other) }
    }
    var parties: [Int: Party] = [:]
    for (group, ties) in zip(groups, ofGroups) {
      parties[components.root(of: ties[0]), default: Party()].groups.append(group)
    }
    for (mover, ties) in zip(movers, ofMovers) {
      parties[components.root(of: ties[0]), default: Party()].movers.append(mover)
    }
    return parties.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether more than the days of one unit is at stake, or people have decided something.
  private func isContested(_ party: Party) -> Bool {
    !party.movers.isEmpty
      || party.groups.contains { group in
        let claim = claims[group.rule]
        return !claim.resources.isEmpty || claim.people(group.unit).count > 1 || hasPins(group)
      }
  }

  private mutating func place(_ party: Party) {
    let groups = inOrder(party.groups)
    guard isContested(party) else {
      for own in groups.byUnit { placeOwn(own) }
      return
    }
    compete(groups, beside: party.movers)
  }

  /// Places the groups of one unit that competes with nobody; where one after the other does not do,
  /// they compete among themselves.
  private mutating func placeOwn(_ groups: [TaskGroup]) {
    let before = diary
    let outcomes = placeUnit(groups)
    guard groups.count > 1, outcomes.contains(where: { $0.obstacle != nil }) else {
      return keepLeastMoved(outcomes, for: groups, beside: before)
    }
    diary = before
    compete(groups, beside: [])
  }

  /// Lets groups compete for what is scarce, and fixed tasks for a half of their day.
  private mutating func compete(_ groups: [TaskGroup], beside movers: [Int]) {
    let outcomes = wishes(of: groups, beside: movers)
    let pins = pins(of: groups.flatMap(\.tasks) + movers)
    var contest = contest(groups, outcomes, movers, pins)
    contest.aim = aim
    contest.allow(allowance)
    contest.settle()
    contest.honour(pins)
    noteBound(of: &contest)
    for (place, contender) in contest.contenders.enumerated() {
      slots[contender.task] = contest.slot(of: place)
      guard contest.seats[place] == nil else { continue }
      let known = contender.group < outcomes.count ? outcomes[contender.group].obstacle : nil
      obstacles.append((contender.task, known ?? contest.obstacle(of: place)))
    }
  }

  /// The groups by unit, the tightest of a unit first.
  private mutating func inOrder(_ groups: [TaskGroup]) -> [TaskGroup] {
    let keyed = groups.map { group in
      let rule = book.rules[group.rule]
      let wanted = group.tasks.count * max(1, rule.occupation.halves, rule.spacing?.days ?? 1)
      let slack = table.candidates(in: group.window, rule.restDays).count - wanted
      return ((group.unit, slack, group.rule, group.window.start.dayNumber), group)
    }
    return keyed.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// What each group would choose if its unit were alone with what is fixed.
  private mutating func wishes(
    of groups: [TaskGroup], beside movers: [Int]
  ) -> [UnitRound.Outcome] {
    let fixed = diary
    for mover in movers {
      if let window = given[mover].window {
        diary.enter(tasks[mover], claims[tasks[mover].rule], in: window, nil)
      }
    }
    let base = diary
    var outcomes: [UnitRound.Outcome] = []
    for own in groups.byUnit {
      diary = base
      outcomes += placeUnit(own)
    }
    diary = fixed
    return outcomes
  }

  mutating func contest(
    _ groups: [TaskGroup], _ outcomes: [UnitRound.Outcome], _ movers: [Int], _ pins: [Pin]
  ) -> Contest {
    var contenders: [Contest.Contender] = []
    var held: [Contest.Group] = []
    for (place, group) in groups.enumerated() {
      let rule = book.rules[group.rule]
      let days = days(open: group)
      held.append(Contest.Group(group, claims[group.rule], rule.spacing, on: days))
      for (number, task) in group.tasks.enumerated() {
        let wish = outcomes[place].slots[number]
        contenders.append(
          Contest.Contender(
            task: task, id: tasks[task].id, group: place, number: number, wish: wish,
            published: publication(of: task)))
      }
    }
    for mover in movers {
      guard let window = given[mover].window, let day = table.place(of: window.start) else {
        continue
      }
      let task = tasks[mover]
      contenders.append(
        Contest.Contender(
          task: mover, id: task.id, group: held.count, number: 0, wish: kept[mover],
          published: publication(of: mover)))
      held.append(Contest.Group(fixedOn: day, window, claims[task.rule], unit: task.unit))
    }
    return Contest(table, beside: diary, groups: held, contenders: contenders, pins: pins)
  }

  /// The pins of some tasks, in the order in which people decided.
  private func pins(of some: [Int]) -> [Pin] {
    guard !pins.isEmpty else { return [] }
    let places = Dictionary(
      some.map { (tasks[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<TaskID> = []
    // Of two pins of one task the later holds, at the place in the order that the first has.
    return book.decisions.compactMap { decision in
      guard case .pin(let id, _, _) = decision.subject, let task = places[id],
        seen.insert(id).inserted, let pin = pins[id], let day = table.place(of: pin.day)
      else { return nil }
      return Pin(task: task, day: day, half: claims[tasks[task].rule].half(named: pin.half))
    }
  }
}

extension Contest.Group {
  /// A group that wants days, of which those given are no rest days.
  fileprivate init(_ group: TaskGroup, _ claim: Claim, _ spacing: Distance?, on days: [Int]) {
    self.init(
      claim: claim, people: claim.people(group.unit), window: group.window,
      slots: days.flatMap(claim.slots), spacing: spacing, isFixed: false)
  }

  /// A task whose day is given, and of which a half is to be chosen.
  fileprivate init(fixedOn day: Int, _ window: Window, _ claim: Claim, unit: Int) {
    self.init(
      claim: claim, people: claim.people(unit), window: window, slots: claim.slots(on: day),
      spacing: nil, isFixed: true)
  }
}
