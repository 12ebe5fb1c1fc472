import CivilTime
import ScheduleModel

/// A rule and a unit that has tasks of it, as places in the book's lists.
private struct RuleOfUnit: Hashable {
  let rule: Int
  let unit: Int
}

/// One pass over the tasks of a plan: what is taken so far, and what came of each task.
struct PlacementRound {
  let book: RuleBook
  let tasks: [DatedTask]
  /// What is given of the time of each task.
  let given: [GivenTime]
  /// What the tasks of each rule take.
  let claims: Claims
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
  /// Whose tasks of which rule people pinned.
  private let pinned: Set<RuleOfUnit>
  /// On which days tasks of each group are pinned that would else have common days.
  let pinnedDays: [GroupKey: [Int]]
  /// The day that each task has which stands on a common day, as a number of the table: `nil` where
  /// there is none.
  var commonDays: [Int: Int?] = [:]
  /// The slots that are held for tasks of a unit until it is their turn to choose.
  var reserved: [Int: Slot] = [:]
  var diary: Diary
  let pins: Pins
  let ordering: Ordering
  /// The tasks that have to be done before others, or after, and of which the day is given, or has
  /// just been wished for by the same unit.
  var standing = Standing()
  /// What is asked for.
  let aim: Placer.Aim
  /// How many steps searches may take.
  var allowance = StepAllowance()
  /// What was not proved, of tasks that compete with one another.
  var bounds: [Plan.Bound] = []
  var round: UnitRound

  /// Begins with empty diaries.
  init(
    _ book: RuleBook, _ tasks: [DatedTask], keeping published: PublishedSlots? = nil,
    aim: Placer.Aim = .bestPlan
  ) {
    self.book = book
    self.aim = aim
    self.tasks = tasks
    let pins = book.pins
    let claims = Claims(book)
    let given = tasks.map { task in
      let pin = pins.isEmpty ? nil : pins[task.id]
      return GivenTime(
        task, in: book, pin: pin.map { ($0.day, claims[task].half(named: $0.half)) },
        past: published?.past(task.id))
    }
    let pinnedDays =
      pins.isEmpty
      ? [] : tasks.filter(\.isPinnable).compactMap { pins[$0.id].map { Window(on: $0.day) } }
    self.pins = pins
    ordering = Ordering(book)
    self.given = given
    self.claims = claims
    let table = DayTable(given.windows + pinnedDays, calendar: book.calendar)
    terms = book.rules.map { GroupTerms(of: $0, in: book, table) }
    let kept = published?.slots(of: tasks, given, pins, claims, in: table) ?? [:]
    self.table = table
    self.published = published
    self.kept = kept
    lastDaysOver =
      published == nil && pins.isEmpty ? [:] : GroupKey.lastDays(of: tasks, given, in: table)
    pinned =
      pins.isEmpty
      ? []
      : Set(
        tasks.lazy.filter { pins[$0.id] != nil }.map { RuleOfUnit(rule: $0.rule, unit: $0.unit) })
    let isCommon = terms.map(\.isCommon)
    self.pinnedDays =
      pins.isEmpty || !isCommon.contains(true)
      ? [:] : GroupKey.pinnedDays(of: tasks.filter { isCommon[$0.rule] }, pins, in: table)
    diary = Diary(book, table)
    round = UnitRound(
      table, ids: { tasks[$0].id }, kept: published == nil ? nil : { kept[$0] })
    slots = Array(repeating: nil, count: tasks.count)
  }

  /// Gives each task that wants a day a slot, or an obstacle.
  mutating func placeAll() {
    let movers = enterFixed()
    standing = orderedFixed()
    let chains = ensembleChains
    if chains.isEmpty { placeEach(movers) } else { placeTogether(chains, movers) }
  }

  /// Places all that wants a slot, beside fixed tasks for which a half of their day is to be chosen.
  mutating func placeEach(_ movers: [Int]) {
    let bound = placeFree()
    for party in parties(bound, movers) { place(party) }
  }
}

extension PlacementRound {
  /// Enters the tasks whose time is given; returns those of which a half-day is still to be chosen
  /// for the sake of a resource.
  private mutating func enterFixed() -> [Int] {
    var movers: [Int] = []
    for index in tasks.indices {
      if tasks[index].part == .broadcast { enterBroadcast(index) }
      guard tasks[index].part == .task, case .fixed(let extent, let half) = given[index],
        let window = given[index].window
      else {
        continue
      }
      let task = tasks[index]
      let claim = claims[task]
      let isPast = published?.past(task.id) != nil && pins[task.id] == nil
      let start = claim.starts == nil ? nil : extent.startTime?.minute
      let wantsHalf = claim.choosesHalf && claim.half == nil && !(isPast && half != nil)
      let wantsHours = claim.starts != nil && start == nil && !isPast
      let way = isPast ? kept[index]?.way : nil
      let wantsWay = !claim.ways.isEmpty && way == nil
      if window.dayCount == 1, wantsHours, claim.isFree {
        slots[index] = likedSlot(of: task, claim, on: window.start)
      } else if window.dayCount == 1 && (wantsHalf || wantsHours) || wantsWay {
        movers.append(index)
      } else if !claim.isFree {
        diary.enter(task, claim, in: window, half, at: start, by: way)
        if let way { slots[index] = kept[index]?.by(way) }
      }
    }
    return movers
  }

  /// When a task takes place that is in nobody's way; `nil` where no hours are given.
  private func likedSlot(of task: DatedTask, _ claim: Claim, on date: CivilDate) -> Slot? {
    table.place(of: date).flatMap { day in
      claim.starts?.liked(by: task.id, on: date.dayNumber).map {
        Slot(day, HalfDay(holding: $0), at: $0)
      }
    }
  }

  /// The tasks of a given day that have to be done before others, or after.
  private func orderedFixed() -> Standing {
    guard !ordering.isEmpty else { return Standing() }
    return tasks.indices.reduce(into: Standing()) { standing, index in
      let task = tasks[index]
      guard task.part == .task, ordering.concerns(task.rule), case .fixed = given[index],
        let window = given[index].window, let day = table.place(of: window.start)
      else { return }
      standing.add((index, day), of: task.rule, task.unit)
    }
  }

  /// Enters the slot of a broadcaster whose hours are given into its airtime.
  private mutating func enterBroadcast(_ index: Int) {
    let task = tasks[index]
    guard case .fixed(.timed(let start, _, let lasting), _) = given[index],
      let day = table.place(of: start.date)
    else { return }
    let minute = start.time.minute
    let length = book.dailyHours(of: book.rules[task.rule])?.length ?? lasting
    diary.enterAir(minute..<minute + length.count, of: task.unit, on: day)
  }

  func hasPins(_ group: TaskGroup) -> Bool {
    !pins.isEmpty && group.tasks.contains { pins[tasks[$0].id] != nil }
  }

  /// Whether people pinned a task of a rule and unit.
  func hasPins(_ rule: Int, _ unit: Int) -> Bool {
    !pinned.isEmpty && pinned.contains(RuleOfUnit(rule: rule, unit: unit))
  }

  mutating func placeAlone(_ group: TaskGroup) -> UnitRound.Outcome {
    let days = days(open: group)
    let outcome = round.place(
      group, book.rules[group.rule], claims[group.rule, group.unit], on: days, in: &diary)
    if ordering.concerns(group.rule) {
      for (task, slot) in zip(group.tasks, outcome.slots) {
        if let slot { standing.add((task, slot.day), of: group.rule, group.unit) }
      }
    }
    return outcome
  }

  mutating func keep(_ outcome: UnitRound.Outcome, for group: TaskGroup) {
    for (task, slot) in zip(group.tasks, outcome.slots) {
      slots[task] = slot
      if slot == nil, let obstacle = outcome.obstacle { obstacles.append((task, obstacle)) }
    }
  }
}

extension PlacementRound {
  /// Places the groups of one unit that competes with nobody; where one after the other does not do,
  /// they compete among themselves.
  mutating func placeOwn(_ groups: [TaskGroup]) {
    let before = diary
    let outcomes = placeUnit(groups)
    let mayCompete =
      groups.count > 1 || groups.contains { claims[$0.rule, $0.unit].starts != nil }
    guard mayCompete, outcomes.contains(where: { $0.obstacle != nil }) else {
      return keepLeastMoved(outcomes, for: groups, beside: before)
    }
    diary = before
    compete(groups, beside: [])
  }

  /// Lets groups compete for what is scarce, and fixed tasks for a half of their day.
  mutating func compete(_ groups: [TaskGroup], beside movers: [Int]) {
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
      // What has its day stands there also where no hours are left for it.
      guard contest.seats[place] == nil, !contest.group(of: place).isFixed else { continue }
      let known = contender.group < outcomes.count ? outcomes[contender.group].obstacle : nil
      obstacles.append((contender.task, known ?? contest.obstacle(of: place)))
    }
  }

  /// The groups by unit; of a unit what has to be done first, then the urgent, of these the tightest.
  mutating func inOrder(_ groups: [TaskGroup]) -> [TaskGroup] {
    let keyed = groups.map { group in
      let rule = book.rules[group.rule]
      let wanted = group.tasks.count * max(1, rule.occupation.halves, rule.spacing?.days ?? 1)
      // What has one day alone chooses before others.
      let slack =
        terms[group.rule].isCommon
        ? Int.min : table.candidates(in: group.window, among: terms[group.rule].days).count - wanted
      let claim = claims[group.rule, group.unit]
      return (
        (group.unit, ordering.depth(of: group.rule), claim.urgency),
        (slack, claim.precedence, group.rule, group.window.start.dayNumber), group
      )
    }
    return keyed.sorted { one, other in
      one.0 == other.0 ? one.1 < other.1 : one.0 < other.0
    }.map(\.2)
  }

  /// What each group would choose if its unit were alone with what is fixed.
  private mutating func wishes(
    of groups: [TaskGroup], beside movers: [Int]
  ) -> [UnitRound.Outcome] {
    let fixed = diary
    for mover in movers {
      if let window = given[mover].window {
        diary.enter(tasks[mover], claims[tasks[mover]], in: window, nil)
      }
    }
    let base = diary
    var outcomes: [UnitRound.Outcome] = []
    let given = standing
    for own in groups.byUnit {
      (diary, standing) = (base, given)
      outcomes += placeUnit(own)
    }
    (diary, standing) = (fixed, given)
    return outcomes
  }
}
