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
/// Levels B and C, where tasks compete for people's time or for resources: each begins with the slot
/// that level A would give it and keeps it while there is room. For the others the cheapest chains of
/// moves find room; where that is not enough, several leave at once, and at last every way is tried
/// among the few who are in the way. A flow says how many must stay without a day whatever is tried,
/// so that the search ends when it has reached that. Then resources that are hard to have are used
/// evenly. All is bounded by steps, never by time; where a search stops before it is through, the plan
/// says how much better another could be at most.
///
/// Where the units of a rule have days in common, these are chosen before all that: those on which most
/// can. What that leaves without a day, or moves, is tried with other days in turn.
///
/// Where the plan was published before, it is kept to: what is over stays, nothing new is put on a
/// day that is over, and a task keeps its published slot while that is open to it and others need
/// not have it.
public struct Placer: Sendable {
  private let book: RuleBook
  private let published: PublishedSlots?
  private let allowance: StepAllowance

  /// Prepares to place the tasks of a book, keeping to what is `published` of it.
  public init(_ book: RuleBook, keeping published: PublishedSlots? = nil) {
    self.init(book, keeping: published, within: StepAllowance())
  }

  /// Prepares to place the tasks of a book within so many steps.
  init(_ book: RuleBook, keeping published: PublishedSlots?, within allowance: StepAllowance) {
    self.book = book
    self.published = published
    self.allowance = allowance
  }

  /// What is asked of placement.
  enum Aim {
    /// The best plan.
    case bestPlan
    /// Whether all tasks find a day, and no more: what the plan looks like does not matter.
    case whetherAllFit
  }

  /// Whether all of some tasks find a day.
  public func fits(_ tasks: [DatedTask]) -> Bool {
    var round = PlacementRound(book, tasks, keeping: published, aim: .whetherAllFit)
    round.placeAll()
    return round.obstacles.isEmpty
  }

  /// Returns the plan. The order of the tasks does not matter; that of the pins does, where they
  /// make others move.
  public func plan(_ tasks: [DatedTask]) -> Plan {
    var round = PlacementRound(book, tasks, keeping: published)
    round.allowance = allowance
    round.placeAll()
    return round.plan
  }
}
