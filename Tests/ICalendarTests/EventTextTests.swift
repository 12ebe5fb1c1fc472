import CivilTime
import ICalendar
import Testing

@Suite("The text of an event")
struct EventTextTests {
  @Test func `a run of whole days ends with the day after its last`() throws {
    let event = try Event(
      uid: "caodiem-2026-w27@example.vn",
      extent: Samples.days("2026-06-26", "2026-07-11"),
      summary: "Cao điểm truyền thông, đợt 1",
      description: "Chủ trì: Tư pháp; Văn hóa\nCăn cứ: 12\\KH",
      location: "Hội trường xã",
      url: "https://example.vn/kh/12",
      categories: ["Tư pháp, Hộ tịch", "cao điểm"],
      status: .tentative,
      transparency: .transparent,
      relatedTo: ["caodiem-2026@example.vn"],
      created: Samples.instant("2026-05-01", "02:00"),
      stamp: Samples.instant("2026-05-02", "03:04"),
      sequence: 2
    )
    #expect(
      try EventText(event).drawn == """
        BEGIN:VEVENT
        UID:caodiem-2026-w27@example.vn
        DTSTAMP:20260502T030400Z
        LAST-MODIFIED:20260502T030400Z
        CREATED:20260501T020000Z
        SEQUENCE:2
        DTSTART;VALUE=DATE:20260626
        DTEND;VALUE=DATE:20260712
        SUMMARY:Cao điểm truyền thông\\, đợt 1
        DESCRIPTION:Chủ trì: Tư pháp\\; Văn hóa\\nCăn cứ: 12\\\\KH
        LOCATION:Hội trường xã
        URL:https://example.vn/kh/12
        CATEGORIES:Tư pháp – Hộ tịch
        CATEGORIES:cao điểm
        STATUS:TENTATIVE
        TRANSP:TRANSPARENT
        RELATED-TO:caodiem-2026@example.vn
        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
        X-MICROSOFT-CDO-BUSYSTATUS:FREE
        END:VEVENT

        """
    )
  }

  @Test func `a comma in a category is none any more, not even one with an accent above it`() throws
  {
    let event = try Event(
      uid: "a@example.vn", extent: Samples.days("2026-06-26", "2026-06-26"), summary: "a",
      categories: ["a,\u{301}b^\u{301}"], created: Samples.instant("2026-05-01", "02:00"),
      stamp: Samples.instant("2026-05-02", "03:04"))
    let lines = try EventText(event).drawn.split(separator: "\n")
    let category = try #require(lines.first { $0.hasPrefix("CATEGORIES") })
    #expect(category.unicodeScalars.elementsEqual("CATEGORIES:a –\u{301}bˆ\u{301}".unicodeScalars))
  }

  @Test func `a timed event names the zone in which its hours are read`() throws {
    let extent = try Samples.hours("2026-07-01", "07:30", Samples.hoChiMinh, minutes: 90)
    #expect(
      try EventText(Samples.event(extent), in: Samples.zones()).drawn == """
        BEGIN:VEVENT
        UID:a@example.vn
        DTSTAMP:20260502T030400Z
        LAST-MODIFIED:20260502T030400Z
        CREATED:20260501T020000Z
        SEQUENCE:0
        DTSTART;TZID=Asia/Ho_Chi_Minh:20260701T073000
        DTEND;TZID=Asia/Ho_Chi_Minh:20260701T090000
        SUMMARY:Họp giao ban
        STATUS:CONFIRMED
        TRANSP:OPAQUE
        END:VEVENT

        """
    )
  }

  @Test func `a reminder is an alarm that shows a text some time before`() throws {
    let extent = try Samples.hours("2026-07-01", "07:30", Samples.hoChiMinh, minutes: 90)
    let reminder = try Event.Reminder(try #require(Minutes(64 * 60)), before: "Họp, 07:30")
    let event = try Event(
      uid: "a@example.vn", extent: extent, summary: "Họp",
      created: Samples.instant("2026-05-01", "02:00"),
      stamp: Samples.instant("2026-05-02", "03:04"), reminder: reminder)
    #expect(
      try EventText(event, in: Samples.zones()).drawn.hasSuffix(
        """
        TRANSP:OPAQUE
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Họp\\, 07:30
        TRIGGER:-P2DT16H
        END:VALARM
        END:VEVENT

        """))
  }

  @Test func `a to-do of one day is due on it, one of several from the first to the last`() throws {
    let event = try Event(
      as: .toDo, uid: "a@example.vn", extent: Samples.days("2026-07-01", "2026-07-01"),
      summary: "Báo cáo", status: .tentative,
      created: Samples.instant("2026-05-01", "02:00"),
      stamp: Samples.instant("2026-05-02", "03:04"), sequence: 1)
    #expect(
      try EventText(event).drawn == """
        BEGIN:VTODO
        UID:a@example.vn
        DTSTAMP:20260502T030400Z
        LAST-MODIFIED:20260502T030400Z
        CREATED:20260501T020000Z
        SEQUENCE:1
        DUE;VALUE=DATE:20260701
        SUMMARY:Báo cáo
        STATUS:NEEDS-ACTION
        END:VTODO

        """)
    let days = try drawnTimes(Samples.days("2026-06-26", "2026-07-11"))
    #expect(days == ["DTSTART;VALUE=DATE:20260626", "DUE;VALUE=DATE:20260711"])
    let hours = try drawnTimes(
      Samples.hours("2026-07-01", "07:30", Samples.hoChiMinh, minutes: 90))
    #expect(
      hours == [
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20260701T073000",
        "DUE;TZID=Asia/Ho_Chi_Minh:20260701T090000",
      ])
  }

  /// The lines that say when a to-do begins and is due.
  private func drawnTimes(_ extent: Extent) throws -> [String] {
    let moment = try Samples.instant("2026-05-01", "02:00")
    let event = try Event(
      as: .toDo, uid: "a", extent: extent, summary: "a", created: moment, stamp: moment)
    return try EventText(event, in: Samples.zones()).drawn.split(separator: "\n")
      .filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DUE") }.map { String($0) }
  }

  @Test(arguments: [
    // A night in which clocks are put forward: 23:00 to 07:00 are seven hours.
    ("2026-03-28", "23:00", 420, "DTEND;TZID=Europe/Berlin:20260329T070000"),
    // A start that clocks skip is half past three.
    ("2026-03-29", "02:30", 30, "DTEND;TZID=Europe/Berlin:20260329T040000"),
    // A night in which clocks are put back: 23:00 to 07:00 are nine hours.
    ("2026-10-24", "23:00", 540, "DTEND;TZID=Europe/Berlin:20261025T070000"),
    // An end that clocks show twice means the first time.
    ("2026-10-25", "01:30", 60, "DTEND;TZID=Europe/Berlin:20261025T023000"),
    // The second time can only be said in UTC.
    ("2026-10-25", "01:30", 120, "DTEND:20261025T013000Z"),
  ])
  func `a length is time that passes, also where clocks change`(
    day: String, time: String, minutes: Int, end: String
  ) throws {
    let extent = try Samples.hours(day, time, Samples.berlin(), minutes: minutes)
    let text = try EventText(Samples.event(extent), in: Samples.zones()).drawn
    #expect(text.contains("\n\(end)\n"))
  }

  @Test func `control characters do not reach a calendar`() throws {
    let event = try Samples.event(
      Samples.days("2026-07-01", "2026-07-01"),
      summary: "\u{FEFF}Họp\u{01}\u{7F}\u{85}giao\tban\u{9F} ",
      description: "một\r\nhai\rba\u{2028}bốn\u{2029}năm\u{0B}sáu\u{0C}bảy\u{00}\u{1B}\n\n"
    )
    #expect(event.summary == "Họp\ngiao ban")
    let text = try EventText(event).drawn
    #expect(text.contains("\nSUMMARY:Họp\\ngiao ban\n"))
    #expect(text.contains("\nDESCRIPTION:một\\nhai\\nba\\nbốn\\nnăm\\nsáu\\nbảy\n"))
  }

  @Test func `a category has no character that some release of libical escapes differently`() throws
  {
    let event = try Samples.event(
      Samples.days("2026-07-01", "2026-07-01"),
      categories: ["Tư pháp, Hộ tịch", "a;b", "c\\d", "e^f", "g\nh", " ", ""]
    )
    #expect(event.categories == ["Tư pháp – Hộ tịch", "a –b", "c/d", "eˆf", "g h"])
  }
}
