import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("The official days of Việt Nam")
struct VietnamCalendarTests {
  private let calendar: WorkCalendar

  init() throws {
    calendar = try Folder(anyYear: "ngày: 1/7/2026", years: "2024–2030").book().calendar
  }

  @Test func `so many days from Monday to Friday are off`() throws {
    let counts = try (2024...2030).map { number in
      let year = try #require(Period(.year, of: number)).window
      return year.days.filter {
        !calendar.weeklyRest.contains($0.weekday) && !calendar.isWorking($0)
      }
      .count
    }
    #expect(counts == [12, 12, 14, 12, 12, 11, 11])
  }

  @Test func `on four Saturdays people work, and on no other`() throws {
    let worked = try (2024...2030).flatMap { number in
      try #require(Period(.year, of: number)).window.days.filter {
        calendar.weeklyRest.contains($0.weekday) && calendar.isWorking($0)
      }
    }
    #expect(
      worked.map(\.description) == ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
  }

  @Test(arguments: [
    // Tết
    ("2024-02-10", "2024-02-08…2024-02-14"), ("2025-01-29", "2025-01-25…2025-02-02"),
    ("2026-02-17", "2026-02-14…2026-02-22"), ("2027-02-06", "2027-02-04…2027-02-10"),
    ("2028-01-26", "2028-01-22…2028-01-30"), ("2029-02-13", "2029-02-10…2029-02-18"),
    ("2030-02-02", "2030-01-31…2030-02-06"),
    // New Year
    ("2024-01-01", "2023-12-30…2024-01-01"), ("2026-01-01", "2026-01-01…2026-01-04"),
    ("2028-01-03", "2028-01-01…2028-01-03"),
    // Hùng Kings
    ("2024-04-18", "2024-04-18"), ("2025-04-07", "2025-04-05…2025-04-07"),
    ("2026-04-26", "2026-04-25…2026-04-27"), ("2027-04-16", "2027-04-16…2027-04-18"),
    ("2028-04-04", "2028-04-04"), ("2029-04-23", "2029-04-21…2029-04-23"),
    ("2030-04-12", "2030-04-12…2030-04-14"),
    // 30/4 and 1/5
    ("2024-05-01", "2024-04-27…2024-05-01"), ("2025-05-01", "2025-04-30…2025-05-04"),
    ("2026-05-01", "2026-04-30…2026-05-03"), ("2027-05-01", "2027-04-30…2027-05-03"),
    ("2028-05-01", "2028-04-29…2028-05-02"), ("2029-05-01", "2029-04-28…2029-05-01"),
    ("2030-05-01", "2030-04-30…2030-05-01"),
    // National Day
    ("2024-09-02", "2024-08-31…2024-09-03"), ("2025-09-02", "2025-08-30…2025-09-02"),
    ("2026-09-02", "2026-08-29…2026-09-02"), ("2027-09-02", "2027-09-02…2027-09-05"),
    ("2028-09-02", "2028-09-01…2028-09-04"), ("2029-09-02", "2029-09-01…2029-09-04"),
    ("2030-09-02", "2030-08-31…2030-09-03"),
    // Culture Day
    ("2026-11-24", "2026-11-24"), ("2027-11-24", "2027-11-24"),
    ("2028-11-24", "2028-11-24…2028-11-26"),
    ("2029-11-24", "2029-11-24…2029-11-25"), ("2030-11-24", "2030-11-23…2030-11-24"),
  ])
  func `breaks last as long as announced, or as the law has it`(day: String, run: String) throws {
    #expect(try freeDays(around: day) == run)
  }

  @Test func `in 2024 and 2025 the 24 November was an ordinary day`() throws {
    #expect(calendar.status(of: try date("2025-11-24")) == .working)
    #expect(calendar.status(of: try date("2024-11-24")) == .weeklyRest)
  }

  @Test func `the feast is the first three days of each lunar year, and nothing else`() throws {
    let feast = calendar.entries.filter { $0.kind == .feast }.map(\.window.iso)
    let expected = try (2024...2030).map { number in
      let first = try #require(LunarYear(number)).firstDay
      return try #require(Window(from: first, upTo: first.adding(days: 3))).iso
    }
    #expect(feast == expected)
  }

  @Test func `the days of the Hùng Kings are the tenth of the third lunar month`() throws {
    let days = calendar.entries.filter { $0.name.hasPrefix("Giỗ Tổ") }.map(\.window.iso)
    let expected = try (2024...2030).map { number in
      let month = try #require(LunarMonth(3))
      return try #require(LunarYear(number)?.date(of: month, day: 10)).description
    }
    #expect(days == expected)
  }

  @Test func `what the names of the days around Tết say is so`() throws {
    let entries = calendar.entries.filter {
      $0.name.contains("tháng Chạp") || $0.name.contains("mùng")
    }
    #expect(entries.count == 19)
    for entry in entries {
      let days = try [entry.window.start, entry.window.last].map {
        try #require(LunarDate($0)).spoken(in: .vietnamese).replacing(" tháng Giêng", with: "")
      }
      let (first, last) = (days[0], days[1])
      let text =
        first == last ? first : "\(first.replacing(" tháng Chạp", with: "")) – \(last)"
      #expect(entry.name.hasSuffix("(\(text))"), "\(entry.name): \(text)")
    }
  }

  @Test func `every entry says by what it holds`() {
    #expect(calendar.entries.filter(\.basis.isEmpty).map(\.name) == [])
  }

  @Test func `the years that are not announced say so, and no other`() {
    for entry in calendar.entries {
      let year = entry.window.start.year
      #expect((entry.projection != nil) == (year >= 2028), "\(entry.name) \(entry.window.iso)")
      #expect(entry.projection?.contains("\(year)") ?? true, "\(entry.window.iso)")
    }
  }

  @Test func `a plan of such a year is told so, once a year`() {
    let folder = Folder(anyYear: "ngày: 1/7/2029", years: "2027–2029")
    let lines = folder.read().findings.map(\.line)
    #expect(lines == ["plan.yaml:5 calendar-projected", "plan.yaml:5 calendar-projected"])
    #expect(
      Folder(anyYear: "ngày: 1/7", years: "2029").text() == """
        plan.yaml:5:1: cảnh báo: ngày nghỉ năm 2029 là dự kiến, chưa có thông báo chính thức: \
        'theo luật và âm lịch; chưa có thông báo hoán đổi ngày làm việc năm 2029', \
        'chưa có thông báo nghỉ Tết và Quốc khánh 2029; chọn như các năm 2018–2027' \
        [calendar-projected]
            5 | lịch: [vn]
              | ^^^^
          gợi ý: có thông báo thì ghi các ngày vào calendar.yaml: ngày ghi ở đó thay ngày dự kiến
        """)
  }

  @Test func `what a plan's own calendar announces is not expected any more`() throws {
    var folder = Folder(anyYear: "ngày: 1/7", years: "2029")
    let days = calendar.entries.filter { $0.window.start.year == 2029 }
    folder.files["calendar.yaml"] =
      "các ngày:\n"
      + days.map {
        "  - ngày: \($0.window.start) – \($0.window.last)\n    là: nghỉ\n    tên: Nghỉ\n"
      }
      .joined()
    #expect(folder.findings == [])
  }

  @Test func `plans of 2024 to 2027 have no remarks, and years further off have no days`() {
    for year in 2024...2027 {
      #expect(Folder(anyYear: "ngày: 1/7", years: "\(year)").findings == [])
    }
    for year in [2023, 2031] {
      #expect(
        Folder(anyYear: "ngày: 1/7", years: "\(year)").findings
          == ["plan.yaml:5 calendar-without-year"])
    }
  }

  /// The run of days around one on which nobody works.
  private func freeDays(around text: String) throws -> String {
    let day = try date(text)
    guard !calendar.isWorking(day) else { return "none" }
    let before = try #require(calendar.workingDay(onOrBefore: day))
    let after = try #require(calendar.workingDay(onOrAfter: day))
    return try #require(Window(from: before.adding(days: 1), upTo: after)).iso
  }

  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
