import ScheduleModel
import TaskFiles
import Testing

@Suite("Tables that come back")
struct TextTableTests {
  private static let rows = [
    ["hop", "1/7", "a; \"b\"", "hai\ndòng"], ["", "", "", ""], ["=1", "'=1", "July 5", "4.10"],
    ["12", "007", "17:30", "TRUE"],
  ]

  @Test(arguments: [CSVDialect.programs, .people(.vietnamese)])
  func `rows keep their cells and the numbers that a spreadsheet gives them`(dialect: CSVDialect)
    throws
  {
    let octets = TextTable(["mã", "ngày", "ai", "ghi chú"], Self.rows).csv(for: dialect)
    let back = try #require(TextTable(octets))
    #expect(back.head.cells == ["mã", "ngày", "ai", "ghi chú"])
    #expect(back.rows.map(\.number) == [2, 4, 5])
    let cells = back.rows.map { row in
      dialect == .programs ? row.cells : row.cells.map { SpreadsheetText.unguarded($0) }
    }
    #expect(cells == Self.rows.filter { $0[0] != "" })
  }

  @Test func `what a spreadsheet would turn into something else has an apostrophe in front`() {
    let guarded = [
      "=1", "'=1", "1/7", "July 5", "5 November", "4.10", "007", "17:30", "TRUE", "2e3",
    ]
    #expect(guarded.allSatisfy { SpreadsheetText.guarded($0) == "'" + $0 })
    let plain = ["12", "26/6 – 11/7", "5 ngày làm việc", "tháng 7", "'a'", "III.2 +2", "ít nhất 2"]
    #expect(plain.allSatisfy { SpreadsheetText.guarded($0) == $0 })
  }

  @Test func `what is no UTF-8 or empty is no table`() {
    #expect(TextTable([0xFF, 0xFE, 0x41, 0]).map(\.rows.count) == nil)
    #expect(TextTable([0xEF, 0xBB, 0xBF, 0x0D, 0x0A]).map(\.rows.count) == nil)
  }
}
