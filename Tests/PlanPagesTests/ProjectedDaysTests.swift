import CivilTime
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("Official days that nobody has announced yet")
struct ProjectedDaysTests {
  @Test func `the page marks them in the map, names them, and says why they are only expected`()
    throws
  {
    let page = try page(in: .vietnamese)
    #expect(
      page.all(ofClass: "official").flatMap { $0.all("li") }.map(\.line) == [
        "a? Thứ Hai 01/01/2029: Tết Dương lịch (dự kiến) (BLLĐ, điều 112)",
        "b? 12/02/2029 – 13/02/2029: Tết Nguyên đán (dự kiến)",
        "c Thứ Tư 14/02/2029: Tết Nguyên đán",
      ])
    #expect(
      page.all(ofClass: "note").map(\.line) == [
        "a?: dự kiến, theo luật",
        "b?: dự kiến, chưa có thông báo nghỉ Tết 2029",
      ])
    let map = page.all(ofClass: "days").flatMap { $0.all("td") }
    #expect(
      map.map { $0.all("b").map(\.text).joined() }.filter { !$0.isEmpty } == [
        "a?", "b?", "b?", "c",
      ])
    #expect(
      page.all(ofClass: "legend").flatMap { $0.all("li") }.map(\.line).suffix(2) == [
        "a–z ngày nghỉ lễ", "a? ngày dự kiến, chưa công bố",
      ])
    #expect(
      page.all("a").compactMap { $0.attributes["aria-label"] } == [
        "thứ Hai 12/02/2029: 1 việc (Tết Nguyên đán (dự kiến))"
      ])
  }

  @Test func `the same in English`() throws {
    let page = try page(in: .english)
    #expect(
      page.all(ofClass: "official").flatMap { $0.all("li") }.map(\.line) == [
        "a? Monday 1 January 2029: Tết Dương lịch (expected) (BLLĐ, điều 112)",
        "b? 12 February 2029 – 13 February 2029: Tết Nguyên đán (expected)",
        "c Wednesday 14 February 2029: Tết Nguyên đán",
      ])
    #expect(
      page.all(ofClass: "legend").flatMap { $0.all("li") }.map(\.line).suffix(2) == [
        "a–z official day of rest", "a? expected, not announced yet",
      ])
  }

  @Test(arguments: Language.allCases)
  func `the terminal marks them in its list, and says why`(language: Language) throws {
    let lines = YearPreview(of: try plan(), in: language).text.split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("× ") })
    let block = lines[start...].prefix { !$0.isEmpty }.joined(separator: "\n")
    switch language {
    case .vietnamese:
      #expect(
        block == """
          × 01/01 Tết Dương lịch (dự kiến); 12/02 – 13/02 Tết Nguyên đán (dự kiến); 14/02
            Tết Nguyên đán
            01/01: dự kiến, theo luật
            12/02 – 13/02: dự kiến, chưa có thông báo nghỉ Tết 2029
          """)
    case .english:
      #expect(
        block == """
          × 1 January Tết Dương lịch (expected); 12 February – 13 February Tết Nguyên đán
            (expected); 14 February Tết Nguyên đán
            1 January: expected, theo luật
            12 February – 13 February: expected, chưa có thông báo nghỉ Tết 2029
          """)
    }
    let announced = YearPreview(of: try plan(.forAll), in: language).text
    #expect(!announced.contains("dự kiến, ") && !announced.contains("expected, "))
  }

  @Test func `a year whose days are all announced has no such mark`() throws {
    let page = try page(in: .vietnamese, .forAll)
    #expect(!page.root.text.contains("dự kiến, chưa công bố"))
    #expect(page.all(ofClass: "note").isEmpty)
    #expect(
      page.all(ofClass: "official").flatMap { $0.all("li") }.map(\.line) == [
        "a Thứ Hai 01/01/2029: Tết Dương lịch (BLLĐ, điều 112)",
        "b 12/02/2029 – 14/02/2029: Tết Nguyên đán",
      ])
  }

  /// Which days notices speak of.
  private enum Notices {
    case forOneDay, forAll
  }

  private func page(in language: Language, _ notices: Notices = .forOneDay) throws -> ParsedPage {
    try ParsedPage(
      YearPage(
        of: plan(notices), conflicts: [], questions: [], files: [], in: language
      ).html)
  }

  /// A plan of 2029: new year by law, and Tết, of which one day has been announced.
  private func plan(_ notices: Notices = .forOneDay) throws -> Plan {
    var world = World(["tinh": "BHXH tỉnh"])
    world.years = 2029...2029
    let tet = notices == .forAll ? nil : "chưa có thông báo nghỉ Tết 2029"
    world.calendar = WorkCalendar(entries: [
      try rest(
        "Tết Dương lịch", "2029-01-01", notices == .forAll ? nil : "theo luật", "BLLĐ, điều 112"),
      try rest("Tết Nguyên đán", "2029-02-12", tet), try rest("Tết Nguyên đán", "2029-02-13", tet),
      try rest("Tết Nguyên đán", "2029-02-14", nil),
    ])
    try world.rule("truc", "Trực")
    world.task("truc", ["tinh"], .on("2029-02-12"))
    return try world.plan()
  }

  private func rest(
    _ name: String, _ day: String, _ projection: String?, _ basis: String = ""
  ) throws -> OfficialDays {
    OfficialDays(
      try days(day, day), are: .rest, name: name, basis: basis,
      source: SourcePlace(file: "vn.yaml", line: 1), projection: projection)
  }
}

extension ParsedPage.Element {
  /// The text in one line.
  fileprivate var line: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
