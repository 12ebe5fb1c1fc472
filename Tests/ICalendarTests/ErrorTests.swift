import CivilTime
import ICalendar
import TestNumbers
import Testing

@Suite("What cannot be written")
struct WritingErrorTests {
  private func expect(
    _ words: String, _ location: SourceLocation = #_sourceLocation, _ work: () throws -> some Any
  ) {
    let error = #expect(throws: ICalendarError.self, sourceLocation: location) { _ = try work() }
    #expect(error?.description == words, sourceLocation: location)
  }

  @Test func `a title has at most 255 characters and is not cut`() throws {
    let day = try Samples.days("2026-07-01", "2026-07-01")
    let longest = String(repeating: "ế", count: 255)
    #expect(try Samples.event(day, summary: longest).summary == longest)
    expect("SUMMARY is longer than 255 characters") {
      try Samples.event(day, summary: longest + "x")
    }
    expect("NAME is longer than 255 characters") { try Samples.head(name: longest + "x") }
  }

  @Test func `an event has a UID and a title`() throws {
    let day = try Samples.days("2026-07-01", "2026-07-01")
    expect("UID is empty") { try Samples.event(uid: "\u{01}", day) }
    expect("SUMMARY is empty") { try Samples.event(day, summary: " \n") }
  }

  @Test func `an address is an address`() throws {
    expect("URL holds something else than the visible ASCII characters of an address") {
      try Event(
        uid: "a", extent: Samples.days("2026-07-01", "2026-07-01"), summary: "b",
        url: "https://example.vn/xã", created: Instant(secondsSince1970: 0),
        stamp: Instant(secondsSince1970: 0)
      )
    }
  }

  @Test func `moments and numbers stay within what calendars hold`() throws {
    let day = try Samples.days("2026-07-01", "2026-07-01")
    let now = Instant(secondsSince1970: 0)
    expect("DTSTAMP is outside the range that calendars hold") {
      try Event(
        uid: "a", extent: day, summary: "b", created: now, stamp: Instant(secondsSince1970: .max)
      )
    }
    expect("SEQUENCE is outside the range that calendars hold") {
      try Event(uid: "a", extent: day, summary: "b", created: now, stamp: now, sequence: -1)
    }
    expect("DTEND is outside the range that calendars hold") {
      try EventText(
        Samples.event(Samples.hours("9999-12-31", "23:00", Samples.hoChiMinh, minutes: 90)),
        in: Samples.zones()
      )
    }
    expect("DTEND is outside the range that calendars hold") {
      let hours = try Samples.hours("2026-12-31", "23:00", Samples.hoChiMinh, minutes: .max)
      return try EventText(Samples.event(hours), in: Samples.zones())
    }
    expect("REFRESH-INTERVAL is outside the range that calendars hold") {
      try CalendarHead(productID: "a", name: "b", refresh: Minutes(.max), lastModified: now)
    }
  }

  @Test func `a zone is known and has a name`() throws {
    let event = try Samples.event(
      Samples.hours("2026-07-01", "07:30", Samples.hoChiMinh, minutes: 90)
    )
    expect("nothing is known about the time zone 'Asia/Ho_Chi_Minh'") { try EventText(event) }
    let text = try EventText(event, in: Samples.zones())
    expect("nothing is known about the time zone 'Asia/Ho_Chi_Minh'") {
      try CalendarText(Samples.head(), [text])
    }
    let nameless = Zone(ZoneID("a:b"), initially: Samples.hoChiMinh.initial)
    let hours = try Samples.hours("2026-07-01", "07:30", nameless, minutes: 90)
    expect("'a:b' cannot be the name of a time zone") {
      try EventText(Samples.event(hours), in: [nameless.id: nameless])
    }
    expect("'Giờ Hà Nội' cannot be the name of a time zone") {
      try CalendarHead(
        productID: "a", name: "b", zone: ZoneID("Giờ Hà Nội"),
        lastModified: Instant(secondsSince1970: 0)
      )
    }
  }

  @Test func `a UID occurs once in a calendar`() throws {
    let text = try EventText(Samples.event(Samples.days("2026-07-01", "2026-07-01")))
    expect("two events have the UID 'a@example.vn'") {
      try CalendarText(Samples.head(), [text, text])
    }
  }
}

@Suite("What cannot be read")
struct ReadingErrorTests {
  /// Expects the words of the error for a text, with CRLF for each line end.
  private func expect(
    _ words: String, for text: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let octets = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n").utf8
    expect(words, for: Array(octets), location)
  }

  private func expect(
    _ words: String, for octets: [UInt8], _ location: SourceLocation = #_sourceLocation
  ) {
    let error = #expect(throws: ICalendarError.self, sourceLocation: location) {
      try CalendarObject(octets)
    }
    #expect(error?.description == words, sourceLocation: location)
  }

  /// A calendar around lines of text; they begin on line 5.
  private func calendar(_ lines: String) -> String {
    """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:a
    NAME:b
    \(lines)
    LAST-MODIFIED:20260502T030400Z
    END:VCALENDAR

    """
  }

  @Test func `a text has at most a megabyte, a component at most 64 kilobytes`() {
    expect(
      "line 1: 1000001 octets begin here, and 1000000 are allowed",
      for: [UInt8](repeating: 0x20, count: 1_000_001)
    )
    let description = String(repeating: "x", count: 70_000)
    expect(
      "line 5: 70028 octets begin here, and 65536 are allowed",
      for: calendar("BEGIN:VEVENT\nDESCRIPTION:\(description)\nEND:VEVENT")
    )
  }

  @Test func `garbage is no calendar`() {
    expect("line 1: the text does not begin with BEGIN:VCALENDAR", for: "")
    expect("line 1: the text does not begin with BEGIN:VCALENDAR", for: "<html>\n</html>\n")
    expect("line 1: the text does not begin with BEGIN:VCALENDAR", for: "BEGIN:VEVENT\nEND:VEVENT")
    expect("line 1: the text is not UTF-8 without zero octets", for: [0x42, 0xFF])
    expect("line 1: the text is not UTF-8 without zero octets", for: [0x42, 0x00])
    expect(
      "line 1: the VCALENDAR has a line that is no calendar property", for: calendar("garbage")
    )
  }

  @Test func `a component ends, under its own name`() {
    expect("line 1: the VCALENDAR that begins here has no end", for: "BEGIN:VCALENDAR\nVERSION:2.0")
    expect(
      "line 3: the VEVENT that begins here has no end",
      for: "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:a\n"
    )
    expect(
      "line 6: END:VTODO stands where VEVENT should end", for: calendar("BEGIN:VEVENT\nEND:VTODO")
    )
    expect(
      "line 7: END:VCALENDAR stands where VEVENT should end", for: calendar("BEGIN:VEVENT")
    )
    expect(
      "line 8: more text follows the end of the VCALENDAR", for: calendar("X-A:b") + "X-C:d\n"
    )
    expect(
      "line 8: more text follows the end of the VCALENDAR",
      for: calendar("X-A:b") + "begin:vcalendar\n"
    )
  }

  @Test func `components do not stand deep within one another`() {
    let nested = (1...1_000).map { "BEGIN:X-\($0)" } + (1...1_000).reversed().map { "END:X-\($0)" }
    expect(
      "line 7: components stand more than 3 deep within one another",
      for: calendar(nested.joined(separator: "\n"))
    )
    expect(
      "line 7: components stand more than 3 deep within one another",
      for: calendar("BEGIN:VEVENT\nbegin:valarm\nBEGIN;X=Y:X-C\nEND:X-C\nEND:VALARM\nEND:VEVENT")
    )
  }

  @Test(arguments: [
    ("UID:a", "the VEVENT has no DTSTAMP"),
    ("DTSTAMP:20260502T030400Z", "the VEVENT has no UID"),
    ("DTSTAMP:soon", "the VEVENT has a line that is no calendar property"),
    ("DTSTAMP:20260502T030400Z\nUID:a\nDTSTART:20260502T030400Z", "the VEVENT has no DTEND"),
    (
      "DTSTAMP:20260502T030400Z\nUID:a\nDTSTART:20260502T030400\nDTEND:20260502T040400",
      "the DTSTART of the VEVENT says what cannot be held here"
    ),
    (
      "DTSTAMP:20260502\nUID:a",
      "the DTSTAMP of the VEVENT says what cannot be held here"
    ),
  ])
  func `an event that is not whole is refused with its line`(lines: String, words: String) {
    expect("line 5: \(words)", for: calendar("BEGIN:VEVENT\n\(lines)\nEND:VEVENT"))
  }

  @Test(arguments: ["RRULE", "EXRULE", "EXDATE", "RECURRENCE-ID"])
  func `recurrences are refused before libical computes with them`(name: String) {
    expect(
      "line 7: the \(name) of the VEVENT says what cannot be held here",
      for: calendar(
        "BEGIN:VEVENT\nUID:a\n\(name);X=Y:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT")
    )
  }

  @Test func `a time zone without onset is refused with its line`() {
    expect(
      "line 5: the onset of the VTIMEZONE says what cannot be held here",
      for: calendar("BEGIN:VTIMEZONE\nTZID:a\nEND:VTIMEZONE")
    )
  }

  @Test func `what has no place in the values is counted`() throws {
    let text = calendar("X-A:b\nBEGIN:VJOURNAL\nUID:a\nEND:VJOURNAL\nMETHOD:PUBLISH")
    #expect(try CalendarObject(Array(text.utf8)).leftOut == 3)
  }

  @Test func `damaged text is read or refused, and never ends the program`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed \(seed)")
    var dice = SplitMix(seed: seed)
    let events = try (0..<3).map { try EventText(dice.event($0), in: Samples.zones()) }
    let sound = try CalendarText(Samples.fullHead(), events, in: Samples.zones()).octets
    for _ in 0..<1_000 {
      var octets = sound
      for _ in 0..<Int.random(in: 1...6, using: &dice) {
        let place = Int.random(in: 0..<octets.count, using: &dice)
        let end = min(octets.count, place + Int.random(in: 0...40, using: &dice))
        let marks = Array(":;=,\n\r \\\"BEGIN:ENDVTIMEZONE0129TZ".utf8)
        let length = Int.random(in: 0...3, using: &dice)
        octets[place..<end] = ArraySlice(
          (0..<length).compactMap { _ in marks.randomElement(using: &dice) }
        )
      }
      let result = Result { try CalendarObject(octets) }
      if case .failure(let error) = result { #expect(error is ICalendarError) }
    }
  }
}
