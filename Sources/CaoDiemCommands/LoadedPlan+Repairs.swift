import CivilTime
import Repairs
import RuleFiles
import ScheduleModel

extension LoadedPlan {
  /// The bench on which edits of the folder are tried.
  func bench(_ conflicts: [Conflict]) -> RepairBench {
    RepairBench(
      source.folder, plan, conflicts, keeping: published, zone: Zone.loaded)
  }
}

extension RepairBench {
  /// The repairs of some conflicts that nobody has decided about, on all processors at a time.
  ///
  /// Each ladder of edits is climbed by itself, so what is found does not depend on how many work on it.
  func searches(
    _ conflicts: [Conflict], by signature: Signature
  ) -> [ConflictID: RepairSearch] {
    let open = conflicts.filter { $0.decision == nil && $0.severity != .info }
    let ladders = open.flatMap { conflict in
      self.ladders(for: conflict).map { Rungs(conflict: conflict, edits: $0) }
    }
    let climbs = ladders.concurrentMap { climb($0.edits, against: $0.conflict, by: signature) }
    let found = Dictionary(grouping: zip(ladders, climbs)) { $0.0.conflict.id }
    return found.mapValues { choice(among: $0.map(\.1)) }
  }
}

/// One ladder of edits against a conflict.
private struct Rungs: Sendable {
  let conflict: Conflict
  let edits: [PlanEdit]
}
