import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Days on the command line")
struct DayReaderTests {
  @Test(arguments: [
    ("2026-06-28", "2026-06-28"), ("28/6/2026", "2026-06-28"), (" 28/6 ", "2026-06-28"),
    ("28 June", "2026-06-28"), ("28 Jun 2025", "2025-06-28"), ("1/1/2199", "2199-01-01"),
    ("10/3/2026 âm lịch", "2026-04-26"), ("10/3 âm lịch", "2026-04-26"),
    ("day 10 of lunar month 3 of 2026", "2026-04-26"),
    ("thứ Sáu cuối tháng 5", "2026-05-29"), ("thứ Hai đầu tiên của tháng 9/2027", "2027-09-06"),
  ])
  func `the forms of the plan's files are read`(text: String, day: String) throws {
    #expect(try reader().day(text).description == day)
  }

  @Test(arguments: [
    (
      "mai", "'mai' không phải là ngày; viết 28/6/2026, 28/6, 2026-06-28 hoặc 10/3/2026 âm lịch",
      "'mai' is not a date; write 2026-06-28, 28 June 2026, 28/6/2026, 28/6 or 'day 10 of lunar "
        + "month 3 of 2026'"
    ),
    (
      "29/2",
      "lịch không có ngày '29/2'; viết 28/6/2026, 28/6, 2026-06-28 hoặc 10/3/2026 âm lịch",
      "the calendar has no day '29/2'; write 2026-06-28, 28 June 2026, 28/6/2026, 28/6 or 'day 10 "
        + "of lunar month 3 of 2026'"
    ),
    (
      "1/1/2200", "'1/1/2200' nằm ngoài các năm 1900–2199",
      "'1/1/2200' lies outside the years 1900–2199"
    ),
  ])
  func `what is no day is refused, saying what would be`(
    text: String, vietnamese: String, english: String
  ) throws {
    #expect(try message(text, years: "2026") == Phrase(vi: vietnamese, en: english))
  }

  @Test func `a day without a year is the only one of the plan's years`() throws {
    #expect(try reader(years: "2027–2029").day("29/2").description == "2028-02-29")
    #expect(
      try message("28/6", years: "2026–2027")
        == Phrase(
          vi: "'28/6' có thể là 28/6/2026 và 28/6/2027: thêm năm; viết 28/6/2026, 2026-06-28 hoặc "
            + "10/3/2026 âm lịch",
          en: "'28/6' may be 28 June 2026 and 28 June 2027: add the year; write 2026-06-28, 28 "
            + "June 2026, 28/6/2026 or 'day 10 of lunar month 3 of 2026'"))
  }

  @Test func `slashes are meant as the plan says, and not at all where it does not`() throws {
    #expect(try reader(english: "").day("28 June").description == "2026-06-28")
    #expect(
      try reader(english: "slashes: month/day\n").day("6/7").description == "2026-06-07")
    let days = try reader(english: "")
    let problem = #expect(throws: DayProblem.self) { try days.day("6/7") }
    #expect(
      problem?.message
        == Phrase(
          vi: "'6/7': không rõ ngày hay tháng đứng trước; viết 2026-06-28 hoặc 10/3/2026 âm lịch",
          en:
            "'6/7' does not tell whether day or month comes first; write 2026-06-28, 28 June 2026 "
            + "or 'day 10 of lunar month 3 of 2026'"))
  }

  @Test(arguments: [
    ("2026-06-17 08:00", "2026-06-17T08:00"), ("2026-06-17T08:00", "2026-06-17T08:00"),
    ("17/6/2026 8:05", "2026-06-17T08:05"), ("17/6 8h", "2026-06-17T08:00"),
    ("2/5 âm lịch 8:00", "2026-06-16T08:00"),
  ])
  func `a moment is a day with a time`(text: String, moment: String) throws {
    #expect(try reader().moment(text).description == moment)
  }

  @Test(arguments: ["2026-06-17", "8:00", "", "17/6/2026 24:00", "17/6/2026 8:00–9:00"])
  func `a day without a time is no moment`(text: String) throws {
    let days = try reader()
    let problem = #expect(throws: DayProblem.self) { try days.moment(text) }
    #expect(
      problem?.message
        == Phrase(
          vi: "'\(text)' không phải là ngày và giờ; viết 2026-06-17 08:00 hoặc 17/6/2026 08:00",
          en: "'\(text)' is not a day with a time; write 2026-06-17 08:00 or 17/6/2026 08:00"))
  }

  private func message(_ text: String, years: String) throws -> Phrase? {
    let days = try reader(years: years)
    return #expect(throws: DayProblem.self) { try days.day(text) }?.message
  }

  /// Reads days for a plan in Vietnamese.
  private func reader(years: String = "2026") throws -> DayReader {
    var folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7 hằng năm")
    folder.files["plan.yaml"] = Folder.plan(years: years)
      .replacing("26/6/2026 – 11/7/2026", with: "26/6 – 11/7 hằng năm")
    return DayReader(PlanFolder(texts: folder.sources), of: try folder.book().head)
  }

  /// Reads days for a plan in English whose file has one more line.
  private func reader(english line: String) throws -> DayReader {
    let sources = try #require(RejectedFile.base["en"]).map { file in
      file.name == "plan.yaml"
        ? SourceFile(
          name: file.name,
          text: file.text.replacing(#/slashes:.*\n/#, with: "") + "\n" + line)
        : file
    }
    let folder = PlanFolder(texts: sources)
    var plan = PlanReader(folder, zone: fixedZone)
    return DayReader(folder, of: try #require(plan.read().book).head)
  }
}

extension Folder {
  /// The files as a plan folder takes them.
  fileprivate var sources: [SourceFile] { files.map { SourceFile(name: $0.key, text: $0.value) } }
}
