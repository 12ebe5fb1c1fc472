import CivilTime
import Conflicts
import Explanation
import Placement
import PlanPages
import ScheduleModel

/// A plan with what its pages show of it.
struct ShownPlan {
  let loaded: LoadedPlan
  var edition: PlannerEdition
  /// How each task came to its day; made when it is first asked for.
  private var accounts: PlacementAccounts?

  /// Puts a plan and its pages together.
  init(_ loaded: LoadedPlan, _ edition: PlannerEdition) {
    self.loaded = loaded
    self.edition = edition
  }

  /// The zone of the plan.
  var zone: Zone { loaded.plan.book.head.zone }

  /// Why a task is on its day; `nil` where the plan has no such task.
  mutating func explanation(of task: TaskID) -> TaskExplanation? {
    guard let facts = edition.facts(of: task) else { return nil }
    let accounts = accounts ?? PlacementAccounts(of: loaded.plan, keeping: loaded.published)
    self.accounts = accounts
    return TaskExplanation(
      of: facts, in: loaded.plan, days: accounts.account(of: task).flatMap(DayAccount.init))
  }
}

extension LoadedPlan {
  /// The plan as pages show it; `version` tells this state from any other.
  ///
  /// - Throws: as `totals`.
  func edition(_ version: String) throws -> PlannerEdition {
    let conflicts = PlanConflicts(of: plan, totals: try totals(), keeping: published).all
    return PlannerEdition(of: plan, conflicts: conflicts, files: files, version: version)
  }
}
