public import ScheduleModel

/// Gives every task of a rule book a day.
///
/// Level A: nothing is scarce but the days of the unit and of its lead. Each window is cut into as
/// many strata as it has tasks, and each task takes the day of its stratum that its own identity
/// likes best. So the plan of one unit does not depend on that of another, and a new rest day moves
/// the tasks that stood on it.
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
    return Plan(
      book: book, assignments: fixed + placed, unplaced: unplaced,
      open: tasks.filter { $0.demand == .open })
  }
}
