import CivilTime
import Conflicts
import Repairs
import RuleFiles
import ScheduleModel
import Testing

@Suite("Repairs of a plan that is published")
struct PublishedRepairTests {
  @Test func `tasks that move are those that stand elsewhere than in what is published`() throws {
    var story = try PlanOnDisk("speakers-short")
    let more = try story.replacing("mỗi buổi: 3", with: "mỗi buổi: 4", in: "resources.yaml").plan()
    let slots: [TaskID: PublishedSlot] = Dictionary(
      uniqueKeysWithValues: more.assignments.map {
        ($0.task.id, PublishedSlot($0.extent, $0.half))
      })
    #expect(slots.count == 72)
    story.published = PublishedSlots(slots, today: PlanOnDisk.lan.date)
    let bench = try story.bench()
    let conflict = try story.conflict("resource-short.bao-cao-vien")
    let search = bench.search(conflict)
    #expect(search.repairs.count == 3)
    #expect(search.repairs.map(\.moved) == search.repairs.map(\.moved).sorted())
    for repair in search.repairs {
      let edits = bench.ladders(for: conflict).flatMap(\.self)
      let edit = try #require(edits.first { $0.code == repair.code })
      let trial = try bench.trial(of: edit, against: conflict, by: PlanOnDisk.lan).get()
      let elsewhere = trial.plan.assignments.filter { new in
        slots[new.task.id].map { $0.day != new.extent.window.start || $0.half != new.half } ?? false
      }
      #expect(elsewhere.count == repair.moved)
      #expect(repair.moved < 36, "most stay where they were published: \(repair.code)")
    }
  }

  @Test func `no window begins on a day that is over`() throws {
    var story = try PlanOnDisk("speakers-short")
    let today = try #require(CivilDate(iso: "2026-06-26"))
    story.published = PublishedSlots([:], today: today)
    let conflict = try story.conflict("resource-short.bao-cao-vien")
    let starts = try story.bench().ladders(for: conflict).flatMap(\.self).compactMap {
      edit -> CivilDate? in
      if case .rule(_, .window(let window)) = edit { window.start } else { nil }
    }
    #expect(!starts.isEmpty && starts.allSatisfy { $0 >= today })
  }
}
