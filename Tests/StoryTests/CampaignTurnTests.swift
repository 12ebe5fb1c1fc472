import ScheduleModel
import Testing

@Suite("Whose campaign comes first where there is not room for all")
struct CampaignTurnTests {
  @Test(arguments: ["xuan", "ha"])
  func `one with an anchor day chooses before one without`(first: String) throws {
    let plan = try text(anchorDayOf: first).plan()
    #expect(
      plan.assignments.map { plan.book.rules[$0.task.rule].details.campaign?.text } == [first])
    #expect(plan.unplaced.count == 1)
  }

  @Test(arguments: [("1", "2", "xuan"), ("2", "1", "ha"), ("1", "1", "ha"), ("", "3", "ha")])
  func `a turn of the rule goes before what campaigns say`(
    spring: String, summer: String, first: String
  ) throws {
    let plan = try text(anchorDayOf: "ha", spring: spring, summer: summer).plan()
    #expect(
      plan.assignments.map { plan.book.rules[$0.task.rule].details.campaign?.text } == [first])
  }

  @Test func `without anchor days a turn decides alone`() throws {
    for (spring, summer, first) in [("2", "1", "ha"), ("1", "", "xuan"), ("", "1", "ha")] {
      let plan = try text(anchorDayOf: "", spring: spring, summer: summer).plan()
      #expect(
        plan.assignments.map { plan.book.rules[$0.task.rule].details.campaign?.text } == [first])
    }
  }

  /// A village with one working day for two meetings of two campaigns.
  private func text(
    anchorDayOf campaign: String, spring: String = "", summer: String = ""
  ) -> PlanText {
    func turn(_ number: String) -> String { number.isEmpty ? "" : "\n    lượt chọn: \(number)" }
    func anchor(_ code: String) -> String {
      code == campaign ? "\n    ngày mốc: 6/7" : ""
    }
    return PlanText(files: [
      "plan.yaml": """
      mã: lang-chai
      tên: Làng chài
      năm: 2026
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 5/1/2026 08:00
      các chiến dịch:
        - mã: xuan
          tên: Đợt xuân
          trong: 6/7\(anchor("xuan"))
        - mã: ha
          tên: Đợt hạ
          trong: 6/7\(anchor("ha"))
      """,
      "units.csv": "mã,tên,loại\nthon,Thôn Chài,thôn\n",
      "rules/viec.yaml": """
      quy tắc:
        - mã: hop-xuan
          việc: Họp
          ai: Thôn Chài
          chiến dịch: xuan
          trong: chiến dịch
          chiếm: cả ngày\(turn(spring))
          căn cứ: "1"
        - mã: hop-ha
          việc: Họp
          ai: Thôn Chài
          chiến dịch: ha
          trong: chiến dịch
          chiếm: cả ngày\(turn(summer))
          căn cứ: "1"
      """,
    ])
  }
}
