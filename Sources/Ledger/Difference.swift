public import CivilTime
public import ScheduleModel

/// What publishing a plan would change.
public struct Difference: Hashable, Sendable {
  /// The changes, by the day and hour that people have to look at, then by identity; may be empty.
  ///
  /// That is the old time of a task that moves or is cancelled, where it is earlier.
  public let changes: [TaskChange]

  /// Compares what was published with what a plan has now.
  ///
  /// Tasks that are over before `today` and that the plan no longer has stay as they are: they took
  /// place, or at least nobody can be told any more not to do them.
  ///
  /// `records` and `tasks` may come in any order and have each task once.
  public init(from records: [TaskRecord], to tasks: [PublishedTask], today: CivilDate) {
    let published = Dictionary(
      records.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(tasks.map(\.id))
    let present = tasks.compactMap { task in
      guard let record = published[task.id] else {
        return TaskChange(kind: .added, before: nil, after: task)
      }
      return TaskChange(of: record, into: task)
    }
    let dropped = records.filter { record in
      record.standing == .live && !kept.contains(record.task.id)
        && record.task.extent.window.end > today
    }
    let cancelled = dropped.map { record in
      TaskChange(kind: .cancelled, before: record.task, after: record.task)
    }
    changes = (present + cancelled).sorted { $0.order < $1.order }
  }

  /// Whether nothing changes, seen or not.
  public var isEmpty: Bool { changes.isEmpty }

  /// How many tasks are added, moved, changed and cancelled.
  public var tally: Tally {
    Tally(
      added: count { $0 == .added || $0 == .restored },
      moved: count { if case .moved = $0 { true } else { false } },
      changed: count { if case .changed = $0 { true } else { false } },
      cancelled: count { $0 == .cancelled })
  }

  private func count(_ matches: (TaskChange.Kind) -> Bool) -> Int {
    changes.count { matches($0.kind) }
  }
}

extension TaskChange {
  fileprivate var order: (CivilDate, Int, TaskID) {
    let extents = [before?.extent, after.extent].compactMap(\.self)
    let first = extents.min { TaskChange.start($0) < TaskChange.start($1) } ?? after.extent
    let (day, minute) = TaskChange.start(first)
    return (day, minute, after.id)
  }

  private static func start(_ extent: Extent) -> (CivilDate, Int) {
    (extent.window.start, extent.startTime?.minute ?? 0)
  }
}
