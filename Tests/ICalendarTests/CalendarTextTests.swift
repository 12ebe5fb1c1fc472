import CivilTime
import ICalendar
import Testing

@Suite("The text of a calendar")
struct CalendarTextTests {
  @Test func `a calendar says who it is, and has neither UID nor METHOD`() throws {
    #expect(
      try CalendarText(Samples.fullHead(), []).drawn == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//Test//VI
        CALSCALE:GREGORIAN
        NAME:Lịch tháng 7
        X-WR-CALNAME:Lịch tháng 7
        DESCRIPTION:Việc của xã\\; xem thêm\\,\\nở cuối trang
        X-WR-CALDESC:Việc của xã – xem thêm – ở cuối trang
        X-WR-TIMEZONE:Asia/Ho_Chi_Minh
        COLOR:teal
        X-APPLE-CALENDAR-COLOR:#008080
        REFRESH-INTERVAL;VALUE=DURATION:PT6H
        X-PUBLISHED-TTL:PT6H
        LAST-MODIFIED:20260502T030400Z
        SOURCE;VALUE=URI:https://lich.example.vn/xa.ics
        END:VCALENDAR

        """
    )
  }

  @Test func `events come by start and then by UID, whatever order they are given in`() throws {
    let events = try [
      Samples.event(uid: "d", Samples.days("2026-07-02", "2026-07-02")),
      Samples.event(uid: "b", Samples.days("2026-07-01", "2026-07-31")),
      Samples.event(uid: "c", Samples.hours("2026-07-01", "07:30", Samples.hoChiMinh, minutes: 5)),
      Samples.event(uid: "a", Samples.days("2026-07-01", "2026-07-01")),
    ]
    let texts = try events.map { try EventText($0, in: Samples.zones()) }
    let text = try CalendarText(Samples.head(), texts, in: Samples.zones())
    let uids = text.drawn.split(separator: "\n").filter { $0.hasPrefix("UID:") }
    #expect(uids == ["UID:a", "UID:b", "UID:c", "UID:d"])
    #expect(
      try text == CalendarText(Samples.head(), texts.reversed(), in: Samples.zones())
    )
  }

  @Test func `a colour has the name and the digits of CSS`() {
    #expect(CalendarColor("Tomato")?.hex == "#ff6347")
    #expect(CalendarColor("aliceblue")?.hex == "#f0f8ff")
    #expect(CalendarColor("yellowgreen")?.hex == "#9acd32")
    #expect(CalendarColor("xanh") == nil)
  }
}

@Suite("The zones of a calendar")
struct ZoneTextTests {
  /// The VTIMEZONEs of a calendar with one event each.
  private func zones(of extents: [Extent]) throws -> String {
    let events = try extents.enumerated().map { number, extent in
      try EventText(Samples.event(uid: "\(number)", extent), in: Samples.zones())
    }
    return try CalendarText(Samples.head(), events, in: Samples.zones()).component("VTIMEZONE")
  }

  @Test func `a zone with one offset has exactly one STANDARD`() throws {
    let extent = try Samples.hours("2026-07-01", "07:30", Samples.hoChiMinh, minutes: 90)
    #expect(
      try zones(of: [extent, extent]) == """
        BEGIN:VTIMEZONE
        TZID:Asia/Ho_Chi_Minh
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0700
        TZOFFSETTO:+0700
        TZNAME:+07
        END:STANDARD
        END:VTIMEZONE

        """
    )
  }

  @Test func `a summer without a change of clocks has one STANDARD as well`() throws {
    let extent = try Samples.hours("2026-07-01", "07:30", Samples.berlin(), minutes: 90)
    #expect(
      try zones(of: [extent]) == """
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:STANDARD
        END:VTIMEZONE

        """
    )
  }

  @Test func `a zone whose clocks change has the fewest observances that cover its events`() throws
  {
    let berlin = try Samples.berlin()
    #expect(
      try zones(of: [
        Samples.hours("2026-05-01", "07:30", berlin, minutes: 90),
        Samples.hours("2027-11-15", "07:30", berlin, minutes: 90),
      ]) == """
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        BEGIN:DAYLIGHT
        DTSTART:20260329T020000
        RDATE:20270328T020000
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:20261025T030000
        RDATE:20271031T030000
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        END:VTIMEZONE

        """
    )
  }

  @Test func `what held before the first change that is known is written from 1970 on`() throws {
    let berlin = try Samples.berlin()
    let text = try zones(of: [
      Samples.hours("2025-01-01", "07:30", berlin, minutes: 90),
      Samples.hours("2025-05-01", "07:30", berlin, minutes: 90),
    ])
    #expect(text.contains("BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"))
    #expect(text.contains("BEGIN:DAYLIGHT\nDTSTART:20250330T020000\nTZOFFSETFROM:+0100\n"))
  }

  @Test func `the zone that is read has the offsets of the zone that was written`() throws {
    let berlin = try Samples.berlin()
    let first = try Samples.instant("2025-01-01", "00:00")
    for start in stride(from: first.seconds, to: first.seconds + 1000 * 86_400, by: 37 * 86_400) {
      let (date, second) = Instant(secondsSince1970: start).reading(at: .utc)
      let time = try #require(TimeOfDay(minutesSinceMidnight: second / 60))
      let length = try #require(Minutes(200 * 1440))
      let event = try Samples.event(
        .timed(start: CivilDateTime(date, at: time), in: berlin.id, length: length)
      )
      let texts = [try EventText(event, in: Samples.zones())]
      let text = try CalendarText(Samples.head(), texts, in: Samples.zones())
      let zone = try #require(CalendarObject(text.octets).zones.first)
      for hour in 0..<(200 * 24) {
        let instant = Instant(secondsSince1970: start + hour * 3600)
        let (read, written) = (zone.observance(at: instant), berlin.observance(at: instant))
        guard read.offset != written.offset else { continue }
        Issue.record("\(read.offset) instead of \(written.offset) at \(instant)")
      }
    }
  }

  @Test func `a start that clocks skip is covered by the offset before and the one after`() throws {
    let text = try zones(of: [
      Samples.hours("2026-03-29", "02:30", Samples.berlin(), minutes: 30)
    ])
    #expect(text.contains("BEGIN:STANDARD\nDTSTART:20251026T030000\nTZOFFSETFROM:+0200\n"))
    #expect(text.contains("BEGIN:DAYLIGHT\nDTSTART:20260329T020000\nTZOFFSETFROM:+0100\n"))
  }

  @Test func `changes that no calendar can say do no harm`() throws {
    let old = Zone(
      ZoneID("Asia/Ho_Chi_Minh"),
      initially: Zone.Observance(offset: Offset(secondsAhead: -25_590), abbreviation: "LMT"),
      transitions: [
        Zone.Transition(
          at: Instant(secondsSince1970: .min), to: Samples.hoChiMinh.initial)
      ]
    )
    let extent = try Samples.hours("2026-07-01", "07:30", old, minutes: 90)
    let texts = [try EventText(Samples.event(extent), in: [old.id: old])]
    let text = try CalendarText(Samples.head(), texts, in: [old.id: old])
    #expect(text.component("STANDARD").hasPrefix("BEGIN:STANDARD\nDTSTART:19700101T000000\n"))
  }

  @Test func `a calendar of whole days has no zone`() throws {
    #expect(try zones(of: [Samples.days("2026-07-01", "2026-07-01")]) == "")
  }
}
