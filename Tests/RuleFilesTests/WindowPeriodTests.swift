import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Periods within a window of the rule's own")
struct WindowPeriodTests {
  @Test func `whole weeks count, and those that the window cuts where the rule says so`() throws {
    // 26/6/2026 is a Friday, 11/7 a Saturday.
    let window = "mỗi tuần: 1\ntrong: 26/6 – 11/7"
    #expect(try days(window) == ["2026-06-29…2026-07-05"])
    #expect(try days(window + "\nkỳ đầu: trọn") == ["2026-06-29…2026-07-05"])
    #expect(
      try days(window + "\nkỳ đầu: dở") == [
        "2026-06-26…2026-06-28", "2026-06-29…2026-07-05", "2026-07-06…2026-07-11",
      ])
  }

  @Test func `a window without a whole period has its parts where the rule says so`() throws {
    #expect(try days("mỗi tuần: 1\ntrong: 4/7 – 8/7\nkỳ đầu: dở").count == 2)
    #expect(
      try days("mỗi tháng: 1\ntrong: 26/6 – 11/7\nkỳ đầu: dở") == [
        "2026-06-26…2026-06-30", "2026-07-01…2026-07-11",
      ])
    #expect(findings("mỗi tuần: 1\ntrong: 1/7 – 5/7\nkỳ đầu: trọn") == ["no-whole-period"])
  }

  @Test func `what says nothing about a window, and what two windows share`() {
    #expect(findings("mỗi tuần: 1\ntrong: tháng 7\nkỳ đầu: đầu năm") == ["keys-conflict"])
    var folder = Folder(
      rule: "ai: BHXH tỉnh\nmỗi tháng: 1\ntrong: lịch hop\nkỳ đầu: dở")
    folder.files["plan.yaml"] = Folder.plan(
      more: "lịch ngoài:\n  - mã: hop\n    tệp: lich.ics\n")
    folder.files["calendars/lich.ics"] = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:1
      DTSTART;VALUE=DATE:20260601
      RDATE;VALUE=DATE:20260610
      SUMMARY:Họp
      END:VEVENT
      END:VCALENDAR
      """
    #expect(folder.errors == ["keys-conflict"])
  }

  @Test func `periods of a window that belong to a year beside the plan's are told`() {
    let folder = Folder(rule: "ai: BHXH tỉnh\nmỗi tuần: 1\ntrong: 26/10/2026 – 15/1/2027")
    #expect(
      folder.text() == """
        rules/quy-tac.yaml:7:5: cảnh báo: 'mỗi tuần' không tính các kỳ 04/01/2027 – 10/01/2027: \
        chúng thuộc năm 2027, kế hoạch chỉ có năm 2026 [beyond-years]
            7 |     trong: 26/10/2026 – 15/1/2027
              |     ^^^^^
          gợi ý: viết 'năm: 2026–2027' trong plan.yaml, hoặc cho khoảng này nằm gọn trong năm
        """)
    let longer = Folder(
      rule: "ai: BHXH tỉnh\nmỗi tuần: 1\ntrong: 26/10/2026 – 15/1/2027", years: "2026–2027")
    #expect(longer.findings == [])
    // The last week of 2026 has the first days of 2027.
    let within = Folder(rule: "ai: BHXH tỉnh\nmỗi tuần: 1\ntrong: 26/10/2026 – 4/1/2027")
    #expect(within.findings == [])
    // Its only whole week belongs to 2027, and it holds none of 2026.
    let next = Folder(rule: "ai: BHXH tỉnh\nmỗi tuần: 1\ntrong: 29/12/2026 – 10/1/2027")
    #expect(
      next.findings == [
        "rules/quy-tac.yaml:7 beyond-years", "rules/quy-tac.yaml:7 no-whole-period",
      ])
  }

  /// The days of each period that the rule asks for.
  private func days(_ when: String) throws -> [String] {
    let book = try Folder(rule: "ai: BHXH tỉnh\n" + when).book()
    let rule = try #require(book.rules.first)
    guard case .every(let kind, let windows) = rule.anchor else { return [] }
    return book.periods(kind, during: windows, of: rule).map { book.days(of: $0, for: rule).iso }
  }

  private func findings(_ when: String) -> [String] {
    Folder(rule: "ai: BHXH tỉnh\n" + when).errors
  }
}
