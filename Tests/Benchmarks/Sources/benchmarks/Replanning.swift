import CivilTime
import Placement
import ScheduleModel

/// The plan of a province after it was published, with one more day on which nobody works.
enum Replanning {
  /// Plans again so often, and counts what moved.
  static func measure(_ runs: Int) throws -> Row {
    let published = slots(of: try Engine(Province.book()).once().plan)
    var text = try Province.text()
    // A Thursday on which many broadcasts stand; they may on a day of rest, but not on a feast.
    text.files["calendar.yaml"] = """
      mã: tinh
      tên: Ngày nghỉ của tỉnh
      các ngày:
        - ngày: 12/11/2026
          là: nghỉ tết
          tên: Ngày hội của tỉnh
          căn cứ: Thông báo số 1

      """
    return try row(try text.book(), keeping: published, runs)
  }

  /// Plans a changed book so often, keeping to what is published of it, and counts what moved.
  static func row(_ book: RuleBook, keeping published: PublishedSlots, _ runs: Int) throws -> Row {
    let outcome = try Engine(book, keeping: published).repeated(runs)
    let plan = outcome.plan
    let causes = causes(of: plan, published)
    return Row(
      tasks: plan.assignments.count + plan.unplaced.count + plan.open.count,
      stages: outcome.stages, unplaced: plan.unplaced.count, moved: causes.count,
      forced: causes.count(where: \.isForced), digest: plan.digest)
  }

  /// Where the tasks of a plan stand that have one day, seen before the first of them.
  static func slots(of plan: Plan) -> PublishedSlots {
    var slots: [TaskID: PublishedSlot] = [:]
    var members: [TaskID: [ResourceID]] = [:]
    for assignment in plan.assignments where assignment.extent.window.dayCount == 1 {
      slots[assignment.task.id] = PublishedSlot(assignment.extent, assignment.half)
      members[assignment.task.id] = assignment.members.map {
        plan.book.resources[$0.resource].members[$0.member].id
      }
    }
    let today = plan.assignments.first?.extent.window.start ?? plan.book.horizon.start
    return PublishedSlots(slots, today: today, members: members)
  }

  /// Why each task left its published slot that did.
  private static func causes(of plan: Plan, _ published: PublishedSlots) -> [MoveCause] {
    let accounts = PlacementAccounts(of: plan, keeping: published)
    return plan.assignments.compactMap { assignment in
      published[assignment.task.id].flatMap {
        accounts.cause(ofLeaving: $0, by: assignment.task.id)
      }
    }
  }
}
