import CivilTime
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("The year in a terminal")
struct PreviewTests {
  @Test func `a year with Tết, a campaign and a peak`() throws {
    #expect(
      YearPreview(of: try summer().plan(), in: .vietnamese).text == """
        Kế hoạch truyền thông

        Năm 2026: 26 việc
        Tháng 1   2   3    4   5    6   7   8    9   10  11   12
        T2     ······×·············································
        T3     ······×·░·························×·················
        T4     ······×·░················█········×·················
        T5    ×······×·░···········································
        T6    ·······×··················░·························
        T7            ░
        CN                                                       ░

        ░ 1–3 việc   ▒ 4–6 việc   ▓ 7–9 việc   █ 10–13 việc
        · ngày làm việc, không có việc   × ngày nghỉ lễ   (trống) nghỉ hằng tuần
        × 01/01 Tết Dương lịch; 16/02 – 20/02 Tết Nguyên đán; 01/9 – 02/9 Quốc khánh

        Chiến dịch
                                       ━━━ Cao điểm hè: 26/6/2026 – 11/7/2026
                                              ━━━━━━━━━━━━
              Chiến dịch truyền thông BHYT học sinh, sinh viên đầu năm học: 15/8/2026 –
              31/10/2026

        Kéo dài nhiều ngày
                               ┄┄┄┄┄ 4 × Tập huấn: 01/5/2026 – 31/5/2026
                                       ─── 4 × Treo băng rôn: 26/6/2026 – 11/7/2026

        Những ngày cao điểm
          thứ Tư 01/7/2026: 13 việc – 5 × Lễ phát động, 4 × Hội nghị, 4 × Treo băng rôn
          thứ Sáu 03/7/2026: 2 việc – 2 × Hội nghị
          thứ Bảy 28/02/2026: 1 việc – 1 × Tập huấn
          thứ Ba 03/3/2026: 1 việc – 1 × Tập huấn
          thứ Tư 04/3/2026: 1 việc – 1 × Tập huấn
          … và 2 ngày khác có việc

        Số việc theo tháng bắt đầu
          tháng 2: 1, tháng 3: 1, tháng 5: 4, tháng 6: 4, tháng 7: 15, tháng 12: 1

        Tải so với ngưỡng
          Chiến dịch trong một tháng: nhiều nhất 1, tháng 6/2026 (từ 3 là nhiều)

        Tổng cộng: 28 việc
          dự kiến: 7, theo giả định: 6, chưa có ngày: 1, chưa xếp được: 1

        """)
  }

  @Test func `the same in English`() throws {
    #expect(
      YearPreview(of: try summer().plan(), in: .english).text == """
        Kế hoạch truyền thông

        2026: 26 tasks
              Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
        Mon    ······×·············································
        Tue    ······×·░·························×·················
        Wed    ······×·░················█········×·················
        Thu   ×······×·░···········································
        Fri   ·······×··················░·························
        Sat           ░
        Sun                                                      ░

        ░ 1–3 tasks   ▒ 4–6 tasks   ▓ 7–9 tasks   █ 10–13 tasks
        · working day without tasks   × official day of rest   (blank) weekly rest
        × 1 January Tết Dương lịch; 16 February – 20 February Tết Nguyên đán; 1
          September – 2 September Quốc khánh

        Campaigns
                                       ━━━ Cao điểm hè: 26 June 2026 – 11 July 2026
                                              ━━━━━━━━━━━━
              Chiến dịch truyền thông BHYT học sinh, sinh viên đầu năm học: 15 August
              2026 – 31 October 2026

        Over several days
                               ┄┄┄┄┄ 4 × Tập huấn: 1 May 2026 – 31 May 2026
                                       ───
              4 × Treo băng rôn: 26 June 2026 – 11 July 2026

        Busiest days
          Wednesday 1 July 2026: 13 tasks – 5 × Lễ phát động, 4 × Hội nghị, 4 × Treo
            băng rôn
          Friday 3 July 2026: 2 tasks – 2 × Hội nghị
          Saturday 28 February 2026: 1 task – 1 × Tập huấn
          Tuesday 3 March 2026: 1 task – 1 × Tập huấn
          Wednesday 4 March 2026: 1 task – 1 × Tập huấn
          … and 2 other days with tasks

        Tasks by month of first day
          February: 1, March: 1, May: 4, June: 4, July: 15, December: 1

        Load against the thresholds
          Campaigns in a month: at most 1, June 2026 (3 are too many)

        Total: 28 tasks
          tentative: 7, by assumption: 6, without a date: 1, not placed: 1

        """)
  }

  @Test func `a plan without tasks says so`() throws {
    let plan = try World(["tinh": "BHXH tỉnh"]).plan()
    #expect(
      YearPreview(of: plan, in: .vietnamese).text == """
        Kế hoạch truyền thông

        Kế hoạch không có việc nào.

        """)
    #expect(
      YearPreview(of: plan, in: .english).text == """
        Kế hoạch truyền thông

        The plan has no tasks.

        """)
  }

  @Test func `each year of the plan is drawn, also one without tasks`() throws {
    var world = World(["tinh": "BHXH tỉnh"])
    world.years = 2026...2027
    try world.rule("r", "Việc")
    world.task("r", ["tinh"], .on("2026-12-31"))
    world.task("r", ["tinh"], ordinal: 2, .on("2028-01-01"))
    #expect(
      YearPreview(of: try world.plan(), in: .english).text == """
        Kế hoạch truyền thông

        2026: 1 task
              Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
        Mon    ····················································
        Tue    ····················································
        Wed    ····················································
        Thu   ····················································█
        Fri   ····················································
        Sat
        Sun

        █ 1 task
        · working day without tasks   × official day of rest   (blank) weekly rest

        Busiest days
          Thursday 31 December 2026: 1 task – 1 × Việc

        Tasks by month of first day
          December: 1

        2027: no tasks
              Jan  Feb Mar Apr May  Jun Jul Aug  Sep Oct  Nov Dec
        Mon    ····················································
        Tue    ····················································
        Wed    ····················································
        Thu    ····················································
        Fri   ·····················································
        Sat
        Sun

        · working day without tasks   × official day of rest   (blank) weekly rest

        Total: 2 tasks
          tentative: 0, by assumption: 0, without a date: 0, not placed: 0, outside
          these years: 1

        """)
  }

  @Test func `a leap year that begins on a Sunday touches 54 weeks`() throws {
    var world = World(["tinh": "BHXH tỉnh"])
    world.years = 2040...2040
    try world.rule("r", "Việc")
    world.task("r", ["tinh"], .on("2040-01-01"))
    world.task("r", ["tinh"], ordinal: 2, .on("2040-12-31"))
    let preview = YearPreview(of: try world.plan(), in: .english)
    let lines = try #require(preview.text(of: 2040)).split(separator: "\n").prefix(9)
    #expect(
      lines.joined(separator: "\n") == """
        2040: 2 tasks
              Jan  Feb Mar Apr  May Jun Jul  Aug Sep  Oct Nov Dec
        Mon    ····················································█
        Tue    ····················································
        Wed    ····················································
        Thu    ····················································
        Fri    ····················································
        Sat
        Sun   █
        """)
  }

  @Test func `colour stands around the marks where it is wanted`() throws {
    let text = YearPreview(of: try summer().plan(), in: .english, colour: .ansi).text
    #expect(text.contains("\u{1B}[1;31m█\u{1B}[0m········\u{1B}[35m×\u{1B}[0m"))
    #expect(text.contains("\u{1B}[36m━━━\u{1B}[0m Cao điểm hè"))
  }

  @Test func `one year can be asked for, but none that the plan does not cover`() throws {
    let preview = YearPreview(of: try summer().plan(), in: .english)
    let year = try #require(preview.text(of: 2026))
    #expect(preview.text.contains(year))
    #expect(preview.text(of: 2027) == nil)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `no line is longer than 80 columns, and colour changes no character`(
    seed: UInt64
  ) throws {
    let plan = try World.random(seed: seed).plan()
    for language in Language.allCases {
      let text = YearPreview(of: plan, in: language).text
      let coloured = YearPreview(of: plan, in: language, colour: .ansi).text
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "seed \(seed)")
      #expect(!text.unicodeScalars.contains("\u{1B}"), "seed \(seed)")
      #expect(withoutColour(coloured) == text, "seed \(seed)")
    }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the order of tasks does not matter`(seed: UInt64) throws {
    let plan = try World.random(seed: seed).plan()
    let reversed = Plan(
      book: plan.book, assignments: plan.assignments.reversed(),
      unplaced: plan.unplaced.reversed(), open: plan.open.reversed())
    #expect(
      YearPreview(of: plan, in: .vietnamese).text == YearPreview(of: reversed, in: .vietnamese).text
    )
  }

  private func summer() throws -> World {
    var world = World([
      "bhxh-1": "Phổ Yên", "bhxh-2": "Sông Công", "bhxh-3": "Đại Từ", "bhxh-4": "Định Hóa",
      "tinh": "BHXH tỉnh",
    ])
    let base = (1...4).map { "bhxh-\($0)" }
    world.calendar = WorkCalendar(entries: [
      try official(.rest, "Tết Dương lịch", "2026-01-01", "2026-01-01"),
      try official(.rest, "Tết Nguyên đán", "2026-02-16", "2026-02-16"),
      try official(.feast, "Tết Nguyên đán", "2026-02-17", "2026-02-19"),
      try official(.rest, "Tết Nguyên đán", "2026-02-20", "2026-02-20"),
      try official(.work, "Làm bù", "2026-02-28", "2026-02-28"),
      try official(.rest, "Quốc khánh", "2026-09-01", "2026-09-02"),
    ])
    world.campaigns = [
      try campaign("he", "Cao điểm hè", ("2026-06-26", "2026-07-11")),
      try campaign(
        "nam-hoc", "Chiến dịch truyền thông BHYT học sinh, sinh viên đầu năm học",
        ("2026-08-15", "2026-10-31")),
    ]
    try world.rule("hoi-nghi", "Hội nghị", .exactly(2)) {
      $0.assumptions = [Assumption("hai hội nghị")]
    }
    try world.rule("phat-dong", "Lễ phát động")
    try world.rule("bang-ron", "Treo băng rôn")
    try world.rule("tap-huan", "Tập huấn")
    world.task("hoi-nghi", base, .on("2026-07-01"))
    world.task("hoi-nghi", Array(base.prefix(2)), ordinal: 2, .on("2026-07-03"))
    world.task("phat-dong", ["tinh"], .on("2026-07-01"), .toBeAnnounced)
    world.task("phat-dong", base, as: .end, .on("2026-07-01"))
    world.task("bang-ron", base, as: .start, .on("2026-07-01"))
    world.task("bang-ron", base, as: .span, .from("2026-06-26", through: "2026-07-11"))
    world.task("tap-huan", ["tinh"], .from("2026-03-03", through: "2026-03-05"))
    world.task("tap-huan", base, .from("2026-05-01", through: "2026-05-31"), .toBeAnnounced)
    world.task("tap-huan", ["bhxh-1"], ordinal: 2, .on("2026-02-28"))
    world.task("tap-huan", ["bhxh-2"], ordinal: 2, .on("2026-12-27"))
    world.task("tap-huan", ["bhxh-3"], ordinal: 2, .open)
    world.task(
      "tap-huan", ["bhxh-4"], ordinal: 2, .nowhere(within: "2026-11-02", through: "2026-11-06"))
    return world
  }

  private func official(
    _ kind: OfficialDays.Kind, _ name: String, _ first: String, _ last: String
  ) throws -> OfficialDays {
    OfficialDays(
      try days(first, last), are: kind, name: name, basis: "",
      source: SourcePlace(file: "calendar.yaml", line: 1))
  }

  private func campaign(
    _ code: String, _ title: String, _ window: (String, String)
  ) throws -> Campaign {
    Campaign(
      id: try #require(Code(code)), title: title,
      occasions: [Occasion(try days(window.0, window.1))], assumption: nil,
      source: SourcePlace(file: "plan.yaml", line: 1))
  }
}

/// The text without escape sequences for colour. By scalars, because a combining mark that follows
/// a sequence would be taken for a part of it.
private func withoutColour(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var rest = text.unicodeScalars[...]
  while let scalar = rest.popFirst() {
    if scalar == "\u{1B}" {
      rest = rest.drop { $0 != "m" }.dropFirst()
    } else {
      plain.append(scalar)
    }
  }
  return String(plain)
}
