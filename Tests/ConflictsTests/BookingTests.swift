import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Time that is taken twice")
struct BookingTests {
  @Test func `two events of one lead with hours unknown, and a third that may fall on the day`()
    throws
  {
    var book = try Book(units: ["ash", "elm"])
    try book.event("opening", lead: 1, clause: "III.1.1")
    try book.event("debate", lead: 1, clause: "III.3")
    try book.rule(
      "concert", try .once("2026-05-04", "2026-05-15"), .on, .one, .toBeAnnounced, units: [0]
    ) {
      $0.lead = .unit(1)
      $0.clauses = ["III.5", "IV.1"]
    }
    try expect(
      .leadBooked, of: book,
      drawn: """
        soft lead-booked.elm.2026-05-06
          elm, thứ Tư 06/5/2026, 2 việc: cùng chủ trì 'debate' (chưa rõ giờ) và 'opening' (chưa rõ \
        giờ), có thể cả 'concert', chưa rõ ngày.
          elm, Wednesday 6 May 2026, 2 tasks: leads 'debate' (hours not known) and 'opening' \
        (hours not known), perhaps also 'concert', whose day is open.
          rules/r.yaml:1, rules/r.yaml:2, rules/r.yaml:3; tasks: 3; units: ash elm; clauses: \
        III.1.1, III.3, III.5, IV.1
          * ghi giờ của từng việc, không trùng nhau
            write the hours of each, none overlapping
        """)
  }

  @Test func `hours that overlap are hard, and hours that do not are no conflict`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.event("opening", lead: 1, hours: try hours(8, minutes: 120))
    var mended = book
    try book.event("debate", lead: 1, hours: try hours(9, minutes: 60))
    try expect(
      .leadBooked, of: book,
      drawn: """
        hard lead-booked.elm.2026-05-06
          elm, thứ Tư 06/5/2026, 2 việc: cùng chủ trì 'debate' (09:00–10:00) và 'opening' \
        (08:00–10:00), trùng giờ.
          elm, Wednesday 6 May 2026, 2 tasks: leads 'debate' (09:00–10:00) and 'opening' \
        (08:00–10:00) at overlapping hours.
          rules/r.yaml:1, rules/r.yaml:2; tasks: 2; units: ash elm; clauses: I
          * đổi giờ của một việc, hoặc giao đơn vị khác chủ trì
            change the hours of one, or let another unit lead it
        """)
    try mended.event("debate", lead: 1, hours: try hours(10, minutes: 60))
    try expect(.leadBooked, of: mended, drawn: "")
  }

  @Test func `as many tasks as the threshold allows are too many, whatever their hours`() throws {
    var book = try Book(units: ["ash", "elm"])
    for hour in [8, 10, 14] {
      try book.event("event-\(hour)", lead: 1, hours: try hours(hour, minutes: 60))
    }
    try expect(
      .leadBooked, of: book,
      drawn: """
        soft lead-booked.elm.2026-05-06
          elm, thứ Tư 06/5/2026, 3 việc: cùng chủ trì 'event-10' (10:00–11:00), 'event-14' \
        (14:00–15:00) và 'event-8' (08:00–09:00); từ 3 việc một ngày là nhiều.
          elm, Wednesday 6 May 2026, 3 tasks: leads 'event-10' (10:00–11:00), 'event-14' \
        (14:00–15:00) and 'event-8' (08:00–09:00); 3 or more tasks a day are too many.
          rules/r.yaml:1, rules/r.yaml:2, rules/r.yaml:3; tasks: 3; units: ash elm; clauses: I
          * ghi giờ của từng việc, không trùng nhau
            write the hours of each, none overlapping
        """)
    book.thresholds = LoadThresholds(tasksPerLeadDay: 4)
    try expect(.leadBooked, of: book, drawn: "")
  }

  @Test func `one event that many units hold is one event of its lead`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("day", try .once("2026-05-06"), .on, occupation: .halfDay) { $0.lead = .unit(1) }
    try expect(.leadBooked, of: book, drawn: "")
  }

  @Test func `events that somebody leads for the units below meet on a day`() throws {
    var book = try Book(units: ["ash", "elm", "oak"])
    try book.rank(["ash"], "unit", under: "elm")
    try book.rank(["elm"], "unit", under: "oak")
    try book.rule(
      "fair", try .once("2026-05-06"), .on, occupation: .halfDay, units: [0],
      lines: [.when: 5, .lead: 6]
    ) { $0.lead = .parent }
    try book.rule(
      "rally", try .once("2026-05-06"), .on, occupation: .halfDay, units: [1], lines: [.when: 8])
    try expect(
      .leadBooked, of: book,
      drawn: """
        soft lead-booked.elm.2026-05-06
          elm, thứ Tư 06/5/2026, 2 việc: cùng chủ trì 'fair' (chưa rõ giờ) và 'rally' (chưa rõ giờ).
          elm, Wednesday 6 May 2026, 2 tasks: leads 'fair' (hours not known) and 'rally' (hours not \
        known).
          rules/r.yaml:5, rules/r.yaml:6, rules/r.yaml:8; tasks: 2; units: ash elm; clauses: \n\
          * ghi giờ của từng việc, không trùng nhau
            write the hours of each, none overlapping
        """)
    // The one farther up leads both units for all.
    book.rules.removeLast()
    try book.rule("rally", try .once("2026-05-06"), .on, occupation: .halfDay, units: [1]) {
      $0.lead = .parent
    }
    try expect(.leadBooked, of: book, drawn: "")
  }

  @Test func `who leads from above has ended, and only what it would lead is told`() throws {
    var book = try Book(units: ["ash", "elm", "fir", "oak"])
    try book.rank(["ash"], "unit", under: "fir")
    try book.rank(["elm"], "unit", under: "oak")
    let fir = book.units[2]
    book.units[2] = Roster.Unit(
      id: fir.id, name: fir.name, kind: fir.kind, parent: nil,
      validUntil: try date("2026-04-30"), source: fir.source)
    try book.rule(
      "fair", try .once("2026-05-06"), .on, occupation: .halfDay, units: [0, 1],
      lines: [.when: 5, .lead: 6]
    ) { $0.lead = .parent }
    let ended = try book.conflicts().all.filter { $0.code == .unitEnded }
    #expect(ended.map(\.tasks.count) == [1])
    #expect(ended.flatMap(\.units) == [2])
    #expect(ended.flatMap(\.causes).contains(line(6, of: "rules/r.yaml")))
  }

  @Test func `two halves of its own day are a unit's to fill, and a third is too much`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.event("market")
    try book.event("parade")
    #expect(try book.conflicts().all.allSatisfy { $0.severity != .hard })
    try book.rule(
      "camp", try .once("2026-05-06"), .on, occupation: .day, units: [0],
      lines: [.when: 8, .occupation: 9])
    try expect(
      .unitBooked, of: book,
      drawn: """
        hard unit-booked.ash.2026-05-06
          ash, thứ Tư 06/5/2026, 3 việc: 'camp' (cả ngày), 'market' (nửa ngày) và 'parade' (nửa \
        ngày) chiếm hơn một ngày.
          ash, Wednesday 6 May 2026, 3 tasks: 'camp' (a whole day), 'market' (half a day) and \
        'parade' (half a day) take more than one day.
          rules/r.yaml:1, rules/r.yaml:8, rules/r.yaml:9; tasks: 3; units: ash; clauses: I
          * dời một việc sang ngày khác, hoặc sửa giờ và thời gian chiếm
            move one of them to another day, or mend hours and what they occupy
        """)
    try expect(.leadBooked, of: book, drawn: "")
  }

  @Test func `more tasks of one rule than a day holds are caused by its number`() throws {
    var book = try Book(units: ["ash"])
    try book.rule(
      "stalls", try .once("2026-05-06"), .on, .exactly(3), occupation: .halfDay,
      lines: [.quantity: 5])
    try expect(
      .unitBooked, of: book,
      drawn: """
        hard unit-booked.ash.2026-05-06
          ash, thứ Tư 06/5/2026, 3 việc: 'stalls' (3 việc, mỗi việc nửa ngày) chiếm hơn một ngày.
          ash, Wednesday 6 May 2026, 3 tasks: 'stalls' (3 tasks, half a day each) take more than \
        one day.
          rules/r.yaml:1, rules/r.yaml:5; tasks: 3; units: ash; clauses: 
          * dời một việc sang ngày khác, hoặc sửa giờ và thời gian chiếm
            move one of them to another day, or mend hours and what they occupy
        """)
  }

  @Test func `hours of a unit that overlap are hard, also past midnight`() throws {
    var book = try Book(units: ["ash"])
    try book.rule(
      "vigil", try .once("2026-05-06"), .on, hours: try hours(22, minutes: 240), occupation: .hours)
    try book.rule(
      "dawn", try .once("2026-05-07"), .on, hours: try hours(1, minutes: 60), occupation: .hours)
    try expect(
      .unitBooked, of: book,
      drawn: """
        hard unit-booked.ash.2026-05-07
          ash, thứ Năm 07/5/2026, 2 việc: 'dawn' (01:00–02:00) và 'vigil' (22:00–02:00) trùng giờ.
          ash, Thursday 7 May 2026, 2 tasks: 'dawn' (01:00–02:00) and 'vigil' (22:00–02:00) at \
        overlapping hours.
          rules/r.yaml:1, rules/r.yaml:2; tasks: 2; units: ash; clauses: 
          * dời một việc sang ngày khác, hoặc sửa giờ và thời gian chiếm
            move one of them to another day, or mend hours and what they occupy
        """)
    book.rules.removeLast()
    try book.rule(
      "dawn", try .once("2026-05-07"), .on, hours: try hours(2, minutes: 60), occupation: .hours)
    try expect(.unitBooked, of: book, drawn: "")
  }

  @Test func `what takes nobody's time is never booked twice`() throws {
    var book = try Book(units: ["ash"])
    for number in 0..<5 { try book.rule("note-\(number)", try .once("2026-05-06"), .on) }
    #expect(try book.conflicts().all.allSatisfy { $0.severity == .info })
  }
}

extension Book {
  /// An event of the first unit on a Wednesday.
  fileprivate mutating func event(
    _ name: String, lead: Int? = nil, hours: Hours = .unstated, clause: String = "I"
  ) throws {
    try rule(
      name, try .once("2026-05-06"), .on, hours: hours, occupation: .halfDay, units: [0]
    ) {
      $0.lead = lead.map { .unit($0) }
      $0.clauses = [clause]
    }
  }
}
