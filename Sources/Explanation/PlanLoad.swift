public import CivilTime
public import ScheduleModel

/// How near a plan comes to the numbers from which on it is too much at once.
public struct PlanLoad: Hashable, Sendable {
  /// A unit or a lead with what it has in some time.
  public struct Peak: Hashable, Sendable {
    /// Who.
    public let unit: Roster.Unit
    /// The week, or the day.
    public let window: Window
    /// How many tasks that take time it has then.
    public let count: Int
  }

  /// A month with the campaigns that touch it.
  public struct Stack: Hashable, Sendable {
    /// The month.
    public let month: Period
    /// The campaigns, by code. Never empty.
    public let campaigns: [Campaign]
  }

  /// The numbers from which on it is too much.
  public let thresholds: LoadThresholds
  /// The unit and week with most tasks; of equals the earliest, then by unit. `nil` without tasks that
  /// take time.
  public let week: Peak?
  /// The lead and day with most tasks; `nil` without tasks that take time.
  public let day: Peak?
  /// The month with most campaigns; `nil` without campaigns.
  public let month: Stack?
  /// How many weeks of units are too full.
  public let fullWeeks: Int
  /// How many days of leads are too full.
  public let fullDays: Int
  /// How many months are too full.
  public let fullMonths: Int

  /// Weighs a plan. What takes nobody's time is not counted, nor is a bar within which the day is
  /// still open.
  public init(of plan: Plan) {
    let book = plan.book
    thresholds = book.head.thresholds
    var weeks: [Key: Int] = [:]
    var days: [Key: Int] = [:]
    for assignment in plan.assignments where assignment.takesTime(in: book) {
      let (task, window) = (assignment.task, assignment.extent.window)
      let week = Period(.week, containing: window.start).window
      weeks[Key(unit: task.unit, window: week), default: 0] += 1
      let lead = book.lead(of: task) ?? task.unit
      for day in window.days { days[Key(unit: lead, window: Window(on: day)), default: 0] += 1 }
    }
    week = weeks.peak(in: book)
    day = days.peak(in: book)
    fullWeeks = weeks.values.count { $0 >= book.head.thresholds.tasksPerUnitWeek }
    fullDays = days.values.count { $0 >= book.head.thresholds.tasksPerLeadDay }
    let months = book.campaigns.byMonth
    month = months.min { (-$0.campaigns.count, $0.month) < (-$1.campaigns.count, $1.month) }
    fullMonths = months.count { $0.campaigns.count >= book.head.thresholds.campaignsPerMonth }
  }
}

/// Somebody's week or day.
private struct Key: Hashable {
  let unit: Int
  let window: Window
}

extension [Key: Int] {
  fileprivate func peak(in book: RuleBook) -> PlanLoad.Peak? {
    self.min { one, other in
      (-one.value, one.key.window.start, one.key.unit)
        < (-other.value, other.key.window.start, other.key.unit)
    }.map {
      PlanLoad.Peak(unit: book.roster.units[$0.key.unit], window: $0.key.window, count: $0.value)
    }
  }
}

extension [Campaign] {
  /// The months that they touch, each with those that do.
  fileprivate var byMonth: [PlanLoad.Stack] {
    var months: [Period: [Campaign]] = [:]
    for campaign in self {
      let days = campaign.occasions.flatMap { $0.window.days }
      for month in Set(days.map { Period(.month, containing: $0) }) {
        months[month, default: []].append(campaign)
      }
    }
    return months.map { PlanLoad.Stack(month: $0.key, campaigns: $0.value) }
  }
}

extension Plan.Assignment {
  fileprivate func takesTime(in book: RuleBook) -> Bool {
    guard task.part == .task, book.rules[task.rule].occupation != .nothing else { return false }
    if case .wholeDays(let window) = extent { return window.dayCount == 1 }
    return true
  }
}
