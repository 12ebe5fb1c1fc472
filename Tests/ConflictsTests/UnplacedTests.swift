import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("Tasks that found no day, and why")
struct UnplacedTests {
  @Test func `days that a rule avoids are among the causes that tasks find none`() throws {
    var book = try Book(units: ["ash"])
    try book.rule(
      "fair", try .once("2026-05-04"), .on, occupation: .day, lines: [.when: 5])
    try book.rule(
      "walk", try .once("2026-05-04", "2026-05-05"), .within, occupation: .halfDay,
      lines: [.when: 7, .quantity: 8, .avoids: 9]
    ) { $0.avoids = AvoidedDays([], [.tuesday]) }
    let conflict = try #require(try book.conflicts().all.first { $0.code == .unplaced })
    #expect(conflict.causes == [1, 7, 8, 9].map { line($0, of: "rules/r.yaml") })
    #expect(conflict.narrowness == .smallest)
    #expect(
      conflict.repairs.map(\.edit.english) == [
        "widen 'within' or drop days of 'avoid' in rule 'walk'"
      ])
  }

  @Test func `who leads all is the cause that units cannot hold what each has time for`() throws {
    var book = try Book(units: ["ash", "elm", "fir", "oak"])
    try book.rank(["ash", "elm", "fir"], "unit", under: "oak")
    try book.rule(
      "fair", try .once("2026-05-05"), .within, occupation: .halfDay, units: [0, 1, 2],
      lines: [.when: 5, .lead: 6]
    ) { $0.lead = .parent }
    let conflict = try #require(try book.conflicts().all.first { $0.code == .unplaced })
    #expect(conflict.tasks.count == 1)
    #expect(conflict.causes == [1, 5, 6].map { line($0, of: "rules/r.yaml") })
    #expect(conflict.narrowness == .smallest)
  }

  @Test func `tasks that found no day, for each rule and reason`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule(
      "walks", try .once("2026-05-04", "2026-05-06"), .within, .exactly(2), occupation: .day,
      spacing: Distance(2, .workingDays), lines: [.when: 2, .quantity: 3, .spacing: 4]
    ) { $0.clauses = ["II"] }
    try book.rule("fair", try .once("2026-05-04"), .on, occupation: .day)
    try expect(
      .unplaced, of: book,
      drawn: """
        hard unplaced.walks.too-few-days
          2 việc của ash và elm: chưa xếp được 'walks': có 2 ngày trống cho 2 việc, cách nhau 2 \
        ngày làm việc.
          2 tasks of ash and elm: 'walks' found no day: there are 2 free days for 2 tasks, 2 \
        working days apart.
          rules/r.yaml:2, rules/r.yaml:3, rules/r.yaml:4; tasks: 2; units: ash elm; clauses: II
          * nới 'trong', giảm 'số lượng' hoặc giảm 'cách nhau' ở quy tắc 'walks'
            widen 'within', lower 'quantity' or lower 'spacing' in rule 'walks'
        """)
    book.rules = []
    try book.rule("walks", try .once("2026-05-04", "2026-05-06"), .within, .exactly(3))
    try expect(.unplaced, of: book, drawn: "")
  }

  @Test func `a day that not all units have in common`() throws {
    var book = try Book(units: ["ash", "elm"])
    // On Monday and Wednesday ash is away, on Tuesday elm.
    for (unit, away) in [["04", "06"], ["05"]].enumerated() {
      book.units[unit] = Roster.Unit(
        id: book.units[unit].id, name: book.units[unit].name, kind: "unit", parent: nil,
        absences: try away.enumerated().map { number, day in
          Absence(
            try days("2026-05-\(day)", "2026-05-\(day)"), nil,
            source: line(10 * (unit + 1) + number, of: "units.csv"))
        }, source: line(unit + 2, of: "units.csv"))
    }
    try book.rule(
      "launch", try .once("2026-05-04", "2026-05-06"), .within, occupation: .halfDay,
      lines: [.when: 2, .dayChoice: 3]
    ) { $0.dayChoice = .common }
    try expect(
      .unplaced, of: book,
      drawn: """
        hard unplaced.launch.common-day-taken-2026-05-05
          1 việc của elm: chưa xếp được 'launch': không còn chỗ vào ngày chung của mọi đơn vị, thứ Ba \
        05/5/2026.
          1 task of elm: 'launch' found no day: there is no room on the day that all units have in \
        common, Tuesday 5 May 2026.
          rules/r.yaml:1, rules/r.yaml:2, rules/r.yaml:3, units.csv:10, units.csv:11, units.csv:20; \
        tasks: 1; units: elm; clauses: 
          * bỏ 'đồng loạt', hoặc ghim ngày khác cho đơn vị ấy; quy tắc 'launch'
            drop 'same day', or pin another day for that unit; rule 'launch'
        """)
  }

  @Test func `up to 16 lines the causes are the fewest, of more none can be left out`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("fair", try .once("2026-05-04"), .on, occupation: .day, lines: [.when: 1])
    try book.rule(
      "walks", try .once("2026-05-04", "2026-05-06"), .within, .exactly(3), occupation: .day,
      lines: [.when: 8, .quantity: 9])
    func unplaced() throws -> Conflict {
      try #require(try book.conflicts().all.first { $0.code == .unplaced })
    }
    let lines = [1, 8, 9].map { line($0, of: "rules/r.yaml") }
    #expect(try unplaced().causes == lines)
    #expect(try unplaced().narrowness == .smallest)
    // Sixteen lines that say the same of a morning, and of which none is needed.
    book.units[0] = Roster.Unit(
      id: book.units[0].id, name: "ash", kind: "unit", parent: nil,
      absences: try (10..<26).map { number in
        Absence(
          try days("2026-05-04", "2026-05-04"), .morning, source: line(number, of: "units.csv"))
      }, source: line(2, of: "units.csv"))
    #expect(try unplaced().causes == lines)
    #expect(try unplaced().narrowness == .irreducible)
  }

  @Test
  func `reasons of one kind are one conflict, and what people accepted holds at other numbers`()
    throws
  {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("fair", try .once("2026-05-04"), .on, occupation: .day)
    try book.rule("show", try .once("2026-05-05"), .on, occupation: .day, units: [1])
    try book.rule(
      "walks", try .once("2026-05-04", "2026-05-06"), .within, .exactly(3), occupation: .day,
      lines: [.when: 2, .quantity: 3])
    book.decisions = [
      Decision(
        .waiver(ConflictID(.unplaced, about: "walks", "too-few-days")), by: "Mai",
        because: "as many as can be", on: nil, source: line(2, of: "decisions.yaml"))
    ]
    try expect(
      .unplaced, of: book,
      drawn: """
        hard unplaced.walks.too-few-days
          3 việc của ash và elm: chưa xếp được 'walks': có 1 ngày trống cho 3 việc (2 việc của elm); \
        có 2 ngày trống cho 3 việc (1 việc của ash).
          3 tasks of ash and elm: 'walks' found no day: there is 1 free day for 3 tasks (2 tasks of elm); \
        there are 2 free days for 3 tasks (1 task of ash).
          rules/r.yaml:2, rules/r.yaml:3; tasks: 3; units: ash elm; clauses: 
          * nới 'trong' hoặc giảm 'số lượng' ở quy tắc 'walks'
            widen 'within' or lower 'quantity' in rule 'walks'
          decided by Mai: as many as can be
        """)
    for last in ["2026-05-05", "2026-05-07"] {
      book.rules = Array(book.rules.prefix(2))
      try book.rule(
        "walks", try .once("2026-05-04", last), .within, .exactly(last == "2026-05-05" ? 2 : 4),
        occupation: .day)
      let conflict = try #require(try book.conflicts().all.first { $0.code == .unplaced })
      #expect(conflict.decision?.by == "Mai")
    }
  }

  @Test func `what would help names only keys that the rule has, or may have`() throws {
    var book = try Book(units: ["ash"])
    book.years = 2026...2026
    // 9 to 15 February 2026 is a week without a working day here.
    book.calendar = WorkCalendar(entries: [
      try .entry("2026-02-09", through: "2026-02-15", .feast)
    ])
    let week = try days("2026-02-09", "2026-02-15")
    try book.rule(
      "radio", .every(.week, during: [week]), .within, .atLeast(2),
      spacing: Distance(1, .calendarDays))
    try book.rule("visit", .windows([Occasion(week)]), .within)
    try expect(.unplaced, of: book, drawn: "")
    try expect(
      .minimumOutOfReach, of: book,
      drawn: """
        hard minimum-out-of-reach.radio.2026-w07
          ash, 09/02/2026 – 15/02/2026, 2 việc, 0 ngày làm việc: 'radio' thiếu 2 việc so với số \
        phải có, vì entry 2026-02-09.
          ash, 9 February 2026 – 15 February 2026, 2 tasks, 0 working days: 'radio' falls 2 tasks \
        short of the number that it asks for, because of entry 2026-02-09.
          calendar.yaml:1, rules/r.yaml:1; tasks: 2; units: ash; clauses: 
          * giảm 'mỗi tuần', giảm 'cách nhau' hoặc viết 'ngày nghỉ: được' ở quy tắc 'radio'
            lower 'each week', lower 'spacing' or write 'rest days: allowed' in rule 'radio'
        """)
    try expect(
      .windowTooShort, of: book,
      drawn: """
        hard window-too-short.visit
          ash, 09/02/2026 – 15/02/2026, 1 việc, 0 ngày làm việc: 1 việc của 'visit' không có ngày \
        trong khoảng ấy, vì entry 2026-02-09.
          ash, 9 February 2026 – 15 February 2026, 1 task, 0 working days: 1 task of 'visit' has no \
        day there, because of entry 2026-02-09.
          calendar.yaml:1, rules/r.yaml:2; tasks: 1; units: ash; clauses: 
          * nới 'trong' ở quy tắc 'visit'
            widen 'within' in rule 'visit'
        """)
  }

  @Test func `a due date that a rest day moves past the end of a unit, with its successor`() throws
  {
    var book = try Book(units: ["ash", "elm"])
    let (ash, elm) = (book.units[0], book.units[1])
    book.units[0] = Roster.Unit(
      id: ash.id, name: ash.name, kind: ash.kind, parent: nil,
      validUntil: try date("2026-05-10"), successors: [elm.id], source: ash.source)
    book.units[1] = Roster.Unit(
      id: elm.id, name: "Elm", kind: elm.kind, parent: nil, validFrom: try date("2026-05-11"),
      source: elm.source)
    // 9/5/2026 is a Saturday.
    try book.rule(
      "report", try .once("2026-05-09"), .due(.nextWorkingDay), lines: [.when: 4, .shift: 5])
    try expect(
      .unplaced, of: book,
      drawn: """
        hard unplaced.report.unit-missing-2026-05-11
          1 việc của ash: chưa xếp được 'report': rơi vào thứ Hai 11/5/2026, khi không có đơn \
        vị này.
          1 task of ash: 'report' found no day: it comes to Monday 11 May 2026, when the unit \
        does not exist.
          rules/r.yaml:4, rules/r.yaml:5, units.csv:2; tasks: 1; units: ash; clauses: 
          * đổi ngày hay 'dời' ở quy tắc 'report', hoặc giao cho nơi kế tục bằng một quy tắc \
        riêng: Elm
            change the day or 'shift' in rule 'report', or give it to the successor by a rule of \
        its own: Elm
        """)
  }
}
