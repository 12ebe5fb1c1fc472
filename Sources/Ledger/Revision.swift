public import CivilTime
public import ScheduleModel

/// One published state of a plan.
public struct Revision: Hashable, Sendable {
  /// How it came about.
  public enum Kind: Hashable, Sendable {
    /// The plan folder was published.
    case publication
    /// The state of an earlier revision was published again.
    case rollback(to: Int)
  }

  /// Its number, from 1. Numbers rise through all plans of a ledger, so that one of a plan may skip.
  public let number: Int
  /// The plan.
  public let plan: PublishedPlan
  /// When it was published; later than every earlier revision of the plan.
  public let moment: Instant
  /// How it came about.
  public let kind: Kind
  /// Who approved it; `nil` where nobody was named.
  public let approval: Approval?
  /// How many tasks it added, moved, changed and cancelled.
  public let tally: Tally

  /// Puts the fields together.
  public init(
    number: Int, plan: PublishedPlan, moment: Instant, kind: Kind, approval: Approval?,
    tally: Tally
  ) {
    self.number = number
    self.plan = plan
    self.moment = moment
    self.kind = kind
    self.approval = approval
    self.tally = tally
  }
}

/// How many tasks a revision touched.
public struct Tally: Hashable, Sendable {
  /// New tasks, and those that were cancelled and are to be done again.
  public let added: Int
  /// Tasks with another time.
  public let moved: Int
  /// Tasks of which something else that people see is new.
  public let changed: Int
  /// Tasks that are no longer to be done.
  public let cancelled: Int

  /// Puts the numbers together.
  public init(added: Int, moved: Int, changed: Int, cancelled: Int) {
    self.added = added
    self.moved = moved
    self.changed = changed
    self.cancelled = cancelled
  }
}
