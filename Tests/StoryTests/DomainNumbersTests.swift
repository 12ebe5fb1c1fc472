import Conflicts
import Expansion
import ScheduleModel
import TaskFiles
import Testing

@testable import CivilTime

/// The numbers that a careful reading of the five plans came to, one test for each of its thirteen groups.
///
/// Most of them have stories of their own elsewhere; here they stand together.
@Suite("The numbers of the five plans")
struct DomainNumbersTests {
  @Test func `1, the banners hang 16 days from 26 June 2026, 11 of them working days`() throws {
    let july = try FoundInJuly.made.get()
    let feed = try CalendarFeed(of: "cs-pho-yen", july.plan)
    let banner = try #require(feed.events(titled: "Treo băng rôn").first)
    #expect(banner.contains("\nDTSTART;VALUE=DATE:20260626\n"))
    #expect(banner.contains("\nDTEND;VALUE=DATE:20260712\n"))
    let days = try #require(Window(from: day("2026-06-26"), upTo: day("2026-07-12")))
    #expect(days.dayCount == 16)
    #expect(july.plan.book.calendar.workingDays(in: days).count == 11)
  }

  @Test func `2, 67, 51 or 48 conferences of 16 offices, 27 of those that are named`() throws {
    let july = try FoundInJuly.made.get()
    let id = "open-choice.hoi-nghi-1-7"
    let all = try july.conflict(id).message.english
    #expect(["67 tasks", "51 tasks", "48 tasks"].allSatisfy(all.contains))
    let named = try july.text.withNamedUnitsOnly().conflicts().all
    #expect(try #require(named.first { $0.id.text == id }).message.english.contains("27 tasks"))
  }

  @Test(arguments: [(2025, 52, 104), (2026, 53, 106)])
  func `3, a commune has two broadcasts in each ISO week`(year: Int, weeks: Int, tasks: Int) throws
  {
    #expect(Period.all(.week, of: year).count == weeks)
    let plan = try oneCommune(in: year).plan()
    #expect(plan.assignments.count == tasks)
  }

  @Test func `3, the eighth week of 2026 lies wholly in the Tết break`() throws {
    let week = try #require(Period.all(.week, of: 2026).first { $0.number == 8 })
    #expect(try calendar.workingDays(in: week.window).isEmpty)
  }

  @Test func `4, "before 10 February 2025" is Friday 7 February`() throws {
    let book = try #require(NationalPlan.of2025).only { $0 == "gui-ke-hoach" }
    let tasks = book.datedTasks()
    #expect(tasks.count == 63)
    let monday = try day("2025-02-10")
    #expect(monday.weekday == .monday)
    #expect(
      book.calendar.workingDay(onOrBefore: monday.adding(days: -1)) == (try day("2025-02-07")))
  }

  @Test func `5, the fourth theme lasts 153 days by the body and 92 by the appendix`() throws {
    let book = try #require(NationalPlan.of2025)
    #expect(try #require(book.campaigns.first { $0.id.text == "t4" }).days == 92)
    let spans = book.rules.compactMap { rule -> Int? in
      guard case .windows(let occasions) = rule.anchor, rule.position == .throughout,
        rule.details.campaign?.text == "t4"
      else { return nil }
      return occasions.first?.window.dayCount
    }
    #expect(spans.contains(153), "\(spans)")
    let october = Period(.month, containing: try day("2025-10-01")).window
    let themes = book.campaigns.filter { campaign in
      campaign.occasions.contains { $0.window.intersection(october) != nil }
    }
    #expect(themes.map(\.id.text) == ["t4", "t5", "t7"])
  }

  @Test func `6, 16 February is in the Tết break of 2026 and a Sunday in 2025`() throws {
    for number in 14...22 { #expect(try !calendar.isWorking(day("2026-02-\(number)"))) }
    #expect(try calendar.isWorking(day("2026-02-13")) && calendar.isWorking(day("2026-02-23")))
    #expect(try day("2025-02-16").weekday == .sunday)
  }

  @Test(arguments: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
  func `7, these Saturdays are working days`(text: String) throws {
    #expect(try day(text).weekday == .saturday)
    #expect(try calendar.isWorking(day(text)))
  }

  @Test(arguments: ["2026-08-31", "2026-04-27", "2026-11-24"])
  func `7, these weekdays are days off`(text: String) throws {
    #expect(try !calendar.weeklyRest.contains(day(text).weekday))
    #expect(try !calendar.isWorking(day(text)))
  }

  @Test(arguments: [
    (2024, "2024-02-10", "2024-04-18"), (2025, "2025-01-29", "2025-04-07"),
    (2026, "2026-02-17", "2026-04-26"), (2027, "2027-02-06", "2027-04-16"),
    (2028, "2028-01-26", "2028-04-04"), (2029, "2029-02-13", "2029-04-23"),
    (2030, "2030-02-02", "2030-04-12"),
  ])
  func `8, Tết and the day of the Hùng Kings are those of Hà Nội`(
    number: Int, first: String, kings: String
  ) throws {
    let year = try #require(LunarYear(number))
    #expect(try year.firstDay == day(first))
    let march = try #require(LunarMonth(3, .ordinary))
    #expect(try year.date(of: march, day: 10) == day(kings))
  }

  @Test
  func `9, the first month after 2020 that begins on another day in Beijing is that of Tết 2030`()
    throws
  {
    let beijing = Offset(secondsAhead: 8 * 3600)
    let differing = try (2021...2030).flatMap { number in
      let here = try #require(LunarYear(number)).months
      let there = try #require(LunarYear(number, at: beijing)).months
      return zip(here, there).filter { $0.window.start != $1.window.start }.map(\.0.window.start)
    }
    #expect(differing.map(\.description) == ["2030-02-02"])
  }

  @Test(arguments: [(92, 14, 18), (38, 6, 7), (168, 26, 33)])
  func `10, 15 to 20 per cent of the communes`(all: Int, least: Int, most: Int) {
    let share = Share(15_000...20_000)
    #expect((share.least(of: all), share.most(of: all)) == (least, most))
    #expect(!share.isEmpty(of: all))
  }

  @Test func `10, of 8 communes no whole number lies in the share`() {
    #expect(Share(15_000...20_000).isEmpty(of: 8))
    #expect(Share(15_000...20_000).least(of: 8) == 2)
  }

  @Test(arguments: [
    (79_999, "khong-hoan-thanh"), (80_000, "hoan-thanh"), (99_999, "hoan-thanh"),
    (100_000, "hoan-thanh-tot"),
  ])
  func `11, a result is rated by its share of the target`(share: Int, grade: String) throws {
    let text = try PlanText("Fixtures/plans/thach-khoi-2026")
    let scale = try #require(try text.book().head.ratings)
    #expect(scale.grade(of: share)?.id == grade)
  }

  @Test func `12, 27 groups have 108 activities a year, 27 each quarter, and 324 reviews`() throws {
    let book = try PlanText("Fixtures/plans/thach-khoi-2026").book()
    let tasks = book.only { ["hoat-dong-quy", "gian-doan"].contains($0) }.datedTasks()
    let of2028 = tasks.filter { $0.period?.year == 2028 }
    let quarters = of2028.filter { $0.period?.kind == .quarter }
    #expect(Set(quarters.map(\.unit)).count == 27)
    #expect(quarters.count == 108)
    #expect(
      Dictionary(grouping: quarters) { $0.period?.number }.mapValues(\.count)
        == [1: 27, 2: 27, 3: 27, 4: 27])
    #expect(of2028.count { $0.period?.kind == .month } == 324)
  }

  @Test func `13, names bind by code: Thạch Khê is a slip of the ward and never commune 18604`()
    throws
  {
    let text = try PlanText("Fixtures/plans/thach-khoi-2026")
    let ward = try #require(try text.book().roster.units.first { $0.id.text == "ubnd" })
    #expect(ward.communeCode?.text == "11002")
    // Beside the real commune of that name it stays so: no rule means the commune.
    let beside = try text.withRoster { $0 + ["xa-thach-khe,Xã Thạch Khê,xã,,,,,18604,"] }.book()
    let commune = try #require(beside.roster.units.firstIndex { $0.id.text == "xa-thach-khe" })
    #expect(beside.rules.allSatisfy { !$0.units.contains(commune) })
    let slip = try #require(beside.slips.first { $0.written == "Phường Thạch Khê" })
    #expect(beside.roster.units[slip.unit].id.text == "ubnd")
  }

  private var calendar: WorkCalendar {
    get throws { try #require(NationalPlan.of2025).calendar }
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }

  private func oneCommune(in year: Int) -> PlanText {
    PlanText(files: [
      "plan.yaml": """
      mã: loa
      tên: Loa xã
      năm: \(year)
      múi giờ: Asia/Ho_Chi_Minh
      lịch: [vn]
      cập nhật: 2/1/2025 08:00
      """,
      "units.csv": "mã,tên,loại,thuộc\nxa,Xã Một,xã,\n",
      "rules/loa.yaml": """
      quy tắc:
        - mã: loa
          việc: Phát thanh trên loa truyền thanh
          ai: mọi xã
          mỗi tuần: ít nhất 2
          ngày nghỉ: được
          căn cứ: III.2.1.4
      """,
    ])
  }
}

extension Campaign {
  /// How many days its occasions last together.
  fileprivate var days: Int { occasions.reduce(0) { $0 + $1.window.dayCount } }
}
