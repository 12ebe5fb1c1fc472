import CivilTime
import Conflicts
import Expansion
import Placement
import ScheduleModel
import TestWorld
import Testing

@Suite("Pins that cannot hold")
struct BrokenPinTests {
  @Test func `a pin of a task that is no longer there`() throws {
    var book = try Book(units: ["ash"])
    let gone = try #require(TaskID(digest: [UInt8](repeating: 0, count: 17)))
    book.decisions = [try pin(gone, "2026-05-06", line: 4)]
    try expect(
      .pinBroken, of: book,
      drawn: """
        hard pin-broken.aaaaaaaaaaaaaaaaaaaaaaaaaa
          thứ Tư 06/5/2026: ngày ghim cho việc aaaaaaaaaaaaaaaaaaaaaaaaaa, mà kế hoạch không còn \
        việc ấy.
          Wednesday 6 May 2026: task aaaaaaaaaaaaaaaaaaaaaaaaaa is pinned to it and is no longer \
        there.
          decisions.yaml:4; tasks: 1; units: ; clauses: 
          * bỏ quyết định này
            remove this decision
            = 0
        """)
  }

  @Test func `a pin to a rest day outside the window, and one that will do`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("walk", try .once("2026-05-04", "2026-05-08"), .within, lines: [.when: 2])
    let task = try #require(try book.book().datedTasks().first?.id)
    book.decisions = [
      try pin(task, "2026-05-06", line: 4), try pin(task, "2026-05-10", line: 9),
    ]
    try expect(
      .pinBroken, of: book,
      drawn: """
        hard pin-broken.z7fkai7z7b4ps6byffybd7floa
          ash, Chủ nhật 10/5/2026: không ghim được 'walk' vào ngày này: là ngày nghỉ, tức nghỉ \
        hằng tuần; nằm ngoài 04/5/2026 – 08/5/2026.
          ash, Sunday 10 May 2026: 'walk' cannot be pinned to this day: it is a rest day, weekly \
        rest; it lies outside 4 May 2026 – 8 May 2026.
          decisions.yaml:9, rules/r.yaml:2; tasks: 1; units: ash; clauses: 
          * ghim ngày khác, hoặc bỏ quyết định
            pin another day, or unpin it
            = 1
        """)
    book.decisions.removeLast()
    try expect(.pinBroken, of: book, drawn: "")
  }
}

/// A pin that Mai decided.
private func pin(_ task: TaskID, _ day: String, line number: Int) throws -> Decision {
  Decision(
    .pin(task, try date(day), nil), by: "Mai", because: "agreed", on: nil,
    source: line(number, of: "decisions.yaml"))
}
