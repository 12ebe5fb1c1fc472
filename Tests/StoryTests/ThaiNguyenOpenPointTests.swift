import CivilTime
import Conflicts
import ScheduleModel
import Testing

/// The second half of the sixteen findings, one test for each, and what people decide about them.
@Suite("What is contradictory or open in the July plan, C09 to C16")
struct ThaiNguyenOpenPointTests {
  private let july: FoundInJuly
  private var text: PlanText { july.text }
  private var plan: Plan { july.plan }
  private var conflicts: [Conflict] { july.conflicts }

  init() throws {
    july = try FoundInJuly.made.get()
  }

  @Test(arguments: ["quyen-loi-moi", "muc-dong-moi"])
  func `C09, conferences in June say what holds from July only, with a wording that would do`(
    message: String
  ) throws {
    let early = try july.conflict("message-not-in-force.\(message).before")
    #expect(early.severity == .soft)
    #expect(early.clauses == ["I.4", "II.1", "III.2 +1", "III.2 +2"])
    #expect(early.message.vietnamese.contains("26/6/2026 – 30/6/2026"))
    #expect(early.message.vietnamese.hasSuffix("mới có hiệu lực từ 01/7/2026."))
    #expect(early.repairs.map(\.edit.vietnamese).contains { $0.contains("'từ 01/7/2026'") })
    let worded = try text.replacing(
      "  - mã: \(message)\n", with: "  - mã: \(message)\n    trước đó nói: Từ 01/7/2026\n",
      in: "plan.yaml")
    #expect(try !worded.conflicts().all.contains { $0.id == early.id })
  }

  @Test func `C10, reports are due on 31 July and five working days later, both supposed`() throws {
    let offices = try july.conflict("assumed-value.rule.bao-cao-thang-7")
    let province = try july.conflict("assumed-value.rule.bao-cao-tinh")
    #expect(offices.severity == .soft && province.severity == .soft)
    #expect(offices.clauses == ["IV.3"] && province.clauses == ["IV.1"])
    #expect(offices.message.vietnamese.contains("lấy ngày làm việc cuối tháng 7/2026"))
    #expect(province.message.vietnamese.contains("lấy 5 ngày làm việc sau hạn của cơ sở"))
    #expect(Set(plan.days(of: "bao-cao-thang-7").map(\.drawn)) == ["2026-07-31"])
    #expect(plan.days(of: "bao-cao-tinh").map(\.drawn) == ["2026-08-07"])
    let reports = plan.facts.filter { $0.rule.id.text.hasPrefix("bao-cao") }
    #expect(reports.allSatisfy { !$0.assumptions.isEmpty })
  }

  @Test func `C11, two partners of the talk are only expected, in listing and feed too`() throws {
    let partners = try july.conflict("partner-expected.toa-dam")
    #expect(partners.severity == .soft)
    #expect(partners.clauses == ["III.3", "IV.1"])
    let names = ["Sở Y tế", "Ngân hàng TMCP Lộc Phát chi nhánh Thái Nguyên"]
    for name in names { #expect(partners.message.vietnamese.contains(name)) }
    let talk = try CalendarFeed(of: "bhxh-tinh", plan).events(titled: "Tọa đàm: An sinh số")
    #expect(talk.count == 1)
    for name in names { #expect(talk[0].contains("\(name) (dự kiến)")) }
    let facts = try #require(plan.facts.first { $0.rule.id.text == "toa-dam" })
    #expect(facts.expectedPartners == names)
  }

  @Test func `C12, three documents are not attached, and what needs them is named`() throws {
    let missing = conflicts.filter { $0.code == .attachmentMissing }
    #expect(missing.allSatisfy { $0.severity == .soft })
    #expect(
      missing.map { "\($0.id): \($0.clauses.joined(separator: ", "))" } == [
        "attachment-missing.cv-1968: II.2, III.4, III.5",
        "attachment-missing.kh-470: III.5",
        "attachment-missing.kh-68: III.6",
      ])
    #expect(missing[0].message.vietnamese.contains("(1968/BHXH-TTHT)"))
    #expect(missing[0].message.vietnamese.contains("'Treo băng rôn, khẩu hiệu' (51 việc)"))
  }

  @Test func `C13, thirty people at a conference are a target, not a fault of the calendar`() throws
  {
    let target = try july.conflict("target-to-judge.hn-co-so")
    #expect(target.severity == .info)
    #expect(target.clauses == ["I.4", "III.2 +2"])
    #expect(target.message.vietnamese.contains("'Ít nhất 30 người tham dự mỗi hội nghị'"))
    #expect(target.message.vietnamese.hasSuffix("không phải lỗi của lịch."))
  }

  @Test func `C14, standing duties without a number are listed and get no tasks`() throws {
    let duties = conflicts.filter { $0.code == .dutyWithoutNumber }
    #expect(duties.allSatisfy { $0.severity == .soft && $0.tasks.isEmpty })
    #expect(
      duties.map { "\($0.id.text.dropFirst("duty-without-number.".count)) \($0.clauses[0])" } == [
        "bao-chi III.6", "chi-tieu mở đầu", "dang-tai III.5", "doi-thoai-xa III.2",
        "don-doc IV.1", "giai-dap III.5", "gian-hang III.2", "loa-truyen-thanh III.6",
        "long-ghep-y-te III.2", "nhom-nho III.1.2", "san-pham III.7",
      ])
    let posts = try july.conflict("duty-without-number.dang-tai").message.vietnamese
    #expect(posts.contains("tăng cường số lượng"))
  }

  @Test func `C14, some main roads are no number of roads`() throws {
    let roads = try july.conflict("unquantified.bang-ron")
    #expect(roads.severity == .soft)
    #expect(roads.clauses == ["II.2", "III.4"])
    #expect(
      roads.message.vietnamese == """
        51 việc của 17 đơn vị, 26/6/2026 – 13/7/2026: văn bản viết 'một số trục đường chính' ở \
        'Treo băng rôn, khẩu hiệu' mà không nêu số.
        """)
    #expect(
      roads.causes.map(text.quote) == [
        "rules/ke-hoach.yaml:149: không nêu số: một số trục đường chính"
      ])
  }

  @Test func `C15, one of three forms is to be chosen, and a day is supposed for it`() throws {
    let form = try july.conflict("alternatives-open.diem-truyen-thong")
    #expect(form.severity == .soft)
    #expect(form.clauses == ["III.2", "III.2 +3"])
    #expect(
      form.message.vietnamese.hasSuffix(
        "một trong 3: điểm truyền thông cộng đồng, gian hàng tư vấn hoặc điểm tư vấn."))
    let length = try july.conflict("assumed-value.rule.diem-truyen-thong")
    #expect(length.clauses == ["III.2", "III.2 +3"])
    #expect(length.message.vietnamese.contains("thời lượng"))
    #expect(length.message.vietnamese.hasSuffix("lấy một ngày."))
    #expect(plan.days(of: "diem-truyen-thong").map(\.dayCount) == [1, 1, 1])
  }

  @Test func `C16, 1 July is a Saturday in 2028 and a Sunday in 2029`() throws {
    let ahead = try july.conflict("rest-day-ahead.2026-07-01")
    #expect(ahead.severity == .info)
    #expect(ahead.clauses == ["I.4", "III.1", "III.1.1", "III.1.2", "III.3", "IV.1"])
    #expect(
      ahead.message.vietnamese.hasPrefix(
        "01/7 sẽ là ngày nghỉ vào năm 2028 (thứ Bảy) và 2029 (Chủ nhật). 4 quy tắc"))
    #expect(ahead.causes.map(text.quote).allSatisfy { $0.hasSuffix(": ngày: 1/7") })
  }

  @Test func `nothing else is found, and nothing stops the plan`() {
    #expect(conflicts.allSatisfy { $0.severity != .hard && $0.decision == nil })
    let counts = Dictionary(grouping: conflicts, by: \.code).mapValues(\.count)
    #expect(
      counts == [
        .airHoursOpen: 1, .alternativesOpen: 1, .assumedUnits: 1, .assumedValue: 6,
        .attachmentMissing: 3,
        .documentUndated: 1, .dutyWithoutNumber: 11, .effectiveDaysMeet: 1, .leadBooked: 1,
        .messageNotInForce: 2, .openChoice: 3, .partnerExpected: 1, .restDay: 1, .restDayAhead: 1,
        .spellingSlip: 1, .spellingVaries: 1, .targetToJudge: 1, .toBeAnnounced: 3,
        .unquantified: 1,
      ])
  }
}

extension ThaiNguyenOpenPointTests {
  @Test func `a reading that was chosen is followed, and says who decided and why`() throws {
    let decided = text.deciding(
      """
      quyết định:
        - lựa chọn: hoi-nghi-1-7
          cách hiểu: tinh-1-7
          người: Nguyễn Thị Lan
          vì: Ban Giám đốc thống nhất
          quyết ngày: 18/6/2026
      """)
    let choice = try #require(
      try decided.conflicts().all.first { $0.id.text == "open-choice.hoi-nghi-1-7" })
    #expect(choice.decision?.by == "Nguyễn Thị Lan")
    #expect(choice.decision?.reason == "Ban Giám đốc thống nhất")
    #expect(
      choice.message.vietnamese.contains("một trong 3' (đang theo): 51 việc, cả kế hoạch 177;"))
    #expect(try decided.plan().assignments.count == 177)
  }

  @Test func `a waiver leaves the conflict where it is, with who accepted it and why`() throws {
    let accepted = text.deciding(
      """
      quyết định:
        - chấp nhận: rest-day.bang-ron.2026-07-11
          người: Trần Văn Minh
          vì: Băng rôn tự treo qua ngày nghỉ
      """)
    let found = try accepted.conflicts()
    let saturday = try #require(found.all.first { $0.code == .restDay })
    #expect(saturday.decision?.by == "Trần Văn Minh")
    #expect(saturday.decision?.reason == "Băng rôn tự treo qua ngày nghỉ")
    #expect(saturday.decision?.source.file == "decisions.yaml")
    #expect(saturday.decision?.source.line == 2)
    #expect(found.all.count { $0.decision != nil } == 1)
    #expect(found.idleWaivers.isEmpty)
  }
}
