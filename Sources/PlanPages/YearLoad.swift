import CivilTime
import ScheduleModel

/// How many tasks stand on each day of a year.
///
/// A task that lasts several days stands on each of them, unless it is a ribbon.
struct YearLoad {
  /// The days of the year.
  let year: Window
  /// The tasks of each day, 1 January first, in the order given.
  private let tasksOfDay: [[TaskFacts]]
  /// The most that stand on one day; 0 where there are none.
  let most: Int

  /// Deals out the tasks that touch the year.
  init(of tasks: [TaskFacts], in year: Window) {
    var tasksOfDay = [[TaskFacts]](repeating: [], count: year.dayCount)
    for task in tasks where !task.isRibbon {
      guard let days = task.extent?.window.intersection(year) else { continue }
      for day in days.days { tasksOfDay[year.start.days(until: day)].append(task) }
    }
    self.year = year
    self.tasksOfDay = tasksOfDay
    self.most = tasksOfDay.map(\.count).max() ?? 0
  }

  /// The tasks that stand on a day of the year.
  func tasks(on day: CivilDate) -> [TaskFacts] { tasksOfDay[year.start.days(until: day)] }

  /// How dark a day with tasks is, from 1 to 4: the quarter of the busiest day that it reaches.
  func shade(of count: Int) -> Int { (4 * count + most - 1) / most }

  /// The numbers of tasks that have a shade; `nil` where the shade does not occur.
  func counts(ofShade shade: Int) -> ClosedRange<Int>? {
    let (low, high) = ((shade - 1) * most / 4 + 1, shade * most / 4)
    return low <= high ? low...high : nil
  }

  /// The days on which tasks stand, the busiest first, earlier before later.
  var busiestFirst: [CivilDate] {
    year.days.filter { !tasks(on: $0).isEmpty }.sorted {
      (-tasks(on: $0).count, $0) < (-tasks(on: $1).count, $1)
    }
  }
}

extension TaskFacts {
  /// Whether the task is drawn as a ribbon: a span, or a window within which no day is chosen yet.
  var isRibbon: Bool {
    guard let days = extent?.window.dayCount else { return false }
    return task.part.isSpan || (days > 1 && status == .tentative)
  }

  /// Whether the task has a day in a window.
  func touches(_ window: Window) -> Bool { extent?.window.intersection(window) != nil }
}
