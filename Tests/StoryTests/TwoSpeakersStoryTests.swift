import CivilTime
import ScheduleModel
import Testing

/// Eight communes want one of two speakers within three days, on which the speakers are there for
/// just eight half-days.
@Suite("Story: two speakers for eight communes")
struct TwoSpeakersStoryTests {
  private let text: PlanText
  private let plan: Plan

  init() throws {
    text = try PlanText("Fixtures/stories/two-speakers/plan")
    plan = try text.plan()
  }

  @Test func `every file is the one that was read and approved`() throws {
    let made = try MadeFiles(plan)
    for (path, name) in [("tasks.txt", "tasks.txt"), ("units/xa-1.ics", "xa-1.ics")] {
      try ExpectedFile(name, of: "two-speakers").expect(made[path])
    }
  }

  @Test func `all find a half-day, and no half-day has more than two of them`() throws {
    #expect(plan.unplaced.isEmpty)
    let slots = plan.assignments.map {
      "\($0.extent.window.start) \($0.half.map(\.name.english) ?? "-")"
    }
    let counts = Dictionary(grouping: slots, by: \.self).mapValues(\.count)
    #expect(
      counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" } == [
        "2026-03-09 afternoon: 1", "2026-03-09 morning: 1", "2026-03-10 afternoon: 2",
        "2026-03-10 morning: 2",
        "2026-03-11 morning: 2", "2026-03-12 afternoon: 2",
      ])
  }

  @Test func `spread without regard to the speakers, they would be too many on a day`() throws {
    var free = text
    let rules = try #require(free.files["rules/ke-hoach.yaml"])
    free.files["rules/ke-hoach.yaml"] = rules.replacing("    dùng: báo cáo viên\n", with: "")
    let days = try free.plan().days(of: "tap-huan").map(\.start.description)
    let counts = Dictionary(grouping: days, by: \.self).mapValues(\.count)
    // On the 11th and 12th there are two places, not four.
    #expect(counts["2026-03-11", default: 0] > 2 || counts["2026-03-12", default: 0] > 2)
  }

  @Test func `with one half-day less, two communes are left over, and the speakers are why`() throws
  {
    var short = text
    let resources = try #require(short.files["resources.yaml"])
    short.files["resources.yaml"] = resources.replacing("12/3 sáng", with: "12/3")
    let plan = try short.plan()
    #expect(
      plan.unplaced.map(\.reason) == [.resourceFull(resource: 0), .resourceFull(resource: 0)])
  }
}
