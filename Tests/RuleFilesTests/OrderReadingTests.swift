import CivilTime
import ScheduleModel
import Testing

@testable import RuleFiles

@Suite("What comes before, in rule files")
struct OrderReadingTests {
  @Test func `beside days of its own, what comes before is an order`() throws {
    let rule = try #require(try folder("trong: 1/7 – 31/7", "hạn: 31/7").book().rules.last)
    let follows = try #require(rule.details.follows)
    #expect(follows.rule.text == "hop")
    #expect(follows.distance == Distance(1, .workingDays))
    #expect(rule.position == .due(.previousWorkingDay))
    #expect(rule.lines[.order]?.line == 12)
    #expect(rule.lines[.when]?.line == 11)
  }

  @Test func `a month that is named has what comes once before it`() throws {
    let book = try folder("trong: 26/6 – 11/7", "hạn: ngày làm việc cuối tháng 7").book()
    #expect(book.rules.last?.details.follows != nil)
  }

  @Test func `a distance says how long after`() throws {
    let folder = folder("trong: 1/7 – 31/7", "trong: 1/7 – 31/7\ncách: 3 ngày")
    let rule = try #require(try folder.book().rules.last)
    #expect(rule.details.follows?.distance == Distance(3, .calendarDays))
  }

  @Test(arguments: [
    ("suốt: 1/7 – 31/7", "hạn: 31/7"), ("mỗi tuần: 1", "trong: 1/7 – 31/7"),
    ("mỗi tháng: 1", "mỗi tuần: 1"),
  ])
  func `what has nothing to wait for is told`(leader: String, follower: String) {
    #expect(folder(leader, follower).findings == ["rules/quy-tac.yaml:12 keys-conflict"])
  }

  @Test func `nobody waits for himself`() {
    var folder = folder("trong: 1/7 – 31/7", "hạn: 31/7")
    folder.files["rules/quy-tac.yaml"]?.replace(
      "căn cứ: I.1", with: "căn cứ: I.1\n    sau: tong-ket")
    #expect(folder.findings.allSatisfy { $0.hasSuffix("rule-cycle") } && !folder.findings.isEmpty)
  }

  /// Two rules with days of their own, of which the second follows the first.
  private func folder(_ leader: String, _ follower: String) -> Folder {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      Folder.rules("ai: BHXH tỉnh\n" + leader)
      + "  - mã: tong-ket\n    việc: Tổng kết\n    căn cứ: I.2\n    ai: BHXH tỉnh\n"
      + Folder.indented(follower + "\nsau: hop")
    return folder
  }
}
