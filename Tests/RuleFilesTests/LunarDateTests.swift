import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Lunar dates of plan files")
struct LunarDateTests {
  @Test(arguments: [
    "10/3 âm lịch", "10/3/2026 âm lịch", "10/03 ÂM LỊCH", "10/3 âm lịch hằng năm",
    "day 10 of lunar month 3", "Day 10 of lunar month 3 of 2026",
  ])
  func `the day of the Hùng Kings is written in several ways`(text: String) throws {
    #expect(try occasions("ngày: \(text)").map(\.window.iso) == ["2026-04-26"])
  }

  @Test func `a lunar day comes in each year of the plan, named by its lunar year`() throws {
    for text in ["10/3 âm lịch", "10/3 âm lịch hằng năm"] {
      #expect(
        try drawn("ngày: \(text)", years: "2024–2030") == [
          "2024: 2024-04-18", "2025: 2025-04-07", "2026: 2026-04-26", "2027: 2027-04-16",
          "2028: 2028-04-04", "2029: 2029-04-23", "2030: 2030-04-12",
        ])
    }
  }

  @Test func `some come twice in a civil year, and not at all in another`() throws {
    let all = [
      "2023: 2024-01-01", "2024: 2024-12-20", "2025: 2026-01-08", "2026: 2026-12-28",
      "2027: 2027-12-17",
    ]
    #expect(try drawn("ngày: 20/11 âm lịch", years: "2024–2027") == all)
    #expect(try drawn("ngày: 20/11 âm lịch") == [all[2], all[3]])
    #expect(errors("ngày: 20/11 âm lịch", years: "2025") == ["invalid-date"])
    #expect(try drawn("ngày: 20/11/2027 âm lịch", years: "2027") == ["2027-12-17"])
  }

  @Test func `a lunar year begins in January or February and ends in the next`() throws {
    #expect(try drawn("ngày: 1/1/2027 âm lịch", years: "2027") == ["2027-02-06"])
    #expect(try drawn("ngày: 29/12/2025 âm lịch") == ["2026-02-16"])
    #expect(try drawn("ngày: 29/12 âm lịch") == ["2025: 2026-02-16"])
    #expect(errors("ngày: 1/1/2027 âm lịch") == ["outside-years"])
    #expect(errors("ngày: 1/1/2201 âm lịch") == ["outside-years"])
    #expect(errors("ngày: 10/3/2026 âm lịch hằng năm") == ["invalid-date"])
  }

  @Test func `a leap month comes in the years that have it`() throws {
    #expect(
      try drawn("ngày: 15/6 nhuận âm lịch", years: "2024–2030") == ["2025: 2025-08-08"])
    for text in ["15/6 nhuận/2025 âm lịch", "15/6/2025 nhuận âm lịch"] {
      #expect(try drawn("ngày: \(text)", years: "2025") == ["2025-08-08"])
    }
    #expect(
      try drawn("ngày: day 15 of leap lunar month 6", years: "2025–2026") == ["2025: 2025-08-08"])
    #expect(errors("ngày: 15/6 nhuận âm lịch") == ["invalid-date"])
    #expect(errors("ngày: 15/6 nhuận/2026 âm lịch") == ["invalid-date"])
  }

  @Test func `a window has two lunar ends, and may pass Tết`() throws {
    #expect(
      try drawn("trong: 23/12 âm lịch – 1/1 âm lịch", years: "2026–2027") == [
        "2025: 2026-02-10…2026-02-17", "2026: 2027-01-30…2027-02-06",
      ])
    #expect(
      try drawn("trong: 23/12/2025 âm lịch đến 1/1 âm lịch") == ["2026-02-10…2026-02-17"])
    #expect(
      try drawn("trong: 23/12 âm lịch – 1/1/2026 âm lịch") == ["2026-02-10…2026-02-17"])
    #expect(
      try drawn("trong: day 8 of lunar month 3 – day 10 of lunar month 3")
        == ["2026: 2026-04-24…2026-04-26"])
    #expect(errors("trong: 10/3/2026 âm lịch – 8/3/2026 âm lịch") == ["reversed-window"])
    for text in ["23/12 âm lịch – 1/1", "23/12 – 1/1 âm lịch"] {
      #expect(errors("trong: \(text)") == ["invalid-date"])
    }
  }

  @Test func `a due date may be lunar, and before it means the day before`() throws {
    #expect(try drawn("hạn: 10/3 âm lịch") == ["2026: 2026-04-26"])
    #expect(try drawn("hạn: trước 10/3 âm lịch") == ["2026: 2026-04-25"])
    #expect(try drawn("hạn: 10/1/2027 âm lịch") == ["2027-02-15"])
  }

  @Test func `the 30th of a month that has 29 days is an error, in any year of the plan`() {
    #expect(errors("ngày: 30/12 âm lịch") == ["invalid-date"])
    #expect(errors("ngày: 30/12 âm lịch", years: "2024–2026") == ["invalid-date"])
    #expect(errors("ngày: 30/12 âm lịch", years: "2024") == [])
    #expect(errors("trong: 23/12 âm lịch – 30/12 âm lịch") == ["invalid-date"])
  }

  @Test(arguments: [
    "31/1 âm lịch", "0/1 âm lịch", "1/13 âm lịch", "âm lịch", "10 âm lịch", "a/3 âm lịch",
    "10/3/26 âm lịch", "1/2/3/2026 âm lịch", "nhuận âm lịch", "day 10 of lunar month",
    "lunar 10 March", "day 10 of lunar month 3 in 2026", "tháng 3 âm lịch",
  ])
  func `what the lunar calendar does not have, or nobody can read, is a finding`(text: String) {
    #expect(errors("trong: \(text)") == ["invalid-date"])
  }

  @Test func `what the program writes it reads again`() throws {
    for number in 2025...2026 {
      let year = try #require(LunarYear(number))
      for month in year.months {
        let day = try #require(LunarDate(year: number, month: month.name, day: month.dayCount))
        for language in Language.allCases {
          let text = day.text(in: language)
          #expect(
            try drawn("ngày: \(text)", years: "2025–2027") == ["\(month.window.last)"], "\(text)")
        }
      }
    }
  }

  @Test func `a closure of a plan's own may be lunar`() throws {
    var folder = Folder()
    folder.files["calendar.yaml"] =
      "các ngày:\n  - ngày: 10/3/2026 âm lịch\n"
      + "    là: nghỉ\n    tên: Giỗ Tổ\n"
    let book = try folder.book()
    let entry = try #require(book.calendar.entries.last)
    #expect(entry.window.iso == "2026-04-26")
  }

  @Test func `what people read who made a slip with a lunar date`() {
    expect(
      "ngày: 30/12/2025 âm lịch",
      """
      rules/quy-tac.yaml:6:11: lỗi: âm lịch không có ngày '30/12/2025 âm lịch' [invalid-date]
          6 |     ngày: 30/12/2025 âm lịch
            |           ^^^^^^^^^^^^^^^^^^
        gợi ý: tháng 12 năm 2025 âm lịch có 29 ngày, đến 16/02/2026
      """)
    expect(
      "ngày: 31/1 âm lịch",
      """
      rules/quy-tac.yaml:6:11: lỗi: âm lịch không có ngày '31/1 âm lịch' [invalid-date]
          6 |     ngày: 31/1 âm lịch
            |           ^^^^^^^^^^^^
        gợi ý: một tháng âm lịch có 29 hoặc 30 ngày
      """)
    expect(
      "ngày: 15/6 nhuận âm lịch",
      """
      rules/quy-tac.yaml:6:11: lỗi: âm lịch không có ngày '15/6 nhuận âm lịch' [invalid-date]
          6 |     ngày: 15/6 nhuận âm lịch
            |           ^^^^^^^^^^^^^^^^^^
        gợi ý: năm 2026 âm lịch không có tháng nhuận
      """)
    expect(
      "ngày: day 15 of leap lunar month 5 of 2025", years: "2025",
      """
      rules/quy-tac.yaml:6:11: lỗi: âm lịch không có ngày 'day 15 of leap lunar month 5 of 2025' \
      [invalid-date]
          6 |     ngày: day 15 of leap lunar month 5 of 2025
            |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        gợi ý: chỉ có tháng 6 nhuận năm 2025
      """)
    expect(
      "ngày: 20/11 âm lịch", years: "2025",
      """
      rules/quy-tac.yaml:6:11: lỗi: '20/11 âm lịch' không rơi vào năm nào của kế hoạch (2025) \
      [invalid-date]
          6 |     ngày: 20/11 âm lịch
            |           ^^^^^^^^^^^^^
        gợi ý: viết cả năm âm lịch, như '20/11/2026 âm lịch'
      """)
    expect(
      "trong: 23/12 âm lịch – 1/1",
      """
      rules/quy-tac.yaml:6:12: lỗi: '23/12 âm lịch – 1/1' chỉ có một đầu là ngày âm lịch \
      [invalid-date]
          6 |     trong: 23/12 âm lịch – 1/1
            |            ^^^^^^^^^^^^^^^^^^^
        gợi ý: viết 'âm lịch' ở cả hai đầu, hoặc đổi cả hai sang dương lịch
      """)
  }

  private func occasions(_ when: String, years: String = "2026") throws -> [Occasion] {
    let rules = try Folder(anyYear: when, years: years).book().rules
    guard case .windows(let occasions)? = rules.first?.anchor else { return [] }
    return occasions
  }

  /// Name and days of each occasion, `2026: 2026-04-26`; the days alone where it comes once.
  private func drawn(_ when: String, years: String = "2026") throws -> [String] {
    try occasions(when, years: years).map {
      ($0.period.map { "\($0.name): " } ?? "") + $0.window.iso
    }
  }

  private func errors(_ when: String, years: String = "2026") -> [String] {
    Folder(anyYear: when, years: years).errors
  }

  private func expect(
    _ when: String, years: String = "2026", _ text: String,
    at place: SourceLocation = #_sourceLocation
  ) {
    let found = Folder(anyYear: when, years: years).text()
    #expect(found == text, sourceLocation: place)
  }
}

extension Folder {
  /// A folder with one rule at a time, whose campaign comes in each of the years.
  init(anyYear when: String, years: String) {
    self.init(rule: "ai: BHXH tỉnh\n" + when, years: years)
    files["plan.yaml"] = Folder.plan(years: years)
      .replacing("26/6/2026 – 11/7/2026", with: "26/6 – 11/7 hằng năm")
  }
}
