import ScheduleModel
import Testing

@testable import RuleFiles

@Suite("Working hours in plan files")
struct WorkingHoursTests {
  @Test func `the plan says when people work, and a unit may have other hours`() throws {
    let hours = try book("giờ làm việc: [7:30–11:30, 13:30–17:00]", "thôn", ["7:30–11:30", ""])
    #expect(hours == ["07:30–11:30", "07:30–11:30, 13:30–17:00"])
    let one = try book("giờ làm việc: 8:00–12:00", "thôn", ["", ""])
    #expect(one == ["08:00–12:00", "08:00–12:00"])
  }

  @Test func `where nobody says it, nothing is known`() throws {
    #expect(try book("", "thôn", ["", ""]) == [nil, nil])
    #expect(try book("", "thôn", ["13:30–17:00", ""]) == ["13:30–17:00", nil])
  }

  @Test(arguments: [
    "7:30–11:30; 13:30–17:00", "\"7:30–11:30, 13:30–17:00\"", "13h30-17h;7h30 - 9h;9:00–11:30",
  ])
  func `several ranges in a cell, in any order, joined where they touch`(cell: String) throws {
    #expect(try book("", "thôn", [cell, ""])[0] == "07:30–11:30, 13:30–17:00")
  }

  @Test func `an English roster has an English column`() throws {
    var folder = Folder(rule: "ai: chưa rõ\nngày: 1/7")
    folder.files["units.csv"] = "id,name,kind,working hours\na,A,office,18:00–24:00\n"
    let book = try folder.book()
    #expect(book.workingHours(of: 0)?.hours.clockText == "18:00–24:00")
    #expect(book.workingHours(of: 0)?.source.line == 2)
  }

  @Test func `the end of a day is the end of a range, and no time of its own`() throws {
    var folder = Folder(
      rule: "ai: BHXH tỉnh\nmỗi tuần: 1\nkhung giờ: 22:00–24:00\nthời lượng: 60 phút")
    let rule = try #require(folder.book().rules.first)
    guard case .within(let hours, _) = rule.hours else {
      Issue.record("no hours to choose from")
      return
    }
    #expect(hours == [1320..<1440])
    folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7\ngiờ: 24:00\nthời lượng: 60 phút")
    #expect(folder.findings == ["rules/quy-tac.yaml:7 invalid-time"])
    folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7")
    folder.files["resources.yaml"] = """
      tài nguyên:
        - mã: loa
          tên: Loa
          của: BHXH tỉnh
          giờ phát: 20:00–24h
          giờ vàng: 23:30–24:00

      """
    let air = try #require(folder.book().resources.first?.air)
    #expect(air.hours.clockText == "20:00–24:00" && air.goldenHours.clockText == "23:30–24:00")
  }

  @Test func `what cannot be read is told where it stands, and how it is written`() throws {
    var folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7")
    folder.files["plan.yaml"] = Folder.plan(more: "giờ làm việc: [22:00–1:00, 24:00]")
    #expect(
      folder.text() == """
        plan.yaml:15:16: lỗi: giờ cuối của '22:00–1:00' không sau giờ đầu [invalid-time]
           15 | giờ làm việc: [22:00–1:00, 24:00]
              |                ^^^^^^^^^^
          gợi ý: qua nửa đêm thì viết thành hai khoảng: '22:00–24:00', '00:00–01:00'
        plan.yaml:15:28: lỗi: không đọc được giờ '24:00' [invalid-time]
           15 | giờ làm việc: [22:00–1:00, 24:00]
              |                            ^^^^^
          gợi ý: viết '5:00–6:00'
        """)
    folder.files["plan.yaml"] = Folder.plan()
    folder.files["units.csv"] = "id,name,kind,working hours\na,A,office,8:00–9:00; 18:00–0:00\n"
    folder.files["rules/quy-tac.yaml"] = Folder.rules("ai: chưa rõ\nngày: 1/7")
    #expect(
      folder.text() == """
        units.csv:2:23: error: the end of '18:00–0:00' does not come after its beginning [invalid-time]
            2 | a,A,office,8:00–9:00; 18:00–0:00
              |                       ^^^^^^^^^^
          help: until the end of the day write '18:00–24:00'
        """)
  }

  /// The hours of the units that these cells make.
  private func book(_ line: String, _ kind: String, _ cells: [String]) throws -> [String?] {
    var folder = Folder(rule: "ai: chưa rõ\nngày: 1/7")
    folder.files["plan.yaml"] = Folder.plan(more: line)
    let lines = cells.enumerated().map { "a\($0),Thôn \($0),\(kind),\($1)\n" }
    folder.files["units.csv"] = "mã,tên,loại,giờ làm việc\n" + lines.joined()
    let book = try folder.book()
    return cells.indices.map { book.workingHours(of: $0)?.hours.clockText }
  }
}
