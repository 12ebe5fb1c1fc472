import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestWorld
import Testing

/// Twenty things that happen to a published plan, and how much each of them moves.
@Suite("Twenty edits of a published plan")
struct StandardEditsTests {
  @Test func `the table is the one that was read and approved`() throws {
    #expect(StandardEdit.all.count == 20)
    let province = try Conferences()
    let usual = try province.plan()
    let rows = try StandardEdit.all.map { edit in
      guard let prepare = edit.before else {
        return (edit.name, try tally(of: edit, on: province, usual))
      }
      var other = province
      try prepare(&other)
      return (edit.name, try tally(of: edit, on: other, try other.plan()))
    }
    for (name, tally) in rows {
      #expect(tally.moved == tally.least && tally.moved == tally.forced, "\(name)")
    }
    try EditTable(
      """
      62 units, three conferences each on eleven working days, ten halls, twelve speakers of whom
      four at a time are away.
      """, rows
    ).expect("standard-edits.txt")
  }

  /// Publishes a plan two months before, lets something happen and makes it again.
  private func tally(
    of edit: StandardEdit, on province: Conferences, _ before: Plan
  ) throws -> EditTally {
    var province = province
    #expect(before.unplaced.isEmpty, "\(edit.name)")
    let published = before.asPublished(on: try date("2026-05-01"))
    try edit.change(&province, before)
    let after = try province.plan(keeping: published)
    let tasks = after.book.datedTasks()
    let faults = Audit(after, of: tasks, keeping: published).text(in: .english)
    #expect(faults.isEmpty, "\(edit.name)\n\(faults)")
    return EditTally(from: before, to: after, keeping: published)
  }
}
