public import Explanation
public import ScheduleModel

/// What the planner's pages read: a plan that may change between two requests.
public protocol PlannerReader: Sendable {
  /// The plan as it is now; where it cannot be read any more, the last state that could be, with the problems.
  func edition() async throws -> PlannerEdition

  /// Why a task is on its day; `nil` where the state has no such task.
  func explanation(of task: TaskID, in edition: PlannerEdition) async -> TaskExplanation?

  /// The repairs of a conflict that work: each was tried on the whole plan.
  func repairs(of conflict: ConflictID) async throws -> RepairSearch

  /// How the calendar of a unit is handed out, and what changed for it; `nil` where nothing is published.
  func subscription(of unit: UnitID) async -> PlannerSubscription?
}

extension PlannerReader {
  /// Where nothing is known of calendars.
  public func subscription(of unit: UnitID) async -> PlannerSubscription? { nil }
}
