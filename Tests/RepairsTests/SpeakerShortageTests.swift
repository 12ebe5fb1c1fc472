import CivilTime
import Conflicts
import Repairs
import RuleFiles
import ScheduleModel
import Testing

@Suite("72 conferences in 66 places")
struct SpeakerShortageTests {
  private let story: PlanOnDisk
  private let bench: RepairBench
  private let conflict: Conflict

  init() throws {
    story = try PlanOnDisk("speakers-short")
    bench = try story.bench()
    conflict = try story.conflict("resource-short.bao-cao-vien")
  }

  @Test func `six are missing, and nothing else is wrong`() throws {
    let plan = try story.plan()
    #expect((plan.assignments.count, plan.unplaced.count) == (66, 6))
    #expect(try story.hard() == [conflict])
    #expect(
      conflict.message.vietnamese.contains("cần 72 buổi 'báo cáo viên', mà chỉ có 66: thiếu 6."))
  }

  @Test func `a day earlier, one more speaker on three days, and two for six units mend it`() {
    let search = bench.search(conflict)
    let edits = search.repairs.map(\.edit.vietnamese).sorted()
    #expect(edits.count == 3)
    #expect(
      edits.dropFirst().first == "quy tắc 'hoi-nghi': bắt đầu sớm hơn 1 ngày: 25/6/2026 – 11/7/2026"
    )
    #expect(
      edits.last == """
        thêm 1 'báo cáo viên' mỗi buổi: thứ Sáu 26/6/2026, thứ Hai 29/6/2026 và thứ Ba 30/6/2026
        """)
    #expect(search.repairs.map(\.dropped).sorted() == [0, 0, 6])
    #expect(search.repairs.allSatisfy { $0.placedAfter == ($0.dropped == 0 ? 72 : 66) })
    let fewer = search.repairs.first { $0.dropped == 6 }
    #expect(fewer?.code == "hoi-nghi.fewer.2.6-units")
    #expect(
      fewer?.edit.vietnamese.hasPrefix("quy tắc 'hoi-nghi': 2 việc thay vì 3 cho Cơ sở") == true)
    let ranks = search.repairs.map { [$0.moved, $0.lines] }
    #expect(ranks == ranks.sorted { $0.lexicographicallyPrecedes($1) })
  }

  @Test(arguments: [
    "hoi-nghi.window.2026-06-25.2026-07-11", "hoi-nghi.fewer.2.6-units",
    "bao-cao-vien.more.1.2026-06-26.3-days",
  ])
  func `what is written leaves no conflict`(code: String) throws {
    let edits = bench.ladders(for: conflict).flatMap(\.self)
    let edit = try #require(edits.first { $0.code == code })
    let trial = try bench.trial(of: edit, against: conflict, by: PlanOnDisk.lan).get()
    var mended = story
    mended.folder = trial.folder
    #expect(try mended.hard() == [])
    #expect(try mended.plan().unplaced.isEmpty)
    let others = story.folder.files.filter { $0.name != trial.change.file }
    #expect(others.allSatisfy { mended.folder.file($0.name) == $0 })
  }

  @Test func `a day later is a Sunday and a Saturday is none, so they are not offered`() throws {
    let days = bench.ladders(for: conflict).flatMap(\.self).compactMap { edit -> Window? in
      guard case .rule(_, .window(let window)) = edit else { return nil }
      return window
    }
    #expect(
      days.map(\.last).filter { $0 > (CivilDate(iso: "2026-07-11") ?? $0) }.first
        == CivilDate(iso: "2026-07-13"))
  }

  @Test func `the rule keeps its comments and layout, with who, when and why above the line`()
    throws
  {
    let edits = bench.ladders(for: conflict).flatMap(\.self)
    let edit = try #require(edits.first { $0.code == "hoi-nghi.window.2026-06-25.2026-07-11" })
    let trial = try bench.trial(of: edit, against: conflict, by: PlanOnDisk.lan).get()
    let name = "rules/ke-hoach.yaml"
    let old = try #require(story.folder.file(name)?.text)
    #expect(
      trial.folder.file(name)?.text
        == old.replacing(
          "    trong: 26/6 – 11/7   # theo đợt cao điểm\n",
          with: """
                # 2026-06-18, Lan: Họp ngày 18/6 (trước là: 26/6 – 11/7)
                trong: 25/6 – 11/7   # theo đợt cao điểm

            """))
  }
}
