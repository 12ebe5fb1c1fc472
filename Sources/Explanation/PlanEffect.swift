import CivilTime
public import ScheduleModel

/// What becomes of the other tasks of a plan when one of them is pinned.
public struct PlanEffect: Hashable, Sendable {
  /// A task that stands elsewhere afterwards.
  public struct Move: Hashable, Sendable {
    /// Why it moves.
    public enum Kind: String, Hashable, Sendable {
      /// Its time is reckoned from that of the pinned task.
      case follows
      /// It makes room, or takes room that became free.
      case rearranged
    }

    /// The task as it stands afterwards.
    public let facts: TaskFacts
    /// Where it stood; `nil` where it had no day.
    public let from: ProposedSlot?
    /// Where it stands.
    public let to: ProposedSlot
    /// Why it moves.
    public let kind: Kind
  }

  /// The other tasks that move, by their new days, then by unit and identity; may be empty.
  public let moves: [Move]
  /// The tasks that had a day and have none; may be empty.
  public let losers: [TaskFacts]
  /// The conflicts that come and have to be settled; may be empty.
  public let conflicts: [Conflict]

  /// Compares a plan with what it becomes when a task is pinned. `raised` are the conflicts that are
  /// new, of which those count that have to be settled.
  public init(
    ofPinning pinned: TaskID, from before: Plan, to after: Plan, raising raised: [Conflict]
  ) {
    let old = before.assignmentsByTask
    let new = after.assignmentsByTask
    moves = new.values.compactMap { assignment in
      guard assignment.task.id != pinned else { return nil }
      return Move(of: assignment, from: old[assignment.task.id], in: after)
    }.sorted { $0.order < $1.order }
    losers = (after.unplaced.map(\.task) + after.open)
      .filter { old[$0.id] != nil && $0.id != pinned }
      .map { after.facts(of: $0, at: nil) }
    conflicts = raised.filter(\.isUnsettled)
  }

  /// Whether nothing is lost by it: every task keeps a day, and nothing new has to be settled.
  public var isPossible: Bool { losers.isEmpty && conflicts.isEmpty }
}

extension PlanEffect.Move {
  fileprivate init?(
    of new: Plan.Assignment, from old: Plan.Assignment?, in plan: Plan
  ) {
    let (slot, former) = (ProposedSlot(new), old.map { ProposedSlot($0) })
    guard slot != former || old?.extent != new.extent else { return nil }
    facts = plan.facts(of: new.task, at: new.extent, new.half)
    from = former
    to = slot
    kind = old.map { $0.task.demand == new.task.demand } ?? true ? .rearranged : .follows
  }

  fileprivate var order: (Int, Int, TaskID) {
    (to.day.dayNumber, facts.task.unit, facts.task.id)
  }
}

extension ProposedSlot {
  /// Where a task stands.
  init(_ assignment: Plan.Assignment) {
    self.init(assignment.extent.window.start, assignment.half)
  }
}

extension Plan {
  /// The assignments by the identities of their tasks.
  var assignmentsByTask: [TaskID: Assignment] {
    Dictionary(assignments.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
