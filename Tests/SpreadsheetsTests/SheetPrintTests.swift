import CivilTime
import ScheduleModel
import TestWorkbooks
import TestWorld
import Testing

@testable import Spreadsheets

@Suite("Workbooks on paper")
struct SheetPrintTests {
  @Test func `each sheet has the paper that a person would take`() throws {
    let sheets = try PlanSheets.office()
    let (month, quarter) = (Period(name: "2026-07"), Period(name: "2026-Q3"))
    let books = [
      ("year", sheets.years()), ("wall", sheets.wall()), ("annex", sheets.annex(of: 0)),
      ("month", sheets.month(try #require(month))),
      ("matrix", sheets.matrix(try #require(quarter))),
      ("conflicts", sheets.conflicts([], quoting: [])),
    ]
    let setups = try books.map { name, book in
      let page = try ReadWorkbook(book.octets()).pages[0]
      let setup = page.attributes(of: "pageSetup")
      // Without a word it is upright, and one page wide and high.
      return "\(name): \(setup["paperSize"] ?? "") \(setup["orientation"] ?? "portrait"), "
        + "pages high: \(setup["fitToHeight"] ?? "1"), "
        + "left: \(page.attributes(of: "pageMargins")["left"] ?? "")"
    }
    #expect(
      setups == [
        "year: 9 landscape, pages high: 0, left: 0.4",
        "wall: 8 landscape, pages high: 1, left: 0.3",
        "annex: 9 portrait, pages high: 0, left: 1.18",
        "month: 9 landscape, pages high: 0, left: 0.4",
        "matrix: 9 landscape, pages high: 0, left: 0.4",
        "conflicts: 9 landscape, pages high: 0, left: 0.4",
      ])
  }

  @Test func `an annex leaves out the columns in which nothing would stand`() throws {
    let page = try ReadWorkbook(try PlanSheets.office().annex(of: 1).octets()).pages[0]
    #expect(
      page.text.split(separator: "\n").dropFirst(4) == [
        "STT | Nội dung | Từ ngày | Đến ngày | Chủ trì | Thành phần | Ghi chú",
        "1 | Họp thôn | 01/07/2026 | 01/07/2026 | Thôn Hai | Thôn Hai; Trạm Y tế (dự kiến) | căn cứ: II.1",
        "2 | Trực đường dây nóng |  |  | Thôn Hai | Thôn Hai | chưa có ngày",
      ])
  }

  @Test func `the wall calendar has twelve months of real days, moons, rest and numbers of tasks`()
    throws
  {
    let page = try ReadWorkbook(try PlanSheets.office(in: .english).wall().octets()).pages[0]
    #expect(page.name == "Wall calendar 2026")
    #expect(page.rows[3].first == "Month")
    #expect(page.rows[3].last == "31")
    // Four lines a month, no campaign; the seventh month begins after 4 + 6 × 4 lines.
    let july = page.rows[28..<32]
    #expect(july.map { $0[0] } == ["July", "", "", ""])
    #expect(july.map { $0[1] } == ["46204", "Wed", "", "3"])
    #expect(july.map { $0[14] } == ["46217", "Tue", "● 1/6", ""])
    #expect(page.rows.count == 4 + 12 * 4)
  }

  @Test func `a day of a week stays together where it fits on a page`() throws {
    var world = World(["thon-1": "Thôn Một"])
    try world.rule("hop", "Họp")
    for day in ["2026-06-29", "2026-06-30", "2026-07-01"] {
      for number in 1...14 {
        try world.rule("hop-\(day)-\(number)", "Họp lần \(number)")
        world.task(RuleID("hop-\(day)-\(number)")?.text ?? "", ["thon-1"], .on(day))
      }
    }
    let sheets = PlanSheets(
      of: try world.plan(), in: .vietnamese, on: try #require(CivilDate(iso: "2026-06-29")))
    let week = try #require(Period(name: "2026-W27"))
    let page = try ReadWorkbook(sheets.week(week, unit: 0).book.octets()).pages[0]
    let starts = page.tree.all("brk").compactMap { $0.attributes["id"].flatMap(Int.init) }
    #expect(starts.map { page.rows[$0][1] } == ["01/07/2026"])
  }
}
