import CivilTime
import ScheduleModel

/// The numbers of a plan, counted in one pass over its tasks.
struct PlanTally {
  /// The numbers of one rule.
  struct OfRule {
    /// How many tasks it has, with a date or without.
    var tasks = 0
    /// Whom they are for, as places in the roster.
    var units: Set<Int> = []
    /// From the first day of the first to the last day of the last; `nil` without dates.
    var window: Window?
  }

  /// The numbers of each rule, in the order of the book.
  private(set) var rules: [OfRule]
  /// How many tasks have a date.
  let dated: Int
  /// How many of them are tentative.
  private(set) var tentative = 0
  /// How many of them rest on an assumption.
  private(set) var assumed = 0
  /// Who has a task with a date, as places in the roster.
  private(set) var datedUnits: Set<Int> = []
  /// Who has a task or leads one, as places in the roster.
  private(set) var busy: Set<Int> = []
  /// The first of the days with most tasks of a single day, with their number.
  private(set) var busiest: (day: CivilDate, tasks: Int)?

  /// Counts the tasks of a plan.
  init(_ plan: Plan) {
    rules = Array(repeating: OfRule(), count: plan.book.rules.count)
    dated = plan.assignments.count
    let isAssumed = plan.book.rules.map { !plan.book.assumptions(of: $0).isEmpty }
    var days: [Int: Int] = [:]
    for assignment in plan.assignments {
      let (task, window) = (assignment.task, assignment.extent.window)
      enter(task, in: plan.book)
      rules[task.rule].window = rules[task.rule].window?.union(window) ?? window
      datedUnits.insert(task.unit)
      if !plan.isCertain(task, at: assignment.extent) { tentative += 1 }
      if isAssumed[task.rule] { assumed += 1 }
      if window.dayCount == 1 { days[window.start.dayNumber, default: 0] += 1 }
    }
    for task in plan.unplaced.map(\.task) + plan.open { enter(task, in: plan.book) }
    let peak = days.min { (-$0.value, $0.key) < (-$1.value, $1.key) }
    busiest = peak.flatMap { peak in CivilDate(dayNumber: peak.key).map { ($0, peak.value) } }
  }

  private mutating func enter(_ task: DatedTask, in book: RuleBook) {
    rules[task.rule].tasks += 1
    rules[task.rule].units.insert(task.unit)
    busy.insert(task.unit)
    if let lead = book.lead(of: task) { busy.insert(lead) }
  }
}
