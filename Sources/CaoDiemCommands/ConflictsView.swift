import CivilTime
import Conflicts
import PlanPages
import Repairs
import ScheduleModel

/// The conflicts of one plan as they are printed: all of them, or one.
struct ConflictsView {
  /// Whether repairs are tried before they are shown.
  enum Effort {
    case asStated, tried
  }

  /// The conflicts that are shown.
  let shown: [Conflict]
  private let member: LoadedPlans.Member
  private let idleWaivers: [Decision]
  private let searches: [ConflictID: RepairSearch]
  private let isWhole: Bool

  /// Looks at a plan; of its conflicts only the one of an identity is shown, where one is asked for.
  ///
  /// - Throws: `ExitCode` 65 where a reading that the plan does not follow cannot be read.
  init(of member: LoadedPlans.Member, only id: String?, _ effort: Effort) throws {
    let loaded = member.plan
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published)
    self.member = member
    isWhole = id == nil
    shown = conflicts.all.filter { id == nil || $0.id.text == id }
    idleWaivers = id == nil ? conflicts.idleWaivers : []
    let today = loaded.published?.today ?? .today(in: loaded.plan.book.head.zone)
    searches =
      effort == .asStated
      ? [:]
      : loaded.bench(conflicts.all).searches(
        shown, by: Signature(by: "…", because: "…", on: today))
  }

  /// As people read it.
  var text: String {
    let loaded = member.plan
    let listing = ConflictListing(
      shown, idleWaivers: idleWaivers, tried: searches, quoting: loaded.files,
      from: member.folder, in: loaded.language)
    return listing.text + (isWhole ? NotProved(loaded.plan.bounds, in: loaded.language).text : "")
  }

  /// As programs read it.
  var json: [UInt8] {
    let plan = member.plan.plan
    return ConflictFile(
      shown, tried: searches, bounds: plan.bounds, of: plan.book, quoting: member.plan.files,
      in: member.plan.language
    ).json
  }
}

/// The conflicts between plans as they are printed: all of them, or one.
struct JointConflictsView {
  /// The conflicts that are shown.
  let shown: [JointConflict]
  private let plans: LoadedPlans
  private let idleWaivers: [JointConflict.Ruling]

  /// Compares plans; of the conflicts only the one of an identity is shown, where one is asked for.
  init(of plans: LoadedPlans, only id: String?) {
    let conflicts = plans.conflicts
    self.plans = plans
    shown = conflicts.all.filter { id == nil || $0.id.text == id }
    idleWaivers = id == nil ? conflicts.idleWaivers : []
  }

  /// As people read it.
  var text: String { plans.listing(shown, idle: idleWaivers).text }

  /// As programs read it.
  var json: [UInt8] {
    let files = plans.members.map { ($0.plan.plan.book.head.id, $0.plan.files) }
    return JointConflictFile(
      shown, quoting: Dictionary(files, uniquingKeysWith: { first, _ in first }),
      in: plans.language
    ).json
  }
}
