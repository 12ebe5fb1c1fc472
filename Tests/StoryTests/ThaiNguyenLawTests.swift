import CivilTime
import ScheduleModel
import Testing

/// What a careful reading of the July plan found, and what the program makes of it.
@Suite("The July plan, counted and dated")
struct ThaiNguyenLawTests {
  private let plan: Plan

  init() throws {
    plan = try PlanText.thaiNguyen().plan()
  }

  @Test func `193 dated tasks, by rule and part`() {
    #expect(plan.assignments.count == 193)
    #expect(
      plan.drawn == """
        bang-ron           17 span, 17 start, 17 end
        bao-cao-thang-7    16 task assumed
        bao-cao-tinh       1 task assumed
        cao-diem           17 span assumed
        co-so-chia-se      16 task tentative assumed
        diem-truyen-thong  3 task assumed
        hn-co-so           48 task assumed
        hn-doanh-nghiep    3 task assumed
        hn-ngay-hoi        16 task
        ke-hoach-ra-quan   1 task assumed
        livestream         1 task tentative assumed
        ngay-hoi           17 task
        phat-dong          1 task tentative
        toa-dam            1 task, 1 broadcast
        """)
  }

  @Test func `nothing is left unplaced or without a date`() {
    #expect(plan.unplaced.isEmpty)
    #expect(plan.open.isEmpty)
  }

  @Test func `83 dated tasks with the six base units that the plan names`() throws {
    let named = try PlanText.thaiNguyen().withNamedUnitsOnly()
    #expect(try named.plan().assignments.count == 83)
  }

  @Test(arguments: [
    ("bang-ron", Part.span, "2026-06-26…2026-07-11"),
    ("bang-ron", .start, "2026-06-26"),
    ("bang-ron", .end, "2026-07-13"),
    ("cao-diem", .span, "2026-06-26…2026-07-11"),
    ("ngay-hoi", .task, "2026-07-01"),
    ("phat-dong", .task, "2026-07-01"),
    ("hn-ngay-hoi", .task, "2026-07-01"),
    ("toa-dam", .task, "2026-07-01"),
    ("toa-dam", .broadcast, "2026-07-01"),
    ("livestream", .task, "2026-06-26…2026-07-11"),
    ("co-so-chia-se", .task, "2026-06-26…2026-07-11"),
    ("ke-hoach-ra-quan", .task, "2026-06-30"),
    ("bao-cao-thang-7", .task, "2026-07-31"),
    ("bao-cao-tinh", .task, "2026-08-07"),
  ])
  func `what the plan dates stands on its days`(rule: String, part: Part, days: String) {
    #expect(Set(plan.days(of: rule, part: part).map(\.drawn)) == [days])
  }

  @Test func `banners come down on a Monday, July's report is due on a Friday`() {
    #expect(plan.days(of: "bang-ron", part: .end).allSatisfy { $0.start.weekday == .monday })
    #expect(plan.days(of: "bao-cao-thang-7").allSatisfy { $0.start.weekday == .friday })
  }

  @Test func `banners hang at the 17 offices and in no commune`() {
    let offices = plan.facts.filter { $0.rule.id.text == "bang-ron" && $0.task.part == .span }
      .map(\.unit)
    #expect(offices.count == 17)
    #expect(Set(offices.map(\.kind)) == ["BHXH tỉnh", "BHXH cơ sở"])
  }

  @Test func `a calendar shows the banners until the last day, with the day after as its end`()
    throws
  {
    let feed = try MadeFiles(plan).text("feed.ics")
    let spans = feed.matches(
      of: /DTSTART;VALUE=DATE:20260626\r\nDTEND;VALUE=DATE:20260712\r\nSUMMARY:Treo băng rôn/)
    #expect(spans.count == 17)
  }

  @Test func `no task that was placed stands on a rest day`() {
    let placed = plan.assignments.filter {
      if case .within = $0.task.demand { true } else { false }
    }
    #expect(placed.count == 48 + 3 + 3)
    #expect(placed.flatMap { $0.extent.window.days }.allSatisfy(plan.book.calendar.isWorking))
  }

  @Test func `two working days lie between the conferences of a unit`() throws {
    let byUnit = Dictionary(
      grouping: plan.facts.filter { $0.rule.id.text == "hn-co-so" }, by: \.unit.id)
    #expect(byUnit.count == 16)
    for (unit, tasks) in byUnit {
      let days = try tasks.sorted { $0.task.ordinal < $1.task.ordinal }
        .map { try #require($0.extent).window.start }
      #expect(days.count == 3)
      for (day, next) in zip(days, days.dropFirst()) {
        let earliest = try #require(plan.book.calendar.workingDay(2, from: day))
        #expect(earliest <= next, "\(unit): \(day), then \(next)")
      }
    }
  }

  @Test func `a new rest day is kept free, and everything still has a day`() throws {
    var text = try PlanText.thaiNguyen()
    text.files["calendar.yaml"] = """
      mã: tinh
      tên: Nghỉ của tỉnh
      các ngày:
        - ngày: 3/7/2026
          là: nghỉ
          tên: Mất điện toàn tỉnh

      """
    let changed = try text.plan()
    #expect(plan.days(of: "hn-co-so").contains { $0.drawn == "2026-07-03" })
    #expect(!changed.days(of: "hn-co-so").contains { $0.drawn == "2026-07-03" })
    #expect(changed.assignments.count == 193 && changed.unplaced.isEmpty)
  }

  @Test func `all identities are different`() {
    #expect(Set(plan.facts.map(\.task.id)).count == plan.facts.count)
  }

  /// Each is the first 26 characters, in lower case, of
  /// `base64.b32encode(hashlib.sha256("\x1f".join(fields).encode()).digest())` in Python, where the
  /// fields are plan, rule, unit, period, part and ordinal.
  @Test(arguments: [
    ("bang-ron", "cs-pho-yen", Part.span, 1, "7gluiobgpsgvqi5owl5zispevq"),
    ("hn-co-so", "cs-dai-tu", .task, 3, "skbmh4mrglc5zrcffmxluu7bft"),
    ("toa-dam", "dai-tn", .broadcast, 1, "tcvqwfrgakh3jveeamtvhzljum"),
    // Of the period 2026-07, by the name of the month in which the report is due.
    ("bao-cao-thang-7", "cs-pho-yen", .task, 1, "dcegcjccufjmxmndwv5ghqu7dv"),
  ])
  func `identities are those that another program computes`(
    rule: String, unit: String, part: Part, ordinal: Int, id: String
  ) {
    let tasks = plan.facts.filter {
      $0.rule.id.text == rule && $0.unit.id.text == unit && $0.task.part == part
        && $0.task.ordinal == ordinal
    }
    #expect(tasks.map(\.task.id.description) == [id])
  }
}
