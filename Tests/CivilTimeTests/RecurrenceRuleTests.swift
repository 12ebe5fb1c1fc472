import CivilTime
import Testing

@Suite("Recurrence rules of others")
struct RecurrenceRuleTests {
  /// Expects the days of a rule, a month a line: `1997-09: 2 3 4`.
  private func expect(
    _ rule: String, from first: String, through last: String = "2099-12-31", _ drawn: String,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let days = try RecurrenceRule(rule).days(from: day(first), through: day(last))
    #expect(days.byMonth == drawn, sourceLocation: place)
  }

  // The examples of RFC 5545 §3.8.5.3, of those rules that are understood here.

  @Test func `every day, every second, every tenth`() throws {
    try expect("FREQ=DAILY;COUNT=10", from: "1997-09-02", "1997-09: 2 3 4 5 6 7 8 9 10 11")
    try expect(
      "FREQ=DAILY;INTERVAL=2", from: "1997-09-02", through: "1997-09-12", "1997-09: 2 4 6 8 10 12")
    try expect(
      "FREQ=DAILY;INTERVAL=10;COUNT=5", from: "1997-09-02", "1997-09: 2 12 22\n1997-10: 2 12")
  }

  @Test func `every week, and on some days of it`() throws {
    try expect(
      "FREQ=WEEKLY;COUNT=10", from: "1997-09-02",
      "1997-09: 2 9 16 23 30\n1997-10: 7 14 21 28\n1997-11: 4")
    try expect(
      "FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH", from: "1997-09-02",
      "1997-09: 2 4 9 11 16 18 23 25 30\n1997-10: 2")
    try expect(
      "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", from: "1997-09-02",
      "1997-09: 2 4 16 18 30\n1997-10: 2 14 16")
    try expect(
      "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR", from: "1997-09-01", through: "1997-12-23",
      """
      1997-09: 1 3 5 15 17 19 29
      1997-10: 1 3 13 15 17 27 29 31
      1997-11: 10 12 14 24 26 28
      1997-12: 8 10 12 22
      """)
  }

  @Test func `where weeks begin matters to every second one`() throws {
    let rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST="
    try expect(rule + "MO", from: "1997-08-05", "1997-08: 5 10 19 24")
    try expect(rule + "SU", from: "1997-08-05", "1997-08: 5 17 19 31")
  }

  @Test func `the first, the last and the last but one of a day of the week in each month`() throws
  {
    try expect(
      "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", from: "1997-09-05",
      """
      1997-09: 5
      1997-10: 3
      1997-11: 7
      1997-12: 5
      1998-01: 2
      1998-02: 6
      1998-03: 6
      1998-04: 3
      1998-05: 1
      1998-06: 5
      """)
    try expect(
      "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", from: "1997-09-07",
      "1997-09: 7 28\n1997-11: 2 30\n1998-01: 4 25\n1998-03: 1 29\n1998-05: 3 31")
    try expect(
      "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", from: "1997-09-22",
      "1997-09: 22\n1997-10: 20\n1997-11: 17\n1997-12: 22\n1998-01: 19\n1998-02: 16")
    try expect(
      "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", from: "1997-09-02", through: "1998-03-31",
      """
      1997-09: 2 9 16 23 30
      1997-11: 4 11 18 25
      1998-01: 6 13 20 27
      1998-03: 3 10 17 24 31
      """)
  }

  @Test func `days of the month, from its beginning and from its end`() throws {
    try expect(
      "FREQ=MONTHLY;BYMONTHDAY=-3", from: "1997-09-28", through: "1998-02-28",
      "1997-09: 28\n1997-10: 29\n1997-11: 28\n1997-12: 29\n1998-01: 29\n1998-02: 26")
    try expect(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", from: "1997-09-02",
      "1997-09: 2 15\n1997-10: 2 15\n1997-11: 2 15\n1997-12: 2 15\n1998-01: 2 15")
    try expect(
      "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", from: "1997-09-30",
      "1997-09: 30\n1997-10: 1 31\n1997-11: 1 30\n1997-12: 1 31\n1998-01: 1 31\n1998-02: 1")
    try expect(
      "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", from: "1997-09-10",
      "1997-09: 10 11 12 13 14 15\n1999-03: 10 11 12 13")
    try expect(
      "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", from: "2007-01-15",
      "2007-01: 15 30\n2007-02: 15\n2007-03: 15 30")
  }

  @Test func `days of the week leave some of the days of the month`() throws {
    // The first counts, though it is no Friday.
    try expect(
      "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", from: "1997-09-02", through: "2000-12-31",
      "1997-09: 2\n1998-02: 13\n1998-03: 13\n1998-11: 13\n1999-08: 13\n2000-10: 13")
    try expect(
      "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;COUNT=5", from: "1997-09-13",
      "1997-09: 13\n1997-10: 11\n1997-11: 8\n1997-12: 13\n1998-01: 10")
    try expect(
      "FREQ=DAILY;BYDAY=FR;BYMONTHDAY=13", from: "1998-02-13", through: "1998-12-31",
      "1998-02: 13\n1998-03: 13\n1998-11: 13")
    try expect(
      "FREQ=YEARLY;BYDAY=FR;BYMONTHDAY=13", from: "1998-02-13", through: "1999-12-31",
      "1998-02: 13\n1998-03: 13\n1998-11: 13\n1999-08: 13")
  }

  @Test func `the twentieth Monday of each year, and the last`() throws {
    try expect(
      "FREQ=YEARLY;BYDAY=20MO;COUNT=3", from: "1997-05-19", "1997-05: 19\n1998-05: 18\n1999-05: 17")
    try expect(
      "FREQ=YEARLY;BYDAY=-1MO;COUNT=3", from: "2024-12-30", "2024-12: 30\n2025-12: 29\n2026-12: 28")
  }

  // What the calendar does not have is left out, never moved.

  @Test func `the 31st comes in months that have one`() throws {
    try expect(
      "FREQ=MONTHLY", from: "2026-01-31", through: "2026-08-31",
      "2026-01: 31\n2026-03: 31\n2026-05: 31\n2026-07: 31\n2026-08: 31")
    try expect(
      "FREQ=MONTHLY;BYMONTHDAY=-31", from: "2026-01-01", through: "2026-06-30",
      "2026-01: 1\n2026-03: 1\n2026-05: 1")
    try expect(
      "FREQ=MONTHLY;BYMONTHDAY=-1", from: "2026-01-31", through: "2026-04-30",
      "2026-01: 31\n2026-02: 28\n2026-03: 31\n2026-04: 30")
  }

  @Test func `29 February comes in leap years`() throws {
    try expect("FREQ=YEARLY;COUNT=3", from: "2024-02-29", "2024-02: 29\n2028-02: 29\n2032-02: 29")
    try expect(
      "FREQ=YEARLY;INTERVAL=3;COUNT=2", from: "2024-02-29", "2024-02: 29\n2036-02: 29")
    try expect("FREQ=YEARLY", from: "1896-02-29", through: "1905-01-01", "1896-02: 29\n1904-02: 29")
  }

  @Test func `a fifth Friday comes in months that have one`() throws {
    try expect(
      "FREQ=MONTHLY;BYDAY=5FR", from: "2026-01-30", through: "2026-12-31",
      "2026-01: 30\n2026-05: 29\n2026-07: 31\n2026-10: 30")
    try expect(
      "FREQ=MONTHLY;BYDAY=-5FR", from: "2026-01-02", through: "2026-07-31",
      "2026-01: 2\n2026-05: 1\n2026-07: 3")
  }

  @Test func `the first day counts, whether the rule names it or not`() throws {
    try expect("FREQ=WEEKLY;BYDAY=MO;COUNT=3", from: "2026-07-01", "2026-07: 1 6 13")
    try expect("FREQ=WEEKLY;BYDAY=MO;COUNT=1", from: "2026-07-01", "2026-07: 1")
    try expect("FREQ=WEEKLY", from: "2026-07-01", through: "2026-06-01", "2026-07: 1")
  }

  @Test func `days that are named twice come once`() throws {
    try expect("FREQ=MONTHLY;BYDAY=MO,1MO;COUNT=3", from: "2026-07-06", "2026-07: 6 13 20")
    try expect(
      "FREQ=MONTHLY;BYMONTHDAY=31,-1;COUNT=3", from: "2026-07-31",
      "2026-07: 31\n2026-08: 31\n2026-09: 30")
  }

  @Test func `capitals and plus signs do not matter`() throws {
    try expect("freq=monthly;byday=+1fr;count=2", from: "2026-07-03", "2026-07: 3\n2026-08: 7")
  }

  @Test(arguments: [
    ("FREQ=SECONDLY", OutsideCalendar.Fault.unsupported("FREQ=SECONDLY")),
    ("FREQ=MINUTELY", .unsupported("FREQ=MINUTELY")),
    ("FREQ=HOURLY;COUNT=2", .unsupported("FREQ=HOURLY")),
    ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", .unsupported("BYMONTH")),
    ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", .unsupported("BYSETPOS")),
    ("FREQ=YEARLY;BYMONTH=3", .unsupported("BYMONTH")),
    ("FREQ=YEARLY;BYWEEKNO=20", .unsupported("BYWEEKNO")),
    ("FREQ=YEARLY;BYYEARDAY=100", .unsupported("BYYEARDAY")),
    ("FREQ=DAILY;BYHOUR=9", .unsupported("BYHOUR")),
    ("FREQ=YEARLY;RSCALE=CHINESE", .unsupported("RSCALE")),
    ("FREQ=YEARLY;SKIP=FORWARD", .unsupported("SKIP")),
    ("FREQ=DAILY;X-NAME=1", .unsupported("X-NAME")),
    ("COUNT=3", .missing("FREQ")),
    ("", .unreadable("RRULE")),
    ("FREQ=DAILY;", .unreadable("RRULE")),
    ("FREQ", .unreadable("FREQ")),
    ("FREQ=", .unreadable("FREQ")),
    ("=DAILY", .unreadable("")),
    ("FREQ=DAILY;FREQ=DAILY", .unreadable("FREQ")),
    ("FREQ=DAILY;COUNT=3;UNTIL=20260701", .unreadable("COUNT")),
    ("FREQ=DAILY;COUNT=0", .unreadable("COUNT")),
    ("FREQ=DAILY;COUNT=-1", .unreadable("COUNT")),
    ("FREQ=DAILY;COUNT=10000", .unreadable("COUNT")),
    ("FREQ=DAILY;INTERVAL=0", .unreadable("INTERVAL")),
    ("FREQ=DAILY;INTERVAL=99999999999999999999", .unreadable("INTERVAL")),
    ("FREQ=DAILY;INTERVAL=1.5", .unreadable("INTERVAL")),
    ("FREQ=DAILY;UNTIL=2026", .unreadable("UNTIL")),
    ("FREQ=DAILY;UNTIL=20260230", .unreadable("UNTIL")),
    ("FREQ=DAILY;UNTIL=20260701T250000", .unreadable("UNTIL")),
    ("FREQ=DAILY;UNTIL=20260701T080000+07", .unreadable("UNTIL")),
    ("FREQ=WEEKLY;BYDAY=1MO", .unreadable("BYDAY")),
    ("FREQ=DAILY;BYDAY=1MO", .unreadable("BYDAY")),
    ("FREQ=MONTHLY;BYDAY=6MO", .unreadable("BYDAY")),
    ("FREQ=YEARLY;BYDAY=54MO", .unreadable("BYDAY")),
    ("FREQ=MONTHLY;BYDAY=0MO", .unreadable("BYDAY")),
    ("FREQ=MONTHLY;BYDAY=MO,", .unreadable("BYDAY")),
    ("FREQ=WEEKLY;BYDAY=XX", .unreadable("BYDAY")),
    ("FREQ=WEEKLY;BYMONTHDAY=1", .unreadable("BYMONTHDAY")),
    ("FREQ=MONTHLY;BYMONTHDAY=0", .unreadable("BYMONTHDAY")),
    ("FREQ=MONTHLY;BYMONTHDAY=32", .unreadable("BYMONTHDAY")),
    ("FREQ=MONTHLY;BYMONTHDAY=1,,2", .unreadable("BYMONTHDAY")),
    ("FREQ=WEEKLY;WKST=XX", .unreadable("WKST")),
  ])
  func `what is not understood is refused by name`(
    rule: String, fault: OutsideCalendar.Fault
  ) throws {
    #expect(throws: fault) { try RecurrenceRule(rule) }
  }
}

extension [CivilDate] {
  /// The days, a month a line: `1997-09: 2 3 4`.
  var byMonth: String {
    var lines: [(month: Substring, days: [Int])] = []
    for day in self {
      let month = day.description.prefix(7)
      if lines.last?.month != month { lines.append((month, [])) }
      lines[lines.count - 1].days.append(day.day)
    }
    return lines.map { "\($0.month): \($0.days.map(String.init).joined(separator: " "))" }
      .joined(separator: "\n")
  }
}
