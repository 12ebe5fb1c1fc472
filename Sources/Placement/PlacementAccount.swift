public import CivilTime
public import ScheduleModel

/// Why a task stands where it does.
public struct PlacementAccount: Hashable, Sendable {
  /// Where the day of a task comes from.
  public enum Basis: Hashable, Sendable {
    /// The rule itself gives it; where a rest day shifted it, `from` is the day that the plan names.
    case rule(shiftedFrom: CivilDate?)
    /// People pinned it, by this decision.
    case pin(Decision)
    /// Placement chose it among the days of the window.
    case choice(Preference)
    /// None of the days of the window was left.
    case unplaced(Obstacle)
    /// There is no day, nor a window in which to look for one.
    case open
  }

  /// Why placement took one day among those that a task could have.
  public struct Preference: Hashable, Sendable {
    /// The part of the window that the task is to lie in, so that it and its like are spread evenly;
    /// `nil` where they are too many for days of their own.
    public let stratum: Window?
    /// Whether nobody whose time it takes has anything else on its day.
    public let isDayItsOwn: Bool
    /// What made the difference between the day and the others that it could have.
    public let decidedBy: Criterion

    /// Creates a preference.
    public init(stratum: Window?, isDayItsOwn: Bool, decidedBy: Criterion) {
      self.stratum = stratum
      self.isDayItsOwn = isDayItsOwn
      self.decidedBy = decidedBy
    }
  }

  /// What makes the difference between days, in the order in which it is asked.
  public enum Criterion: Hashable, Sendable {
    /// It was the only day left.
    case onlyDay
    /// On the others somebody whose time it takes has something else, of which the day was given.
    case ownDay
    /// It is nearer to the stratum than the others.
    case stratum
    /// It is a day of the week that the rule prefers.
    case preferredDay
    /// It is the day that all units of the rule have in common.
    case commonDay
    /// A fixed number made of the task's identity and the day, the same in every run.
    case hash
    /// Another day would suit it better if it were alone; all tasks together stand better so.
    case arrangement
    /// It was published there, and could stay.
    case published
    /// It took place there, by what is published.
    case over
  }

  /// The task.
  public let task: DatedTask
  /// Where its day comes from.
  public let basis: Basis
  /// What can be said of each day of its occasion, sorted; empty for a task whose rule gives the
  /// day, or that has no window.
  ///
  /// For a chosen day the list of exclusions is empty. For a task without a slot no day is without
  /// them, unless the search had to stop before it was through.
  public let verdicts: [DayVerdict]
}
