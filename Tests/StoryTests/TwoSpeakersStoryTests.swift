import CivilTime
import Expansion
import Feeds
import Placement
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

  @Test func `in the hall or the house of culture, the calendar says in which`() throws {
    let plan = try inHalls.plan()
    #expect(plan.unplaced.isEmpty)
    let chosen = plan.assignments.flatMap(\.chosen).map { plan.book.resources[$0].title }
    let counts = Dictionary(grouping: chosen, by: \.self).mapValues(\.count)
    // Where two communes meet at a time, one of them is in the house of culture.
    #expect(counts == ["Hội trường huyện": 6, "Nhà văn hóa": 4])
    let made = try MadeFiles(plan)
    try ExpectedFile("plan-in-halls.ics", of: "two-speakers").expect(made["feed.ics"])
  }

  @Test func `a hall that is closed sends its tasks to the other at the same time`() throws {
    let before = try inHalls.plan()
    var closed = try inHalls
    let resources = try #require(closed.files["resources.yaml"])
    closed.files["resources.yaml"] = resources.replacing(
      "tên: Hội trường huyện\n", with: "tên: Hội trường huyện\n    vắng: 9/3\n")
    let book = try closed.book()
    let records = before.publishedTasks.map { task in
      TaskRecord(
        task, .live, sequence: 0, created: book.head.updated, changed: book.head.updated)
    }
    let today = try #require(CivilDate(iso: "2026-03-02"))
    let after = Placer(book, keeping: PublishedSlots(records, today: today))
      .plan(book.datedTasks())
    #expect(after.assignments.map(\.extent) == before.assignments.map(\.extent))
    #expect(after.assignments.map(\.half) == before.assignments.map(\.half))
    let changed = zip(before.assignments, after.assignments).filter { $0.chosen != $1.chosen }
    #expect(changed.map(\.0.chosen) == [[1], [1]])
    #expect(changed.map(\.1.chosen) == [[2], [2]])
    #expect(changed.allSatisfy { $0.0.extent.window.start.description == "2026-03-09" })
  }

  /// The same communes, where each training also needs the hall of the district or the house of
  /// culture.
  private var inHalls: PlanText {
    get throws {
      var halls = text
      let rules = try #require(halls.files["rules/ke-hoach.yaml"])
      halls.files["rules/ke-hoach.yaml"] = rules.replacing(
        "dùng: báo cáo viên\n", with: "dùng: [báo cáo viên, hội trường huyện hoặc nhà văn hóa]\n")
      halls.files["resources.yaml"]? += """
          - mã: hoi-truong
            tên: Hội trường huyện
            mỗi buổi: 1
          - mã: nha-van-hoa
            tên: Nhà văn hóa
            mỗi buổi: 1

        """
      return halls
    }
  }
}
