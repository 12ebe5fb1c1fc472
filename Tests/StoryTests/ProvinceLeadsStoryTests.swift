import CivilTime
import Conflicts
import Expansion
import Explanation
import Placement
import PlanAudit
import PlanPages
import ScheduleModel
import Testing

/// Two provinces lead the conferences of their offices beside their own.
@Suite("Story: provinces that lead the conferences of their offices")
struct ProvinceLeadsStoryTests {
  private let text: PlanText
  private let plan: Plan

  init() throws {
    text = try PlanText("Fixtures/stories/province-leads/plan")
    plan = try text.plan()
  }

  @Test func `every file is the one that was read and approved`() throws {
    let made = try MadeFiles(plan)
    for (path, name) in [("tasks.txt", "tasks.txt"), ("units/tinh-nam.ics", "tinh-nam.ics")] {
      try ExpectedFile(name, of: "province-leads").expect(made[path])
    }
  }

  @Test func `fourteen conferences of offices and ten of its own fill all half-days of a province`()
    throws
  {
    #expect(plan.unplaced.isEmpty)
    #expect(plan.bounds.isEmpty)
    #expect(Audit(plan, of: plan.book.datedTasks()).faults == [])
    let days = try led(by: "tinh-bac", in: plan)
    #expect(days.count == 24)
    #expect(Set(days).count == 12)
    #expect(Dictionary(grouping: days) { $0 }.values.allSatisfy { $0.count == 2 })
  }

  @Test func `the other province leads nothing while it is away`() throws {
    let days = try led(by: "tinh-nam", in: plan)
    #expect(days.count == 13)
    #expect(days.min() == CivilDate(year: 2026, month: 10, day: 12))
  }

  @Test func `one office more leaves one conference without a day, because of who leads it`() throws
  {
    let more = try text.withRoster { $0 + ["cs-b15,BHXH cơ sở Yên Thổ,BHXH cơ sở,tinh-bac,"] }
    let plan = try more.plan()
    #expect(plan.unplaced.count == 1)
    #expect(plan.bounds.isEmpty)
    let conflicts = try more.conflicts().all.filter { $0.code == .unplaced }
    let lead = SourcePlace(file: "rules/ke-hoach.yaml", line: 8)
    #expect(conflicts.count == 1)
    #expect(
      conflicts.flatMap(\.causes).contains { ($0.file, $0.line) == (lead.file, lead.line) })
  }

  @Test func `the reading says who leads`() throws {
    let vietnamese = reading(in: .vietnamese)
    #expect(vietnamese.contains(", BHXH tỉnh cấp trên chủ trì: 17 việc"))
    #expect(vietnamese.contains(", cấp trên chủ trì: 2 việc"))
    let english = reading(in: .english)
    #expect(english.contains(", led by the BHXH tỉnh above: 17 tasks"))
    #expect(english.contains(", led by the unit above: 2 tasks"))
  }

  /// What `check` says of the rules, on one line.
  private func reading(in language: Language) -> String {
    RuleReadings(plan.readings, in: language).text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test func `no commune meets on a market day, and the reading names these`() throws {
    let days = plan.facts.filter { $0.unit.kind == "xã" }.compactMap(\.extent?.window.start)
    #expect(days.count == 2)
    #expect(Set(days.map(\.day)).isSubset(of: [6, 8]))
    #expect(
      reading(in: .vietnamese).contains(
        ", tránh thứ Hai 05/10/2026, mọi thứ Tư và mọi thứ Sáu, cấp trên"))
    #expect(
      reading(in: .english).contains(
        ", keeping off Monday 5 October 2026, every Wednesday and every Friday, led by"))
  }

  @Test func `communes are led by their office, and nobody else is`() throws {
    let leads = plan.facts.filter { $0.unit.kind == "xã" }.map(\.lead.id.text)
    #expect(leads == ["cs-n03", "cs-n03"])
    #expect(plan.facts.filter { $0.unit.kind == "BHXH tỉnh" }.allSatisfy { $0.lead == $0.unit })
  }

  /// The days on which a unit leads something, one for each task; its own are among them.
  private func led(by code: String, in plan: Plan) throws -> [CivilDate] {
    plan.facts.filter { $0.lead.id.text == code }.compactMap(\.extent?.window.start)
  }
}
