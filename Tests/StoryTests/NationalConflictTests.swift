import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import Testing

/// What a careful reading of the national plan found, as the program tells it.
@Suite("The national plan, what is doubtful in it")
struct NationalConflictTests {
  @Test func `what is due before 10 February 2025, a Monday, is due on the Friday before`() throws {
    let tasks = try plan(NationalPlan.of2025) { $0 == "gui-ke-hoach" }.assignments
    #expect(tasks.count == 63)
    #expect(Set(tasks.map { "\($0.extent.window.start)" }) == ["2025-02-07"])
    #expect(Set(tasks.map { $0.task.nominal.map { "\($0)" } }) == [nil])
  }

  @Test func `the anniversary of 2026 lies in the Tết break`() throws {
    let plan = try plan(NationalPlan.of2026) { $0 == "ky-niem-30-nam" }
    #expect(
      texts(of: plan, "rest-day") == [
        """
        35 việc của 35 đơn vị, thứ Hai 16/02/2026, nghỉ Tết Nguyên đán 14/02/2026 – 22/02/2026: \
        'Hoạt động kỷ niệm ngày thành lập BHXH Việt Nam 16/2' đứng vào ngày nghỉ và quy tắc không \
        nói dời về đâu.
        """
      ])
  }

  @Test func `October 2025 has three themes at once`() throws {
    let plan = try plan(NationalPlan.of2025) { $0.hasPrefix("chu-de-") }
    #expect(
      texts(of: plan, "load") == [
        """
        """
      ])
  }

  @Test func `the theme of students is read in two ways, with the words of both places`() throws {
    let plan = try plan(NationalPlan.of2025) { $0 == "chu-de-4" }
    let all = texts(of: plan, "open-choice").filter { $0.contains("học sinh") }
    #expect(
      all == [
        """
        """
      ])
  }

  @Test func `bodies that ended in June 2025 are named for the time after`() throws {
    let plan = try plan(NationalPlan.of2025) { $0 == "cong-bhxh-tinh" || $0 == "phat-san-pham" }
    #expect(
      texts(of: plan, "unit-ended") == [
        """
        """
      ])
  }

  @Test func `nobody says of each commune who took its place, and others of the kind go on`() throws {
    let plan = try plan(NationalPlan.of2025) { $0 == "hn-xa" }
    #expect(texts(of: plan, "unit-ended") == [])
  }

  private func plan(_ book: RuleBook?, _ matches: (String) -> Bool) throws -> Plan {
    let own = try #require(book).only(matches)
    return Placer(own).plan(own.datedTasks())
  }

  private func texts(of plan: Plan, _ code: String) -> [String] {
    PlanConflicts(of: plan).all.filter { $0.code.rawValue == code }.map(\.message.vietnamese)
  }
}
