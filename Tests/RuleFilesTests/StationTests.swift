import CivilTime
import ScheduleModel
import Testing

@testable import RuleFiles

@Suite("Stations and hours in plan files")
struct StationTests {
  @Test func `hours, golden hours and airtime of each of some units`() throws {
    let station = try #require(try book().resources.first)
    #expect(station.owners.count == 2)
    #expect(station.air?.hours.clockText == "05:00–06:00, 17:00–18:00")
    #expect(station.air?.goldenHours.clockText == "17:00–17:30")
    #expect(station.air?.daily?.count == 30)
  }

  @Test func `the hours of a rule are cut to those of the station`() throws {
    let book = try book()
    let rule = try #require(book.rules.first)
    guard case .within(let hours, let length) = rule.hours else {
      Issue.record("no hours to choose from")
      return
    }
    #expect(hours.clockText == "05:30–12:00, 17:00–19:00")
    #expect(length.count == 10)
    let own = try #require(rule.units.first)
    #expect(book.choosableHours(of: rule, for: own)?.hours.clockText == "05:30–06:00, 17:00–18:00")
  }

  @Test(arguments: [
    ("[6:30, 17:30]", "06:30–06:40, 17:30–17:40"),
    ("[17h30, 6:30–7:00]", "06:30–07:00, 17:30–17:40"),
    // Between two that touch nothing else may begin.
    ("[6:30, 6:40]", "06:30–06:40, 06:40–06:50"), ("23:50", "23:50–24:00"),
  ])
  func `a moment is the hours of what begins exactly then`(hours: String, runs: String) throws {
    var folder = folder
    let text = try #require(folder.files["rules/quy-tac.yaml"])
    folder.files["rules/quy-tac.yaml"] = text.replacing("[5:30–12:00, 17:00–19:00]", with: hours)
    guard case .within(let own, _)? = try folder.book().rules.first?.hours else {
      Issue.record("no hours to choose from")
      return
    }
    #expect(own.clockText == runs)
  }

  @Test(arguments: [
    (
      "[6:30, 6:35]", "việc 10 phút bắt đầu lúc '6:35' chồng lên 06:30–06:40",
      "ghi các giờ cách nhau ít nhất 10 phút, hoặc một khoảng"
    ),
    (
      "[6:00–7:00, 6:30]", "việc 10 phút bắt đầu lúc '6:30' chồng lên 06:00–07:00",
      "ghi các giờ cách nhau ít nhất 10 phút, hoặc một khoảng"
    ),
    (
      "[6:30, 23:55]", "việc 10 phút bắt đầu lúc '23:55' thì quá nửa đêm mới xong",
      "ghi giờ sớm hơn, hoặc rút 'thời lượng'"
    ),
    ("[6:30, sáng]", "không đọc được giờ 'sáng'", "viết '5:00–6:00' hoặc '6:30'"),
  ])
  func `moments that are too near, and what ends after midnight`(
    hours: String, message: String, help: String
  ) throws {
    var folder = folder
    let text = try #require(folder.files["rules/quy-tac.yaml"])
    folder.files["rules/quy-tac.yaml"] = text.replacing("[5:30–12:00, 17:00–19:00]", with: hours)
    let findings = folder.read().findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.help) == [help])
  }

  @Test func `a station is used by airing, and none of it can be added`() {
    var folder = folder
    folder.files["rules/quy-tac.yaml"]? += "    dùng: loa\n"
    #expect(folder.findings == ["rules/quy-tac.yaml:10 keys-conflict"])
    folder = self.folder
    folder.files["decisions.yaml"] = """
      quyết định:
        - thêm: loa
          ngày: 1/7/2026
          số lượng: 1
          người: Lan
          vì: Mượn

      """
    #expect(folder.findings == ["decisions.yaml:2 keys-conflict"])
  }

  @Test func `so many of one resource at once`() throws {
    var folder = folder
    folder.files["resources.yaml"]? += """
        - mã: xe
          tên: Xe loa
          mỗi buổi: 3
        - mã: xe-2
          tên: 2 xe
          mỗi buổi: 1

      """
    folder.files["rules/quy-tac.yaml"]? += "    dùng: [2 Xe loa, 2 xe]\n"
    let details = try #require(folder.book().rules.first?.details)
    #expect(details.resources.map(details.count) == [2, 1])
  }

  private func book() throws -> RuleBook { try folder.book() }

  private var folder: Folder {
    var folder = Folder()
    folder.files["resources.yaml"] = """
      tài nguyên:
        - mã: loa
          tên: Loa
          của: BHXH cơ sở
          giờ phát: [5:00–6:00, 17:00–18:00]
          giờ vàng: 17:00–17:30
          mỗi ngày: 30 phút

      """
    folder.files["rules/quy-tac.yaml"] = """
      quy tắc:
        - mã: loa
          việc: Phát thanh
          ai: BHXH cơ sở
          mỗi tuần: 2
          khung giờ: [5:30–12:00, 17:00–19:00]
          thời lượng: 10 phút
          căn cứ: "1"
          phát sóng: tự phát

      """
    return folder
  }
}
