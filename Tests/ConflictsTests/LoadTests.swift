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
          ash và elm, 04/5/2026 – 10/5/2026, 8 việc mỗi đơn vị: 'calls' và 'visits'. Từ 8 việc một \
        tuần là nhiều.
          ash and elm, 4 May 2026 – 10 May 2026, 8 tasks each: 'calls' and 'visits'. 8 or more \
        tasks a week are too many.
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
          elm và oak, 04/5/2026 – 10/5/2026, 8–9 việc mỗi đơn vị: 'calls' và 'visits'. Từ 8 việc \
        một tuần là nhiều.
          elm and oak, 4 May 2026 – 10 May 2026, 8–9 tasks each: 'calls' and 'visits'. 8 or more \
        tasks a week are too many.
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
          Tháng 5/2026, 3 chiến dịch: 'A', 'B' và 'C'. Từ 3 chiến dịch một tháng là nhiều.
          May 2026, 3 campaigns: 'A', 'B' and 'C'. 3 or more campaigns a month are too many.
          plan.yaml:40, plan.yaml:41, plan.yaml:42; tasks: 0; units: ; clauses: 
        """)
    book.campaigns.removeFirst()
    try expect(.load, of: book, drawn: "")
  }
}
