import CivilTime
import Expansion
import Feeds
import Placement
import PlanAudit
import ScheduleModel
import Testing

/// Two vans visit seven communes in three days, three hours from one to the next.
@Suite("Story: two vans for seven communes")
struct MobileVansStoryTests {
  private let text: PlanText
  private let plan: Plan

  init() throws {
    text = try PlanText("Fixtures/stories/mobile-vans/plan")
    plan = try text.plan()
  }

  @Test func `every file is the one that was read and approved`() throws {
    let made = try MadeFiles(plan)
    for (path, name) in [("tasks.txt", "tasks.txt"), ("units/xa-2.ics", "xa-2.ics")] {
      try ExpectedFile(name, of: "mobile-vans").expect(made[path])
    }
  }

  @Test func `one van serves two communes: from the one that ends early`() throws {
    #expect(plan.unplaced.isEmpty)
    #expect(plan.bounds.isEmpty)
    let turns = Dictionary(
      grouping: plan.assignments.filter { !$0.members.isEmpty },
      by: { "\($0.extent.window.start) \($0.members.map(\.member))" })
    let twice = turns.values.filter { $0.count > 1 }
    #expect(turns.count == 6)
    let units = twice.joined().sorted { one, _ in one.half == .morning }
      .map { plan.book.roster.units[$0.task.unit].name }
    #expect(units == ["Xã Khe Lạnh", "Xã Nà Hẩu"])
  }

  @Test func `all begin on one day`() throws {
    #expect(Set(try text.plan().days(of: "ra-quan")).count == 1)
  }

  @Test func `half an hour later the van is too late, and one commune is left`() throws {
    var late = text
    let units = try #require(late.files["units.csv"])
    late.files["units.csv"] = units.replacing("7:30–10:30;", with: "7:30–11:00;")
    let plan = try late.plan()
    let van = try #require(plan.book.resources.firstIndex { $0.id.text == "xe" })
    #expect(plan.unplaced.map(\.reason) == [.resourceFull(resource: van)])
    #expect(plan.bounds.isEmpty)
    #expect(Audit(plan, of: plan.book.datedTasks()).faults == [])
  }

  @Test func `whoever works in the mornings only has the van in the morning`() throws {
    let halves = plan.assignments.filter { plan.book.roster.units[$0.task.unit].id.text == "xa-5" }
      .compactMap(\.half)
    #expect(halves == [.morning, .morning])
  }
}
