import CivilTime
public import ScheduleModel

/// Gives every task of a rule book a day.
///
/// Level A: nothing is scarce but the days of the unit and of its lead. Each window is cut into as
/// many strata as it has tasks, and each task takes the day of its stratum that its own identity
/// likes best. So the plan of one unit does not depend on that of another, and a new rest day moves
/// the tasks that stood on it.
public struct Placer {
  private let book: RuleBook
  private var diary: Diary
  private var candidates: [CandidateKey: [CivilDate]] = [:]

  /// Prepares to place the tasks of a book.
  public init(_ book: RuleBook) {
    self.book = book
    diary = Diary()
  }

  /// Returns the plan. The order of the tasks does not matter.
  public mutating func plan(_ tasks: [DatedTask]) -> Plan {
    var assignments: [Plan.Assignment] = []
    var unplaced: [Plan.Unplaced] = []
    for task in tasks {
      guard case .fixed(let extent) = task.demand else { continue }
      assignments.append(Plan.Assignment(task, at: extent))
      occupy(extent.window, by: task)
    }
    for group in groups(of: tasks) {
      let (placed, left) = place(group)
      assignments += placed
      unplaced += left
    }
    return Plan(
      book: book, assignments: assignments, unplaced: unplaced,
      open: tasks.filter { $0.demand == .open })
  }
}

extension Placer {
  /// The tasks of one rule, unit and occasion, in the order of their numbers.
  private struct Group {
    let window: Window
    let tasks: [DatedTask]
  }

  private struct CandidateKey: Hashable {
    let window: Window
    let restDays: RestDays
  }

  private struct GroupKey: Hashable {
    let rule: Int
    let unit: Int
    let window: Window
  }

  /// The tasks that want a day, in groups; the tightest groups of a unit first.
  private mutating func groups(of tasks: [DatedTask]) -> [Group] {
    var byKey: [GroupKey: [DatedTask]] = [:]
    for task in tasks {
      guard case .within(let window) = task.demand else { continue }
      byKey[GroupKey(rule: task.rule, unit: task.unit, window: window), default: []].append(task)
    }
    let ordered = byKey.map { (key, tasks) in
      let rule = book.rules[key.rule]
      let wanted = tasks.count * max(1, rule.occupation.halves, rule.spacing?.days ?? 1)
      let slack = days(of: key.window, for: rule).count - wanted
      return (
        [key.unit, slack, key.rule, key.window.start.dayNumber],
        Group(window: key.window, tasks: tasks.sorted { $0.ordinal < $1.ordinal })
      )
    }
    return ordered.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }

  private mutating func place(_ group: Group) -> ([Plan.Assignment], [Plan.Unplaced]) {
    let rule = book.rules[group.tasks[0].rule]
    let people = self.people(of: group.tasks[0])
    let halves = rule.occupation.halves
    let free = days(of: group.window, for: rule).filter {
      diary.hasRoom(for: halves, of: people, on: $0)
    }
    let chain = DayChain(
      free, spacing: spacing(of: rule, group, free.count), calendar: book.calendar)
    let days = chain.choose(for: group.tasks.map(\.id), in: group.window) {
      !diary.isBusy(people, on: $0)
    }
    for day in days { diary.enter(halves, for: people, on: day) }
    let placed = zip(group.tasks, days).map { task, day in
      Plan.Assignment(task, at: book.extent(of: rule, on: day))
    }
    let left = group.tasks.dropFirst(days.count).map {
      Plan.Unplaced($0, because: .tooFewDays(free: free.count, needed: group.tasks.count))
    }
    return (placed, left)
  }

  /// The distance that the rule asks for. Without one, tasks stand on different days, as far as
  /// there are enough.
  private func spacing(of rule: Rule, _ group: Group, _ freeDays: Int) -> Distance {
    if let spacing = rule.spacing { return spacing }
    let mayShare = rule.occupation == .nothing && freeDays < group.tasks.count
    return Distance(mayShare ? 0 : 1, .calendarDays)
  }

  /// The days of a window on which a rule allows tasks, sorted; kept, since many units share them.
  private mutating func days(of window: Window, for rule: Rule) -> [CivilDate] {
    let key = CandidateKey(window: window, restDays: rule.restDays)
    if let known = candidates[key] { return known }
    let days =
      switch rule.restDays {
      case .never: book.calendar.workingDays(in: window)
      case .allowed: window.days.filter { !book.calendar.status(of: $0).isFeast }
      }
    candidates[key] = days
    return days
  }

  /// Those whose time a task takes: its unit, and its lead where that is another.
  private func people(of task: DatedTask) -> [Int] {
    let lead = book.rules[task.rule].details.lead ?? task.unit
    return lead == task.unit ? [task.unit] : [task.unit, lead]
  }

  private mutating func occupy(_ window: Window, by task: DatedTask) {
    let halves = book.rules[task.rule].occupation.halves
    guard task.part == .task, halves > 0, window.dayCount == 1 else { return }
    diary.enter(halves, for: people(of: task), on: window.start)
  }
}

/// How much of each day is taken from whom.
private struct Diary {
  private struct Page: Hashable {
    let unit: Int
    let day: Int
  }

  private var taken: [Page: Int] = [:]

  /// Whether each of some units has so many halves of a day left.
  func hasRoom(for halves: Int, of units: [Int], on day: CivilDate) -> Bool {
    halves == 0 || units.allSatisfy { taken(from: $0, on: day) + halves <= 2 }
  }

  /// Whether one of some units has something on that day.
  func isBusy(_ units: [Int], on day: CivilDate) -> Bool {
    units.contains { taken(from: $0, on: day) > 0 }
  }

  /// Takes so many halves of a day from each of some units.
  mutating func enter(_ halves: Int, for units: [Int], on day: CivilDate) {
    guard halves > 0 else { return }
    for unit in units { taken[Page(unit: unit, day: day.dayNumber), default: 0] += halves }
  }

  private func taken(from unit: Int, on day: CivilDate) -> Int {
    taken[Page(unit: unit, day: day.dayNumber)] ?? 0
  }
}
