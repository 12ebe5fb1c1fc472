import CivilTime
public import ScheduleModel

/// How far one ladder of edits was climbed.
public struct RepairClimb: Sendable {
  /// How many edits were tried.
  public let attempts: Int
  /// The first edit that works; `nil` where none does.
  public let edit: PlanEdit?
  /// What came of it.
  public let repair: TriedRepair?
}

extension RepairBench {
  /// Tries the edits of a ladder one after the other, until one settles the conflict.
  public func climb(
    _ ladder: [PlanEdit], against conflict: Conflict, by signature: Signature
  ) -> RepairClimb {
    for (number, edit) in ladder.enumerated() {
      guard case .success(let trial) = trial(of: edit, against: conflict, by: signature) else {
        continue
      }
      return RepairClimb(attempts: number + 1, edit: edit, repair: record(of: trial, edit))
    }
    return RepairClimb(attempts: ladder.count, edit: nil, repair: nil)
  }

  /// The repairs to show, of what was found on the ladders of one conflict: of each sort the one that
  /// drops the fewest tasks, ranked by tasks moved, then lines changed, then the order of the ladders.
  public func choice(among climbs: [RepairClimb]) -> RepairSearch {
    let found = climbs.enumerated().compactMap { place, climb in
      climb.edit.flatMap { edit in climb.repair.map { Found(place: place, edit: edit, repair: $0) }
      }
    }
    let best = Dictionary(grouping: found, by: \.edit.sort).values.compactMap { alike in
      alike.min { ($0.repair.dropped, $0.rank) < ($1.repair.dropped, $1.rank) }
    }
    return RepairSearch(
      best.sorted { $0.rank < $1.rank }.map(\.repair),
      attempts: climbs.reduce(0) { $0 + $1.attempts })
  }

  private struct Found {
    let place: Int
    let edit: PlanEdit
    let repair: TriedRepair

    var rank: Rank { Rank(moved: repair.moved, lines: repair.lines, place: place) }
  }

  private struct Rank: Comparable {
    let moved: Int
    let lines: Int
    let place: Int

    static func < (one: Rank, other: Rank) -> Bool {
      (one.moved, one.lines, one.place) < (other.moved, other.lines, other.place)
    }
  }
}

extension RepairBench {
  /// What is to be told of an edit that works.
  public func record(of trial: RepairTrial, _ edit: PlanEdit) -> TriedRepair {
    let known = Set(conflicts.map(\.id))
    return TriedRepair(
      code: edit.code, edit: words(of: edit), file: trial.change.file,
      lines: trial.change.changedLines, moved: moved(in: trial.plan),
      placedBefore: plan.assignments.count, placedAfter: trial.plan.assignments.count,
      dropped: plan.taskCount - trial.plan.taskCount,
      softConflicts: trial.conflicts.count { $0.severity == .soft && !known.contains($0.id) })
  }

  /// How many tasks stand at another time in a plan than in what is published, or, where nothing is,
  /// in the plan as it is now.
  private func moved(in after: Plan) -> Int {
    let now = Dictionary(
      plan.assignments.map { ($0.task.id, $0) }, uniquingKeysWith: { first, _ in first })
    return after.assignments.count { new in
      guard let published else {
        return now[new.task.id].map { $0.extent != new.extent || $0.half != new.half } ?? false
      }
      guard let old = published[new.task.id] else { return false }
      return old.day != new.extent.window.start || (old.half != nil && old.half != new.half)
    }
  }
}

extension Plan {
  /// How many tasks there are, with a time or without.
  fileprivate var taskCount: Int { assignments.count + unplaced.count + open.count }
}
