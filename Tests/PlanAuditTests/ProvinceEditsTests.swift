import CivilTime
import Expansion
import Placement
import PlanAudit
import ScheduleModel
import TestWorld
import Testing

/// Twenty things that happen to the plan of Thái Nguyên after it was published.
@Suite("Twenty edits of the plan of a province")
struct ProvinceEditsTests {
  @Test func `what moves had to, and it is no more than has to`() throws {
    #expect(ProvinceEdit.all.count == 20)
    let usual = try ProvinceText()
    let rows = try ProvinceEdit.all.map { edit in
      var province = usual
      try edit.before?(&province)
      let before = try province.plan()
      #expect(before.unplaced.isEmpty, "\(edit.name)")
      let published = before.asPublished(on: try date("2026-06-01"))
      try edit.change(&province, before)
      let after = try province.plan(keeping: published)
      let tasks = after.book.datedTasks()
      let faults = Audit(after, of: tasks, keeping: published).text(in: .english)
      #expect(faults.isEmpty, "\(edit.name)\n\(faults)")
      #expect(after.bounds.isEmpty, "\(edit.name): \(after.bounds)")
      return (name: edit.name, tally: EditTally(from: before, to: after, keeping: published))
    }
    for (name, tally) in rows where tally.unplaced == 0 {
      #expect(tally.moved == tally.least, "\(name)")
    }
    // Elsewhere there is a free slot for everybody who has to leave; here the others stand too near to all.
    let pressing = ["office away, a week", "office closed from 4 July on"]
    #expect(rows.filter { $0.tally.moved > $0.tally.forced }.map(\.name) == pressing)
    try EditTable(
      """
      The plan of Thái Nguyên, published on 1 June: 16 offices, three conferences each on eleven working
      days, and whatever else it asks for. Where speakers are spoken of, the conferences share some.
      """, rows
    ).expect("thai-nguyen-edits.txt")
  }
}
