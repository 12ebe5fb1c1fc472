import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import PlanAudit

@Suite("Each task where it may stand")
struct SlotFaultTests {
  /// One talk to be placed in the first two weeks of July 2026, which begin on a Wednesday.
  private func talk(restDays: RestDays = .never, hours: Hours = .unstated) throws -> Book {
    var book = try Book(units: ["a"])
    book.calendar = WorkCalendar(entries: [try OfficialDays.entry("2026-07-05", .feast)])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-10"), .within, hours: hours, restDays: restDays)
    return book
  }

  private func hour(_ hour: Int, minutes: Int = 60) throws -> Hours {
    .at(try #require(TimeOfDay(hour: hour)), for: try #require(Minutes(minutes)))
  }

  @Test func `a fixed task somewhere else`() throws {
    var book = try Book(units: ["a"])
    try book.rule("fair", try .once("2026-07-01"), .on)
    try DrawnPlan(book, "fair a 1 2026-07-01").expect()
    try DrawnPlan(book, "fair a 1 2026-07-02").expect(
      """
      displaced: fair, a, task 1
      ngày đã định là 01/7/2026, lịch lại ghi 02/7/2026
      the date is given as 1 July 2026, and the plan has 2 July 2026
      """)
  }

  @Test func `a bar that lost its last day, and an event that lost its hours`() throws {
    var book = try Book(units: ["a"])
    try book.rule("banner", try .once("2026-07-01", "2026-07-03"), .throughout)
    try DrawnPlan(book, "banner a 1 2026-07-01").expect(
      """
      displaced: banner, a, span 1
      ngày đã định là 01/7/2026 – 03/7/2026, lịch lại ghi 01/7/2026
      the date is given as 1 July 2026 – 3 July 2026, and the plan has 1 July 2026
      """)
    book.rules = []
    try book.rule("fair", try .once("2026-07-01"), .on, hours: try hour(8))
    var plan = try DrawnPlan(book, "")
    plan.assignments = [
      .init(plan.tasks[0], at: .wholeDays(Window(on: try date("2026-07-01"))))
    ]
    plan.expect(
      """
      displaced: fair, a, task 1
      ngày đã định là 08:00 ngày 01/7/2026 (60 phút), lịch lại ghi 01/7/2026
      the date is given as 08:00 on 1 July 2026 (60 min), and the plan has 1 July 2026
      """)
  }

  @Test func `a day outside the window`() throws {
    try DrawnPlan(try talk(), "talk a 1 2026-07-10").expect()
    for day in ["2026-06-30", "2026-07-13"] {
      let plan = try DrawnPlan(try talk(), "talk a 1 \(day)")
      #expect(plan.audit.faults.map(\.code) == [.outsideWindow])
    }
    try DrawnPlan(try talk(), "talk a 1 2026-07-13").expect(
      """
      outside-window: talk, a, task 1
      chọn 13/7/2026, ngoài 01/7/2026 – 10/7/2026
      13 July 2026 was chosen, outside 1 July 2026 – 10 July 2026
      """)
  }

  @Test func `a day that the rule avoids, though it is a working day`() throws {
    let second = try days("2026-07-02", "2026-07-02")
    var book = try talk(restDays: .allowed)
    book.rules = []
    try book.rule("talk", try .once("2026-07-01", "2026-07-10"), .within, restDays: .allowed) {
      $0.avoids = AvoidedDays([second], [.saturday])
    }
    try DrawnPlan(book, "talk a 1 2026-07-01").expect()
    try DrawnPlan(book, "talk a 1 2026-07-02").expect(
      """
      avoided-day: talk, a, task 1
      chọn thứ Năm 02/7/2026, ngày mà quy tắc tránh
      Thursday 2 July 2026 was chosen, which the rule avoids
      """)
    let saturday = try DrawnPlan(book, "talk a 1 2026-07-04")
    #expect(saturday.audit.faults.map(\.code) == [.avoidedDay])
    // People may pin it there.
    book.decisions = [
      Decision(
        .pin(saturday.tasks[0].id, try date("2026-07-04"), nil), by: "Lan", because: "agreed",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 1))
    ]
    try DrawnPlan(book, "talk a 1 2026-07-04").expect()
  }

  @Test func `a rest day, unless the rule allows it; never a feast`() throws {
    let saturday = """
      rest-day: talk, a, task 1
      chọn ngày nghỉ thứ Bảy 04/7/2026
      Saturday 4 July 2026 was chosen, a rest day
      """
    try DrawnPlan(try talk(), "talk a 1 2026-07-04").expect(saturday)
    try DrawnPlan(try talk(restDays: .allowed), "talk a 1 2026-07-04").expect()
    for restDays in [RestDays.never, .allowed] {
      try DrawnPlan(try talk(restDays: restDays), "talk a 1 2026-07-05").expect(
        """
        rest-day: talk, a, task 1
        chọn ngày nghỉ Chủ nhật 05/7/2026
        Sunday 5 July 2026 was chosen, a rest day
        """)
    }
  }

  @Test func `a day on which the unit does not exist`() throws {
    // A window that comes once is cut to the unit's days; a week that it begins in is not.
    var book = try Book(units: [])
    book.units = [
      Roster.Unit(
        id: try code("a"), name: "a", kind: "unit", parent: nil,
        validUntil: try date("2026-07-02"), source: SourcePlace(file: "units.csv", line: 2))
    ]
    try book.rule(
      "talk", .every(.week, during: [try days("2026-06-29", "2026-07-05")]), .within, units: [0])
    var plan = try DrawnPlan(book, "talk a 1 2026-07-02")
    plan.expect()
    let task = copy(plan.tasks[0], demand: .within(try days("2026-06-29", "2026-07-05")))
    plan.tasks = [task]
    plan.assignments = [.init(task, at: .wholeDays(Window(on: try date("2026-07-03"))))]
    plan.expect(
      """
      unit-absent: talk, a, 2026-W27, task 1
      chọn 03/7/2026, ngày không có đơn vị này
      3 July 2026 was chosen, when the unit does not exist
      """)
  }

  @Test func `hours that are not those of the rule`() throws {
    var plan = try DrawnPlan(try talk(hours: try hour(8)), "talk a 1 2026-07-01")
    plan.expect()
    let day = try date("2026-07-01")
    plan.assignments = [.init(plan.tasks[0], at: .wholeDays(Window(on: day)))]
    plan.expect(
      """
      wrong-hours: talk, a, task 1
      giờ phải là 08:00 ngày 01/7/2026 (60 phút), lịch lại ghi 01/7/2026
      the time should be 08:00 on 1 July 2026 (60 min), and the plan has 1 July 2026
      """)
    plan = try DrawnPlan(try talk(), "")
    plan.unplaced = []
    plan.assignments = [
      .init(
        plan.tasks[0],
        at: .timed(
          start: CivilDateTime(day, at: try #require(TimeOfDay(hour: 8))),
          in: plan.book.head.zone.id, length: try #require(Minutes(60))))
    ]
    #expect(plan.audit.faults.map(\.code) == [.wrongHours])
    plan.assignments = [.init(plan.tasks[0], at: .wholeDays(try days("2026-07-01", "2026-07-02")))]
    #expect(plan.audit.faults.map(\.code) == [.wrongHours])
  }

  @Test func `while the place is not known, whole days`() throws {
    var book = try Book(units: ["a"])
    try book.rule("talk", try .once("2026-07-01", "2026-07-10"), .within, hours: try hour(8)) {
      $0.place = .toBeAnnounced
    }
    var plan = try DrawnPlan(book, "")
    plan.unplaced = []
    plan.assignments = [.init(plan.tasks[0], at: .wholeDays(Window(on: try date("2026-07-01"))))]
    plan.expect()
  }
}

@Suite("Pinned tasks where people want them")
struct PinFaultTests {
  /// A talk and a fair, both pinned.
  private func pinned(_ talk: (String, HalfDay?), fair: String) throws -> Book {
    var book = try Book(units: ["a"])
    try book.rule("fair", try .once("2026-07-01"), .on)
    try book.rule("talk", try .once("2026-07-01", "2026-07-10"), .within)
    try book.rule("visit", .open, .on)
    let tasks = try DrawnPlan(book, "").tasks
    let pins = [(fair, nil), talk, ("2026-07-09", nil)]
    book.decisions = try zip(tasks, pins).map { task, pin in
      Decision(
        .pin(task.id, try date(pin.0), pin.1), by: "Lan", because: "the hall is free",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 1))
    }
    return book
  }

  @Test func `a pin is kept, also where it breaks a rule`() throws {
    try DrawnPlan(
      try pinned(("2026-07-12", .morning), fair: "2026-07-04"),
      """
      fair a 1 2026-07-04
      talk a 1 2026-07-12 morning
      visit a 1 2026-07-09
      """
    ).expect()
  }

  @Test func `a pin that was ignored`() throws {
    try DrawnPlan(
      try pinned(("2026-07-02", .morning), fair: "2026-07-02"),
      """
      fair a 1 2026-07-01
      talk a 1 2026-07-02 afternoon
      visit a 1 2026-07-09
      """
    ).expect(
      """
      pin-ignored: fair, a, task 1
      việc ghim vào ngày 02/7/2026, lịch lại ghi ngày 01/7/2026
      pinned to 2 July 2026, and the plan has 1 July 2026
      pin-ignored: talk, a, task 1
      việc ghim vào buổi sáng 02/7/2026, lịch lại ghi buổi chiều 02/7/2026
      pinned to 2 July 2026, morning, and the plan has 2 July 2026, afternoon
      """)
  }

  @Test func `a pin of a span has nothing to keep`() throws {
    var book = try Book(units: ["a"])
    try book.rule("banner", try .once("2026-07-01", "2026-07-10"), .throughout)
    let task = try DrawnPlan(book, "").tasks[0]
    book.decisions = [
      Decision(
        .pin(task.id, try date("2026-07-03"), nil), by: "Lan", because: "the hall is free",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 1))
    ]
    var plan = try DrawnPlan(book, "")
    plan.assignments = [.init(task, at: .wholeDays(try days("2026-07-01", "2026-07-10")))]
    plan.expect()
    plan.assignments = [.init(task, at: .wholeDays(Window(on: try date("2026-07-03"))))]
    #expect(plan.audit.faults.map(\.code) == [.displaced])
  }

  @Test func `a pinned task without a slot`() throws {
    try DrawnPlan(
      try pinned(("2026-07-02", nil), fair: "2026-07-02"),
      """
      fair a 1 2026-07-02
      talk a 1 2026-07-02
      """
    ).expect(
      """
      wrong-list: visit, a, task 1
      việc phải thuộc loại 'có chỗ', lại ở 'để ngỏ'
      this task should be 'placed' and is 'open'
      """)
  }

  @Test func `a pinned task keeps its hours`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "talk", try .once("2026-07-01", "2026-07-10"), .within,
      hours: .at(try #require(TimeOfDay(hour: 8)), for: try #require(Minutes(60))))
    let task = try DrawnPlan(book, "").tasks[0]
    book.decisions = [
      Decision(
        .pin(task.id, try date("2026-07-12"), nil), by: "Lan", because: "the hall is free",
        on: nil, source: SourcePlace(file: "decisions.yaml", line: 1))
    ]
    var plan = try DrawnPlan(book, "talk a 1 2026-07-12")
    plan.expect()
    plan.assignments = [.init(task, at: .wholeDays(Window(on: try date("2026-07-12"))))]
    #expect(plan.audit.faults.map(\.code) == [.wrongHours])
  }
}
