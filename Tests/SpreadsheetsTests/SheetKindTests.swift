import CivilTime
import ScheduleModel
import TestWorkbooks
import TestWorld
import Testing

@testable import Spreadsheets

@Suite("Each kind of workbook, row by row")
struct SheetKindTests {
  @Test func `the list of a year, with a sheet for what has no window`() throws {
    let read = try ReadWorkbook(try PlanSheets.office().years().octets())
    let head =
      "Từ ngày | Đến ngày | Buổi | Từ giờ | Đến giờ | Nội dung | Đơn vị | Chủ trì | Phối hợp | Nơi"
      + " | Chiến dịch | Tình trạng | Căn cứ | Mã việc\n"
    #expect(read.pages.map(\.name) == ["Năm 2026", "Chưa có ngày"])
    #expect(
      read.pages.map { $0.text.replacing(/[a-z2-7]{26}\n/, with: "…\n") } == [
        """
        Danh sách công việc, năm 2026
        Kế hoạch truyền thông: 5 việc

        """ + head + """
          26/06/2026 | 11/07/2026 | cả ngày |  |  | Treo băng rôn | Thôn Một | Thôn Một |  |  |  | chắc chắn |  | …
          01/07/2026 | 01/07/2026 | cả ngày |  |  | Họp thôn | Thôn Một | Thôn Một | Trạm Y tế (dự kiến) |  |  | chắc chắn | II.1 | …
          01/07/2026 | 01/07/2026 | cả ngày |  |  | Họp thôn | Thôn Hai | Thôn Hai | Trạm Y tế (dự kiến) |  |  | chắc chắn | II.1 | …
          01/07/2026 | 01/07/2026 | sáng | 08:00 | 09:30 | Tọa đàm | Thôn Một | Thôn Một |  | Nhà văn hóa |  | chắc chắn | II.2 | …
           |  |  |  |  | Báo cáo | Thôn Một | Thôn Một |  |  |  | chưa có ngày, trong 29/6/2026 – 03/7/2026 |  | …

          """,
        """
        Danh sách công việc, chưa có ngày
        Kế hoạch truyền thông: 1 việc

        """ + head + """
           |  |  |  |  | Trực đường dây nóng | Thôn Hai | Thôn Hai |  |  |  | chưa có ngày |  | …

          """,
      ])
  }

  @Test func `a month is a calendar from Monday to Sunday`() throws {
    let month = try #require(Period(name: "2026-07"))
    let page = try ReadWorkbook(try PlanSheets.office(in: .english).month(month).octets()).pages[0]
    #expect(page.name == "July 2026")
    #expect(
      page.rows.prefix(6).map { row in row.joined(separator: " | ") } == [
        "CALENDAR OF JULY 2026 |  |  |  |  |  |  | ",
        "Kế hoạch truyền thông |  |  |  |  |  |  | ",
        "Week | Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday",
        "27 | 29/06 | 30/06 | 01/07 | 02/07 | 03/07 | 04/07 | 05/07",
        " | 15/5 lunar | 16 lunar | 17 lunar | 18 lunar | 19 lunar | 20 lunar | 21 lunar",
        " |  |  | • 2 × Họp thôn\n• 08:00–09:30 Tọa đàm |  |  |  | ",
      ])
    #expect(
      page.rows.suffix(4).map { row in row.filter { !$0.isEmpty } } == [
        ["Over several days"],
        ["26 June 2026 – 11 July 2026", "Treo băng rôn", "Thôn Một"],
        ["Without a day yet"],
        ["29 June 2026 – 3 July 2026", "Báo cáo", "Thôn Một"],
      ])
  }

  @Test func `the annex of a unit has lines to fill in and numbered rows`() throws {
    let page = try ReadWorkbook(try PlanSheets.office().annex(of: 0).octets()).pages[0]
    #expect(
      page.text == """
        Phụ lục
        DANH MỤC CÔNG VIỆC CỦA THÔN MỘT
        Kế hoạch truyền thông
        (Kèm theo văn bản số …………/………… ngày …… tháng …… năm ……… của ……………………)
        STT | Nội dung | Từ ngày | Đến ngày | Buổi | Từ giờ | Đến giờ | Chủ trì | Thành phần | Nơi | Ghi chú
        1 | Treo băng rôn | 26/06/2026 | 11/07/2026 | cả ngày |  |  | Thôn Một | Thôn Một
        2 | Họp thôn | 01/07/2026 | 01/07/2026 | cả ngày |  |  | Thôn Một | Thôn Một; Trạm Y tế (dự kiến) |  | căn cứ: II.1
        3 | Tọa đàm | 01/07/2026 | 01/07/2026 | sáng | 08:00 | 09:30 | Thôn Một | Thôn Một | Nhà văn hóa | căn cứ: II.2
        4 | Báo cáo |  |  |  |  |  | Thôn Một | Thôn Một |  | chưa có ngày, trong 29/6/2026 – 03/7/2026

        """)
  }

  @Test func `units by weeks tell what is over, planned and missing`() throws {
    let quarter = try #require(Period(name: "2026-Q3"))
    let page = try ReadWorkbook(try PlanSheets.office().matrix(quarter).octets()).pages[0]
    let rows = page.rows.dropFirst(4).map { row in row.filter { !$0.isEmpty } }
    #expect(
      rows
        == [
          ["Thôn Hai", "0/1", "0", "1", "0"], ["Thôn Một", "0/2\nthiếu 1", "0", "2", "1"],
        ].reversed())
    #expect(page.rows[3].prefix(3) == ["Đơn vị", "T27\n29/6\n– 05/7", "T28\n06/7\n– 12/7"])
  }

  @Test func `conflicts stand with what causes them and what mends them, hard ones first`() throws {
    let file = SourceFile(name: "rules/a.yaml", text: "a: 1\nb:   2\n")
    let causes = (1...9).map { SourcePlace(file: "rules/a.yaml", line: $0) }
    let soft = Conflict(
      .dutyTwice, try #require(ConflictID("a.b")), .soft, Phrase(verbatim: "=HYPERLINK(1)"),
      clauses: ["I", "II"], causes: causes)
    let hard = Conflict(
      .dutyTwice, try #require(ConflictID("a.c")), .hard, Phrase(verbatim: "Hai việc một ngày"),
      causes: [causes[1]],
      repairs: [Repair(Phrase(verbatim: "dời")), Repair(Phrase(verbatim: "bỏ"))])
    let book = try PlanSheets.office().conflicts([soft, hard], quoting: [file])
    let page = try ReadWorkbook(book.octets()).pages[0]
    #expect(
      page.text == """
        XUNG ĐỘT CỦA KẾ HOẠCH
        Kế hoạch truyền thông: 2
        Mức độ | Điều gì | Căn cứ | Vì những dòng này | Cách sửa | Quyết định | Mã
        phải giải quyết | Hai việc một ngày |  | rules/a.yaml:2: b: 2 | • dời / • bỏ |  | a.c
        nên xem | =HYPERLINK(1) | I, II | rules/a.yaml:1: a: 1 / rules/a.yaml:2: b: 2 / rules/a.yaml:3 / \
        rules/a.yaml:4 / rules/a.yaml:5 / rules/a.yaml:6 / … và 3 dòng khác |  |  | a.b

        """)
  }

  @Test func `a month begins a page where those before it have filled one, unless it is short`()
    throws
  {
    var world = World(["thon-1": "Thôn Một"])
    try world.rule("hop", "Họp")
    for day in 1...25 {
      world.task("hop", ["thon-1"], ordinal: day, .on("2026-06-\(day.padded(to: 2))"))
    }
    for day in 1...12 {
      world.task("hop", ["thon-1"], ordinal: day, .on("2026-07-\(day.padded(to: 2))"))
    }
    world.task("hop", ["thon-1"], .on("2026-08-01"))
    let sheets = PlanSheets(
      of: try world.plan(), in: .vietnamese, on: try #require(CivilDate(iso: "2026-06-29")))
    let page = try ReadWorkbook(sheets.years().octets()).pages[0]
    #expect(page.tree.all("brk").map { $0.attributes["id"] } == ["28"])
    #expect(page.rows[28][0] == "01/07/2026")
  }
  @Test
  func `a week of more than 49 units has one sheet for all, and says of how many there is none`()
    throws
  {
    let week = try #require(Period(name: "2026-W27"))
    for (count, sheets, left) in [(1, 2, 0), (49, 50, 0), (50, 1, 50)] {
      var world = World([:])
      world.units = (1...count).map { ("thon-\($0)", "Thôn \($0)") }
      try world.rule("hop", "Họp")
      world.task("hop", world.units.map(\.code), .on("2026-07-01"))
      let made = PlanSheets(
        of: try world.plan(), in: .vietnamese, on: try #require(CivilDate(iso: "2026-06-29"))
      ).week(week)
      #expect(made.book.sheetCount == sheets)
      #expect(made.left == left)
      let rows = try ReadWorkbook(made.book.octets()).pages[0].rows
      let names = rows.joined().first { $0.hasPrefix("\(count) đơn vị: ") }
      #expect((names != nil) == (count > 3))
      #expect(names?.hasSuffix(" và 38 đơn vị khác") ?? true || count == 49)
    }
  }
}
