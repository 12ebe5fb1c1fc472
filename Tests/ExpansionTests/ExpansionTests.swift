import CivilTime
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("From rules to tasks")
struct ExpansionTests {
  @Test func `a span has its bar, its first day and the working day after its last`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "banner", try .once("2026-06-26", "2026-07-11"), .throughout,
      companions: [.start(title: "hang"), .end(title: "take down")])
    try expect(
      book,
      [
        "banner a span 1: 2026-06-26–2026-07-11", "banner a start 1: 2026-06-26",
        "banner a end 1: 2026-07-13",
      ])
  }

  @Test func `what is done on the first day of a span is done before a rest day`() throws {
    var book = try Book(units: ["a"])
    // 27/6/2026 is a Saturday.
    try book.rule(
      "banner", try .once("2026-06-27", "2026-07-11"), .throughout, companions: [.start(title: "x")]
    )
    try expect(
      book, ["banner a span 1: 2026-06-27–2026-07-11", "banner a start 1: 2026-06-26"])
  }

  @Test func `a due date moves off a rest day as the rule says, and keeps what the plan named`()
    throws
  {
    for (shift, due) in [
      (Shift.previousWorkingDay, "2026-07-31"), (.nextWorkingDay, "2026-08-03"),
      (.stays, "2026-08-01"),
    ] {
      var book = try Book(units: ["a"])
      let saturday = try date("2026-08-01")
      try book.rule(
        "report", .windows([Occasion(Window(on: saturday), due: saturday)]), .due(shift))
      try expect(book, ["report a task 1: \(due)"])
      let nominal = try book.book().datedTasks()[0].nominal
      #expect(nominal == (shift == .stays ? nil : try date("2026-08-01")))
    }
  }

  @Test func `before, alongside and after another rule`() throws {
    var book = try Book(units: ["a"])
    let fair: RuleID = try code("fair")
    try book.rule("fair", try .once("2026-07-01"), .on)
    try book.rule(
      "prepare", .relative(.before, to: fair, distance: Distance(2, .workingDays)), .due(.stays))
    try book.rule(
      "share", .relative(.alongside, to: fair, distance: Distance(0, .calendarDays)), .on)
    try book.rule(
      "thank", .relative(.after, to: fair, distance: Distance(5, .calendarDays)), .due(.stays))
    try book.rule(
      "report", .relative(.after, to: try code("thank"), distance: Distance(1, .workingDays)),
      .due(.stays))
    try expect(
      book,
      [
        "fair a task 1: 2026-07-01", "prepare a task 1: 2026-06-29",
        "report a task 1: 2026-07-07", "share a task 1: 2026-07-01",
        "thank a task 1: 2026-07-06",
      ])
  }

  @Test func `what hangs on an open date is open as well`() throws {
    var book = try Book(units: ["a"])
    try book.rule("live", try .once("2026-06-26", "2026-07-11"), .on, .one, .toBeAnnounced)
    try book.rule(
      "share", .relative(.alongside, to: try code("live"), distance: Distance(0, .calendarDays)),
      .on)
    try expect(
      book,
      [
        "live a task 1: 2026-06-26–2026-07-11 ?", "share a task 1: 2026-06-26–2026-07-11 ?",
      ])
  }

  @Test func `without a window there is a task without a date`() throws {
    var book = try Book(units: ["a"])
    try book.rule("talk", .open, .on, .exactly(2), .toBeAnnounced)
    try expect(book, ["talk a task 1: open ?", "talk a task 2: open ?"])
  }

  @Test func `hours make a timed task of a single day`() throws {
    var book = try Book(units: ["a"])
    let hours = Hours.at(
      try #require(TimeOfDay(hour: 7, minute: 30)), for: try #require(Minutes(90)))
    try book.rule("talk", try .once("2026-07-01"), .on, hours: hours)
    let task = try book.book().datedTasks()[0]
    guard case .fixed(.timed(let start, let zone, let length)) = task.demand else {
      Issue.record("not timed: \(task.demand)")
      return
    }
    #expect("\(start) \(zone) \(length.count)" == "2026-07-01T07:30 Asia/Ho_Chi_Minh 90")
  }

  @Test func `a week belongs to the year of its Thursday, and 2026 has 53`() throws {
    var book = try Book(units: ["a"])
    try book.rule("radio", .every(.week, during: []), .within, .atLeast(2))
    let tasks = try book.book().datedTasks()
    #expect(tasks.count == 106)
    #expect(tasks.first?.period?.name == "2026-W01")
    #expect(tasks.last?.period?.name == "2026-W53")
  }

  @Test func `nothing is due in a week that lies in the plan only in part`() throws {
    var book = try Book(units: ["a"])
    let july = try days("2026-06-26", "2026-07-11")
    try book.rule("radio", .every(.week, during: [july]), .within)
    #expect(try book.book().datedTasks().map(\.period?.name) == ["2026-W27"])
  }

  @Test func `a unit gets tasks while it exists; a week asks on its Thursday`() throws {
    var book = try Book(units: ["a", "b"])
    let (a, b) = (book.units[0], book.units[1])
    book.units = [
      Roster.Unit(
        id: a.id, name: "a", kind: a.kind, parent: nil, validFrom: try date("2026-07-02"),
        source: a.source),
      Roster.Unit(
        id: b.id, name: "b", kind: b.kind, parent: nil, validUntil: try date("2026-07-01"),
        source: b.source),
    ]
    // Thursday of W27 is 2/7.
    try book.rule("radio", .every(.week, during: [try days("2026-06-29", "2026-07-05")]), .within)
    try book.rule("event", try .once("2026-07-01"), .on)
    try expect(
      book, ["event b task 1: 2026-07-01", "radio a task 1: within 2026-07-02–2026-07-05"])
  }

  @Test func `the broadcaster gets a slot of its own`() throws {
    var book = try Book(units: ["office", "station"])
    try book.rule(
      "talk", try .once("2026-07-01"), .on, companions: [.broadcast(by: 1)], units: [0])
    try expect(
      book, ["talk office task 1: 2026-07-01", "talk station broadcast 1: 2026-07-01"])
  }

  @Test func `a broadcaster has a slot for each task of the unit, less those that are counted`()
    throws
  {
    var book = try Book(units: ["office", "station"])
    try book.rule(
      "talk", try .once("2026-07-01"), .on, .exactly(2), companions: [.broadcast(by: 1)],
      units: [0])
    try book.rule(
      "fair", try .once("2026-07-01"), .on, counting: .toward(try code("talk")), units: [0])
    try expect(
      book,
      [
        "fair office task 1: 2026-07-01", "talk office task 1: 2026-07-01",
        "talk station broadcast 1: 2026-07-01",
      ])
  }

  @Test func `only what a unit does counts toward a number: nothing of when it is gone`() throws {
    var book = try Book(units: ["a", "b"])
    try end(&book, on: "2026-07-10")
    try book.rule("talk", try .once("2026-07-01", "2026-07-31"), .within, .exactly(2))
    try book.rule("fair", try .once("2026-07-20"), .on, counting: .toward(try code("talk")))
    try expect(
      book,
      [
        "fair b task 1: 2026-07-20", "talk a task 1: within 2026-07-01–2026-07-10",
        "talk a task 2: within 2026-07-01–2026-07-10",
        "talk b task 1: within 2026-07-01–2026-07-31",
      ])
  }

  @Test func `a day that is shifted past the end of a unit has no day, and is not dropped`() throws
  {
    var book = try Book(units: ["a", "b"])
    // 27/6/2026 is a Saturday.
    try end(&book, on: "2026-06-28")
    try book.rule("event", try .once("2026-06-27"), .on, shift: .nextWorkingDay)
    try book.rule("report", try .once("2026-06-27"), .due(.nextWorkingDay))
    try expect(
      book,
      [
        "event a task 1: unitMissing(on: 2026-06-29)", "event b task 1: 2026-06-29",
        "report a task 1: unitMissing(on: 2026-06-29)", "report b task 1: 2026-06-29",
      ])
  }

  @Test func `a due date that is shifted to a day before a unit begins has no day either`() throws {
    var book = try Book(units: ["a"])
    let unit = book.units[0]
    book.units[0] = Roster.Unit(
      id: unit.id, name: unit.name, kind: unit.kind, parent: nil,
      validFrom: try date("2026-06-27"), source: unit.source)
    try book.rule("report", try .once("2026-06-28"), .due(.previousWorkingDay))
    try expect(book, ["report a task 1: unitMissing(on: 2026-06-26)"])
  }

  @Test func `what counts is looked for on the day to which a rest day moves it`() throws {
    var book = try Book(units: ["a"])
    // 27/6/2026 is a Saturday.
    try book.rule("talk", try .once("2026-06-29", "2026-07-10"), .within, .exactly(2))
    let toward = Counting.toward(try code("talk"))
    try book.rule(
      "fair", try .once("2026-06-27"), .on, shift: .nextWorkingDay, counting: toward)
    let window = "within 2026-06-29–2026-07-10"
    try expect(book, ["fair a task 1: 2026-06-29", "talk a task 1: \(window)"])
    book.rules.removeLast()
    try book.rule("fair", try .once("2026-06-27"), .on, shift: .stays, counting: toward)
    try expect(
      book,
      ["fair a task 1: 2026-06-27", "talk a task 1: \(window)", "talk a task 2: \(window)"])
  }

  /// Has the first unit of a book end with a day.
  private func end(_ book: inout Book, on day: String) throws {
    let unit = book.units[0]
    book.units[0] = Roster.Unit(
      id: unit.id, name: unit.name, kind: unit.kind, parent: nil, validUntil: try date(day),
      source: unit.source)
  }

  @Test func `a unit that has ended owes no report and no undated visit`() throws {
    var book = try Book(units: ["a"])
    let a = book.units[0]
    book.units = [
      Roster.Unit(
        id: a.id, name: "a", kind: a.kind, parent: nil, validUntil: try date("2026-07-15"),
        source: a.source)
    ]
    let july = try #require(Period(name: "2026-07"))
    try book.rule(
      "report", .windows([Occasion(july.window, named: july)]), .due(.previousWorkingDay))
    try book.rule("visit", .open, .on, .one, .toBeAnnounced)
    try expect(book, ["visit a task 1: open ?"])
    book.years = 2027...2027
    try expect(book, [])
  }

  @Test func `while the place is open, a task stands on the whole day`() throws {
    var book = try Book(units: ["a"])
    let hours = Hours.at(try #require(TimeOfDay(hour: 8)), for: try #require(Minutes(90)))
    var details = Rule.Details()
    details.place = .toBeAnnounced
    book.rules = [
      Rule(
        id: try code("launch"), title: "launch", units: [0], anchor: try .once("2026-07-01"),
        position: .on, hours: hours, certainty: .toBeAnnounced, details: details,
        lines: Rule.Lines(entry: SourcePlace(file: "rules/r.yaml", line: 1)))
    ]
    let extent = Extent.wholeDays(try days("2026-07-01", "2026-07-01"))
    #expect(try book.book().datedTasks().map(\.demand) == [.fixed(extent)])
  }

  @Test func `a range plans its least number`() throws {
    var book = try Book(units: ["a"])
    try book.rule("c", try .once("2026-07-01", "2026-07-31"), .within, .between(10, 12))
    #expect(try book.book().datedTasks().count == 10)
  }
}

/// Expects the tasks, one per line, in the order in which they are made.
private func expect(
  _ book: Book, _ lines: [String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let book = try book.book()
  let drawn = book.datedTasks().map { task in
    let time =
      switch task.demand {
      case .fixed(let extent): text(extent.window)
      case .within(let window): "within \(text(window))"
      case .open: "open"
      case .impossible(let obstacle): "\(obstacle)"
      }
    let (rule, unit) = (book.rules[task.rule].id, book.roster.units[task.unit].id)
    let mark = task.certainty == .toBeAnnounced ? " ?" : ""
    return "\(rule) \(unit) \(task.part.rawValue) \(task.ordinal): \(time)\(mark)"
  }
  #expect(drawn == lines, sourceLocation: sourceLocation)
}

private func text(_ window: Window) -> String {
  window.dayCount == 1 ? "\(window.start)" : "\(window.start)–\(window.last)"
}

/// The code of a text.
private func code<Subject>(_ text: String) throws -> Code<Subject> {
  try #require(Code(text))
}

@Suite("What rules lead to no day")
struct ObstacleTests {
  @Test func `a due date without a working day near is said to have none`() throws {
    var book = try Book(units: ["a"])
    book.calendar = WorkCalendar(weeklyRest: Set(Weekday.allCases))
    try book.rule("report", try .once("2026-07-31"), .due(.previousWorkingDay))
    try book.rule(
      "span", try .once("2026-07-01", "2026-07-05"), .throughout, companions: [.end(title: "e")])
    try expect(
      book,
      [
        "report a task 1: noWorkingDay", "span a span 1: 2026-07-01–2026-07-05",
        "span a end 1: noWorkingDay",
      ])
  }

  @Test func `a chain that leads far out of the plan's years ends there`() throws {
    var book = try Book(units: ["a"])
    try book.rule("r0", try .once("2026-07-01"), .on)
    for number in 1...300 {
      let before: RuleID = try #require(Code("r\(number - 1)"))
      try book.rule(
        "r\(number)", .relative(.after, to: before, distance: Distance(300, .calendarDays)),
        .due(.stays))
    }
    let tasks = try book.book().datedTasks()
    #expect(tasks.count { $0.demand == .impossible(.outsideYears) } == 299)
  }

  @Test func `what goes alongside a day still to be chosen is as open as that day`() throws {
    var book = try Book(units: ["a"])
    try book.rule("c", try .once("2026-06-26", "2026-07-11"), .within)
    try book.rule(
      "share",
      .relative(.alongside, to: try #require(Code("c")), distance: Distance(1, .workingDays)), .on)
    try expect(
      book,
      ["c a task 1: within 2026-06-26–2026-07-11", "share a task 1: 2026-06-26–2026-07-11 ?"])
  }

  @Test func `an undated talk is undated for its broadcaster too`() throws {
    var book = try Book(units: ["office", "station"])
    try book.rule(
      "talk", .open, .on, .one, .toBeAnnounced, companions: [.broadcast(by: 1)], units: [0])
    try expect(book, ["talk office task 1: open ?", "talk station broadcast 1: open ?"])
  }
}
