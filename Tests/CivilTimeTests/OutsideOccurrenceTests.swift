import CivilTime
import Testing

/// Events of others on the clocks of Việt Nam, in 2026 where nothing else is said.
@Suite("When events of others take place")
struct OutsideOccurrenceTests {
  // Days.

  @Test func `an event of whole days ends before the day that it names as its end`() throws {
    try expect([event("2026-07-01", end: "2026-07-04")], "2026-07-01 3 days")
    try expect([event("2026-07-01", end: "2026-07-02")], "2026-07-01")
  }

  @Test func `without an end it takes a day, with an empty one too`() throws {
    try expect([event("2026-07-01")], "2026-07-01")
    try expect([event("2026-07-01", end: "2026-07-01")], "2026-07-01")
    try expect([event("2026-07-02", end: "2026-07-01")], "2026-07-02")
  }

  @Test func `a length counts in whole days that are begun`() throws {
    try expect([event("2026-07-01", seconds: 2 * 86_400)], "2026-07-01 2 days")
    try expect([event("2026-07-01", seconds: 86_401)], "2026-07-01 2 days")
    try expect([event("2026-07-01", seconds: 0)], "2026-07-01")
  }

  // Hours.

  @Test func `an event late in the day of UTC is on the next day of Việt Nam`() throws {
    try expect([event("2026-07-01 23:30Z")], "2026-07-02")
    try expect([event("2026-07-01 16:59Z")], "2026-07-01")
    try expect([event("2026-07-01 17:00Z")], "2026-07-02")
  }

  @Test func `without a zone the clocks of the plan hold`() throws {
    try expect([event("2026-07-01 23:30")], "2026-07-01")
  }

  @Test func `with a zone its own clocks hold, over a change of clocks too`() throws {
    // 18:30 in Berlin is 00:30 of the next day in Việt Nam in winter, and 23:30 of the same day in summer:
    // two of the four are on one day, which comes once.
    try expect(
      [event("2026-03-27 18:30 Europe/Berlin", rule: "FREQ=DAILY;COUNT=4")],
      "2026-03-28\n2026-03-29\n2026-03-30")
    try expect([event("2026-03-29 02:30 Europe/Berlin")], "2026-03-29")
  }

  @Test func `an event that ends at midnight does not touch the next day`() throws {
    try expect([event("2026-07-01 20:00", end: "2026-07-02 00:00")], "2026-07-01")
    try expect([event("2026-07-01 20:00", end: "2026-07-02 00:01")], "2026-07-01 2 days")
    try expect([event("2026-07-01 20:00", seconds: 4 * 3600)], "2026-07-01")
    try expect([event("2026-07-01 20:00", seconds: 30 * 3600)], "2026-07-01 3 days")
    try expect([event("2026-07-01 20:00")], "2026-07-01")
    try expect([event("2026-07-01 20:00", end: "2026-07-01 19:00")], "2026-07-01")
  }

  // Recurrences.

  @Test func `UNTIL is the last moment that counts, as a day, on clocks and in UTC`() throws {
    let rule = "FREQ=WEEKLY;UNTIL="
    try expect([event("2026-07-01", rule: rule + "20260715")], "2026-07-01\n2026-07-08\n2026-07-15")
    try expect([event("2026-07-01", rule: rule + "20260714")], "2026-07-01\n2026-07-08")
    try expect(
      [event("2026-07-01", rule: rule + "20260708T235959Z")], "2026-07-01\n2026-07-08")
    try expect([event("2026-07-01 08:00", rule: rule + "20260708")], "2026-07-01\n2026-07-08")
    try expect(
      [event("2026-07-01 08:00", rule: rule + "20260708T080000")], "2026-07-01\n2026-07-08")
    try expect([event("2026-07-01 08:00", rule: rule + "20260708T075959")], "2026-07-01")
    try expect(
      [event("2026-07-01 08:00", rule: rule + "20260708T010000Z")], "2026-07-01\n2026-07-08")
    try expect([event("2026-07-01 08:00", rule: rule + "20260708T005959Z")], "2026-07-01")
    try expect(
      [event("2026-07-01 01:00Z", rule: rule + "20260708T010000Z")], "2026-07-01\n2026-07-08")
    try expect(
      [event("2026-06-30 23:00 Europe/Berlin", rule: rule + "20260707T210000Z")],
      "2026-07-01\n2026-07-08")
  }

  @Test func `an event that began long ago recurs into the plan`() throws {
    try expect(
      [
        event("1930-02-03", rule: "FREQ=YEARLY"),
        event("1604-02-29", rule: "FREQ=YEARLY;INTERVAL=2"),
      ],
      "2026-02-03")
    try expect(
      [event("1990-01-15 08:00", rule: "FREQ=MONTHLY;INTERVAL=6")], "2026-01-15\n2026-07-15")
    // 31/12/2018 is the first of 367 Mondays, 5/1/2026 the last.
    try expect([event("2018-12-31", rule: "FREQ=WEEKLY;COUNT=367")], "2026-01-05")
  }

  @Test func `of an event that recurs those times count that begin in the years of the plan`()
    throws
  {
    try expect([event("2025-12-31 17:00Z", rule: "FREQ=YEARLY;COUNT=3")], "2026-01-01")
    try expect([event("2025-12-31", end: "2026-01-05")], "")
  }

  @Test func `times are taken out as days and as moments, and still counted`() throws {
    let rule = "FREQ=WEEKLY;COUNT=4"
    try expect(
      [event("2026-07-01", rule: rule, excluded: ["2026-07-08"])],
      "2026-07-01\n2026-07-15\n2026-07-22")
    try expect(
      [event("2026-07-01", rule: rule, excluded: ["2026-07-08 00:00", "2026-07-01"])],
      "2026-07-15\n2026-07-22")
    try expect(
      [event("2026-07-01 08:00", rule: rule, excluded: ["2026-07-08 01:00Z", "2026-07-15 09:00"])],
      "2026-07-01\n2026-07-15\n2026-07-22")
    try expect(
      [event("2026-07-01 08:00", rule: rule, excluded: ["2026-07-08", "2026-07-15"])],
      "2026-07-01\n2026-07-22")
    try expect(
      [
        event(
          "2026-07-01 08:00 Europe/Berlin", rule: rule, excluded: ["2026-07-08 08:00 Europe/Berlin"]
        )
      ], "2026-07-01\n2026-07-15\n2026-07-22")
  }

  @Test func `further times come in order, and once`() throws {
    try expect(
      [event("2026-09-15", further: ["2026-03-10", "2026-06-10", "2026-09-15"])],
      "2026-03-10\n2026-06-10\n2026-09-15")
    try expect(
      [event("2026-09-15", rule: "FREQ=YEARLY", further: ["2026-03-10"], excluded: ["2026-03-10"])],
      "2026-09-15")
  }

  @Test func `a further time of another sort than the first lasts as many days`() throws {
    try expect(
      [event("2026-07-01", end: "2026-07-03", further: ["2026-08-01 22:00"])],
      "2026-07-01 2 days\n2026-08-01 3 days")
    try expect([event("2026-07-01", further: ["2026-08-01 00:00"])], "2026-07-01\n2026-08-01")
    try expect(
      [event("2026-07-01 08:00", seconds: 3600, further: ["2026-08-01"])],
      "2026-07-01\n2026-08-01")
    try expect(
      [event("2026-07-01 08:00", seconds: 30 * 3600, further: ["2026-08-01"])],
      "2026-07-01 2 days\n2026-08-01 2 days")
  }

  // Events that stand for one time of another.

  @Test func `a time that was moved stands where it was moved to`() throws {
    let weekly = try event("2026-07-01 08:00", rule: "FREQ=WEEKLY;COUNT=3")
    try expect(
      [weekly, event("2026-07-09 14:00", original: "2026-07-08 01:00Z", line: 2)],
      "2026-07-01\n2026-07-09\n2026-07-15")
    try expect(
      [weekly, event("2026-07-09", original: "2026-07-08", line: 2)],
      "2026-07-01\n2026-07-09\n2026-07-15")
    try expect(
      [weekly, event("2025-07-09", original: "2026-07-08", line: 2)], "2026-07-01\n2026-07-15")
    try expect(
      [weekly, event("2026-07-09", original: "2026-07-08", uid: "another", line: 2)],
      "2026-07-01\n2026-07-08\n2026-07-09\n2026-07-15")
  }

  @Test func `a time that was cancelled does not take place, nor an event`() throws {
    let weekly = try event("2026-07-01", rule: "FREQ=WEEKLY;COUNT=3")
    try expect(
      [weekly, event("2026-07-08", original: "2026-07-08", isCancelled: true, line: 2)],
      "2026-07-01\n2026-07-15")
    try expect([event("2026-07-01", isCancelled: true)], "")
  }

  @Test func `a moved time of another name is gone where only the old name is meant`() throws {
    let calendar = OutsideCalendar(events: [
      try event("2026-07-01", rule: "FREQ=WEEKLY;COUNT=2", title: "Sinh hoạt chi bộ"),
      try event("2026-07-09", original: "2026-07-08", title: "Họp bất thường", line: 2),
      try event("2026-07-10", rule: "FREQ=SECONDLY", title: "Lạ", line: 3),
    ])
    let (found, findings) = calendar.occurrences(
      beginningIn: try year(2026), at: .vietnam, zones: { _ in nil }, of: { $0.contains("chi bộ") })
    #expect(found.map(\.days.start) == [try day("2026-07-01")])
    #expect(findings.isEmpty)
  }

  // What cannot be understood.

  @Test func `what cannot be understood is told with its event, and the others are there`() throws {
    let sound = try event("2026-07-01")
    for (event, fault) in [
      (
        try event("2026-07-01", rule: "FREQ=SECONDLY"),
        OutsideCalendar.Fault.unsupported("FREQ=SECONDLY")
      ),
      (try event("2026-07-01 08:00 Mars/Olympus"), .unsupported("TZID=Mars/Olympus")),
      (
        try event("2026-07-01", further: ["2026-07-02 08:00 Mars/Olympus"]),
        .unsupported("TZID=Mars/Olympus")
      ),
      (try event("2026-07-01", end: "2026-07-02 08:00"), .unreadable("DTEND")),
      (try event("2026-07-01 08:00", end: "2026-07-02"), .unreadable("DTEND")),
      (try event("1599-12-31"), .unreadable("DTSTART")),
      (try event("9999-12-31"), .unreadable("DTSTART")),
      (try event("9999-12-31 23:59", seconds: 86_400), .unreadable("DTSTART")),
      (try event("2026-07-01", end: "9999-12-31"), .unreadable("DTEND")),
      (try event("2026-07-01", further: ["9999-12-31"]), .unreadable("RDATE")),
      (try event("2026-07-01", seconds: .max), .unreadable("DURATION")),
      (try event("2026-07-01 08:00", seconds: .max), .unreadable("DURATION")),
    ] {
      let (found, findings) = OutsideCalendar(events: [event, sound]).occurrences(
        beginningIn: try year(2026), at: .vietnam, zones: known)
      #expect(found.map(\.days.start) == [try day("2026-07-01")])
      #expect(findings == [OutsideCalendar.Finding(line: 1, fault, in: "Họp")])
    }
  }

  @Test func `days that no year of a plan has take nothing out and do no harm`() throws {
    try expect(
      [
        event(
          "2026-07-01", excluded: ["0001-01-01", "9999-12-31", "0001-01-01 00:00 Europe/Berlin"])
      ],
      "2026-07-01")
  }

  @Test func `a calendar has no more than two thousand times`() throws {
    let daily = try (1...6).map { try event("2026-01-01", rule: "FREQ=DAILY", line: $0) }
    let (found, findings) = OutsideCalendar(events: Array(daily.prefix(5))).occurrences(
      beginningIn: try year(2026), at: .vietnam, zones: known)
    #expect(found.count == 5 * 365)
    #expect(findings.isEmpty)
    let (_, many) = OutsideCalendar(events: daily).occurrences(
      beginningIn: try year(2026), at: .vietnam, zones: known)
    #expect(many == [OutsideCalendar.Finding(line: 6, .tooMany(limit: 2_000))])
  }

  @Test func `rules that count for centuries, or never come, end the search`() throws {
    for rule in [
      "FREQ=DAILY;BYMONTHDAY=30;BYDAY=MO;COUNT=9999", "FREQ=YEARLY;BYDAY=53MO;BYMONTHDAY=1;COUNT=9",
    ] {
      let events = try (1...5_000).map { try event("1600-01-01", rule: rule, line: $0) }
      let (_, findings) = OutsideCalendar(events: events).occurrences(
        beginningIn: try year(2026), at: .vietnam, zones: known)
      #expect(findings.map(\.fault) == [.tooMuchWork])
    }
  }

  /// Expects when events take place in 2026: the first day, and how many days where there are several.
  private func expect(
    _ events: [OutsideEvent], _ drawn: String, _ place: SourceLocation = #_sourceLocation
  ) throws {
    let (found, findings) = OutsideCalendar(events: events).occurrences(
      beginningIn: try year(2026), at: .vietnam, zones: known)
    #expect(findings == [], sourceLocation: place)
    let lines = found.map { occurrence in
      let count = occurrence.days.dayCount
      return "\(occurrence.days.start)" + (count == 1 ? "" : " \(count) days")
    }
    #expect(lines.joined(separator: "\n") == drawn, sourceLocation: place)
  }

  private func year(_ year: Int) throws -> Window {
    try window("\(year)-01-01", upTo: "\(year + 1)-01-01")
  }

  private func known(_ id: ZoneID) -> Zone? {
    id.name == "Europe/Berlin" ? try? .berlin() : nil
  }

  private func event(
    _ start: String, end: String? = nil, seconds: Int? = nil, rule: String? = nil,
    further: [String] = [], excluded: [String] = [], original: String? = nil,
    isCancelled: Bool = false, title: String = "Họp", uid: String = "a", line: Int = 1
  ) throws -> OutsideEvent {
    OutsideEvent(
      line: line, uid: uid, title: title, start: try time(start), end: try end.map(time),
      seconds: seconds, rule: rule, further: try further.map(time),
      excluded: try excluded.map(time), original: try original.map(time),
      isCancelled: isCancelled)
  }

  /// A moment: `2026-07-01`, `2026-07-01 08:00`, `2026-07-01 08:00Z`, `2026-07-01 08:00 Europe/Berlin`.
  private func time(_ text: String) throws -> OutsideTime {
    let parts = text.split(separator: " ").map(String.init)
    let date = try day(parts[0])
    guard parts.count > 1 else { return .day(date) }
    let isUTC = parts[1].hasSuffix("Z")
    let reading = try reading("\(parts[0])T\(parts[1].prefix(5))")
    if isUTC { return .instant(Instant(reading, offset: .utc)) }
    return .local(
      date, secondOfDay: reading.time.minute * 60, in: parts.count > 2 ? ZoneID(parts[2]) : nil)
  }
}
