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

  /// A village with one working day for two meetings of two campaigns.
  private func text(anchorDayOf campaign: String) -> PlanText {
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
        - mã: hop
          việc: Họp
          ai: Thôn Chài
          mỗi chiến dịch: mọi
          trong: chiến dịch
          chiếm: cả ngày
          căn cứ: "1"
      """,
    ])
  }
}
