import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Dates of plan files")
struct DateTests {
  @Test(arguments: [
    "1/7", "01/07", "2026-07-01", "1/7/2026", "1/7 hằng năm", "01/7 HÀNG NĂM",
  ])
  func `a day is written in several ways`(text: String) throws {
    #expect(try windows("ngày: \(text)") == ["2026-07-01"])
  }

  @Test(arguments: ["1 July", "1 July 2026", "1 jul", "2026-07-01", "1 July every year"])
  func `so it is in English`(text: String) throws {
    #expect(try windows(english: "date: \(text)") == ["2026-07-01"])
  }

  @Test(arguments: [
    "26/6 – 11/7", "26/6–11/7", "26/6 - 11/7", "26/6-11/7", "26/6 đến 11/7", "26/6 — 11/7",
    "26/6/2026 – 11/7", "26/6 – 11/7/2026", "2026-06-26 – 2026-07-11", "2026-06-26 - 2026-07-11",
  ])
  func `a window has a dash or a word between its ends, and both belong to it`(
    text: String
  ) throws {
    #expect(try windows("trong: \(text)") == ["2026-06-26…2026-07-11"])
  }

  @Test(arguments: ["26 June – 11 July", "26 June to 11 July", "2026-06-26 until 11 July 2026"])
  func `so it has in English`(text: String) throws {
    #expect(try windows(english: "within: \(text)") == ["2026-06-26…2026-07-11"])
  }

  @Test func `without years an end before its start lies in the next year`() throws {
    #expect(try windows("trong: 20/12 – 5/1") == ["2026-12-20…2027-01-05"])
    #expect(try windows("trong: 20/12/2026 – 5/1") == ["2026-12-20…2027-01-05"])
    #expect(try windows("trong: 20/12 – 5/1/2026") == ["2025-12-20…2026-01-05"])
    #expect(findings("trong: 20/12/2026 – 5/1/2026") == ["reversed-window"])
  }

  @Test func `what comes every year comes in each year of the plan, named by it`() throws {
    let rule = try rule("trong: 20/12 – 5/1 hằng năm", years: "2026–2028")
    guard case .windows(let occasions) = rule.anchor else {
      Issue.record("no windows")
      return
    }
    #expect(occasions.map { $0.period?.name } == ["2026", "2027", "2028"])
    #expect(
      occasions.map(\.window.iso) == [
        "2026-12-20…2027-01-05", "2027-12-20…2028-01-05", "2028-12-20…2029-01-05",
      ])
  }

  @Test func `29 February comes in leap years only`() throws {
    #expect(try windows("ngày: 29/2 hằng năm", years: "2026–2032") == ["2028-02-29", "2032-02-29"])
    #expect(findings("ngày: 29/2 hằng năm", years: "2025–2027") == ["invalid-date"])
    #expect(findings("trong: 1/2 – 29/2") == ["invalid-date"])
  }

  @Test func `in a plan of several years a day has its year, or comes every year`() {
    #expect(findings("ngày: 1/7", years: "2026–2027") == ["year-missing"])
    #expect(findings("trong: tháng 7", years: "2026–2027") == ["year-missing"])
    #expect(findings("ngày: 1/7/2026 hằng năm", years: "2026–2027") == ["invalid-date"])
    #expect(findings("trong: tháng 7/2026 hằng năm", years: "2026–2027") == ["invalid-date"])
  }

  @Test func `a rate lies in windows that hold a whole period, or lie within one`() {
    #expect(findings("mỗi tuần: 1\ntrong: 26/6 – 11/7 hằng năm", years: "2026–2027") == [])
    #expect(findings("mỗi tuần: 1\ntrong: 26/6 – 11/7") == [])
    #expect(findings("mỗi tuần: 1\ntrong: 1/7 – 5/7") == [])
    #expect(findings("mỗi tuần: 1\ntrong: 4/7 – 8/7") == ["no-whole-period"])
    #expect(findings("mỗi tháng: 1\ntrong: 26/6 – 11/7") == ["no-whole-period"])
  }

  @Test func `what a plan does begins in its years, and reports may be due in the next`() {
    #expect(findings("ngày: 1/7/2025") == ["outside-years"])
    #expect(findings("ngày: 1/7/2027") == ["outside-years"])
    #expect(findings("suốt: 15/12/2025 – 15/1/2026") == [])
    #expect(findings("suốt: 15/12/2026 – 15/1/2027") == [])
    #expect(findings("hạn: 15/1/2027") == [])
    #expect(findings("hạn: 15/1/2028") == ["outside-years"])
  }

  @Test func `what is due before a day is due by the day before`() throws {
    #expect(try windows("hạn: trước 10/2/2026") == ["2026-02-09"])
    #expect(try windows("hạn: trước ngày 10/2") == ["2026-02-09"])
    #expect(try windows(english: "due: before 10 February") == ["2026-02-09"])
    #expect(try windows("hạn: 10/2") == ["2026-02-10"])
  }

  @Test(arguments: [
    "ngày làm việc cuối tháng 7", "ngày làm việc cuối cùng của tháng 7", "tháng 7", "2026-07",
    "ngày làm việc cuối tháng 7/2026", "tháng 7 năm 2026", "1/7 – 31/7",
  ])
  func `what is due in a month is due by its last day`(text: String) throws {
    let rule = try rule("hạn: \(text)")
    #expect(rule.position == .due(.previousWorkingDay))
    #expect(rule.windows == ["2026-07-01…2026-07-31"])
  }

  @Test func `quarters, halves and years have names`() throws {
    #expect(try windows("trong: quý III/2026") == ["2026-07-01…2026-09-30"])
    #expect(try windows("trong: Quý 3") == ["2026-07-01…2026-09-30"])
    #expect(try windows("trong: 2026-Q3") == ["2026-07-01…2026-09-30"])
    #expect(try windows("trong: 2026-H2") == ["2026-07-01…2026-12-31"])
    #expect(try windows("trong: năm 2026") == ["2026-01-01…2026-12-31"])
    #expect(try windows("trong: 2026-W27") == ["2026-06-29…2026-07-05"])
    #expect(try windows(english: "within: July 2026") == ["2026-07-01…2026-07-31"])
    #expect(try windows(english: "within: quarter III") == ["2026-07-01…2026-09-30"])
  }

  @Test(arguments: [
    "30/2", "31/4", "2026-02-30", "29/2/2026", "0/7", "1/13", "tháng 13", "quý V", "1.7.2026",
    "1-7-2026", "1/7/26", "mai", "1/7/2026/1", "2026-7-1", "26/6 –", "– 11/7", "1/7 – 2/7 – 3/7",
    "–", "5 – 9/7", "²/7", "１/７",
  ])
  func `what the calendar does not have, or nobody can read, is a finding`(text: String) {
    #expect(findings("trong: \"\(text)\"") == ["invalid-date"])
  }

  @Test func `days far from the years of the plan are a finding`() {
    #expect(findings("ngày: 1/7/2028") == ["outside-years"])
    #expect(findings("trong: 2024-12-31 – 2026-01-01") == ["outside-years"])
    #expect(findings("ngày: 31/12/9999") == ["outside-years"])
    #expect(findings("ngày: 1/1/0001") == ["invalid-date"])
  }

  @Test func `slashes in an English file are refused unless the plan says how they are meant`()
    throws
  {
    #expect(findings(english: "date: 1/7/2026") == ["invalid-date"])
    #expect(try windows(english: "date: 1/7/2026", plan: "slashes: day/month") == ["2026-07-01"])
    #expect(try windows(english: "date: 1/7/2026", plan: "slashes: month/day") == ["2026-01-07"])
  }

  @Test func `how the plan means slashes does not touch the official days`() throws {
    var folder = Folder()
    folder.files["plan.yaml"] = Folder.plan(more: "gạch chéo: tháng/ngày")
      .replacing("26/6/2026 – 11/7/2026", with: "2026-06-26 – 2026-07-11")
    folder.files["rules/quy-tac.yaml"] = Folder.rules("ai: tinh\nngày: 2026-07-01")
    #expect(try folder.book().calendar.entries == Folder().book().calendar.entries)
  }

  @Test func `the plan was changed at a time of years that a plan can have`() {
    for text in [
      "0001-01-01 00:00", "9999-12-31 23:59", "2026-06-17", "2026-06-17 24:00", "hôm nay",
    ] {
      var folder = Folder()
      folder.files["plan.yaml"] = Folder.plan().replacing("2026-06-17 08:00", with: text)
      #expect(folder.findings == ["plan.yaml:6 invalid-time"], "\(text)")
    }
  }

  private func rule(_ when: String, years: String = "2026") throws -> Rule {
    try #require(Folder(rule: "ai: BHXH tỉnh\n" + when, years: years).book().rules.first)
  }

  private func windows(_ when: String, years: String = "2026") throws -> [String] {
    try rule(when, years: years).windows
  }

  private func english(_ when: String, _ plan: String) -> Folder {
    var folder = Folder()
    folder.files["plan.yaml"] =
      "code: trial\nname: Trial\nyears: 2026\ntime zone: Asia/Ho_Chi_Minh\ncalendars: vn\n"
      + "updated: 2026-06-17 08:00\n\(plan)\n"
    folder.files["rules/quy-tac.yaml"] =
      "rules:\n  - code: meet\n    task: Meeting\n    clause: 1\n    who: tinh\n"
      + Folder.indented(when)
    return folder
  }

  private func windows(english when: String, plan: String = "") throws -> [String] {
    try #require(english(when, plan).book().rules.first).windows
  }

  private func findings(_ when: String, years: String = "2026") -> [String] {
    Folder(rule: "ai: BHXH tỉnh\n" + when, years: years).errors
  }

  private func findings(english when: String) -> [String] { english(when, "").errors }
}

extension Folder {
  /// The codes of the errors, in order.
  var errors: [String] {
    read().findings.filter { $0.severity == .error }.map(\.code.rawValue)
  }
}

extension Rule {
  /// The days of the windows that it names, `2026-06-26…2026-07-11`, both ends included.
  var windows: [String] {
    guard case .windows(let occasions) = anchor else { return [] }
    return occasions.map(\.window.iso)
  }
}

extension Window {
  /// The days, both ends included.
  var iso: String { dayCount == 1 ? "\(start)" : "\(start)…\(last)" }
}
