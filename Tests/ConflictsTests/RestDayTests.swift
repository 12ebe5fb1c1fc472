import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Days of rest, now and in years to come")
struct RestDayTests {
  @Test func `a span that ends on a rest day, with the days of what is done at its ends`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.flags("2026-05-06", "2026-05-16")
    try expect(
      .restDay, of: book,
      drawn: """
        soft rest-day.flags.2026-05-16
          2 việc của ash và elm, thứ Bảy 16/5/2026, nghỉ hằng tuần: ngày cuối của 'flags' là ngày \
        nghỉ. 'hang' đứng vào thứ Tư 06/5/2026 và 'take down' đứng vào thứ Hai 18/5/2026.
          2 tasks of ash and elm, Saturday 16 May 2026, weekly rest: the last day of 'flags' is a \
        rest day. 'hang' stands on Wednesday 6 May 2026 and 'take down' stands on Monday 18 May \
        2026.
          rules/r.yaml:2; tasks: 2; units: ash elm; clauses: III.4
        """)
    var mended = try Book(units: ["ash", "elm"])
    try mended.flags("2026-05-06", "2026-05-15")
    try expect(.restDay, of: mended, drawn: "")
  }

  @Test func `only that end of a span counts at which something is to be done`() throws {
    // From a Saturday to a Sunday.
    let days = try Anchor.once("2026-05-09", "2026-05-17")
    let ends: [([Companion], [String])] = [
      ([], []), ([.start(title: "hang")], ["rest-day.flags.2026-05-09"]),
      ([.end(title: "take down")], ["rest-day.flags.2026-05-17"]),
    ]
    for (companions, expected) in ends {
      var book = try Book(units: ["ash"])
      try book.rule("flags", days, .throughout, companions: companions)
      let ids = try book.conflicts().all.filter { $0.code == .restDay }.map(\.id.text)
      #expect(ids == expected)
    }
  }

  @Test func `a fixed day on an official day, with its notice and the ways off it`() throws {
    var book = try Book(units: ["ash"])
    book.calendar = WorkCalendar(entries: [
      OfficialDays(
        try days("2026-05-06", "2026-05-07"), are: .rest, name: "Spring days", basis: "Notice 3",
        source: line(21, of: "calendar.yaml"))
    ])
    try book.rule("fair", try .once("2026-05-06"), .on, lines: [.when: 4])
    try expect(
      .restDay, of: book,
      drawn: """
        soft rest-day.fair.2026-05-06
          1 việc của ash, thứ Tư 06/5/2026, Spring days (Notice 3): 'fair' đứng vào ngày nghỉ và \
        quy tắc không nói dời về đâu.
          1 task of ash, Wednesday 6 May 2026, Spring days (Notice 3): 'fair' stands on a rest day \
        and the rule does not say what then.
          calendar.yaml:21, rules/r.yaml:4; tasks: 1; units: ash; clauses: 
          * thêm 'dời: về trước' vào quy tắc 'fair': thứ Ba 05/5/2026
            add 'shift: previous' to rule 'fair': Tuesday 5 May 2026
            = 1
          * thêm 'dời: về sau' vào quy tắc 'fair': thứ Sáu 08/5/2026
            add 'shift: next' to rule 'fair': Friday 8 May 2026
            = 1
        """)
  }

  @Test func `a rule that says where it goes, or that rest days will do, raises nothing`() throws {
    for shift in [Shift.stays, .previousWorkingDay, .nextWorkingDay] {
      var book = try Book(units: ["ash"])
      try book.rule("fair", try .once("2026-05-09"), .on, shift: shift)
      try expect(.restDay, of: book, drawn: "")
      try expect(.restDayAhead, of: book, drawn: "")
    }
    var book = try Book(units: ["ash"])
    try book.rule("fair", try .once("2026-05-09"), .on, restDays: .allowed)
    try book.rule("fires", try .once("2026-05-09", "2026-05-10"), .throughout, restDays: .allowed)
    try expect(.restDay, of: book, drawn: "")
  }

  @Test func `the rest days that a date will meet in the four years to come, once for all rules`()
    throws
  {
    var book = try Book(units: ["ash", "elm"])
    book.calendar = WorkCalendar(entries: [try .entry("2027-05-06", .rest)])
    try book.rule("fair", try .once("2026-05-06"), .on, units: [0], lines: [.when: 3])
    try book.rule("parade", try .once("2026-05-06"), .on, lines: [.when: 6])
    try expect(
      .restDayAhead, of: book,
      drawn: """
        info rest-day-ahead.2026-05-06
          06/5 sẽ là ngày nghỉ vào năm 2027 (entry 2027-05-06), 2028 (thứ Bảy) và 2029 (Chủ nhật). \
        2 quy tắc ghi ngày này mà không nói khi ấy dời về đâu: 'fair' và 'parade'.
          6 May will be a rest day in 2027 (entry 2027-05-06), 2028 (Saturday) and 2029 (Sunday). \
        2 rules name this day and do not say what then: 'fair' and 'parade'.
          rules/r.yaml:3, rules/r.yaml:6; tasks: 3; units: ash elm; clauses: 
          * thêm 'dời' vào quy tắc: về trước, về sau hoặc không
            add 'shift' to the rules: previous, next or none
            = 3
        """)
  }

  @Test
  func `29 February comes again in four years only, and a plan of two years looks no further`()
    throws
  {
    var book = try Book(units: ["ash"])
    book.years = 2028...2028
    try book.rule("leap", try .once("2028-02-29"), .on)
    // 29/2/2032 is a Sunday.
    #expect(
      try book.conflicts().all.filter { $0.code == .restDayAhead }.map(\.message.english) == [
        """
        29 February will be a rest day in 2032 (Sunday). 1 rule names this day and does not say \
        what then: 'leap'.
        """
      ])
    book.years = 2028...2029
    try expect(.restDayAhead, of: book, drawn: "")
  }
}

extension Book {
  /// Flags that are hung and taken down.
  fileprivate mutating func flags(_ first: String, _ last: String) throws {
    try rule(
      "flags", try .once(first, last), .throughout,
      companions: [.start(title: "hang"), .end(title: "take down")], lines: [.when: 2]
    ) { $0.clauses = ["III.4"] }
  }
}
