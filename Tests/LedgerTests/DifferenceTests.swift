import CivilTime
import Ledger
import ScheduleModel
import TestWorld
import Testing

@Suite("What publishing changes")
struct DifferenceTests {
  @Test func `of two plans each task is new, moved, changed, cancelled or as it was`() throws {
    try expect(
      from: """
        hop-1   xa-1  2026-07-01              Họp thôn
        hop-2   xa-1  2026-07-08              Họp thôn
        hop-3   xa-1  2026-07-15              Họp thôn
        bang    xa-1  2026-06-26..2026-07-11  Treo băng rôn
        """,
      to: """
        hop-1   xa-1  2026-07-02              Họp thôn
        hop-3   xa-1  2026-07-15              Họp tổ dân phố
        bang    xa-1  2026-06-26..2026-07-11  Treo băng rôn
        bao-cao xa-1  2026-07-31              Báo cáo
        """,
      gives: """
        hop-1: moved 2026-07-01 → 2026-07-02
        hop-2: cancelled 2026-07-08
        hop-3: changed heading
        bao-cao: added 2026-07-31
        """)
  }

  @Test func `an hour that becomes known is a move, with what else is new`() throws {
    try expect(
      from: "le  tinh  2026-07-01?      Lễ ra quân",
      to: "le  tinh  2026-07-01T07:30  Lễ ra quân",
      gives: "le: moved 2026-07-01 → 2026-07-01 07:30 also certainty")
  }

  @Test func `a number that nobody is shown is no change, a class of message is one`() throws {
    let task = try Sketch("noi  xa-1  2026-07-01T17:00  Nói").tasks[0].aired(as: nil)
    let week = Period(.week, containing: try date("2026-07-01"))
    let quota = PublishedTask.Quota(2, in: week, on: week.window.days)
    let record = TaskRecord(new: task, at: Instant(secondsSince1970: 100))
    #expect(kinds(record, task.aired(as: quota)) == [.recoded])
    #expect(kinds(record, task.aired(as: nil, .emergency)) == [.changed([.broadcast])])
  }

  private func kinds(_ record: TaskRecord, _ task: PublishedTask) -> [TaskChange.Kind] {
    Difference(from: [record], to: [task], today: task.extent.window.start).changes.map(\.kind)
  }

  @Test func `what is over stays, though the plan has it no more`() throws {
    try expect(
      from: """
        hop-1  xa-1  2026-06-15              Họp thôn
        bang   xa-1  2026-06-10..2026-06-16  Treo băng rôn
        hop-2  xa-1  2026-06-16              Họp thôn
        """,
      to: "",
      gives: """
        bang: cancelled 2026-06-10
        hop-2: cancelled 2026-06-16
        """)
  }

  @Test func `what was cancelled and is planned again comes back`() throws {
    let tasks = try Sketch("hop-1  xa-1  2026-07-01  Họp thôn").tasks
    let cancelled = tasks.map {
      TaskRecord(
        $0, .cancelled, sequence: 3, created: Instant(secondsSince1970: 0),
        changed: Instant(secondsSince1970: 9))
    }
    #expect(
      Difference(from: cancelled, to: tasks, today: try date("2026-06-16")).drawn
        == "hop-1: restored 2026-07-01")
    #expect(Difference(from: cancelled, to: [], today: try date("2026-06-16")).isEmpty)
  }

  @Test func `changes come by the first day that people have to look at`() throws {
    try expect(
      from: """
        a  xa-1  2026-07-20  Một
        b  xa-1  2026-07-03  Hai
        """,
      to: """
        a  xa-1  2026-07-02  Một
        b  xa-1  2026-07-30  Hai
        c  xa-1  2026-07-01  Ba
        """,
      gives: """
        c: added 2026-07-01
        a: moved 2026-07-20 → 2026-07-02
        b: moved 2026-07-03 → 2026-07-30
        """)
  }

  private func expect(
    from old: String, to new: String, gives drawn: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let records = try Sketch(old).tasks.map {
      TaskRecord(new: $0, at: Instant(secondsSince1970: 0))
    }
    let difference = Difference(
      from: records.reversed(), to: try Sketch(new).tasks.reversed(),
      today: try date("2026-06-16"))
    #expect(difference.drawn == drawn, sourceLocation: sourceLocation)
  }
}
