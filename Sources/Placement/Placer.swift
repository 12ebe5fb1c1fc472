public import ScheduleModel

/// Gives every task of a rule book a day.
///
/// Level A: nothing is scarce but the days of each unit. Each window is cut into as many strata as
/// it has tasks, and each task takes the day of its stratum that its own identity likes best. So
/// the plan of one unit does not depend on that of another, and a new rest day moves the tasks that
/// stood on it. What a lead of many units can bear is not looked at here.
public struct Placer: Sendable {
  private let book: RuleBook

  /// Prepares to place the tasks of a book.
  public init(_ book: RuleBook) {
    self.book = book
  }

  /// Returns the plan. The order of the tasks does not matter.
  public func plan(_ tasks: [DatedTask]) -> Plan {
    var round = PlacementRound(book)
    let fixed = round.enterFixed(tasks)
    let (placed, unplaced) = round.placeOthers(tasks)
    let impossible = tasks.compactMap { task in
      task.demand.obstacle.map { Plan.Unplaced(task, because: $0) }
    }
    return Plan(
      book: book, assignments: fixed + placed, unplaced: unplaced + impossible,
      open: tasks.filter { $0.demand == .open })
  }
}

extension DatedTask.Demand {
  /// Why there is no day, where the rules lead to none.
  fileprivate var obstacle: Obstacle? {
    if case .impossible(let obstacle) = self { obstacle } else { nil }
  }
}
