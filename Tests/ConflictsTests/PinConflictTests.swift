import CivilTime
import Conflicts
import Expansion
import ScheduleModel
import TestWorld
import Testing

@Suite("Pins that do not do what people meant")
struct PinConflictTests {
  @Test func `a pin of a span has no effect, and says so`() throws {
    var book = try Book(units: ["ash"])
    try book.rule(
      "banner", try .once("2026-05-04", "2026-05-08"), .throughout, lines: [.when: 2])
    try book.pin("banner", "2026-05-05", line: 4)
    try expect(
      .pinBroken, of: book,
      drawn: """
        hard pin-broken.x7oslj5ywiwzknthblm7qliver
          ash, thứ Ba 05/5/2026: ghim này không có tác dụng: 'banner' kéo dài suốt thời gian của nó, \
        không ghim vào một ngày được.
          ash, Tuesday 5 May 2026: this pin has no effect: 'banner' goes on through its window and \
        cannot be pinned to a day.
          decisions.yaml:4, rules/r.yaml:2; tasks: 1; units: ash; clauses: 
          * bỏ quyết định này; muốn đổi ngày thì sửa 'suốt' ở quy tắc 'banner'
            remove this decision; for other days change 'throughout' in rule 'banner'
            = 1
        """)
  }

  @Test func `a pin to a day that the rule avoids, also where the day was to be announced`() throws
  {
    for (position, certainty) in [(Position.within, Certainty.confirmed), (.on, .toBeAnnounced)] {
      var book = try Book(units: ["ash"])
      try book.rule(
        "fair", try .once("2026-05-04", "2026-05-08"), position, .one, certainty,
        lines: [.when: 2, .avoids: 3]
      ) { $0.avoids = AvoidedDays([], [.tuesday]) }
      try book.pin("fair", "2026-05-05", line: 4)
      try expect(
        .pinBroken, of: book,
        drawn: """
          hard pin-broken.2p6fbeajktcq775n2kd5smgdyc
            ash, thứ Ba 05/5/2026: không ghim được 'fair' vào ngày này: quy tắc tránh ngày này.
            ash, Tuesday 5 May 2026: 'fair' cannot be pinned to this day: the rule avoids it.
            decisions.yaml:4, rules/r.yaml:3; tasks: 1; units: ash; clauses: \n\
            * ghim ngày khác, hoặc bỏ quyết định
              pin another day, or unpin it
              = 1
          """)
      book.decisions = []
      try book.pin("fair", "2026-05-06", line: 4)
      try expect(.pinBroken, of: book, drawn: "")
    }
  }

  @Test func `what hangs on tasks of which only some are pinned is left behind`() throws {
    var book = try Book(units: ["ash", "elm", "office"])
    try book.rule("fair", try .once("2026-05-05"), .on, units: [0, 1], lines: [.when: 2])
    try book.rule(
      "report", .relative(.after, to: try code("fair"), distance: Distance(2, .workingDays)),
      .due(.stays), units: [2], lines: [.when: 6, .distance: 7])
    try book.pin("fair", "2026-05-06", line: 4)
    try expect(
      .pinBroken, "fair.report", of: book,
      drawn: """
        hard pin-broken.fair.report
        1 việc của office: 'report' vẫn đứng vào 07/5/2026, tính từ 05/5/2026 của 'fair', dù 1 việc \
        của ash ở đó đã ghim vào 06/5/2026.
        1 task of office: 'report' still stands on 7 May 2026, reckoned from 5 May 2026 of 'fair', \
        although 1 task of ash there is pinned to 6 May 2026.
        decisions.yaml:4, rules/r.yaml:6, rules/r.yaml:7; tasks: report office
        ghim cả các việc này, hoặc sửa ngày ở quy tắc 'fair'
        pin these tasks too, or change the days in rule 'fair'
        """)
    var apart = book
    try apart.pin("fair", "2026-05-07", line: 8, number: 2)
    try expect(
      .pinBroken, "fair.report", of: apart,
      drawn: """
        hard pin-broken.fair.report
        1 việc của office: 'report' vẫn đứng vào 07/5/2026, tính từ 05/5/2026 của 'fair', dù 2 việc \
        của ash và elm ở đó đã ghim vào 06/5/2026 và 07/5/2026.
        1 task of office: 'report' still stands on 7 May 2026, reckoned from 5 May 2026 of 'fair', \
        although 2 tasks of ash and elm there are pinned to 6 May 2026 and 7 May 2026.
        decisions.yaml:4, decisions.yaml:8, rules/r.yaml:6, rules/r.yaml:7; tasks: report office
        ghim cả các việc này, hoặc sửa ngày ở quy tắc 'fair'
        pin these tasks too, or change the days in rule 'fair'
        """)
    var together = book
    try together.pin("fair", "2026-05-06", line: 8, number: 2)
    try expect(.pinBroken, "fair.report", of: together, drawn: "")
    var settled = book
    try settled.pin("report", "2026-05-08", line: 8)
    try expect(.pinBroken, "fair.report", of: settled, drawn: "")
  }

  @Test func `what is done after a window is left behind by a pin beyond its end`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("walk", try .once("2026-05-04", "2026-05-08"), .within, lines: [.when: 2])
    try book.rule(
      "thanks", .relative(.after, to: try code("walk"), distance: Distance(1, .workingDays)),
      .due(.stays), lines: [.when: 6])
    try book.pin("walk", "2026-05-07", line: 4)
    try expect(.pinBroken, of: book, drawn: "")
    book.decisions = []
    try book.pin("walk", "2026-05-20", line: 4)
    try expect(
      .pinBroken, "walk.thanks", of: book,
      drawn: """
        hard pin-broken.walk.thanks
        1 việc của ash: 'thanks' vẫn đứng vào 11/5/2026, tính từ 04/5/2026 – 08/5/2026 của 'walk', \
        dù 1 việc của ash ở đó đã ghim vào 20/5/2026.
        1 task of ash: 'thanks' still stands on 11 May 2026, reckoned from 4 May 2026 – 8 May 2026 \
        of 'walk', although 1 task of ash there is pinned to 20 May 2026.
        decisions.yaml:4, rules/r.yaml:6; tasks: thanks ash
        ghim cả các việc này, hoặc sửa ngày ở quy tắc 'walk'
        pin these tasks too, or change the days in rule 'walk'
        """)
  }
}

extension Book {
  /// Pins a task of a rule; `number` counts its tasks from 1.
  fileprivate mutating func pin(
    _ rule: String, _ day: String, line place: Int, number: Int = 1
  ) throws {
    let book = try book()
    let tasks = book.datedTasks().filter { book.rules[$0.rule].id.text == rule }
    let task = try #require(tasks.dropFirst(number - 1).first)
    decisions.append(
      Decision(
        .pin(task.id, try date(day), nil), by: "Mai", because: "agreed", on: nil,
        source: line(place, of: "decisions.yaml")))
  }
}

/// Checks one conflict by what follows its code; empty where there is none.
private func expect(
  _ code: Conflict.Code, _ about: String, of book: Book, drawn: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let whole = try book.book()
  let names = Dictionary(
    whole.datedTasks().map { task in
      (task.id, "\(whole.rules[task.rule].id) \(whole.roster.units[task.unit].id)")
    }, uniquingKeysWith: { first, _ in first })
  let found = try book.conflicts().all.first { $0.id.text == "\(code.rawValue).\(about)" }
  let text = found.map { conflict in
    let lines = conflict.causes.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
    let tasks = conflict.tasks.compactMap { names[$0] }.joined(separator: ", ")
    return
      (["\(conflict.severity.rawValue) \(conflict.id)", conflict.message.vietnamese]
      + [conflict.message.english, "\(lines); tasks: \(tasks)"]
      + conflict.repairs.flatMap { [$0.edit.vietnamese, $0.edit.english] }).joined(separator: "\n")
  }
  #expect(text ?? "" == drawn, sourceLocation: sourceLocation)
}
