import CivilTime
import ScheduleModel
import Spreadsheets
import TestWorkbooks
import Testing

@Suite("Tables of the plan of Thái Nguyên")
struct ThaiNguyenSheetTests {
  @Test func `the work table of a unit for the week of 1 July`() throws {
    let plan = try PlanText.thaiNguyen().plan()
    let sheets = try PlanSheets(of: plan, in: .vietnamese, on: day("2026-06-29"))
    let unit = try #require(plan.book.roster.units.firstIndex { $0.id.text == "cs-pho-yen" })
    let week = try #require(Period(name: "2026-W27"))
    let read = try ReadWorkbook(sheets.week(week, unit: unit).book.octets())
    let page = try #require(read.pages.first)
    #expect(read.pages.count == 1)
    try ExpectedFile("week-27.txt", of: "thai-nguyen").expect(Array(page.text.utf8))
  }

  @Test func `each task stands in the list of the year once, in the order of its days`() throws {
    let plan = try PlanText.thaiNguyen().plan()
    let sheets = try PlanSheets(of: plan, in: .vietnamese, on: day("2026-06-29"))
    let read = try ReadWorkbook(sheets.years().octets())
    let ids = read.pages.flatMap { page in page.rows.dropFirst(3).compactMap(\.last) }
    #expect(ids.sorted() == plan.facts.map(\.task.id.description).sorted())
    let days = read.pages[0].rows.dropFirst(3).map { row in
      row[0].split(separator: "/").reversed().joined()
    }
    let dated = days.filter { !$0.isEmpty }
    #expect(dated == dated.sorted())
    #expect(dated == Array(days.prefix(dated.count)))
  }

  @Test func `a week has a sheet for all and one for each unit that has to do with it`() throws {
    let plan = try PlanText.thaiNguyen().plan()
    let sheets = try PlanSheets(of: plan, in: .vietnamese, on: day("2026-06-29"))
    let week = try #require(Period(name: "2026-W27"))
    let made = sheets.week(week)
    let read = try ReadWorkbook(made.book.octets())
    #expect(made.left == 0)
    #expect(read.pages.map(\.name).prefix(2) == ["Chung", "BHXH tỉnh Thái Nguyên"])
    #expect(Set(read.pages.map(\.name)).count == read.pages.count)
  }

  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
}
