import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Due dates counted from the end of the campaign")
struct CampaignDueTests {
  @Test(arguments: [
    // 11/7/2026 is a Saturday.
    ("10 ngày làm việc sau chiến dịch", "2026-07-24"),
    ("1 ngày làm việc sau khi hết chiến dịch", "2026-07-13"),
    ("10 ngày sau chiến dịch", "2026-07-21"),
  ])
  func `working days and days are counted from its last day`(text: String, day: String) throws {
    let rule = try #require(campaign("hạn: \(text)").book().rules.first)
    #expect(rule.windows == [day])
    #expect(rule.position == .due(.previousWorkingDay))
    #expect(rule.details.assumptions.map(\.text) == ["Lấy theo băng rôn"])
  }

  @Test(arguments: [
    "10 working days after campaign", "10 working days after the campaign",
    "10 working days after the end of the campaign",
  ])
  func `so they are in English`(text: String) throws {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "campaign: cao-diem\nrules:\n  - code: report\n    task: Report\n    clause: 1\n    who: tinh\n"
      + "    due: \(text)\n"
    #expect(try folder.book().rules.first?.windows == ["2026-07-24"])
  }

  @Test func `a campaign that comes each year has one in each`() throws {
    var folder = campaign("hạn: 10 ngày làm việc sau chiến dịch")
    folder.files["plan.yaml"] = Folder.plan(years: "2026–2027")
      .replacing("26/6/2026 – 11/7/2026", with: "26/6 – 11/7 hằng năm")
    let rule = try #require(folder.book().rules.first)
    #expect(rule.windows == ["2026-07-24", "2027-07-23"])
  }

  @Test func `closures that come each year count in the year after the plan too`() throws {
    var folder = campaign("hạn: 1 ngày làm việc sau chiến dịch")
    folder.files["plan.yaml"] = Folder.plan()
      .replacing("26/6/2026 – 11/7/2026", with: "1/12/2026 – 15/1/2027")
    #expect(try folder.book().rules.first?.windows == ["2027-01-18"])
    folder.files["calendar.yaml"] = """
      các ngày:
        - ngày: thứ Hai thứ ba của tháng 1
          là: nghỉ
          tên: Ngày nghỉ
        - ngày: 19/1 hằng năm
          là: nghỉ
          tên: Ngày nghỉ
      """
    #expect(try folder.book().rules.first?.windows == ["2027-01-20"])
  }

  @Test func `it needs a campaign, a number, and years that the plan is near`() {
    #expect(
      Folder(rule: "ai: BHXH tỉnh\nhạn: 10 ngày làm việc sau chiến dịch").errors == [
        "unknown-campaign"
      ])
    #expect(campaign("hạn: vài ngày sau chiến dịch").errors == ["invalid-date"])
    #expect(campaign("hạn: 900 ngày sau chiến dịch").errors == ["outside-years"])
  }

  private func campaign(_ when: String) -> Folder {
    Folder(rule: "ai: BHXH tỉnh\nchiến dịch: cao-diem\n" + when)
  }
}
