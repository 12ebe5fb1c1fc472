import CivilTime
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("What hangs on pinned tasks")
struct PinnedAnchorTests {
  @Test func `what hangs on a pinned task is dated from its day, and so is what hangs on that`()
    throws
  {
    var book = try Book(units: ["a"])
    try book.rule("fair", try .once("2026-07-01"), .on)
    try book.chain(on: "fair")
    try expect(
      book,
      """
      fair a task 1: 2026-07-01
      prepare a task 1: 2026-06-29
      report a task 1: 2026-07-07
      share a task 1: 2026-07-01
      thank a task 1: 2026-07-06
      """)
    try book.pin("fair a task 1", "2026-07-08")
    try expect(
      book,
      """
      fair a task 1: 2026-07-01
      prepare a task 1: 2026-07-06
      report a task 1: 2026-07-14
      share a task 1: 2026-07-08
      thank a task 1: 2026-07-13
      """)
  }

  @Test func `the slot of the broadcaster goes with its task`() throws {
    var book = try Book(units: ["office", "station"])
    try book.rule(
      "talk", try .once("2026-07-01"), .on, .exactly(2), companions: [.broadcast(by: 1)],
      units: [0])
    try book.pin("talk office task 2", "2026-07-03")
    try expect(
      book,
      """
      talk office task 1: 2026-07-01
      talk office task 2: 2026-07-01
      talk station broadcast 1: 2026-07-01
      talk station broadcast 2: 2026-07-03
      """)
  }

  @Test func `an open day that people pin is a day for what hangs on it, still to be announced`()
    throws
  {
    var book = try Book(units: ["a"])
    try book.rule("live", .open, .on, .one, .toBeAnnounced)
    try book.chain(on: "live")
    try book.pin("live a task 1", "2026-07-08")
    try expect(
      book,
      """
      live a task 1: open ?
      prepare a task 1: 2026-07-06 ?
      report a task 1: 2026-07-14 ?
      share a task 1: 2026-07-08 ?
      thank a task 1: 2026-07-13 ?
      """)
  }

  @Test func `each unit follows its own task, and who has none follows them where they agree`()
    throws
  {
    var book = try Book(units: ["a", "b", "office"])
    try book.rule("fair", try .once("2026-07-01"), .on, units: [0, 1])
    try book.rule(
      "thank", .relative(.after, to: try code("fair"), distance: Distance(5, .calendarDays)),
      .due(.stays))
    try book.pin("fair a task 1", "2026-07-08")
    try expect(
      book,
      """
      fair a task 1: 2026-07-01
      fair b task 1: 2026-07-01
      thank a task 1: 2026-07-13
      thank b task 1: 2026-07-06
      thank office task 1: 2026-07-06
      """)
    try book.pin("fair b task 1", "2026-07-08")
    try expect(
      book,
      """
      fair a task 1: 2026-07-01
      fair b task 1: 2026-07-01
      thank a task 1: 2026-07-13
      thank b task 1: 2026-07-13
      thank office task 1: 2026-07-13
      """)
  }

  @Test func `before and after a window stay; what is alongside takes the day that was pinned`()
    throws
  {
    var book = try Book(units: ["a"])
    try book.rule("fair", try .once("2026-07-01", "2026-07-10"), .within)
    try book.chain(on: "fair")
    try book.pin("fair a task 1", "2026-07-08")
    try expect(
      book,
      """
      fair a task 1: within 2026-07-01–2026-07-10
      prepare a task 1: 2026-06-29
      report a task 1: 2026-07-16
      share a task 1: 2026-07-08
      thank a task 1: 2026-07-15
      """)
  }

  @Test func `a span is not moved by a pin, nor is what hangs on it`() throws {
    var book = try Book(units: ["a"])
    try book.rule(
      "fair", try .once("2026-07-01", "2026-07-10"), .throughout,
      companions: [.start(title: "hang"), .end(title: "take down")])
    try book.chain(on: "fair")
    let plain = try book.book().datedTasks()
    for part in ["span", "start", "end"] { try book.pin("fair a \(part) 1", "2026-07-08") }
    #expect(try book.book().datedTasks() == plain)
  }

  @Test func `tasks of other periods stay where they are`() throws {
    var book = try Book(units: ["a"])
    book.years = 2026...2027
    let occasions = try ["2026-07-01", "2027-07-01"].map { day in
      Occasion(Window(on: try date(day)), named: Period(.year, of: try date(day).year))
    }
    try book.rule("fair", .windows(occasions), .on)
    try book.rule(
      "thank", .relative(.after, to: try code("fair"), distance: Distance(5, .calendarDays)),
      .due(.stays))
    let first = try #require(try book.book().datedTasks().first)
    book.decisions = [.pin(first.id, try date("2026-07-08"))]
    try expect(
      book,
      """
      fair a task 1: 2026-07-01
      fair a task 1: 2027-07-01
      thank a task 1: 2026-07-13
      thank a task 1: 2027-07-06
      """)
  }
}

extension Book {
  /// Rules of all kinds that hang on another, and one that hangs on one of them.
  fileprivate mutating func chain(on anchor: String) throws {
    let anchor: RuleID = try code(anchor)
    try rule(
      "prepare", .relative(.before, to: anchor, distance: Distance(2, .workingDays)), .due(.stays))
    try rule(
      "share", .relative(.alongside, to: anchor, distance: Distance(1, .workingDays)), .on)
    try rule(
      "thank", .relative(.after, to: anchor, distance: Distance(5, .calendarDays)), .due(.stays))
    try rule(
      "report", .relative(.after, to: try code("thank"), distance: Distance(1, .workingDays)),
      .due(.stays))
  }

  /// Pins a task that is drawn so, less its days.
  fileprivate mutating func pin(_ drawn: String, _ day: String) throws {
    let book = try book()
    let task = try #require(book.datedTasks().first { $0.name(in: book) == drawn })
    decisions.append(.pin(task.id, try date(day)))
  }
}

extension Decision {
  fileprivate static func pin(_ task: TaskID, _ day: CivilDate) -> Decision {
    Decision(
      .pin(task, day, nil), by: "Lan", because: "so said", on: nil,
      source: SourcePlace(file: "decisions.yaml", line: 1))
  }
}

extension DatedTask {
  /// Rule, unit, part and number.
  fileprivate func name(in book: RuleBook) -> String {
    "\(book.rules[rule].id) \(book.roster.units[unit].id) \(part.rawValue) \(ordinal)"
  }
}

/// Checks the tasks of a book, drawn one a line.
private func expect(
  _ book: Book, _ drawn: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let book = try book.book()
  let lines = book.datedTasks().map { task in
    let mark = task.certainty == .toBeAnnounced ? " ?" : ""
    return "\(task.name(in: book)): \(task.demand.drawn)\(mark)"
  }
  #expect(lines.joined(separator: "\n") == drawn, sourceLocation: sourceLocation)
}

extension DatedTask.Demand {
  fileprivate var drawn: String {
    switch self {
    case .fixed(let extent): extent.window.drawn
    case .within(let window): "within \(window.drawn)"
    case .open: "open"
    case .impossible(let obstacle): "\(obstacle)"
    }
  }
}

extension Window {
  fileprivate var drawn: String { dayCount == 1 ? "\(start)" : "\(start)–\(last)" }
}

/// The code of a text.
private func code<Subject>(_ text: String) throws -> Code<Subject> {
  try #require(Code(text))
}
