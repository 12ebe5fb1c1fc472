public import ScheduleModel

/// Gives every task of a rule book a day.
///
/// What the plan itself or people give stands first, even where that takes more than there is. For
/// the rest there are two levels.
///
/// Level A, where nothing is scarce but the days of each unit: each window is cut into as many
/// strata as it has tasks, and each task takes the day of its stratum that its own identity likes
/// best. So the plan of one unit does not depend on that of another, and a new rest day moves the
/// tasks that stood on it.
///
/// Level B, where tasks of several units need one lead or one resource: each begins with the slot
/// that level A would give it and keeps it while there is room; where there is not, chains of moves
/// find room for as many as can be. That is proved complete for one resource without distances, as
/// `Contest.augment` says, and well tried elsewhere; it is bounded by steps, never by time.
public struct Placer: Sendable {
  private let book: RuleBook

  /// Prepares to place the tasks of a book.
  public init(_ book: RuleBook) {
    self.book = book
  }

  /// Returns the plan. The order of the tasks does not matter; that of the pins does, where they
  /// make others move.
  public func plan(_ tasks: [DatedTask]) -> Plan {
    var round = PlacementRound(book, tasks)
    round.placeAll()
    return round.plan
  }
}
