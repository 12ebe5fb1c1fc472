import CivilTime
import ScheduleModel
import Testing

/// The ward's five years, held against the totals of a careful reading of it (27 residential groups, 12
/// schools).
@Suite("How many tasks the ward's plan asks for")
struct WardCountTests {
  @Test func `a full year has 708 of them by the defaults, row by row`() throws {
    let counts = try counts(plan: plan(), in: 2027)
    #expect(
      counts == """
        bao-cao-don-vi 98
        bao-cao-phuong 2
        cao-diem-11 1
        cao-diem-5 1
        gian-doan 324
        ho-kinh-doanh 2
        hoat-dong-quy 108
        hoc-sinh-gia-han 12
        hoc-sinh-nam-hoc 12
        ke-hoach-nam 50
        lao-dong-tu-do 12
        nguoi-yeu-the 4
        nhan-dan 12
        nhu-cau-kinh-phi 1
        so-lieu-ke-hoach 1
        theo-doi-1-quy 4
        theo-doi-1-thang 12
        theo-doi-2-nam 1
        theo-doi-2-nua-nam 2
        theo-doi-3-quy 4
        theo-doi-3-thang 12
        theo-doi-4-quy 4
        theo-doi-5-nam-hoc 12
        theo-doi-6-thang 12
        theo-doi-7-quy 4
        xay-dung-kinh-phi 1
        """)
    let total = counts.split(separator: "\n").compactMap { Int($0.split(separator: " ")[1]) }
    #expect(total.reduce(0, +) == 708)
  }

  @Test func `each year from 2027 has 708; the first and the day after the last have the rest`()
    throws
  {
    #expect(try years(of: plan()) == "2026 469, 2027 708, 2028 708, 2029 708, 2030 708, 2031 12")
  }

  @Test func `with the card renewal read as one round it is 696 a year`() throws {
    let plan = try plan(deciding: "mot-lan", instead: "hai-lan")
    #expect(try years(of: plan) == "2026 457, 2027 696, 2028 696, 2029 696, 2030 696, 2031 12")
  }

  @Test func `108 group activities a year, 27 a quarter; 324 monthly reviews`() throws {
    let plan = try plan()
    let activities = tasks(of: plan, "hoat-dong-quy").filter { $0.year == 2028 }
    #expect(activities.count == 108)
    let quarters = Dictionary(grouping: activities) { Period(.quarter, containing: $0).number }
    #expect(quarters.mapValues(\.count) == [1: 27, 2: 27, 3: 27, 4: 27])
    let reviews = tasks(of: plan, "gian-doan").filter { $0.year == 2028 }
    #expect(reviews.count == 324)
    #expect(Set(reviews.map { Period(.month, containing: $0).number }).count == 12)
  }

  private static let text = try? PlanText("Fixtures/plans/thach-khoi-2026")
  private static let usual = try? text?.plan()

  private func plan() throws -> Plan { try #require(WardCountTests.usual ?? nil) }

  private func plan(deciding reading: String, instead other: String) throws -> Plan {
    try #require(WardCountTests.text).replacing(
      "cách hiểu: \(other)", with: "cách hiểu: \(reading)", in: "decisions.yaml"
    ).plan()
  }

  /// The days of the tasks of a rule.
  private func tasks(of plan: Plan, _ rule: String) -> [CivilDate] {
    plan.assignments.filter { plan.book.rules[$0.task.rule].id.text == rule }
      .map(\.extent.window.start)
  }

  /// The tasks with the year in which they stand; what is only rated is none.
  private func counted(_ plan: Plan) -> [(rule: String, year: Int)] {
    plan.assignments.compactMap { one in
      let rule = plan.book.rules[one.task.rule]
      guard rule.details.threshold == nil else { return nil }
      return (rule.id.text, one.extent.window.start.year)
    }
  }

  private func counts(plan: Plan, in year: Int) throws -> String {
    let rules = Dictionary(grouping: counted(plan).filter { $0.year == year }, by: \.rule)
    return rules.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }
      .joined(separator: "\n")
  }

  private func years(of plan: Plan) throws -> String {
    let years = Dictionary(grouping: counted(plan), by: \.year)
    return years.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.count)" }
      .joined(separator: ", ")
  }
}
