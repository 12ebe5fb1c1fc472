import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

@Suite("Nobody in two places")
struct LoadFaultTests {
  /// A fair on 1/7/2026, of half a day, and tasks to be placed in that month.
  private func busy(
    _ chosen: Quantity, _ occupation: Occupation = .halfDay, fairs: Int = 1
  ) throws -> Book {
    var book = try Book(units: ["a"])
    try book.rule(
      "fair", try .once("2026-07-01"), .on, .exactly(fairs), occupation: .halfDay)
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, chosen, occupation: occupation)
    return book
  }

  @Test func `a day has two halves`() throws {
    try DrawnPlan(try busy(.one), "talk a 1 2026-07-01").expect()
    try DrawnPlan(
      try busy(.exactly(2)),
      """
      talk a 1 2026-07-01
      talk a 2 2026-07-01
      """
    ).expect(
      """
      unit-booked: fair, a, task 1; talk, a, task 1; talk, a, task 2
      'a' không đủ thì giờ vào ngày 01/7/2026
      'a' has not enough time on 1 July 2026
      """)
  }

  @Test func `a whole day takes both halves`() throws {
    try DrawnPlan(try busy(.one, .day), "talk a 1 2026-07-02").expect()
    try DrawnPlan(try busy(.one, .day), "talk a 1 2026-07-01").expect(
      """
      unit-booked: fair, a, task 1; talk, a, task 1
      'a' không đủ thì giờ vào ngày 01/7/2026
      'a' has not enough time on 1 July 2026
      """)
  }

  @Test func `two tasks in one half`() throws {
    let drawn = """
      fair a 1 2026-07-01 morning
      talk a 1 2026-07-01
      """
    try DrawnPlan(try busy(.one), drawn).expect()
    try DrawnPlan(try busy(.one), drawn + " afternoon").expect()
    try DrawnPlan(try busy(.one), drawn + " morning").expect(
      """
      unit-booked: fair, a, task 1; talk, a, task 1
      'a' không đủ thì giờ vào buổi sáng 01/7/2026
      'a' has not enough time on 1 July 2026, morning
      """)
  }

  @Test func `what takes no half of a day fits in everywhere`() throws {
    for occupation in [Occupation.nothing, .hours] {
      try DrawnPlan(
        try busy(.exactly(2), occupation, fairs: 2),
        """
        talk a 1 2026-07-01
        talk a 2 2026-07-01
        """
      ).expect()
    }
  }

  @Test func `dates that the plan gives may clash; nothing is added where they do`() throws {
    try DrawnPlan(try busy(.one, fairs: 4), "talk a 1 2026-07-02").expect()
    let plan = try DrawnPlan(try busy(.one, fairs: 4), "talk a 1 2026-07-01")
    #expect(plan.audit.faults.map(\.code) == [.unitBooked])
    #expect(plan.audit.faults.map(\.tasks.count) == [5])
  }

  @Test func `pinned tasks may clash`() throws {
    var book = try busy(.one, fairs: 2)
    let talk = try #require(try DrawnPlan(book, "").tasks.last)
    book.decisions = [
      Decision(
        .pin(talk.id, try date("2026-07-01"), nil), by: "Lan", because: "it has to be",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 1))
    ]
    try DrawnPlan(book, "talk a 1 2026-07-01").expect()
  }

  @Test func `a lead above each unit has two halves, and may be away`() throws {
    var book = try Book(units: ["a", "b", "c", "d", "top", "up"])
    try book.rank(["a", "b", "c"], "unit", under: "up")
    try book.rank(["d"], "unit", under: "top")
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, occupation: .halfDay,
      units: [0, 1, 2, 3, 5]
    ) { $0.lead = .parent }
    let drawn = """
      talk a 1 2026-07-01
      talk b 1 2026-07-01
      talk c 1 2026-07-02
      talk d 1 2026-07-01
      talk up 1 2026-07-03
      """
    try DrawnPlan(book, drawn).expect()
    try DrawnPlan(book, drawn.replacing("up 1 2026-07-03", with: "up 1 2026-07-01")).expect(
      """
      unit-booked: talk, a, task 1; talk, b, task 1; talk, up, task 1
      'up' không đủ thì giờ vào ngày 01/7/2026
      'up' has not enough time on 1 July 2026
      """)
    let top = book.units[4]
    book.units[4] = Roster.Unit(
      id: top.id, name: top.name, kind: top.kind, parent: nil,
      absences: [Absence(Window(on: try date("2026-07-01")), nil)], source: top.source)
    try DrawnPlan(book, drawn).expect(
      """
      unit-away: talk, d, task 1
      'top' vắng vào 01/7/2026
      'top' is away on 1 July 2026
      unit-booked: talk, d, task 1
      'top' không đủ thì giờ vào ngày 01/7/2026
      'top' has not enough time on 1 July 2026
      """)
  }

  @Test func `a lead has two halves as well, and its own tasks count once`() throws {
    var book = try Book(units: ["a", "b", "c", "lead"])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-31"), .within, occupation: .halfDay
    ) { $0.lead = .unit(3) }
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      talk b 1 2026-07-02
      talk c 1 2026-07-03
      talk lead 1 2026-07-01
      """
    ).expect()
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      talk b 1 2026-07-01
      talk c 1 2026-07-03
      talk lead 1 2026-07-01
      """
    ).expect(
      """
      unit-booked: talk, a, task 1; talk, b, task 1; talk, lead, task 1
      'lead' không đủ thì giờ vào ngày 01/7/2026
      'lead' has not enough time on 1 July 2026
      """)
  }

  @Test func `bars, their ends and slots of broadcasters take nobody's time`() throws {
    var book = try Book(units: ["a", "station"])
    try book.rule(
      "banner", try .once("2026-07-01", "2026-07-03"), .throughout, occupation: .day,
      companions: [.start(title: "hang")], units: [0])
    try book.rule(
      "some-day", try .once("2026-07-01", "2026-07-31"), .on, .one, .toBeAnnounced,
      occupation: .day, units: [0])
    try book.rule(
      "fair", try .once("2026-07-01"), .on, occupation: .halfDay,
      companions: [.broadcast(by: 1)], units: [0])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-03"), .within, occupation: .halfDay, units: [0])
    try book.rule(
      "visit", try .once("2026-07-01", "2026-07-03"), .within, occupation: .day, units: [1])
    try DrawnPlan(
      book,
      """
      talk a 1 2026-07-01
      visit station 1 2026-07-01
      """
    ).expect()
  }
}

@Suite("Nobody at two things at the same hours")
struct HourFaultTests {
  private func hours(_ hour: Int, _ minute: Int = 0, minutes: Int) throws -> Hours {
    .at(try #require(TimeOfDay(hour: hour, minute: minute)), for: try #require(Minutes(minutes)))
  }

  /// A fair on 1/7/2026 from eight to nine, and a talk to be placed, at other hours.
  private func fair(
    _ talk: Hours, _ occupation: Occupation = .hours, lead: Int? = nil
  ) throws -> Book {
    var book = try Book(units: ["a", "b"])
    try book.rule(
      "fair", try .once("2026-07-01"), .on, hours: try hours(8, minutes: 60), occupation: .hours,
      units: [0])
    try book.rule(
      "talk", try .once("2026-06-30", "2026-07-31"), .within, hours: talk,
      occupation: occupation, units: [lead == nil ? 0 : 1]
    ) { $0.lead = lead.map { .unit($0) } }
    return book
  }

  private let clash = """
    same-hours: fair, a, task 1; talk, a, task 1
    hai việc trùng giờ của 'a', 01/7/2026
    two tasks at the same hours of 'a', 1 July 2026
    """

  @Test func `hours that overlap, and hours that only meet`() throws {
    for (hour, minute, minutes) in [(8, 0, 60), (8, 59, 60), (7, 0, 61), (7, 0, 180), (8, 30, 1)] {
      try DrawnPlan(try fair(try hours(hour, minute, minutes: minutes)), "talk a 1 2026-07-01")
        .expect(clash)
    }
    for (hour, minutes) in [(9, 60), (7, 60)] {
      try DrawnPlan(try fair(try hours(hour, minutes: minutes)), "talk a 1 2026-07-01").expect()
    }
    try DrawnPlan(try fair(try hours(8, minutes: 60)), "talk a 1 2026-07-02").expect()
  }

  @Test func `half-days and days with clock times have hours; what takes no time has not`() throws {
    for occupation in [Occupation.halfDay, .day] {
      try DrawnPlan(try fair(try hours(8, minutes: 60), occupation), "talk a 1 2026-07-01")
        .expect(clash)
    }
    try DrawnPlan(try fair(try hours(8, minutes: 60), .nothing), "talk a 1 2026-07-01").expect()
  }

  @Test func `what runs past midnight goes on the next day`() throws {
    let night = try hours(22, minutes: 11 * 60)
    try DrawnPlan(try fair(night), "talk a 1 2026-06-30").expect(clash)
    try DrawnPlan(try fair(try hours(22, minutes: 10 * 60)), "talk a 1 2026-06-30").expect()
  }

  @Test func `a lead is at one place as well`() throws {
    try DrawnPlan(try fair(try hours(8, minutes: 60), lead: 0), "talk b 1 2026-07-01").expect(
      """
      same-hours: fair, a, task 1; talk, b, task 1
      hai việc trùng giờ của 'a', 01/7/2026
      two tasks at the same hours of 'a', 1 July 2026
      """)
    try DrawnPlan(try fair(try hours(8, minutes: 60), lead: 1), "talk b 1 2026-07-01").expect()
  }

  @Test func `a long task is compared with each that begins before it ends`() throws {
    var book = try fair(try hours(7, minutes: 240))
    try book.rule(
      "late", try .once("2026-07-01"), .on, hours: try hours(10, minutes: 60),
      occupation: .hours, units: [0])
    try book.rule(
      "other", try .once("2026-07-01"), .on, hours: try hours(10, minutes: 60),
      occupation: .hours, units: [0])
    let faults = try DrawnPlan(book, "talk a 1 2026-07-01").audit.faults
    #expect(
      Set(faults.map { $0.tasks.map(\.name).sorted() }) == [
        ["fair, a, task 1", "talk, a, task 1"], ["late, a, task 1", "talk, a, task 1"],
        ["other, a, task 1", "talk, a, task 1"],
      ])
  }
}
