import CivilTime
import Conflicts
import ScheduleModel
import Testing

/// The first half of the sixteen findings of a careful reading of the July plan, one test for each.
@Suite("What is contradictory or open in the July plan, C01 to C08")
struct ThaiNguyenConflictTests {
  private let july: FoundInJuly
  private var text: PlanText { july.text }
  private var plan: Plan { july.plan }
  private var conflicts: [Conflict] { july.conflicts }

  init() throws {
    july = try FoundInJuly.made.get()
  }

  @Test func `C01, whether the conferences of 1 July count among the three: 67, 51 or 48`() throws {
    let choice = try july.conflict("open-choice.hoi-nghi-1-7")
    #expect(choice.severity == .soft)
    #expect(choice.clauses == ["III.1.2", "III.2 +1", "III.2 +2"])
    #expect(
      choice.message.vietnamese == """
        Văn bản để ngỏ: Hội nghị ngày 01/7 và hội nghị với đơn vị sử dụng lao động có nằm trong 3 \
        hội nghị của mỗi đơn vị không? 'Không, là hội nghị thêm, vì đối tượng khác nhau' (đang \
        theo): 67 việc, cả kế hoạch 193; 'Hội nghị ngày 01/7 là một trong 3': 51 việc, cả kế hoạch \
        177; 'Cả hai đều nằm trong 3': 48 việc, cả kế hoạch 174. Văn bản viết: III.1.2: “Tổ chức \
        các hội nghị tuyên truyền, tư vấn, đối thoại trực tiếp chính sách”; III.1.2: “tối thiểu 01 \
        hội nghị/1 đơn vị”; III.2 +1: “BHXH cơ sở Phò Yên, Phú Bình, Bắc Kạn: mỗi đơn vị tổ chức \
        01”; III.2 +2: “Mỗi đơn vị tổ chức 03 hội nghị tuyên truyền, tư vấn chính sách BHXH”.
        """)
    let named = try text.withNamedUnitsOnly().conflicts().all
    let smaller = try #require(named.first { $0.id == choice.id }).message.english
    #expect(smaller.numbers(before: "tasks") == [27, 21, 18])
    #expect(smaller.contains("(followed now): 27 tasks, 83 in the whole plan;"))
  }

  @Test func `C02, the days of the peak are taken from the banners, and its feeds say so`() throws {
    let window = try july.conflict("assumed-value.campaign.cao-diem-1-7")
    #expect(window.severity == .soft)
    #expect(Set(window.clauses).isSuperset(of: ["I.1", "III.2 +2"]))
    #expect(window.message.vietnamese.contains("26/6/2026 – 11/7/2026"))
    #expect(window.message.vietnamese.contains("lấy theo thời gian treo băng rôn (III.4)"))
    let feed = try CalendarFeed(of: "cs-pho-yen", plan)
    for title in ["Đợt cao điểm", "Hội nghị tư vấn BHXH tự nguyện"] {
      let events = feed.events(titled: title)
      #expect(!events.isEmpty)
      #expect(
        events.allSatisfy { $0.contains("Giả định: Kế hoạch không nêu ngày của đợt cao điểm") })
    }
  }

  @Test func `C03, the launch is one tentative day, and the same item once it is announced`() throws
  {
    let launch = try july.conflict("to-be-announced.phat-dong")
    #expect(launch.severity == .soft)
    #expect(launch.clauses == ["III.1.1", "IV.1"])
    #expect(launch.message.vietnamese.contains("chưa rõ giờ và nơi"))
    #expect(launch.message.vietnamese.contains("một mục dự kiến cả ngày"))
    let held = try CalendarFeed(of: "bhxh-tinh", plan).events(titled: "Lễ phát động")
    #expect(held.count == 1)
    #expect(held[0].property("STATUS") == "TENTATIVE")
    #expect(held[0].property("DTSTART;VALUE=DATE") == "20260701")
    #expect(held[0].property("DTEND;VALUE=DATE") == "20260702")
    #expect(held[0].property("LOCATION") == nil)

    let announced = try text.announcing("7:30–9:00")
    #expect(try !announced.conflicts().all.contains { $0.id == launch.id })
    let fixed = try CalendarFeed(of: "bhxh-tinh", announced.plan()).events(titled: "Lễ phát động")
    #expect(fixed.count == 1)
    #expect(fixed[0].property("UID") == held[0].property("UID"))
    #expect(fixed[0].property("DTSTART;TZID=Asia/Ho_Chi_Minh") == "20260701T073000")
    #expect(fixed[0].property("STATUS") == "CONFIRMED")
    #expect(fixed[0].property("LOCATION") == "Quảng trường Võ Nguyên Giáp")
  }

  @Test func `C04, one office leads launch and talk on 1 July, which is hard once hours overlap`()
    throws
  {
    let day = try july.conflict("lead-booked.phong-ttht.2026-07-01")
    #expect(day.severity == .soft)
    #expect(day.clauses == ["III.1.1", "III.3", "III.5", "IV.1"])
    #expect(day.message.vietnamese.hasPrefix("Phòng Tuyên truyền và Hỗ trợ người tham gia, thứ Tư"))
    for name in ["Lễ phát động ra quân", "Tọa đàm: An sinh số", "Tọa đàm trực tuyến"] {
      #expect(day.message.vietnamese.contains("'\(name)"))
    }
    let overlapping = try text.announcing("7:30–9:00").settingTalk("8:30–10:00").conflicts().all
    let hard = try #require(overlapping.first { $0.id == day.id })
    #expect(hard.severity == .hard)
    #expect(hard.clauses == ["III.1.1", "III.3", "IV.1"])
    #expect(hard.message.vietnamese.hasSuffix("(08:30–10:00), trùng giờ."))
    let apart = try text.announcing("7:30–9:00").settingTalk("9:00–10:00").conflicts().all
    #expect(!apart.contains { $0.code == .leadBooked })
  }

  @Test func `C05, Phò Yên is read as Phổ Yên, and is no unit of its own`() throws {
    let slip = try july.conflict("spelling-slip.cs-pho-yen")
    #expect(slip.severity == .soft)
    #expect(slip.clauses == ["III.2 +1"])
    #expect(
      slip.message.vietnamese == """
        1 chỗ viết 'BHXH cơ sở Phò Yên': bảng đơn vị ghi đó là lỗi chính tả của 'BHXH cơ sở Phổ \
        Yên' (cs-pho-yen). Hiểu là đơn vị này, không thêm đơn vị nào.
        """)
    #expect(slip.causes.map(\.file) == ["rules/ke-hoach.yaml", "units.csv"])
    #expect(plan.book.roster.units.count { $0.kind == "BHXH cơ sở" } == 16)
    let meeting = plan.facts.filter { $0.rule.id.text == "hn-doanh-nghiep" }.map(\.unit.id.text)
    #expect(meeting.sorted() == ["cs-bac-kan", "cs-pho-yen", "cs-phu-binh"])
  }

  @Test func `C06, ten of sixteen units are supposed, and the provincial office is a choice`()
    throws
  {
    let units = try july.conflict("assumed-units.bhxh-co-so")
    #expect(units.severity == .soft)
    #expect(Set(units.clauses).isSuperset(of: ["III.2 +2", "IV.3"]))
    #expect(units.units.count == 10)
    #expect(units.message.vietnamese.hasPrefix("10 trong 16 BHXH cơ sở, 110 việc: "))
    let office = try july.conflict("open-choice.van-phong-tinh")
    #expect(office.clauses == ["III.2 +2", "IV.1"])
    #expect(office.message.english.numbers(before: "tasks") == [64, 68])
    #expect(office.message.vietnamese.contains("văn phòng' (đang theo): 64 việc"))
  }

  @Test func `C06, without any base unit the plan cannot be scheduled`() throws {
    let empty = try text.withRoster { lines in lines.filter { !$0.contains(",BHXH cơ sở,") } }
    #expect(
      empty.findings.contains {
        $0.hasPrefix("rules/ke-hoach.yaml:49:9: lỗi: chưa có danh sách đơn vị cho 'BHXH cơ sở'")
      })
  }

  @Test func `C07, banners hang until Saturday 11 July inclusive and come down on Monday`() throws {
    let saturday = try july.conflict("rest-day.bang-ron.2026-07-11")
    #expect(saturday.severity == .soft)
    #expect(saturday.clauses == ["II.2", "III.4"])
    #expect(
      saturday.message.vietnamese == """
        17 việc của 17 đơn vị, thứ Bảy 11/7/2026, nghỉ hằng tuần: ngày cuối của 'Treo băng rôn, \
        khẩu hiệu' là ngày nghỉ. 'Treo băng rôn, khẩu hiệu lên' đứng vào thứ Sáu 26/6/2026 và 'Gỡ \
        băng rôn, khẩu hiệu xuống' đứng vào thứ Hai 13/7/2026.
        """)
    // The peak itself ends on the same day, and nobody has to do anything then.
    #expect(conflicts.filter { $0.code == .restDay }.map(\.id) == [saturday.id])
    #expect(try endOfBanners(text) == "20260712")
    let choice = try july.conflict("open-choice.ngay-cuoi-bang-ron")
    #expect(choice.clauses == ["III.4"])
    let excluding = text.deciding(
      """
      quyết định:
        - lựa chọn: ngay-cuoi-bang-ron
          cách hiểu: truoc-ngay
          người: Lan
          vì: hỏi lại Sở
      """)
    #expect(try endOfBanners(excluding) == "20260711")
  }

  @Test func `C08, the plan has no day of issue, and tasks before it once it has a later one`()
    throws
  {
    let undated = try july.conflict("document-undated.ke-hoach")
    #expect(undated.severity == .soft)
    #expect(undated.causes.map(text.quote) == ["plan.yaml:14: - mã: ke-hoach"])
    #expect(undated.message.vietnamese.contains("193 việc"))
    #expect(undated.message.vietnamese.contains("sớm nhất thứ Sáu 26/6/2026"))
    let dated = try text.replacing(
      "số: chưa rõ\n    ngày: chưa rõ", with: "số: 12/KH-BHXH\n    ngày: 28/6/2026",
      in: "plan.yaml")
    let found = try dated.conflicts().all
    #expect(!found.contains { $0.id == undated.id })
    let early = try #require(found.first { $0.code == .beforeDocument })
    #expect(early.severity == .hard)
    #expect(early.clauses.contains("III.4"))
    #expect(early.message.vietnamese.contains("ban hành ngày 28/6/2026"))
    #expect(early.causes.map(text.quote).contains { $0.hasSuffix("suốt: 26/6/2026 – 11/7/2026") })
    let before = try text.replacing(
      "số: chưa rõ\n    ngày: chưa rõ", with: "số: 12/KH-BHXH\n    ngày: 25/6/2026",
      in: "plan.yaml")
    #expect(try !before.conflicts().all.contains { $0.code == .beforeDocument })
  }
}

extension ThaiNguyenConflictTests {
  /// The day after the last of the banners, as a calendar has it.
  private func endOfBanners(_ text: PlanText) throws -> String? {
    try CalendarFeed(of: "cs-pho-yen", text.plan()).events(titled: "Treo băng rôn")
      .compactMap { $0.contains("20260626\n") ? $0.property("DTEND;VALUE=DATE") : nil }.max()
  }
}

extension PlanText {
  /// Returns the July plan with the hours and the place of its launch.
  fileprivate func announcing(_ hours: String) throws -> PlanText {
    try replacing(
      "    giờ: chưa rõ\n    nơi: chưa rõ\n",
      with: "    giờ: \(hours)\n    nơi: Quảng trường Võ Nguyên Giáp\n",
      in: "rules/ke-hoach.yaml")
  }

  /// Returns the July plan with the hours of its talk.
  fileprivate func settingTalk(_ hours: String) throws -> PlanText {
    try replacing(
      "    hỏi: Tọa đàm phát lúc mấy giờ?\n", with: "    giờ: \(hours)\n",
      in: "rules/ke-hoach.yaml")
  }
}

extension String {
  /// The numbers in front of a word.
  fileprivate func numbers(before word: String) -> [Int] {
    matches(of: /([0-9]+) ([a-z]+)/).filter { $0.output.2 == word }.compactMap {
      Int($0.output.1)
    }
  }
}
