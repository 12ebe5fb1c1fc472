public import CivilTime
public import ScheduleModel

/// What each unit does in seven days.
public struct WeekAhead: Hashable, Sendable {
  /// The tasks of one day.
  public struct Day: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// Its tasks, whole days first, then by hour, then by rule. Never empty.
    public let tasks: [TaskFacts]
  }

  /// The seven days of one unit.
  public struct OfUnit: Hashable, Sendable {
    /// The unit, as the first of the plans that has something for it names it.
    public let unit: Roster.Unit
    /// Its days with tasks, in order; may be empty.
    public let days: [Day]
    /// What lasts several days and touches the seven, by first day, then by rule; may
    /// be empty.
    public let running: [TaskFacts]
  }

  /// The plans that were looked at, in the order given.
  public let plans: [PlanID]
  /// The seven days.
  public let window: Window
  /// The units with tasks, in the order of the roster; may be empty.
  public let units: [OfUnit]
  /// How many of the units that were asked about, and exist in these days, have no task.
  public let idle: Int

  /// Looks at the seven days from `first` on: of one unit, as a place in the roster, or of all.
  ///
  /// `nil` where the days would lie outside the calendar.
  public init?(of plan: Plan, from first: CivilDate, for unit: Int? = nil) {
    let asked = unit.map { [$0] } ?? Array(plan.book.roster.units.indices)
    self.init(
      of: [plan], from: first, for: asked.map { [RosterBodies.Place(roster: 0, unit: $0)] })
  }

  /// Looks at the seven days from `first` on in several plans: of some bodies, each of which may be a unit
  /// of several of the plans.
  ///
  /// `nil` where the days would lie outside the calendar.
  public init?(of plans: [Plan], from first: CivilDate, for bodies: [[RosterBodies.Place]]) {
    let end = CivilDate(dayNumber: first.dayNumber + 7)
    guard let end, let window = Window(from: first, upTo: end) else { return nil }
    self.window = window
    self.plans = plans.map(\.book.head.id)
    let tasks = plans.map { plan in
      Dictionary(
        grouping: plan.assignments.filter { $0.extent.window.intersection(window) != nil },
        by: \.task.unit)
    }
    let busy = bodies.map { places in places.filter { tasks[$0.roster][$0.unit] != nil } }
    units = busy.compactMap { places in
      places.first.map { place in
        OfUnit(
          plans[place.roster].book.roster.units[place.unit],
          places.flatMap { place in
            (tasks[place.roster][place.unit] ?? []).map { plans[place.roster].facts(of: $0) }
          })
      }
    }
    idle = zip(bodies, busy).count { places, busy in
      busy.isEmpty
        && places.contains {
          plans[$0.roster].book.roster.units[$0.unit].existence(within: window) != nil
        }
    }
  }
}

extension WeekAhead.OfUnit {
  /// Sorts the tasks of a unit, which come in the order of the plan, into days and what runs on.
  fileprivate init(_ unit: Roster.Unit, _ tasks: [TaskFacts]) {
    self.unit = unit
    running = tasks.filter(\.lastsDays).inReadingOrder
    let others = tasks.filter { !$0.lastsDays }
    let byDay = Dictionary(grouping: others) { $0.extent?.window.start.dayNumber ?? 0 }
    days = byDay.sorted { $0.key < $1.key }.compactMap { number, tasks in
      CivilDate(dayNumber: number).map { WeekAhead.Day(date: $0, tasks: tasks.inReadingOrder) }
    }
  }
}

extension TaskFacts {
  /// Whether it is a bar of several whole days.
  fileprivate var lastsDays: Bool {
    if case .wholeDays(let window)? = extent { window.dayCount > 1 } else { false }
  }
}

extension [TaskFacts] {
  /// By first day and hour, whole days first, then by rule, so that units read alike.
  fileprivate var inReadingOrder: [TaskFacts] {
    sorted { $0.readingOrder < $1.readingOrder }
  }
}

extension TaskFacts {
  fileprivate var readingOrder: (Int, Int, PlanID, RuleID, TaskID) {
    (
      extent?.window.start.dayNumber ?? .max, extent?.startTime?.minute ?? -1, plan, rule.id,
      task.id
    )
  }
}
