import CivilTime
import Feeds
import ScheduleModel
import TaskFiles
import Testing

/// Two communes air the same piece twice a week on their own loudspeakers.
@Suite("Story: the loudspeakers of two communes")
struct LoudspeakersStoryTests {
  private let plan: Plan

  init() throws {
    plan = try PlanText("Fixtures/stories/loudspeakers/plan").plan()
  }

  @Test func `every file is the one that was read and approved`() throws {
    let schedule = try schedule(of: "xa-1")
    let week = try #require(Period(name: "2026-W28")).window
    let files: [(String, [UInt8])] = [
      ("tasks.txt", try MadeFiles(plan)["tasks.txt"]), ("week.json", schedule.on(week).json),
      ("slots.csv", schedule.csv(for: .programs)),
      ("slots.excel.csv", schedule.csv(for: .people(.vietnamese))),
    ]
    for (name, octets) in files { try ExpectedFile(name, of: "loudspeakers").expect(octets) }
  }

  @Test func `whatever a unit airs itself has a slot, and counts toward its week`() throws {
    let tasks = plan.publishedTasks
    #expect(tasks.allSatisfy { $0.broadcast != nil })
    let quotas = tasks.compactMap { $0.broadcast?.quota }
    #expect(Set(quotas.map { "\($0.period) \($0.least)" }) == ["2026-W27 2", "2026-W28 2"])
    #expect(quotas.allSatisfy { $0.days.count == 7 })
  }

  @Test func `a window shorter than a week has the number of its week, on its own days`() throws {
    for window in ["29/6 – 3/7", "29/6 – 3/7\n    kỳ đầu: dở"] {
      let text = try PlanText("Fixtures/stories/loudspeakers/plan")
        .replacing("trong: 29/6 – 12/7", with: "trong: \(window)", in: "rules/ke-hoach.yaml")
      let tasks = try text.plan().publishedTasks.filter { $0.rule.text == "tu-nguyen" }
      let quotas = tasks.compactMap { $0.broadcast?.quota }
      #expect(quotas.count == tasks.count)
      #expect(Set(quotas.map { "\($0.period) \($0.least)" }) == ["2026-W27 2"])
      #expect(
        quotas.allSatisfy { ["\($0.days[0])", "\($0.days[4])"] == ["2026-06-29", "2026-07-03"] })
    }
  }

  @Test func `nothing is aired, nor made up for, on days that the rule avoids`() throws {
    let text = try PlanText("Fixtures/stories/loudspeakers/plan")
      .replacing(
        "trong: 29/6 – 12/7", with: "trong: 29/6 – 12/7\n    tránh: [2/7, Chủ nhật]",
        in: "rules/ke-hoach.yaml")
    let tasks = try text.plan().publishedTasks.filter { $0.rule.text == "tu-nguyen" }
    let days =
      tasks.map { $0.extent.window.start }
      + tasks.compactMap { $0.broadcast?.quota }.flatMap(\.days)
    #expect(!days.isEmpty)
    #expect(days.allSatisfy { $0.weekday != .sunday && "\($0)" != "2026-07-02" })
  }

  @Test func `where the rule names no language, the roster does, or nobody`() throws {
    let spoken = Set(
      plan.publishedTasks.map { task in
        "\(task.rule) \(task.unit.id): \(task.broadcast?.language ?? "-")"
      })
    #expect(
      spoken.sorted() == [
        "nhac-dong xa-1: Việt", "nhac-dong xa-2: Việt", "tu-nguyen xa-1: Tày",
        "tu-nguyen xa-2: -",
      ])
  }

  @Test func `calendars name whom to ask only where the plan says so`() throws {
    #expect(!plan.publishedTasks.contains { $0.description.vietnamese.contains("Hoa") })
    var text = try PlanText("Fixtures/stories/loudspeakers/plan")
    text.files["plan.yaml"]?.append("liên hệ trong lịch: có\n")
    let open = try text.plan().publishedTasks.filter { $0.rule.text == "tu-nguyen" }
    #expect(
      open.allSatisfy {
        $0.description.vietnamese.hasSuffix("\nLiên hệ: Nguyễn Thị Hoa, 0208 3 000 000")
          && $0.description.english.hasSuffix("\nContact: Nguyễn Thị Hoa, 0208 3 000 000")
      })
  }

  private func schedule(of station: String) throws -> StationSchedule {
    let head = plan.book.head
    return StationSchedule(
      of: try #require(UnitID(station)), in: PublishedPlan(plan.book),
      plan.publishedTasks.map { TaskRecord(new: $0, at: head.updated) }, revision: 1,
      publishedAt: head.updated, in: head.zone)
  }
}
