import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("Choices of readings, and what counts for what")
struct ReadingTests {
  @Test func `a choice shows each reading with its totals, and is decided by choosing one`() throws
  {
    var book = try Book(units: ["ash", "elm", "oak"])
    try book.rule("walks", try .once("2026-03-02", "2026-03-13"), .within, .exactly(2)) {
      $0.clauses = ["II.4"]
    }
    try book.rule("swims", try .once("2026-03-02", "2026-03-13"), .within, units: [0])
    book.choices = [try seasons()]
    let totals = [
      ChoiceTotals(of: try code("seasons"), [try code("each"): .init(all: 13, touched: 12)])
    ]
    try expect(
      .openChoice, of: book, totals: totals,
      drawn: """
        soft open-choice.seasons
          Văn bản để ngỏ: Once, or in each season? 'once in all' (đang theo): 6 việc, cả kế hoạch \
        7; 'in each season': 12 việc, cả kế hoạch 13.
          The documents leave it open: Once, or in each season? 'once in all' (followed now): 6 \
        tasks, 7 in the whole plan; 'in each season': 12 tasks, 13 in the whole plan.
          rules/r.yaml:1, rules/r.yaml:4; tasks: 6; units: ash elm oak; clauses: II.4
          * hiểu là 'in each season'
            read it as 'in each season'
            = 13 --choice seasons --reading each
          * giữ cách hiểu 'once in all'
            keep to 'once in all'
            = 7 --choice seasons --reading once
        """)
    let compared = ChoiceTotals(
      of: try code("seasons"),
      [try code("once"): .init(all: 7, touched: 7), try code("each"): .init(all: 13, touched: 13)])
    let message = try book.conflicts([compared]).all.first { $0.code == .openChoice }?.message
    #expect(message?.english.contains(" 'once in all' (followed now): 7 tasks, 7 in the") == true)
    book.decisions = [
      Decision(
        .reading(try code("seasons"), try code("once")), by: "Mai", because: "asked the club",
        on: nil, source: line(3, of: "decisions.yaml"))
    ]
    let decided = try #require(try book.conflicts().all.first { $0.code == .openChoice })
    #expect(decided.decision?.reason == "asked the club")
    #expect(!decided.message.english.contains("13"))
  }

  @Test func `two rules of one activity raise the question whether one counts for the other`()
    throws
  {
    var book = try Book(units: ["ash", "elm"])
    try book.concerts(.unstated)
    try expect(
      .countingUnclear, of: book,
      drawn: """
        soft counting-unclear.gala.season
          7 việc của ash và elm nếu cộng thêm, 6 nếu tính gộp: 'gala' (III.1.2) nằm trong thời \
        gian của 'season' (III.2 +2), cùng là 'concert', và quy tắc không nói có tính vào hay \
        không. Hiện đang cộng thêm.
          7 tasks of ash and elm if they add up, 6 if not: 'gala' (III.1.2) lies within the \
        time of 'season' (III.2 +2), both are 'concert', and no line says whether the one counts \
        toward the other. They add up now.
          rules/r.yaml:1, rules/r.yaml:2; tasks: 4; units: elm; clauses: III.1.2, III.2 +2
          * thêm 'tính vào: season' vào quy tắc 'gala'
            add 'counts toward: season' to rule 'gala'
            = 6
          * thêm 'tính vào: không' vào quy tắc 'gala'
            add 'counts toward: nothing' to rule 'gala'
            = 7
        """)
    for counting in [Counting.separate, .toward(try code("season"))] {
      var mended = try Book(units: ["ash", "elm"])
      try mended.concerts(counting)
      try expect(.countingUnclear, of: mended, drawn: "")
    }
  }

  @Test func `a choice that touches the narrower rule takes the place of the question`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.concerts(.unstated)
    book.choices = [try seasons(touching: "gala")]
    try expect(.countingUnclear, of: book, drawn: "")
  }

  @Test
  func `a day that is shifted into the wider rule lies within it, and one shifted out does not`()
    throws
  {
    // 14/3/2026 is a Saturday.
    for (shift, isWithin) in [(Shift.previousWorkingDay, false), (.nextWorkingDay, true)] {
      var book = try Book(units: ["ash"])
      try book.rule("season", try .once("2026-03-16", "2026-03-27"), .within, .exactly(3)) {
        $0.activity = "concert"
      }
      try book.rule("gala", try .once("2026-03-14"), .on, shift: shift) {
        $0.activity = "concert"
      }
      let found = try book.conflicts().all.contains { $0.code == .countingUnclear }
      #expect(found == isWithin)
    }
  }

  @Test func `of two rules for the same days the one with fewer units is asked about`() throws {
    var book = try Book(units: ["ash", "elm", "oak"])
    let days = try Anchor.once("2026-03-02", "2026-03-13")
    try book.rule("all", days, .within) { $0.activity = "concert" }
    try book.rule("some", days, .within, units: [1]) { $0.activity = "concert" }
    let ids = try book.conflicts().all.filter { $0.code == .countingUnclear }.map(\.id.text)
    #expect(ids == ["counting-unclear.some.all"])
  }

  private func seasons(touching rule: String = "walks") throws -> Choice {
    Choice(
      id: try code("seasons"), question: "Once, or in each season?", clauses: ["II.4"],
      readings: [
        .init(
          id: try code("once"), meaning: "once in all", rules: [], source: line(5)),
        .init(
          id: try code("each"), meaning: "in each season", rules: [try code(rule)],
          source: line(6)),
      ], chosen: 0, source: line(4, of: "rules/r.yaml"))
  }
}

extension Book {
  /// Three concerts in a season, and one on a day of it.
  fileprivate mutating func concerts(_ counting: Counting) throws {
    try rule("season", try .once("2026-03-02", "2026-03-27"), .within, .exactly(3)) {
      $0.activity = "concert"
      $0.clauses = ["III.2 +2"]
    }
    try rule("gala", try .once("2026-03-11"), .on, .atLeast(1), counting: counting, units: [1]) {
      $0.activity = "concert"
      $0.clauses = ["III.1.2"]
    }
  }
}
