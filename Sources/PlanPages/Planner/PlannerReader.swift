public import Explanation
public import ScheduleModel

/// What the planner's pages read: a plan that may change between two requests.
public protocol PlannerReader: Sendable {
  /// The plan as it is now; where it cannot be read any more, the last state that could be, with the problems.
  func edition() async throws -> PlannerEdition

  /// Why a task is on its day; `nil` where the state has no such task.
  func explanation(of task: TaskID, in edition: PlannerEdition) async -> TaskExplanation?

  /// Whether there are files to take away.
  var hasFiles: Bool { get }

  /// A file to take away, of a unit only where one is named; `nil` where there is none of the kind.
  func file(
    _ kind: PlannerFileKind, of unit: UnitID?, in language: Language
  ) async throws -> PlannerFile?

  /// The repairs of a conflict that work: each was tried on the whole plan.
  func repairs(of conflict: ConflictID) async throws -> RepairSearch

  /// How the calendar of a unit is handed out, and what changed for it; `nil` where nothing is published.
  func subscription(of unit: UnitID) async -> PlannerSubscription?
}

extension PlannerReader {
  /// Nothing is known of calendars.
  public func subscription(of unit: UnitID) async -> PlannerSubscription? { nil }

  /// There are no files.
  public var hasFiles: Bool { false }

  /// There is none.
  public func file(
    _ kind: PlannerFileKind, of unit: UnitID?, in language: Language
  ) async throws -> PlannerFile? { nil }
}
