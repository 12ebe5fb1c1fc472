public import Explanation
public import PlanPages
public import ScheduleModel

/// What the planner's pages are about: a plan that may change between two requests.
public protocol PlannerDesk: Sendable {
  /// The plan as it is now; where its files have an error, the last state that had none, with what is wrong.
  ///
  /// - Throws: where there has never been a state without errors, or the files cannot be read.
  func edition() async throws -> PlannerEdition

  /// Why a task is on its day; `nil` where the state has no such task.
  func explanation(of task: TaskID, in edition: PlannerEdition) async -> TaskExplanation?
}
