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
///
/// Where the plan was published before, it is kept to: what is over stays, nothing new is put on a
/// day that is over, and a task keeps its published slot while that is open to it and others need
/// not have it.
public struct Placer: Sendable {
  private let book: RuleBook
  private let published: PublishedSlots?

  /// Prepares to place the tasks of a book, keeping to what is `published` of it.
  public init(_ book: RuleBook, keeping published: PublishedSlots? = nil) {
    self.book = book
    self.published = published
  }

  /// Returns the plan. The order of the tasks does not matter; that of the pins does, where they
  /// make others move.
  public func plan(_ tasks: [DatedTask]) -> Plan {
    var round = PlacementRound(book, tasks, keeping: published)
    round.placeAll()
    return round.plan
  }
}
