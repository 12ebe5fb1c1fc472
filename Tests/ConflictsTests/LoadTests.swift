import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Too much at once")
struct LoadTests {
  @Test func `a week with as many tasks of a unit as are too many, units of one lot together`()
    throws
  {
    var book = try Book(units: ["ash", "elm", "oak"])
    try book.rule(
      "visits", try .once("2026-05-04", "2026-05-08"), .within, .exactly(5), occupation: .halfDay,
      units: [0, 1], lines: [.when: 2])
    try book.rule(
      "calls", try .once("2026-05-04", "2026-05-08"), .within, .exactly(3), occupation: .halfDay,
      lines: [.when: 5])
    try expect(
      .load, of: book,
      drawn: """
        soft load.2026-w19.unit
          ash và elm, 04/5/2026 – 10/5/2026, 8 việc mỗi đơn vị: 'calls' (3) và 'visits' (5). Từ 8 việc \
        một tuần là nhiều. Nhiều nhất là thứ Hai 04/5/2026, 2 việc.
          ash and elm, 4 May 2026 – 10 May 2026, 8 tasks each: 'calls' (3) and 'visits' (5). 8 \
        or more tasks a week are too many. Most of them, 2, on Monday 4 May 2026.
          rules/r.yaml:2, rules/r.yaml:5; tasks: 16; units: ash elm; clauses: 
          * dời bớt việc sang tuần khác, hoặc nới 'trong'
            move tasks to another week, or widen 'within'
        """)
    book.thresholds = LoadThresholds(tasksPerUnitWeek: 9)
    try expect(.load, of: book, drawn: "")
  }

  @Test func `units of a kind are told together, and what people accepted holds at other numbers`()
    throws
  {
    var book = try Book(units: ["ash", "elm", "oak"])
    try book.rule(
      "visits", try .once("2026-05-04", "2026-05-08"), .within, .exactly(8), occupation: .halfDay,
      units: [1, 2], lines: [.when: 2])
    try book.rule(
      "calls", try .once("2026-05-04", "2026-05-08"), .within, .one, occupation: .halfDay,
      units: [2], lines: [.when: 5])
    book.decisions = [
      Decision(
        .waiver(ConflictID(.load, about: "2026-w19", "unit")), by: "Mai", because: "they know",
        on: nil, source: line(2, of: "decisions.yaml"))
    ]
    try expect(
      .load, of: book,
      drawn: """
        soft load.2026-w19.unit
          elm và oak, 04/5/2026 – 10/5/2026, 8–9 việc mỗi đơn vị: 'calls' (0–1) và 'visits' (8). Từ 8 \
        việc một tuần là nhiều. Nhiều nhất là thứ Hai 04/5/2026, 2 việc.
          elm and oak, 4 May 2026 – 10 May 2026, 8–9 tasks each: 'calls' (0–1) and 'visits' (8). 8 \
        or more tasks a week are too many. Most of them, 2, on Monday 4 May 2026.
          rules/r.yaml:2; tasks: 17; units: elm oak; clauses: 
          * dời bớt việc sang tuần khác, hoặc nới 'trong'
            move tasks to another week, or widen 'within'
          decided by Mai: they know
        """)
    // The first of the units goes, another comes.
    for units in [[2], [0, 2]] {
      book.rules = []
      try book.rule(
        "visits", try .once("2026-05-04", "2026-05-08"), .within, .exactly(8),
        occupation: .halfDay, units: units)
      let conflict = try #require(try book.conflicts().all.first { $0.code == .load })
      #expect(conflict.decision?.by == "Mai")
    }
  }

  @Test func `what would ease a week is what its rules can give`() throws {
    var book = try Book(units: ["ash"])
    book.thresholds = LoadThresholds(tasksPerUnitWeek: 2)
    let week = try days("2026-05-04", "2026-05-10")
    try book.rule(
      "tours", .every(.week, during: [week]), .within, .exactly(2), occupation: .halfDay)
    let edits = try book.conflicts().all.filter { $0.code == .load }.flatMap(\.repairs).map(\.edit)
    #expect(
      edits.map(\.vietnamese) == ["dời bớt việc sang tuần khác, hoặc giảm 'mỗi tuần'"])
    #expect(edits.map(\.english) == ["move tasks to another week, or lower 'each week'"])
  }

  @Test func `a month that too many campaigns touch`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("fair", try .once("2026-05-01"), .on) { $0.campaign = Code("a") }
    try book.rule("show", try .once("2026-04-21"), .on) { $0.campaign = Code("a") }
    try book.rule("talk", try .once("2026-05-31", "2026-06-02"), .throughout) {
      $0.campaign = Code("b")
    }
    book.campaigns = try [
      ("a", "2026-04-20", "2026-05-02"), ("b", "2026-05-31", "2026-06-02"),
      ("c", "2026-05-10", "2026-05-10"), ("d", "2026-06-10", "2026-06-11"),
    ].enumerated().map { index, campaign in
      Campaign(
        id: try code(campaign.0), title: campaign.0.uppercased(),
        occasions: [Occasion(try days(campaign.1, campaign.2))], assumption: nil,
        source: line(40 + index))
    }
    try expect(
      .load, of: book,
      drawn: """
        soft load.2026-05
          Tháng 5/2026, 3 chiến dịch chồng nhau: 'A' (20/4/2026 – 02/5/2026, 1 việc), 'C' \
        (10/5/2026, 0 việc) và 'B' (31/5/2026 – 02/6/2026, 1 việc). Từ 3 chiến dịch một tháng là \
        nhiều.
          May 2026, 3 campaigns: 'A' (20 April 2026 – 2 May 2026, 1 task), 'C' (10 May 2026, 0 \
        tasks) and 'B' (31 May 2026 – 2 June 2026, 1 task). 3 or more campaigns a month are too \
        many.
          plan.yaml:40, plan.yaml:41, plan.yaml:42; tasks: 2; units: ash; clauses: 
          * dời hoặc gộp bớt chiến dịch trong plan.yaml
            move or merge some of the campaigns in plan.yaml
        """)
    book.campaigns.removeFirst()
    try expect(.load, of: book, drawn: "")
  }
}
