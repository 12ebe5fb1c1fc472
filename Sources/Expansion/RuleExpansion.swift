import CivilTime
import ScheduleModel

/// Expands one rule.
///
/// Tasks are appended to one list for all rules and units: nothing is made for a unit or an occasion
/// alone.
struct RuleExpansion {
  let rule: Rule
  private let book: RuleBook
  private let index: Int
  private let occasions: RuleOccasions
  private let pins: Pins
  private let frames: [OccasionFrame]
  private let broadcasters: [Int]
  private let phases: [Phase]
  /// The days of the campaigns beside which the rule stands, where it was read for each of several.
  private let neighbours: [Window]
  /// How many tasks each unit has on each occasion; `nil` where tasks of other rules count toward
  /// them, and it may be another number each time.
  private let count: Int?
  /// Which units have the tasks on each occasion; empty where all of the rule have.
  private let drawn: [Set<Int>]
  private let isCarried: Bool
  private var writer: IdentityWriter

  /// Prepares to expand the rule at a place of the book's list.
  init(book: RuleBook, index: Int, occasions: RuleOccasions, pins: Pins) {
    let rule = book.rules[index]
    self.rule = rule
    self.book = book
    self.index = index
    self.occasions = occasions
    self.pins = pins
    frames = occasions.usual.map { OccasionFrame($0, of: rule, in: book) }
    broadcasters = rule.companions.compactMap {
      if case .broadcast(let unit) = $0 { unit } else { nil }
    }
    phases = rule.companions.compactMap { if case .phase(let phase) = $0 { phase } else { nil } }
    neighbours = rule.details.siblings.filter { $0 != rule.details.campaign }
      .flatMap { book.campaign($0)?.occasions.map(\.window) ?? [] }
    count = book.asksAlike(rule) ? max(0, rule.quantity.planned) : nil
    drawn = rule.details.share == nil ? [] : ShareDraw(rule, of: book).units(on: frames)
    isCarried = rule.details.carrier != nil
    writer = IdentityWriter(book.head.id, rule.formerID ?? rule.id)
  }

  /// How many tasks there are, unless units come and go: an estimate that saves growing lists.
  var usualCount: Int {
    rule.units.count * frames.count * (min(rule.quantity.planned, 366) + rule.companions.count)
  }

  /// The tasks of a unit, in order.
  func tasks(of unit: Int) -> [DatedTask] {
    var own = self
    var tasks: [DatedTask] = []
    own.expand(unit, into: &tasks)
    return tasks
  }

  /// Appends the tasks of a unit, in order.
  mutating func expand(_ unit: Int, into tasks: inout [DatedTask]) {
    let own = book.roster.units[unit]
    writer.begin(own.formerID ?? own.id)
    let moved = occasions.moved[unit]?.map { OccasionFrame($0, of: rule, in: book) }
    for (place, frame) in (moved ?? frames).enumerated() {
      guard drawn.isEmpty || drawn[place].contains(unit) else { continue }
      if isCarried, book.isCarried(rule, for: unit, in: frame.known.period) { continue }
      writer.begin(period: frame.name)
      switch frame.known.time {
      case .days(let occasion):
        guard let days = frame.days(of: own, occasion) else {
          guard occasion.isInBucket, frame.asks(own) else { continue }
          append(
            unit, frame.known, rule.position == .throughout ? .span : .task, occasion.number,
            .impossible(.unitMissing(on: occasion.window.start)), to: &tasks)
          continue
        }
        expand(unit, own, frame, occasion, days, into: &tasks)
      case .nowhere(let obstacle):
        append(unit, frame.known, .impossible(obstacle), to: &tasks)
      case .unknown:
        // A unit that has no day in the plan has no tasks that are to come.
        guard own.existence(within: book.horizon) != nil else { continue }
        aired(own, frame, in: &tasks) { $0.append(unit, frame.known, .open, to: &$1) }
      }
    }
  }

  private mutating func expand(
    _ unit: Int, _ own: Roster.Unit, _ frame: OccasionFrame, _ occasion: Occasion, _ days: Window,
    into tasks: inout [DatedTask]
  ) {
    let known = frame.known
    switch rule.position {
    case .within: append(unit, known, .within(days), to: &tasks)
    case .on: expandFixed(unit, own, frame, days, into: &tasks)
    case .throughout:
      expandSpan(unit, known, occasion, days, into: &tasks)
      expandBoundaries(unit, known, days, into: &tasks)
    case .due: expandDue(unit, own, frame, occasion, into: &tasks)
    }
  }

  /// The bar of a span, or one for each of its phases.
  private mutating func expandSpan(
    _ unit: Int, _ known: KnownOccasion, _ occasion: Occasion, _ days: Window,
    into tasks: inout [DatedTask]
  ) {
    guard !phases.isEmpty else {
      return append(unit, known, .span, known.number, .fixed(.wholeDays(days)), to: &tasks)
    }
    let own = book.roster.units[unit]
    for phase in phases {
      let window = phase.window(of: occasion.window, among: neighbours)
      guard let days = own.existence(within: window) else { continue }
      append(unit, known, phase.part, known.number, .fixed(.wholeDays(days)), to: &tasks)
    }
  }

  /// Tasks on a fixed day, which the rule may shift off a rest day.
  private mutating func expandFixed(
    _ unit: Int, _ own: Roster.Unit, _ frame: OccasionFrame, _ days: Window,
    into tasks: inout [DatedTask]
  ) {
    let known = frame.known
    var day = days
    if rule.shift != nil, days.dayCount == 1 {
      guard let standing = frame.standing else {
        return append(unit, known, .impossible(.noWorkingDay), to: &tasks)
      }
      guard own.exists(on: standing.start) else {
        return append(unit, known, .impossible(.unitMissing(on: standing.start)), to: &tasks)
      }
      day = standing
    }
    let demand = DatedTask.Demand.fixed(fixedExtent(day))
    let nominal = day == days ? nil : days.start
    aired(own, frame, in: &tasks) {
      $0.append(unit, known, demand, nominal: nominal, to: &$1)
    }
  }

  private mutating func expandDue(
    _ unit: Int, _ own: Roster.Unit, _ frame: OccasionFrame, _ occasion: Occasion,
    into tasks: inout [DatedTask]
  ) {
    let known = frame.known
    guard let day = frame.standing?.start else {
      return append(unit, known, .impossible(.noWorkingDay), to: &tasks)
    }
    guard own.exists(on: day) else {
      // A unit that is gone by the due date owes nothing; one that only the rest day outlives does.
      guard own.exists(on: occasion.window.last) else { return }
      return append(unit, known, .impossible(.unitMissing(on: day)), to: &tasks)
    }
    append(
      unit, known, .fixed(fixedExtent(Window(on: day))),
      nominal: occasion.dueDate == day ? nil : occasion.dueDate, to: &tasks)
  }

  /// What is to be done at the ends of a span: on its first day or the last working day before,
  /// and on the first working day after its last.
  private mutating func expandBoundaries(
    _ unit: Int, _ known: KnownOccasion, _ window: Window, into tasks: inout [DatedTask]
  ) {
    for companion in rule.companions {
      switch companion {
      case .start:
        let day = book.calendar.workingDay(onOrBefore: window.start)
        append(unit, known, .start, known.number, demand(on: day), to: &tasks)
      case .end:
        let day = book.calendar.workingDay(onOrAfter: window.end)
        append(unit, known, .end, known.number, demand(on: day), to: &tasks)
      case .broadcast, .phase: continue
      }
    }
  }

  /// Appends tasks with the slots of the broadcaster, where the rule names one: as many as there are
  /// tasks, each on the day of its task, also where people pinned that.
  private mutating func aired(
    _ own: Roster.Unit, _ frame: OccasionFrame, in tasks: inout [DatedTask],
    _ appendTasks: (inout RuleExpansion, inout [DatedTask]) -> Void
  ) {
    let first = tasks.count
    appendTasks(&self, &tasks)
    let end = tasks.count
    guard !broadcasters.isEmpty, first < end else { return }
    for broadcaster in broadcasters {
      begin(book.roster.units[broadcaster], frame)
      for place in first..<end {
        let pinned = pins[tasks[place].id].map { Window(on: $0.day) }
        append(
          broadcaster, frame.known, .broadcast, tasks[place].ordinal,
          pinned.map { .fixed(fixedExtent($0)) } ?? tasks[place].demand, to: &tasks)
      }
    }
    begin(own, frame)
  }
}

extension RuleExpansion {
  /// Appends one task for each of the number that the rule asks for.
  private mutating func append(
    _ unit: Int, _ known: KnownOccasion, _ demand: DatedTask.Demand, nominal: CivilDate? = nil,
    to tasks: inout [DatedTask]
  ) {
    let count = count ?? book.plannedCount(of: rule, for: unit, in: known.period)
    let first = rule.numbers(of: known.number).lowerBound
    for ordinal in 0..<count {
      append(unit, known, .task, first + ordinal, demand, nominal: nominal, to: &tasks)
    }
  }

  private mutating func append(
    _ unit: Int, _ known: KnownOccasion, _ part: Part, _ ordinal: Int, _ demand: DatedTask.Demand,
    nominal: CivilDate? = nil, to tasks: inout [DatedTask]
  ) {
    tasks.append(
      DatedTask(
        id: writer.identity(part, ordinal), rule: index, unit: unit, period: known.period,
        part: part, ordinal: ordinal, demand: demand, certainty: known.certainty,
        nominal: nominal))
  }

  /// Has the identities of tasks to come be those of a unit on an occasion.
  private mutating func begin(_ unit: Roster.Unit, _ frame: OccasionFrame) {
    writer.begin(unit.formerID ?? unit.id)
    writer.begin(period: frame.name)
  }

  /// A single day, or that there is none on which the task could stand.
  private func demand(on day: CivilDate?) -> DatedTask.Demand {
    day.map { .fixed(.wholeDays(Window(on: $0))) } ?? .impossible(.noWorkingDay)
  }

  /// The time of a task whose days are given: with the rule's hours on a single day, else whole
  /// days.
  private func fixedExtent(_ window: Window) -> Extent {
    window.dayCount == 1 ? book.extent(of: rule, on: window.start) : .wholeDays(window)
  }
}
