import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Rules hung on calendars of others")
struct OutsideCalendarFileTests {
  @Test func `a rule comes on each day of an event, numbered in order of time`() throws {
    let book = try folder("suốt: lịch hop").book()
    #expect(
      try drawn(book) == ["2026-03-02", "2026-06-01", "2026-09-07…2026-09-08"])
  }

  @Test func `or once, from the first day of the first to the last of the last`() throws {
    let book = try folder("suốt: lịch hop, gộp một đợt").book()
    #expect(try drawn(book) == ["2026-03-02…2026-09-08"])
  }

  @Test func `a plan of several years has them for each`() throws {
    let years = "2026–2027"
    #expect(
      try drawn(try folder("suốt: lịch hop", years: years).book()) == [
        "2026: 2026-03-02", "2026: 2026-06-01", "2026: 2026-09-07…2026-09-08", "2027: 2027-03-01",
      ])
    #expect(
      try drawn(try folder("suốt: lịch hop, gộp một đợt", years: years).book()) == [
        "2026: 2026-03-02…2026-09-08", "2027: 2027-03-01",
      ])
  }

  @Test func `its days are kept off, and are days of the plan's own calendar, and of absence`()
    throws
  {
    var folder = try folder("trong: tháng 6\ntránh: lịch hop")
    folder.files["calendar.yaml"] = "các ngày:\n  - ngày: lịch hop\n    là: nghỉ\n    tên: Họp\n"
    folder.files["units.csv"] = "mã,tên,loại,vắng\ntinh,BHXH tỉnh,văn phòng,lịch hop\n"
    let book = try folder.book()
    let days = ["2026-03-02", "2026-06-01", "2026-09-07…2026-09-08"]
    #expect(book.rules.first?.details.avoids.windows.map(\.iso) == days)
    #expect(book.calendar.entries.filter { $0.name == "Họp" }.map(\.window.iso) == days)
    #expect(book.roster.units[0].absences.map(\.window.iso) == days)
  }

  @Test func `events that are not meant are not looked at`() throws {
    var folder = try folder("suốt: lịch hop")
    let text = try #require(folder.files["calendars/lich.ics"])
    folder.files["calendars/lich.ics"] = text.replacing(
      "END:VCALENDAR",
      with: "BEGIN:VEVENT\nSUMMARY:Sinh nhật\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR")
    #expect(folder.text() == "")
    folder.files["plan.yaml"] = try #require(folder.files["plan.yaml"])
      .replacing("    sự kiện: hội đồng\n", with: "")
    #expect(
      folder.text() == """
        calendars/lich.ics:19:1: lỗi: sự kiện 'Sinh nhật': thiếu DTSTART [outside-calendar]
          gợi ý: lưu lại lịch từ nơi phát hành, hoặc viết ngày thẳng vào quy tắc
        """)
  }

  @Test func `what other people wrote is shown short and without control characters`() throws {
    var folder = try folder("suốt: lịch hop")
    let title = "Hội đồng \u{1B}[2J" + String(repeating: "dài ", count: 40)
    let zone = "\u{1B}]0;x\u{7}" + String(repeating: "y", count: 100)
    folder.files["calendars/lich.ics"] = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;TZID="\(zone)":20260701T080000
      SUMMARY:\(title)
      END:VEVENT
      END:VCALENDAR
      """
    #expect(
      folder.text() == """
        calendars/lich.ics:2:1: lỗi: sự kiện 'Hội đồng \
        [2Jdài dài dài dài dài dài dài dài dài dài dài dài …': máy không hiểu 'TZID=]0;x\
        \(String(repeating: "y", count: 51))…' [outside-calendar]
          gợi ý: viết ngày thẳng vào quy tắc, hoặc lưu lịch chỉ gồm những sự kiện cần
        """)
  }

  @Test(arguments: [
    "SE Asia Standard Time", "\"(UTC+07:00) Bangkok, Hanoi, Jakarta\"", "Asia/Ho_Chi_Minh",
  ])
  func `the clocks of Việt Nam have several names`(zone: String) throws {
    var folder = try folder("suốt: lịch hop")
    folder.files["calendars/lich.ics"] = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;TZID=\(zone):20260701T233000
      SUMMARY:Hội đồng
      END:VEVENT
      END:VCALENDAR
      """
    #expect(try drawn(try folder.book()) == ["2026-07-01"])
  }

  /// A folder with a rule, and a calendar of three meetings in 2026 and one in 2027.
  private func folder(_ lines: String, years: String = "2026") throws -> Folder {
    var folder = Folder(rule: "ai: BHXH tỉnh\n\(lines)", years: years)
    folder.files["plan.yaml"] = Folder.plan(
      years: years,
      more: """
        lịch ngoài:
          - mã: hop
            tên: Lịch họp
            tệp: lich.ics
            sự kiện: hội đồng
        """ + "\n")
    folder.files["calendars/lich.ics"] = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:1
      DTSTART;VALUE=DATE:20260601
      RDATE;VALUE=DATE:20260302,20270301
      SUMMARY:Hội đồng xã
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTART:20260907T080000
      DTEND:20260908T170000
      SUMMARY:Họp HỘI ĐỒNG
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      DTSTART;VALUE=DATE:20260701
      SUMMARY:Khám sức khỏe
      END:VEVENT
      END:VCALENDAR
      """
    return folder
  }

  /// Name and days of each occasion, `2026: 2026-04-26`; the days alone where it comes once.
  private func drawn(_ book: RuleBook) throws -> [String] {
    guard case .windows(let occasions)? = book.rules.first?.anchor else { return [] }
    return occasions.map { occasion in
      let days = occasion.window
      return (occasion.period.map { "\($0.name): " } ?? "") + "\(days.start)"
        + (days.dayCount == 1 ? "" : "…\(days.last)")
    }
  }
}
