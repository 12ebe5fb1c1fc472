import CivilTime
import ScheduleModel

/// The tasks of one rule, with what the reading says of them.
struct RuleTasks {
  /// A time at which a task stands, with the day that the plan names where a rest day moved it.
  struct Stand: Hashable {
    let window: Window
    var nominal: CivilDate?
  }

  /// Every task, in no order.
  private(set) var all: [DatedTask] = []
  /// The days that tasks were given, in the order of the plan.
  private(set) var placed: [CivilDate] = []
  /// How many found no day.
  private(set) var unplaced = 0
  /// How many have no date, because nobody has said when.
  private(set) var open = 0

  /// The tasks of each rule of a plan, in the order of the book.
  static func all(of plan: Plan) -> [RuleTasks] {
    var tasks = Array(repeating: RuleTasks(), count: plan.book.rules.count)
    for assignment in plan.assignments {
      tasks[assignment.task.rule].all.append(assignment.task)
      guard case .within = assignment.task.demand else { continue }
      tasks[assignment.task.rule].placed.append(assignment.extent.window.start)
    }
    for task in plan.unplaced.map(\.task) {
      tasks[task.rule].all.append(task)
      tasks[task.rule].unplaced += 1
    }
    for task in plan.open {
      tasks[task.rule].all.append(task)
      tasks[task.rule].open += 1
    }
    return tasks
  }

  /// The units that have a task of their own, as places in the roster.
  var units: Set<Int> { Set(all.filter { $0.part != .broadcast }.map(\.unit)) }

  /// How many tasks are of these parts.
  func count(of parts: Part...) -> Int { all.count { parts.contains($0.part) } }

  /// Where the tasks stand or may stand, without those at the ends of spans. Sorted, unique.
  var stands: [Stand] {
    let stands = all.filter { ($0.part == .task || $0.part.isSpan) }.compactMap { task -> Stand? in
      switch task.demand {
      case .fixed(.wholeDays(let window)): Stand(window: window, nominal: task.nominal)
      // What runs past midnight stands on the day on which it begins.
      case .fixed(.timed(let start, _, _)):
        Stand(window: Window(on: start.date), nominal: task.nominal)
      case .within(let window): Stand(window: window)
      case .open, .impossible: nil
      }
    }
    return Set(stands).sorted { $0.order < $1.order }
  }

  /// The first three days that the program chose. Sorted, unique, may be empty.
  var firstDays: [CivilDate] {
    placed.reduce(into: []) { days, day in
      if days.count < 3, days.last != day { days.append(day) }
    }
  }
}

extension RuleTasks.Stand {
  fileprivate var order: (CivilDate, CivilDate, Int) {
    (window.start, window.end, nominal?.dayNumber ?? .min)
  }
}
