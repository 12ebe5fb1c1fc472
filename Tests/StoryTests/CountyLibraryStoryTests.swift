import CivilTime
import ScheduleModel
import Testing

/// A library in Wisconsin helps people to sign up for health insurance: English keys, dates with the
/// month first, Saturdays that are working days, clocks that go back.
@Suite("Story: sign-up weeks of a county library")
struct CountyLibraryStoryTests {
  private let plan: Plan

  init() throws {
    plan = try PlanText.countyLibrary().plan()
  }

  @Test func `every file is the one that was read and approved`() throws {
    let made = try MadeFiles(plan)
    for (path, name) in [
      ("tasks.txt", "tasks.txt"), ("tasks.json", "plan.json"), ("feed.ics", "feed.ics"),
      ("preview.txt", "preview.txt"),
    ] {
      try ExpectedFile(name, of: "county-library").expect(made[path])
    }
  }

  @Test func `what the library asks for, by rule`() {
    #expect(
      plan.drawn == """
        banners           3 span assumed, 3 start assumed, 3 end assumed
        bus-stops         6 task
        first-count       3 task
        help-desk         12 task
        navigator-visit   2 task tentative undated
        phone-day         1 task tentative
        phone-day-poster  3 task tentative
        posts             12 task
        reading-night     1 task
        second-count      3 task
        summary           1 task assumed
        talk              1 task, 1 broadcast
        talk-notes        1 task
        workshop          6 task
        """)
  }

  @Test func `a branch that closed before the weeks began gets nothing`() {
    #expect(!plan.facts.contains { $0.unit.id.text == "lakeview" })
  }

  @Test func `a visit that nobody has dated is among the tasks, but in no calendar`() throws {
    let made = try MadeFiles(plan)
    #expect(try made.text("tasks.txt").contains("Visit of a state navigator  [tentative]"))
    let calendars = made.files.keys.filter { $0.hasSuffix(".ics") }
    for path in calendars { #expect(try !made.text(path).contains("Visit of a state"), "\(path)") }
  }

  @Test func `posts stand on rest days, but not on a feast`() {
    let calendar = plan.book.calendar
    let days = plan.days(of: "posts").flatMap { Array($0.days) }
    #expect(days.contains { !calendar.isWorking($0) })
    #expect(!days.contains { calendar.status(of: $0).isFeast })
  }

  @Test func `help on evenings before and after the clock change begins at the same hour`() throws {
    let files = try MadeFiles(plan)
    let starts = try files.text("units/central.ics").matches(
      of: /DTSTART;TZID=America\/Chicago:(2026[0-9]{4}T173000)/)
    #expect(
      starts.map { String($0.output.1) } == [
        "20261027T173000", "20261030T173000", "20261102T173000", "20261105T173000",
        "20261109T173000", "20261113T173000",
      ])
  }

  @Test func `a night of twelve hours in which clocks go back ends at six in every file`() throws {
    let files = try MadeFiles(plan)
    let feed = try files.text("units/central.ics")
    let table = try files.text("tasks.csv")
    #expect(feed.contains("DTEND;TZID=America/Chicago:20261101T060000"))
    #expect(table.contains(",2026-10-31T19:00,2026-11-01T06:00,"))
  }

  @Test func `a report due on a Sunday is due on the Monday after it, and says so`() throws {
    let files = try MadeFiles(plan)
    #expect(
      plan.days(of: "first-count").map(\.drawn) == ["2026-11-16", "2026-11-16", "2026-11-16"])
    let feed = try files.text("units/mill.ics").replacing("\r\n ", with: "")
    #expect(feed.contains("\\nDue by the document: 15 November 2026\\n"))
  }

  @Test func `renamed rules and units keep the identities of their tasks`() {
    let ids = plan.facts.filter { $0.rule.id.text == "workshop" && $0.unit.id.text == "mill" }
      .map(\.task).sorted { $0.ordinal < $1.ordinal }.map(\.id.description)
    // base32(SHA-256("cover-me-2026␟class␟millcreek␟␟task␟2")), by Python's hashlib.
    #expect(ids.count == 3 && ids[1] == "syzydfaiokjfbve65ufgd32wjy")
  }
}
