import CivilTime
import ScheduleModel
import TestWorkbooks
import Testing

@testable import Spreadsheets

@Suite("Hostile text in workbooks")
struct HostileTextTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.com\")", "{=1}", "1/3", "00123",
    "http://example.com/a?b=c&d", "<b>&amp;\"'", "_x0041_", "a_x005f_x0042_x0043_", "_x00",
    "  hai đầu  ", "Đỗ Thị Hòa 🎉",
  ])
  func `a text stands as it is and is never a formula, a number or a link`(text: String) throws {
    let read = try read(text)
    #expect(read.pages[0].rows[4][5] == text)
    #expect(read.pages.allSatisfy { $0.formulas.isEmpty })
    #expect(read.pages[0].tree.first("hyperlinks") == nil)
    let cells = read.pages[0].tree.all("c").filter { $0.attributes["r"] == "F5" }
    #expect(cells.map { $0.attributes["t"] } == ["s"])
  }

  @Test(arguments: [
    ("a\u{0}b\u{1}c\u{1B}[31m", "a�b�c�[31m"), ("a\u{202E}b", "a�b"),
    ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ("a\tb\u{FFFE}", "a b�"), ("\u{7F}\u{85}", "�"),
  ])
  func `controls become visible, line ends become line feeds`(
    text: String, shown: String
  ) throws {
    #expect(text.inCell.trimmingEnd == shown)
    #expect(try read(text).pages[0].rows[4][5].trimmingEnd == shown)
  }

  @Test func `a text longer than a cell holds is cut, with a mark, and counted`() throws {
    let (fits, long) = (
      String(repeating: "ộ", count: 32_767), String(repeating: "🎉", count: 20_000)
    )
    #expect(fits.inCell == fits)
    #expect(!fits.isCutForCell)
    #expect(long.inCell.utf16.count <= 32_767)
    #expect(
      long.inCell.hasSuffix(
        "🎉 … [đã cắt: một ô chứa nhiều nhất 32.767 ký tự · cut: a cell holds 32,767 characters]"))
    let book = try PlanSheets.office(titled: long).years()
    #expect(book.cutCount == 2)
    let read = try ReadWorkbook(book.octets())
    #expect((read.pages[0].rows[4][5] == long.inCell) as Bool)
    #expect(try PlanSheets.office(titled: fits).years().cutCount == 0)
  }

  @Test func `names of sheets are legal and unique`() {
    var names = SheetNames()
    let wishes = [
      "Xã A", "xã a", "a[b]c:d*e?f/g\\h", "", "History", "'x'", "a\nb",
      "Bảo hiểm xã hội cơ sở của huyện Đại Từ", "Bảo hiểm xã hội cơ sở của huyện Đại Đồng",
    ]
    #expect(
      wishes.map { names.name(for: $0) } == [
        "Xã A", "xã a (2)", "a-b-c-d-e-f-g-h", "-", "History (2)", "’x’", "a-b",
        "Bảo hiểm xã hội cơ sở của huyệ…", "Bảo hiểm xã hội cơ sở của … (2)",
      ])
  }

  @Test func `a name that a formula would take for a cell stands in brackets`() {
    var names = SheetNames()
    let wishes = [
      "T1", "2026", "RC", "r", "A.1", "TRUE", "PC_07", "Đội 1", "Doi", "Doi 1", "x\u{301}1",
    ]
    #expect(
      wishes.map { names.name(for: $0) } == [
        "(T1)", "(2026)", "(RC)", "(r)", "(A.1)", "(TRUE)", "(PC_07)", "Đội 1", "Doi", "Doi 1",
        "x\u{301}1",
      ])
  }

  @Test(arguments: ["ộ", "1", "🎉", "'", "!", "a b", "=", "O\u{302}\u{323}"])
  func `the areas that are printed are named after any sheet`(letter: String) throws {
    let line = Sheet.Line(cells: [Cell("a", .head), Cell("b", .head)])
    let sheet = Sheet(
      name: String(repeating: letter, count: 60), widths: [10, 10], lines: [line, line], merges: [],
      pageStarts: [], head: 0..<1, frozenColumns: 0, isFiltered: true,
      margin: Sheet.Margin(plan: String(repeating: "&", count: 500), asOf: "", page: ""))
    let book = Workbook("", created: Instant(secondsSince1970: 0), [sheet, sheet])
    let read = try ReadWorkbook(book.octets())
    let named = ["_xlnm._FilterDatabase", "_xlnm.Print_Area", "_xlnm.Print_Titles"]
    let ranges = ["$A$1:$B$2", "$A$1:$B$2", "$1:$1"]
    let expected = read.pages.flatMap { page in
      zip(named, ranges).map { "\($0): '\(page.name)'!\($1)" }
    }
    #expect(read.names.sorted() == expected.sorted())
    #expect(read.pages.allSatisfy { $0.name.utf16.count <= 31 })
  }

  @Test func `the top and the foot of pages take no codes from the plan`() {
    let margin = Sheet.Margin(
      plan: "2026 & &P " + String(repeating: "dài ", count: 100), asOf: "&D", page: "Trang")
    #expect(margin.header.hasPrefix("&L&\"Times New Roman\"&10 2026 && &&P dài"))
    #expect(margin.header.count < 255)
    #expect(margin.footer.contains("&10&&D&R"))
  }

  @Test func `a sheet that is too long is refused before anything is written`() throws {
    let line = Sheet.Line(cells: [])
    let sheet = Sheet(
      name: "Dài", widths: [10], lines: Array(repeating: line, count: 1_048_577), merges: [],
      pageStarts: [], head: 0..<0, frozenColumns: 0, isFiltered: false,
      margin: Sheet.Margin(plan: "", asOf: "", page: ""))
    let book = Workbook("", created: Instant(secondsSince1970: 0), [sheet])
    #expect(throws: WorkbookError.tooManyLines(sheet: "Dài", count: 1_048_577)) {
      try book.octets()
    }
  }

  private func read(_ title: String) throws -> ReadWorkbook {
    try ReadWorkbook(try PlanSheets.office(titled: title).years().octets())
  }
}

extension String {
  /// The text without line feeds at its end, which XML readers and people do not see.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
