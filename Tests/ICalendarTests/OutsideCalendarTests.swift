import CivilTime
import ICalendar
import Testing

@Suite("Calendars of others")
struct OutsideCalendarTests {
  @Test(arguments: OutsideFile.all)
  func `a file gives the events and findings that stand beside it`(file: OutsideFile) throws {
    try file.expect(OutsideCalendar(file.octets()).drawn())
  }

  // How lines are cut.

  @Test func `line ends, folds and marks of programs do not matter`() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:a
      DTSTART;VALUE=DATE:20260701
      SUMMARY:Họp giao ban
      END:VEVENT
      END:VCALENDAR

      """
    let expected = "line 2: 'Họp giao ban' a; from 2026-07-01"
    let folded = text.replacing("giao", with: "gi\n ao").replacing("DATE", with: "DA\n\tTE")
    for text in [text, String(text.dropLast()), text + "\n\n", "\u{FEFF}" + text, folded] {
      for end in ["\n", "\r\n", "\r\r\n"] {
        let octets = Array(text.replacing("\n", with: end).utf8)
        #expect(OutsideCalendar(octets).events.map(\.drawn) == [expected])
        #expect(OutsideCalendar(octets).findings.isEmpty)
      }
    }
    // A fold may lie within a letter: the lines are octets.
    let octets = Array(text.utf8)
    let place = try #require(octets.firstIndex { $0 > 0x7F }) + 1
    let cut = octets[..<place] + [0x0D, 0x0A, 0x20] + octets[place...]
    #expect(OutsideCalendar(Array(cut)).findings.map(\.fault) == [.notText])
  }

  @Test func `several calendars may stand one after the other`() {
    let one = calendar("DTSTART:20260701\nSUMMARY:A")
    #expect(OutsideCalendar(Array((one + one).utf8)).events.map(\.line) == [2, 8])
  }

  @Test func `lower case is as good`() {
    let text = calendar("dtstart;value=date;x-a=\"b;c:d\":20260701\nsummary;language=vi:Họp")
      .lowercased()
    #expect(
      OutsideCalendar(Array(text.utf8)).events.map(\.drawn) == ["line 2: 'họp' ; from 2026-07-01"])
  }

  // What properties say.

  @Test func `titles are unescaped, on one line and without control characters`() {
    expect(
      "DTSTART:20260701\nSUMMARY:A\\, b\\; c\\\\ d: \"e\"", "'A, b; c\\ d: \"e\"' ; from 2026-07-01"
    )
    expect("DTSTART:20260701\nSUMMARY:A\\nB\\NC", "'A B C' ; from 2026-07-01")
    expect("DTSTART:20260701\nSUMMARY:\u{1B}[31mA\u{7}", "'[31mA' ; from 2026-07-01")
    expect("DTSTART:20260701\nSUMMARY:", "'' ; from 2026-07-01")
    expect("DTSTART:20260701", "'' ; from 2026-07-01")
  }

  @Test func `moments are days, times of a zone, of no zone, and of UTC`() {
    expect("DTSTART;VALUE=DATE:20260701", "'' ; from 2026-07-01")
    expect("DTSTART;value=date:20260701", "'' ; from 2026-07-01")
    expect("DTSTART:20260701", "'' ; from 2026-07-01")
    expect("DTSTART:20260701T080000", "'' ; from 2026-07-01 08:00")
    expect("DTSTART:20260701T080001Z", "'' ; from 2026-07-01 08:00:01Z")
    expect("DTSTART;VALUE=DATE-TIME:20260701T080000Z", "'' ; from 2026-07-01 08:00Z")
    expect(
      "DTSTART;TZID=Asia/Ho_Chi_Minh:20260701T080000", "'' ; from 2026-07-01 08:00 Asia/Ho_Chi_Minh"
    )
    expect("DTSTART;X-A=1;TZID=\"A;B:C\":20260701T080000", "'' ; from 2026-07-01 08:00 A;B:C")
    expect("DTSTART;X-A=\";VALUE=DATE;TZID=B\":20260701T080000", "'' ; from 2026-07-01 08:00")
  }

  @Test func `lengths are told in seconds`() {
    expect("DTSTART:20260701\nDURATION:P1D", "'' ; from 2026-07-01; for 86400 s")
    expect("DTSTART:20260701\nDURATION:P1W", "'' ; from 2026-07-01; for 604800 s")
    expect("DTSTART:20260701\nDURATION:PT1H30M", "'' ; from 2026-07-01; for 5400 s")
  }

  @Test func `lists of moments may stand on one line or on several`() {
    expect(
      "DTSTART:20260701\nRDATE:20260702,20260703\nRDATE:20260704\nEXDATE:20260702T080000Z,20260703",
      "'' ; from 2026-07-01; and 2026-07-02, 2026-07-03, 2026-07-04; not 2026-07-02 08:00Z, 2026-07-03"
    )
  }

  @Test func `properties of alarms and of what stands in them are not those of the event`() {
    expect(
      "DTSTART:20260701\nBEGIN:VALARM\nDTSTART:20270101\nRRULE:FREQ=DAILY\nSUMMARY:B\nEND:VALARM\nSUMMARY:A",
      "'A' ; from 2026-07-01")
  }

  // What is refused, by name.

  @Test(arguments: [
    ("SUMMARY:A", "line 2: missing(\"DTSTART\") in 'A'"),
    ("DTSTART:20260230", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART;TZID=\"A:20260701", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:1/7/2026", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701T250000", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701T080000+0700", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701T0800", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701T080000ZZ", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:2026-07-01", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART: 2026071", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART;VALUE=DATE:20260701T080000", "line 3: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701\nDURATION:P15250284452471W", "line 4: unreadable(\"DURATION\") in ''"),
    ("DTSTART:20260701\nDURATION:P3551W", "line 4: unreadable(\"DURATION\") in ''"),
    ("DTSTART:20260701\nDURATION:", "line 4: unreadable(\"DURATION\") in ''"),
    ("DTSTART:20260701,20260702", "line 2: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701\nDTSTART:20260702", "line 2: unreadable(\"DTSTART\") in ''"),
    ("DTSTART:20260701\nDTEND:soon", "line 4: unreadable(\"DTEND\") in ''"),
    ("DTSTART:20260701\nDURATION:long", "line 4: unreadable(\"DURATION\") in ''"),
    ("DTSTART:20260701\nDURATION:-P1D", "line 4: unreadable(\"DURATION\") in ''"),
    ("DTSTART:20260701\nRDATE:20260702,,20260703", "line 4: unreadable(\"RDATE\") in ''"),
    ("DTSTART:20260701\nEXDATE:", "line 4: unreadable(\"EXDATE\") in ''"),
    (
      "DTSTART:20260701\nRDATE;VALUE=PERIOD:20260702T080000Z/PT1H",
      "line 4: unsupported(\"RDATE;VALUE=PERIOD\") in ''"
    ),
    (
      "DTSTART:20260701\nrdate;value=period:20260702T080000Z/PT1H",
      "line 4: unsupported(\"RDATE;VALUE=PERIOD\") in ''"
    ),
    ("DTSTART;VALUE=TEXT:20260701", "line 3: unsupported(\"DTSTART;VALUE=TEXT\") in ''"),
    ("DTSTART:20260701\nEXRULE:FREQ=DAILY", "line 4: unsupported(\"EXRULE\") in ''"),
    (
      "DTSTART:20260701\nRRULE:FREQ=DAILY\nRRULE:FREQ=DAILY",
      "line 5: unsupported(\"RRULE × 2\") in ''"
    ),
    (
      "DTSTART:20260701\nUID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260701",
      "line 5: unsupported(\"RANGE\") in ''"
    ),
    (
      "DTSTART:20260701\nUID:a\nRecurrence-ID;Range=THISANDFUTURE:20260701",
      "line 5: unsupported(\"RANGE\") in ''"
    ),
    ("DTSTART:20260701\nRECURRENCE-ID:20260701", "line 2: missing(\"UID\") in ''"),
  ])
  func `an event that cannot be read is told, and the next is there`(lines: String, finding: String)
  {
    let text = calendar(lines) + calendar("DTSTART:20260801")
    let calendar = OutsideCalendar(Array(text.utf8))
    #expect(calendar.findings.map(\.drawn) == [finding])
    #expect(calendar.events.map { $0.start.drawn } == ["2026-08-01"])
  }

  @Test(arguments: [
    ("", "line 1: noCalendar"),
    ("\u{FEFF}", "line 1: noCalendar"),
    ("\n\n", "line 1: noCalendar"),
    ("<html>", "line 1: noCalendar"),
    ("BEGIN:VEVENT\nEND:VEVENT", "line 1: noCalendar"),
    ("BEGIN:VCARD\nEND:VCARD", "line 1: noCalendar"),
    ("BEGIN:VCALENDAR\nEND:VCALENDAR\nmore", "line 3: noCalendar"),
    ("BEGIN:VCALENDAR", "line 1: unbalanced(\"VCALENDAR\")"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "line 3: unbalanced(\"VCALENDAR\")"),
    ("BEGIN:VCALENDAR\nEND:VEVENT", "line 2: unbalanced(\"VEVENT\")"),
    ("END:VCALENDAR", "line 1: unbalanced(\"VCALENDAR\")"),
    ("BEGIN:VCALENDAR\nBEGIN:A\nBEGIN:B\nBEGIN:C\nBEGIN:D", "line 5: tooDeep(limit: 4)"),
    ("BEGIN:VCALENDAR\nSUMMARY:\0", "line 1: notText"),
  ])
  func `a file that cannot be read is one finding`(text: String, finding: String) {
    let calendar = OutsideCalendar(Array(text.utf8))
    #expect(calendar.findings.map(\.drawn) == [finding])
    #expect(calendar.events.isEmpty)
  }

  @Test func `a file without events is no fault of the file`() {
    #expect(
      OutsideCalendar(Array("BEGIN:VCALENDAR\nEND:VCALENDAR".utf8)) == OutsideCalendar(events: []))
  }

  // Sizes.

  @Test func `a file has at most a megabyte`() {
    let spaces = [UInt8](repeating: 0x20, count: 1_000_001)
    #expect(
      OutsideCalendar(spaces).findings.map(\.drawn)
        == ["line 1: tooLarge(octets: 1000001, limit: 1000000)"])
  }

  @Test func `what is read of an event has a limit, and what is not read has none`() {
    let long = String(repeating: "x", count: 20_000)
    expect("DTSTART:20260701\nDESCRIPTION:\(long)\nSUMMARY:A", "'A' ; from 2026-07-01")
    let limit = SizeLimits.outside.component
    let uid = Array(calendar("DTSTART:20260701\nSUMMARY:A\nUID:\(long)").utf8)
    #expect(
      OutsideCalendar(uid).findings.map(\.drawn)
        == ["line 2: tooLarge(octets: 20029, limit: \(limit)) in 'A'"])
    let title = Array(calendar("DTSTART:20260701\nSUMMARY:\(long)").utf8)
    #expect(
      OutsideCalendar(title).findings.map(\.drawn)
        == ["line 4: tooLarge(octets: 20008, limit: \(limit))"])
  }

  /// A calendar of one event, with these lines from the third on.
  private func calendar(_ lines: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  /// Expects what is read of one event, without its line.
  private func expect(
    _ lines: String, _ drawn: String, _ place: SourceLocation = #_sourceLocation
  ) {
    let calendar = OutsideCalendar(Array(calendar(lines).utf8))
    #expect(calendar.findings.map(\.drawn) == [], sourceLocation: place)
    #expect(calendar.events.map(\.drawn) == ["line 2: " + drawn], sourceLocation: place)
  }
}
