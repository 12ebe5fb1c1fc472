import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Days that are a weekday of a month")
struct WeekdayOfMonthTests {
  @Test(arguments: [
    ("thứ Năm thứ tư của tháng 11", "2026-11-26"), ("thứ Năm thứ tư tháng 11", "2026-11-26"),
    ("thứ 5 thứ 4 của tháng 11/2026", "2026-11-26"), ("thứ Tư thứ tư của tháng 11", "2026-11-25"),
    ("Chủ nhật thứ hai của tháng 5", "2026-05-10"), ("CN thứ 2 tháng 5", "2026-05-10"),
    ("thứ Sáu cuối tháng 5", "2026-05-29"),
    ("thứ Sáu cuối cùng của tháng 5 năm 2026", "2026-05-29"),
    ("thứ Hai đầu tiên của tháng 6", "2026-06-01"), ("thứ Hai đầu tháng 6", "2026-06-01"),
    ("thứ Ba thứ nhất của tháng 2", "2026-02-03"), ("thứ Bảy cuối tháng 2", "2026-02-28"),
  ])
  func `by its place among those of the month`(text: String, day: String) throws {
    for key in ["ngày", "suốt", "trong", "hạn"] {
      #expect(try windows("\(key): \(text)") == [day])
    }
  }

  @Test(arguments: [
    ("fourth Thursday of November", "2026-11-26"), ("the 4th Thursday in Nov", "2026-11-26"),
    ("last Friday of May 2026", "2026-05-29"), ("Last  Friday of may", "2026-05-29"),
    ("third Monday of January", "2026-01-19"),
  ])
  func `so it is in English`(text: String, day: String) throws {
    #expect(try english("date: \(text)").book().rules.first?.windows == [day])
  }

  @Test func `each year of the plan has one, unless it names its year`() throws {
    let years = "2026–2028"
    let days = ["2026-11-26", "2027-11-25", "2028-11-23"]
    #expect(try windows("ngày: thứ Năm thứ tư của tháng 11", years: years) == days)
    #expect(try windows("ngày: thứ Năm thứ tư của tháng 11 hằng năm", years: years) == days)
    #expect(
      try windows("ngày: thứ Năm thứ tư của tháng 11/2027", years: years) == ["2027-11-25"])
    let rule = try Folder(
      rule: "ai: BHXH tỉnh\nngày: thứ Năm thứ tư của tháng 11", years: years
    ).book().rules[0]
    guard case .windows(let occasions) = rule.anchor else { throw Missing.windows }
    #expect(occasions.map { $0.period?.name } == ["2026", "2027", "2028"])
  }

  @Test func `windows begin and end on them`() throws {
    #expect(
      try windows("trong: thứ Hai đầu tháng 6 – thứ Sáu cuối tháng 6")
        == ["2026-06-01…2026-06-26"])
    #expect(
      try windows("trong: thứ Hai đầu tháng 12 – thứ Hai đầu tháng 1")
        == ["2026-12-07…2027-01-04"])
    #expect(
      try windows("trong: 20/11 – thứ Năm thứ tư của tháng 11", years: "2026–2027")
        == ["2026-11-20…2026-11-26", "2027-11-20…2027-11-25"])
    #expect(try windows("hạn: trước thứ Sáu cuối tháng 5") == ["2026-05-28"])
  }

  @Test func `it is where one counts it to be, in each month of a century`() throws {
    let years = 2000...2099
    for place in [("đầu tiên", 1), ("thứ hai", 2), ("thứ ba", 3), ("thứ tư", 4)] {
      let book = try folder("Chủ nhật \(place.0) của tháng 2", years).book()
      let days = try #require(book.rules.first).windows
      #expect(days.count == years.count)
      for (year, day) in zip(years, days) {
        let month = try #require(Period(.month, 2, of: year)).window
        let sundays = month.days.filter { $0.weekday == .sunday }
        #expect(sundays[place.1 - 1].description == day)
      }
    }
    let last = try #require(try folder("Chủ nhật cuối tháng 2", years).book().rules.first).windows
    for (year, day) in zip(years, last) {
      let month = try #require(Period(.month, 2, of: year)).window
      #expect(month.days.last { $0.weekday == .sunday }?.description == day)
    }
  }

  @Test(arguments: [
    "thứ Năm thứ năm của tháng 10", "thứ Năm thứ tư của tháng 13", "thứ Năm thứ tư của quý IV",
    "thứ Năm thứ tư", "thứ tư của tháng 11", "thứ Năm của tháng 11",
  ])
  func `a fifth one, which not every month has, and what is no such day`(text: String) {
    #expect(Folder(rule: "ai: BHXH tỉnh\nngày: \(text)").errors == ["invalid-date"])
  }

  @Test func `days to keep off, and days of a calendar of one's own`() throws {
    let rule = "ai: BHXH tỉnh\ntrong: tháng 11/2026\ntránh: [thứ Năm thứ tư của tháng 11, thứ Sáu]"
    let avoids = try #require(Folder(rule: rule, years: "2026–2027").book().rules.first)
      .details.avoids
    #expect(avoids.windows.map(\.iso) == ["2026-11-26", "2027-11-25"])
    #expect(avoids.weekdays == [.friday])
    var folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7/2026", years: "2026–2027")
    folder.files["calendar.yaml"] = """
      các ngày:
        - ngày: thứ Năm thứ tư của tháng 11
          là: nghỉ
          tên: Ngày Tạ ơn
      """
    let entries = try folder.book().calendar.entries.filter { $0.name == "Ngày Tạ ơn" }
    // Due dates and campaigns of the plan run into the years beside its own.
    #expect(
      entries.map(\.window.iso) == ["2025-11-27", "2026-11-26", "2027-11-25", "2028-11-23"])
  }

  private enum Missing: Error { case windows }

  private func folder(_ day: String, _ years: ClosedRange<Int>) -> Folder {
    Folder(
      rule: "ai: BHXH tỉnh\nngày: \(day)", years: "\(years.lowerBound)–\(years.upperBound)")
  }

  private func windows(_ when: String, years: String = "2026") throws -> [String] {
    try #require(Folder(rule: "ai: BHXH tỉnh\n" + when, years: years).book().rules.first).windows
  }

  private func english(_ when: String) -> Folder {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "rules:\n  - code: meet\n    task: Meeting\n    clause: 1\n    who: tinh\n"
      + Folder.indented(when)
    return folder
  }
}
