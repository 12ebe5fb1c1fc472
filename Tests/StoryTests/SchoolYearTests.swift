import CivilTime
import ScheduleModel
import Testing

@Suite("School years")
struct SchoolYearTests {
  @Test func `one talk in September of each, and a report by the end of each`() throws {
    #expect(
      try drawn(text(), "noi-chuyen") == """
        th-1 2026-2027 1: 2026-09-18
        th-2 2026-2027 1: 2026-09-23
        th-1 2027-2028 1: 2027-09-01
        th-2 2027-2028 1: 2027-09-27
        """)
    #expect(
      try drawn(text(), "bao-cao") == """
        th-1 2026-2027 1: 2027-08-31
        th-2 2026-2027 1: 2027-08-31
        th-1 2027-2028 1: 2028-08-31
        th-2 2027-2028 1: 2028-08-31
        """)
  }

  @Test func `the plan says in which month they begin`() throws {
    let text = try text().replacing(
      "lịch: [vn]", with: "lịch: [vn]\nnăm học từ: tháng 8", in: "plan.yaml")
    #expect(
      try drawn(text, "bao-cao").split(separator: "\n").first == "th-1 2026-2027 1: 2027-07-30")
    let wrong = try text.replacing("từ: tháng 8", with: "từ: tháng 1", in: "plan.yaml")
    #expect(
      wrong.findings == [
        """
        plan.yaml:6:13: lỗi: không đọc được số 'tháng 1' [invalid-number]
            6 | năm học từ: tháng 1
              |             ^^^^^^^
          gợi ý: viết một tháng từ tháng 2 đến tháng 12, như 'tháng 9'
        """
      ])
  }

  /// The tasks of a rule: unit, period, number, and the days on which one may stand or is due.
  private func drawn(_ text: PlanText, _ rule: String) throws -> String {
    let plan = try text.plan()
    return plan.assignments.filter { plan.book.rules[$0.task.rule].id.text == rule }.map { one in
      let unit = plan.book.roster.units[one.task.unit].id
      return
        "\(unit) \(one.task.period?.name ?? "") \(one.task.ordinal): \(one.extent.window.start)"
    }.joined(separator: "\n")
  }

  private func text() -> PlanText {
    PlanText(files: [
      "plan.yaml": """
      mã: truong-hoc
      tên: Tuyên truyền ở trường
      năm: 2026–2027
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 5/1/2026 08:00
      """,
      "units.csv": "mã,tên,loại\nth-1,Trường Một,trường\nth-2,Trường Hai,trường\n",
      "rules/viec.yaml": """
      quy tắc:
        - mã: noi-chuyen
          việc: Nói chuyện với phụ huynh
          ai: mọi trường
          mỗi năm học: ít nhất 1
          trong: tháng 9 hằng năm
          căn cứ: "1"
        - mã: bao-cao
          việc: Báo cáo năm học
          ai: mọi trường
          mỗi năm học: 1
          hạn: cuối kỳ
          căn cứ: "2"
      """,
    ])
  }
}
