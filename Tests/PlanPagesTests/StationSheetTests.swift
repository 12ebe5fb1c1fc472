import CivilTime
import PlanPages
import ScheduleModel
import TaskFiles
import TestWorld
import Testing

@Suite("What stations print")
struct StationSheetTests {
  private let slots = """
    a  xa-1  2026-06-30T17:00  Nói <b>&"to"</b>
    b  xa-1  2026-07-02        Nghe
    c  xa-1  2026-07-04T05:00  Hát
    """

  @Test func `a week is one page, day by day, with four boxes for each broadcast`() throws {
    let page = try ParsedPage(try sheet(.week, "2026-06-29", "2026-07-05").html)
    #expect(page.all("h1").map(\.text) == ["XA-1"])
    #expect(
      page.all(ofClass: "period").map(\.text)
        == ["Lịch phát thanh tuần 27: 29/6/2026 – 05/7/2026"])
    #expect(
      page.all(ofClass: "day").map(\.text) == [
        "Thứ Ba 30/6/2026", "Thứ Năm 02/7/2026", "Thứ Bảy 04/7/2026",
      ])
    #expect(page.all(ofClass: "title").map(\.text) == ["Nói <b>&\"to\"</b>", "Nghe", "Hát"])
    #expect(page.all(ofClass: "tick").count == 3 * 4)
    #expect(page.all("form").isEmpty && page.all("select").isEmpty)
  }

  @Test func `a day shows that day alone, and what has no hour says so`() throws {
    let page = try ParsedPage(try sheet(.day, "2026-07-02", "2026-07-02").html)
    #expect(page.all(ofClass: "title").map(\.text) == ["Nghe"])
    #expect(page.all("td").first?.text == "giờ: chưa có")
  }

  @Test func `a day without broadcasts says so`() throws {
    let page = try ParsedPage(try sheet(.day, "2026-07-03", "2026-07-03", in: .english).html)
    #expect(page.all(ofClass: "nothing").map(\.text) == ["There is nothing to air."])
    #expect(page.all("table").isEmpty)
  }

  @Test func `what was reported is ticked, and what is cancelled is crossed out`() throws {
    let sheet = try sheet(
      .week, "2026-06-29", "2026-07-05", reports: ["a": .short, "b": .preempted],
      cancelled: ["c"])
    let page = try ParsedPage(sheet.html)
    let marks = page.all(ofClass: "tick").map(\.text)
    #expect(marks == ["", "", "✕", "", "", "", "", "✕", "", "", "", ""])
    #expect(page.all(ofClass: "cancelled").flatMap { $0.all("b") }.map(\.text).contains("Hát"))
    #expect(page.all("em").map(\.text) == ["[đã hủy]"])
  }

  @Test func `with an address there is a form, whose answers are read as reports`() throws {
    let sheet = try sheet(.week, "2026-06-29", "2026-07-05", address: "as-run?a=1&b=2")
    let page = try ParsedPage(sheet.html)
    #expect(page.all("form").map { $0.attributes["action"] } == ["as-run?a=1&b=2"])
    let names = page.root.all.filter { ["select", "input"].contains($0.name) }
      .compactMap { $0.attributes["name"] }
    let ids = try ["a", "b", "c"].map { "\(try TaskID(named: $0))" }
    #expect(
      Set(names)
        == Set(ids.flatMap { ["outcome.\($0)", "airedAt.\($0)", "remark.\($0)"] }))
    let fields = names.map { name in
      (name: name, value: name.hasPrefix("outcome.\(ids[0])") ? "late" : "")
    }
    let asRun = AsRunFile(
      form: fields, of: try account().schedule, reported: Instant(secondsSince1970: 2_000_000_000),
      by: .link(1))
    #expect(asRun.reports.map(\.outcome) == [.late])
    #expect(asRun.blankCount == 2 && asRun.rejections == [])
  }

  @Test func `a form that is sent back untouched says what was said before`() throws {
    let said = AirReport(
      of: try TaskID(named: "a"), .short,
      start: CivilDateTime(try date("2026-07-01"), at: try #require(TimeOfDay(hour: 17))),
      seconds: 45, note: "\"mất\" <điện>", reported: Instant(secondsSince1970: 2_000_000_000),
      by: .link(1))
    let account = AirAccount(
      of: try account().schedule, [said], today: try date("2026-07-02"))
    let sheet = StationSheet(
      .week, of: account, on: try days("2026-06-29", "2026-07-05"), reportingTo: "x",
      in: .vietnamese)
    let page = try ParsedPage(sheet.html)
    let inputs = page.all("input").map {
      ($0.attributes["name"] ?? "", $0.attributes["value"] ?? "")
    }
    let selects = page.all("select").map { select in
      let option = select.all("option").first { $0.attributes["selected"] != nil }
      return (select.attributes["name"] ?? "", option?.attributes["value"] ?? "")
    }
    let asRun = AsRunFile(
      form: (inputs + selects).map { (name: $0.0, value: $0.1) }, of: account.schedule,
      reported: Instant(secondsSince1970: 2_000_000_001), by: .link(2))
    #expect(asRun.rejections == [] && asRun.blankCount == 2)
    #expect(asRun.reports.map { $0.saysTheSame(as: said) } == [true])
  }

  @Test(arguments: Language.allCases)
  func `no sheet asks another address for anything`(language: Language) throws {
    let pages = [
      try sheet(.week, "2026-06-29", "2026-07-05", in: language).html,
      SummarySheet([try july()], in: language).html,
    ]
    for page in try pages.map({ try ParsedPage($0) }) {
      #expect(page.root.attributes["lang"] == language.rawValue)
      #expect(page.all("script").isEmpty && page.all("link").isEmpty && page.all("img").isEmpty)
      #expect(page.all("th").allSatisfy { $0.attributes["scope"] != nil })
    }
  }

  @Test func `a month has its numbers, its weeks and room for two signatures`() throws {
    let page = try ParsedPage(SummarySheet([try july()], in: .english).html)
    #expect(page.all("h1").map(\.text) == ["Broadcasts aired, July 2026"])
    #expect(
      page.all("tbody").flatMap { $0.all("td") }.map(\.text)
        == ["Nghe (II.1)", "2", "0", "0", "0", "1", "0", "1"])
    #expect(
      page.all("li").map(\.text) == [
        "Week 27 (29 June 2026 – 5 July 2026), Nói <b>&\"to\"</b>: missed, 0/3; can be made up for on "
          + "Friday 3 July 2026"
      ])
    #expect(page.all(ofClass: "signatures").flatMap { $0.all("p") }.count == 2)
  }

  private func july() throws -> AirSummary {
    AirSummary(
      of: try account(reports: ["b": .notAired], weekly: 3),
      in: try #require(Period(.month, 7, of: 2026)))
  }

  private func sheet(
    _ kind: StationSheet.Kind, _ first: String, _ last: String,
    reports: [String: AirReport.Outcome] = [:], cancelled: Set<String> = [],
    address: String? = nil, in language: Language = .vietnamese
  ) throws -> StationSheet {
    StationSheet(
      kind, of: try account(reports: reports, cancelled: cancelled), on: try days(first, last),
      reportingTo: address, in: language)
  }

  private func account(
    reports: [String: AirReport.Outcome] = [:], cancelled: Set<String> = [], weekly: Int? = nil
  ) throws -> AirAccount {
    let lost = Set(try cancelled.map { try TaskID(named: $0) })
    let moment = Instant(secondsSince1970: 0)
    let records = try Sketch(airing: slots, weekly: weekly).tasks.map { task in
      TaskRecord(
        task, lost.contains(task.id) ? .cancelled : .live, sequence: 0, created: moment,
        changed: moment)
    }
    let schedule = StationSchedule(
      of: try #require(UnitID("xa-1")), in: try PublishedPlan.sketch(), records, revision: 1,
      publishedAt: moment, in: .hanoi)
    let said = try reports.map { name, outcome in
      AirReport(
        of: try TaskID(named: name), outcome, reported: Instant(secondsSince1970: 2_000_000_000),
        by: .link(1))
    }
    return AirAccount(of: schedule, said, today: try date("2026-07-02"))
  }
}
