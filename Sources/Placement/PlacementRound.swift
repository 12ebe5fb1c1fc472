import CivilTime
import ScheduleModel

/// One pass over the tasks of a plan: what is taken so far, and the days that rules allow.
struct PlacementRound {
  private let book: RuleBook
  private var diary = Diary()
  private var candidates: [CandidateKey: [CivilDate]] = [:]

  /// Begins with empty diaries.
  init(_ book: RuleBook) {
    self.book = book
  }

  /// Enters the tasks whose time the plan itself gives.
  mutating func enterFixed(_ tasks: [DatedTask]) -> [Plan.Assignment] {
    var assignments: [Plan.Assignment] = []
    for task in tasks {
      guard case .fixed(let extent) = task.demand else { continue }
      assignments.append(Plan.Assignment(task, at: extent))
      occupy(extent, by: task)
    }
    return assignments
  }

  /// Gives each task that wants a day one of its window; tells which found none.
  mutating func placeOthers(_ tasks: [DatedTask]) -> ([Plan.Assignment], [Plan.Unplaced]) {
    var assignments: [Plan.Assignment] = []
    var unplaced: [Plan.Unplaced] = []
    for group in groups(of: tasks) {
      let (placed, left) = place(group)
      assignments += placed
      unplaced += left
    }
    return (assignments, unplaced)
  }
}

extension PlacementRound {
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
    let unit = group.tasks[0].unit
    let free = days(of: group.window, for: rule).filter {
      diary.room(for: rule, of: unit, on: $0) > 0
    }
    let chain = DayChain(
      free, room: free.map { diary.room(for: rule, of: unit, on: $0) },
      spacing: spacing(of: rule, group, free.count), calendar: book.calendar)
    let days = chain.choose(for: group.tasks.map(\.id), in: group.window) {
      !diary.isBusy(unit, on: $0)
    }
    for day in days { diary.enter(rule.occupation.halves, for: unit, on: day) }
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
    rule.spacing ?? Distance(freeDays < group.tasks.count ? 0 : 1, .calendarDays)
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

  /// Enters a task into the diary of its unit, on each day that it touches. A bar of several days,
  /// within which the day is still open, takes nobody's time.
  private mutating func occupy(_ extent: Extent, by task: DatedTask) {
    let halves = book.rules[task.rule].occupation.halves
    guard task.part == .task else { return }
    if case .wholeDays(let window) = extent, window.dayCount > 1 { return }
    for day in extent.window.days { diary.enter(halves, for: task.unit, on: day) }
  }
}
