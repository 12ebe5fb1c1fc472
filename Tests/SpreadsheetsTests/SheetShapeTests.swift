import CivilTime
import ScheduleModel
import TestWorkbooks
import TestWorld
import Testing

@testable import Spreadsheets

@Suite("Workbooks that offices work with")
struct SheetShapeTests {
  @Test func `the work table of a week shows every day, what lasts, and what has no day`() throws {
    let read = try ReadWorkbook(try office().week(week27, unit: 0).book.octets())
    #expect(
      read.pages.map(\.text) == [
        """
        LỊCH CÔNG TÁC TUẦN 27/2026
        Thôn Một
        (Từ ngày 29/6/2026 – 05/7/2026)
        Thứ | Ngày | Âm lịch | Buổi | Từ giờ | Đến giờ | Nội dung | Chủ trì | Thành phần | Nơi | Ghi chú
        Thứ Hai | 29/06/2026 | 15/5
        Thứ Ba | 30/06/2026 | 16
        Thứ Tư | 01/07/2026 | 17 | cả ngày |  |  | Họp thôn | Thôn Một | Thôn Một; Trạm Y tế (dự kiến) |  | căn cứ: II.1
         |  |  | sáng | 08:00 | 09:30 | Tọa đàm | Thôn Một | Thôn Một | Nhà văn hóa | căn cứ: II.2
        Thứ Năm | 02/07/2026 | 18
        Thứ Sáu | 03/07/2026 | 19
        Thứ Bảy | 04/07/2026 | 20 |  |  |  |  |  |  |  | nghỉ hằng tuần
        Chủ nhật | 05/07/2026 | 21 |  |  |  |  |  |  |  | nghỉ hằng tuần
        Kéo dài nhiều ngày
        26/6/2026 – 11/7/2026 |  |  | cả ngày |  |  | Treo băng rôn | Thôn Một | Thôn Một
        Chưa xếp được ngày
        29/6/2026 – 03/7/2026 |  |  |  |  |  | Báo cáo | Thôn Một | Thôn Một |  | chưa có ngày, trong 29/6/2026 – 03/7/2026

        """
      ])
  }

  @Test func `dates and times are numbers with a format, never text`() throws {
    let page = try ReadWorkbook(try office().week(week27, unit: 0).book.octets()).pages[0]
    let cells = page.tree.all("c").reduce(into: [String: XMLTree]()) {
      $0[$1.attributes["r"] ?? ""] = $1
    }
    #expect(cells["B7"]?.attributes["t"] == nil)
    #expect(cells["B7"]?.text(of: "v") == "46204")
    #expect(cells["E8"]?.text(of: "v") == "0.3333333333333333")
  }

  @Test func `the same plan gives the same octets, and the moment is that of the plan`() throws {
    let (one, two) = (try office(), try office())
    for kind in [0, 1, 2, 3] {
      #expect(try octets(one, kind) == octets(two, kind))
    }
    let core = try ReadWorkbook(try octets(one, 0)).archive.files["docProps/core.xml"] ?? []
    #expect(String(decoding: core, as: UTF8.self).contains(">1970-01-01T00:00:01Z<"))
  }

  @Test func `it prints on A4 across, one page wide, its head on each page`() throws {
    let read = try ReadWorkbook(try office().years().octets())
    let page = read.pages[0]
    #expect(page.attributes(of: "pageSetup")["paperSize"] == "9")
    #expect(page.attributes(of: "pageSetup")["orientation"] == "landscape")
    #expect(page.attributes(of: "pageSetup")["fitToHeight"] == "0")
    #expect(page.attributes(of: "pageSetUpPr") == ["fitToPage": "1"])
    #expect(page.attributes(of: "pane")["ySplit"] == "3")
    #expect(page.attributes(of: "autoFilter") == ["ref": "A3:N8"])
    #expect(
      read.names == [
        "_xlnm._FilterDatabase: 'Chưa có ngày'!$A$3:$N$4",
        "_xlnm._FilterDatabase: 'Năm 2026'!$A$3:$N$8",
        "_xlnm.Print_Area: 'Chưa có ngày'!$A$1:$N$4",
        "_xlnm.Print_Area: 'Năm 2026'!$A$1:$N$8",
        "_xlnm.Print_Titles: 'Chưa có ngày'!$3:$3",
        "_xlnm.Print_Titles: 'Năm 2026'!$3:$3",
      ])
    #expect(page.tree.text(of: "oddHeader") == "&L&\"Times New Roman\"&10Kế hoạch truyền thông")
    #expect(
      page.tree.text(of: "oddFooter")
        == "&L&\"Times New Roman\"&10Dữ liệu lúc 07:00 ngày 01/01/1970"
        + "&R&\"Times New Roman\"&10Trang &P/&N")
  }

  private let week27: Period

  init() throws { week27 = try #require(Period(name: "2026-W27")) }

  /// Each kind of workbook.
  private func octets(_ sheets: PlanSheets, _ kind: Int) throws -> [UInt8] {
    let quarter = try #require(Period(name: "2026-Q3"))
    let month = try #require(Period(name: "2026-07"))
    return switch kind {
    case 0: try sheets.years().octets()
    case 1: try sheets.week(week27).book.octets()
    case 2: try sheets.month(month).octets()
    default: try sheets.matrix(quarter).octets()
    }
  }

  private func office() throws -> PlanSheets { try PlanSheets.office() }
}
