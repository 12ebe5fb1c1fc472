import CivilTime
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("Occasions that a lunar year names")
struct LunarYearTests {
  /// 29 tháng Chạp of the lunar year 2025, for a unit that was founded in July 2025.
  @Test func `a unit has the tasks of the days on which it exists`() throws {
    var book = try Book(units: ["young"])
    let unit = book.units[0]
    book.units = [
      Roster.Unit(
        id: unit.id, name: "young", kind: unit.kind, parent: nil,
        validFrom: try date("2025-07-01"), source: unit.source)
    ]
    let eve = Occasion(try days("2026-02-16", "2026-02-16"), named: Period(.year, of: 2025))
    try book.rule("eve", .windows([eve]), .on)
    let tasks = try book.book().datedTasks()
    #expect(tasks.map(\.demand) == [.fixed(.wholeDays(eve.window))])
    #expect(tasks.map(\.period?.name) == ["2025"])
  }
}
