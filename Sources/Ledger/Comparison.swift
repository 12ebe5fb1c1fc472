import CivilTime
public import ScheduleModel

/// What becomes of the tasks between two states of one plan, why, and whom that touches.
public struct Comparison: Hashable, Sendable {
  /// The changes of the tasks that have a time. A task that is still to be done and has lost its day
  /// stands among those that are cancelled.
  public let difference: Difference
  /// The tasks that have a time afterwards.
  public let tasks: [PublishedTask]
  /// Why tasks move, as far as that is known.
  public let causes: [TaskID: MoveCause]
  /// The tasks that have lost their day and are still to be done; may be empty.
  public let undated: Set<TaskID>
  /// What was not proved of the state that there is now; empty where no plan is better.
  public let bounds: [Plan.Bound]

  /// Compares two states of a plan: what was, and the tasks that have a time now.
  ///
  /// `waiting` are tasks that are to be done and have no day now. `cause` is why a task left its
  /// former slot, where that is known. `bounds` are what was not proved of the plan. Nothing is too far
  /// back to be named.
  public init(
    from records: [TaskRecord], to tasks: [PublishedTask], waiting: Set<TaskID> = [],
    bounds: [Plan.Bound] = [],
    because cause: (TaskID, PublishedSlot) -> MoveCause? = { _, _ in nil }
  ) {
    difference = Difference(from: records, to: tasks, today: .first)
    self.tasks = tasks
    self.bounds = bounds
    causes = difference.causes(cause)
    undated = Set(
      difference.changes.filter { $0.kind == .cancelled }.map(\.after.id).filter(waiting.contains))
  }

  /// The changes that people see, in the order of the difference.
  public var shown: [TaskChange] { difference.changes.filter(\.isShown) }
}

extension Comparison {
  /// How many changes of each kind there are.
  public struct Count: Hashable, Sendable {
    /// New tasks, and those that are to be done again.
    public var added = 0
    /// Tasks with another time.
    public var moved = 0
    /// Those of them that had to move.
    public var forced = 0
    /// Tasks of which something else that people see is new.
    public var changed = 0
    /// Tasks that are no longer to be done.
    public var gone = 0
    /// Tasks that are to be done and have lost their day.
    public var undated = 0

    /// How many changes there are.
    public var all: Int { added + moved + changed + gone + undated }
  }

  /// Somebody whom changes touch, and by how many.
  public struct Touched: Hashable, Sendable {
    /// Who.
    public let party: PublishedTask.Party
    /// The changes.
    public let count: Count
  }

  /// All changes that people see.
  public var count: Count { count(of: shown) }

  /// How many tasks stay as they were.
  public var unchanged: Int { tasks.count - count.added - count.moved - count.changed }

  /// The units whose own tasks change, those with most changes first, then by code.
  public var units: [Touched] { touched { [$0.unit] } }

  /// Who leads tasks of others that change; those with most changes first, then by code.
  public var leads: [Touched] { touched { $0.lead.id == $0.unit.id ? [] : [$0.lead] } }

  /// Who airs tasks that change; those with most changes first, then by code.
  public var stations: [Touched] { touched { $0.broadcast == nil ? [] : [$0.unit] } }

  /// The tasks because of which a task moves, the nearest first: the one that has its slot, then the
  /// one that has the slot of that, as far as each was displaced.
  public func chain(of task: TaskID) -> [TaskID] {
    var chain: [TaskID] = []
    var next: TaskID? = task
    while let current = next, case .displaced(let others)? = causes[current] {
      next = others.first { !chain.contains($0) && $0 != task }
      if let next { chain.append(next) }
    }
    return chain
  }

  private func touched(_ parties: (PublishedTask) -> [PublishedTask.Party]) -> [Touched] {
    var changes: [UnitID: (party: PublishedTask.Party, changes: [TaskChange])] = [:]
    for change in shown {
      for party in parties(change.after) {
        changes[party.id, default: (party, [])].changes.append(change)
      }
    }
    return changes.values.map { Touched(party: $0.party, count: count(of: $0.changes)) }
      .sorted { (-$0.count.all, $0.party.id) < (-$1.count.all, $1.party.id) }
  }

  private func count(of changes: [TaskChange]) -> Count {
    changes.reduce(into: Count()) { count, change in
      switch change.kind {
      case .added, .restored: count.added += 1
      case .moved:
        count.moved += 1
        if causes[change.after.id]?.isForced == true { count.forced += 1 }
      case .changed: count.changed += 1
      case .cancelled where undated.contains(change.after.id): count.undated += 1
      case .cancelled: count.gone += 1
      case .recoded: break
      }
    }
  }
}

extension Difference {
  /// Why each task that moves does so, where that is known.
  public func causes(
    _ cause: (TaskID, PublishedSlot) -> MoveCause?
  ) -> [TaskID: MoveCause] {
    changes.reduce(into: [:]) { causes, change in
      guard case .moved = change.kind, let before = change.before else { return }
      causes[change.after.id] = cause(
        change.after.id, PublishedSlot(before.extent, before.half))
    }
  }
}

extension CivilDate {
  /// The first day that there is.
  fileprivate static var first: CivilDate {
    guard let day = CivilDate(dayNumber: dayNumbers.lowerBound) else {
      preconditionFailure("the first day is none")
    }
    return day
  }
}
