import CivilTime
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("The identity of a task")
struct IdentityTests {
  // Computed with Python: base64.b32encode(sha256("\x1f".join(fields)).digest())[:26].lower()
  @Test func `it is SHA-256 over plan, rule, unit, period, part and number`() throws {
    var book = try Book(units: ["u"])
    let week = try #require(Period(name: "2026-W27"))
    try book.rule("r", .windows([Occasion(week.window, named: week)]), .within, .exactly(2))
    let tasks = try book.book().datedTasks()
    #expect(tasks.map(\.ordinal) == [1, 2])
    #expect(tasks[1].id.description == "fapfzndplegxeqdacy3yubcua7")
  }

  @Test func `a window that comes once has no period in it`() throws {
    var book = try Book(units: ["u"])
    try book.rule(
      "r", try .once("2026-07-01"), .on, companions: [.broadcast(by: 0)])
    let tasks = try book.book().datedTasks()
    #expect(tasks.map(\.part) == [.task, .broadcast])
    #expect(tasks[1].id.description == "mtxr2gvp7s2vw3l645v7mqtitc")
  }

  @Test func `a renamed rule and a renamed unit keep it`() throws {
    var before = try Book(units: ["old-unit"])
    try before.rule("old-rule", try .once("2026-07-01"), .on)
    var after = try Book(units: ["new-unit"])
    after.units = [
      Roster.Unit(
        id: try code("new-unit"), formerID: try code("old-unit"), name: "n", kind: "unit",
        parent: nil, source: SourcePlace(file: "units.csv", line: 2))
    ]
    try after.rule("new-rule", former: "old-rule", try .once("2026-07-01"), .on)
    #expect(try before.book().datedTasks().map(\.id) == (try after.book().datedTasks().map(\.id)))
  }

  @Test func `it does not change with the date`() throws {
    var june = try Book(units: ["u"])
    try june.rule("r", try .once("2026-06-01", "2026-06-30"), .within, .exactly(3))
    var july = try Book(units: ["u"])
    try july.rule("r", try .once("2026-07-01", "2026-07-31"), .within, .exactly(3))
    #expect(try june.book().datedTasks().map(\.id) == (try july.book().datedTasks().map(\.id)))
  }

  @Test func `no two tasks share one`() throws {
    var book = try Book(units: ["a", "b", "c"])
    try book.rule("weekly", .every(.week, during: []), .within, .atLeast(2))
    try book.rule(
      "span", try .once("2026-06-26", "2026-07-11"), .throughout,
      companions: [.start(title: "s"), .end(title: "e")])
    try book.rule("report", .every(.month, during: []), .due(.previousWorkingDay))
    let ids = try book.book().datedTasks().map(\.id)
    #expect(ids.count == 3 * (2 * 53 + 3 + 12))
    #expect(Set(ids).count == ids.count)
  }
}

/// The code of a text.
private func code<Subject>(_ text: String) throws -> Code<Subject> {
  try #require(Code(text))
}
