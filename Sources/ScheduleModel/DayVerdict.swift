public import CivilTime

/// Whether a task could stand on a day, and if not, why not.
public struct DayVerdict: Hashable, Sendable {
  /// Why a task cannot stand on a day.
  public enum Exclusion: Hashable, Sendable {
    /// The day is no working day, and the rule wants one.
    case restDay(WorkCalendar.DayStatus)
    /// The rule keeps its tasks off that day.
    case avoided
    /// The unit does not exist on that day.
    case unitDoesNotExist
    /// The people of the unit or lead are away, as these lines say; may be empty.
    case away(unit: Int, [SourcePlace])
    /// The unit or lead does not work at any time of the day, or of the half of it that is asked about, at
    /// which the task could be done.
    case offHours(unit: Int)
    /// The time of the unit or lead is taken by these tasks. Sorted, never empty.
    case busy(unit: Int, by: [TaskID])
    /// It would stand too near to another task of the same rule, unit and occasion.
    case tooNear(to: TaskID)
    /// It would stand farther from another task of the same rule, unit and occasion than it may, or
    /// on its wrong side.
    case tooFar(from: TaskID)
    /// This task has to be done before it, or after it, and stands the other way round.
    case outOfOrder(with: TaskID)
    /// The rule wants it on the same day as these tasks of other units, which stand on another. Sorted,
    /// never empty.
    case apart(from: [TaskID])
    /// The resource is not there.
    case resourceAbsent(Int)
    /// All of the resource is taken by these tasks. Sorted, never empty.
    case resourceTaken(Int, by: [TaskID])
    /// There is some of the resource left, but none could get from these tasks of other units in time, or
    /// to them. Sorted, never empty.
    case resourceFarOff(Int, from: [TaskID])
    /// People pinned the task to another day.
    case pinnedElsewhere

    /// The tasks that are in the way. Sorted, may be empty.
    public var tasks: [TaskID] {
      switch self {
      case .busy(_, let tasks), .resourceTaken(_, let tasks), .resourceFarOff(_, let tasks),
        .apart(let tasks):
        tasks
      case .tooNear(let task), .tooFar(let task), .outOfOrder(let task): [task]
      case .restDay, .avoided, .unitDoesNotExist, .away, .offHours, .resourceAbsent,
        .pinnedElsewhere:
        []
      }
    }
  }

  /// The day.
  public let day: CivilDate
  /// Why the task cannot stand there, the weightiest reason first; empty where it could.
  public let exclusions: [Exclusion]

  /// Creates a verdict.
  public init(_ day: CivilDate, _ exclusions: [Exclusion]) {
    self.day = day
    self.exclusions = exclusions
  }
}
