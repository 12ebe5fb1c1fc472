public import ScheduleModel

/// Everything between several plans that is contradictory or doubtful, beside what is so in each of them.
public struct PlansConflicts: Sendable {
  /// The conflicts: hard, soft, info; within these by code, then by identity. Unique by identity.
  public let all: [JointConflict]
  /// The decisions about conflicts between plans which these plans do not have, by plan, in the order of
  /// its file. They may be about plans that are not among these.
  public let idleWaivers: [JointConflict.Ruling]

  /// Compares plans, in any order. Of several with one code the first counts.
  public init(of plans: [Plan]) {
    let survey = JointSurvey(plans)
    let rulings = survey.rulings
    let found = survey.conflicts.map { conflict in
      let involved = Set(conflict.sides.map(\.plan))
      return conflict.ruled(
        rulings.first { involved.contains($0.plan) && $0.decision.subject == .waiver(conflict.id) })
    }
    let used = found.compactMap(\.ruling?.decision.subject)
    all = found.sorted { $0.order < $1.order }
    idleWaivers = rulings.filter { !used.contains($0.decision.subject) }
  }
}

extension JointSurvey {
  /// What each mechanism finds. A new one is added here.
  fileprivate var conflicts: [JointConflict] {
    [dutiesAskedTwice, overDocuments, rivalDocuments, unknownParents, strayParts, overlappingPeaks]
      .flatMap(\.self)
  }

  /// The waivers of conflicts between plans that hold, by plan, in the order of its file.
  fileprivate var rulings: [JointConflict.Ruling] {
    plans.flatMap { own in
      own.book.decisions.filter { decision in
        guard case .waiver(let id) = decision.subject, id.jointCode != nil else { return false }
        return own.book.decision { $0 == decision.subject } == decision
      }.map { JointConflict.Ruling($0, of: own.id) }
    }
  }
}

extension JointConflict {
  fileprivate var order: (Int, String, ConflictID) {
    (Conflict.Severity.allCases.firstIndex(of: severity) ?? 0, code.rawValue, id)
  }
}
