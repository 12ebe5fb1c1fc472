import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("What a plan leaves open")
struct OpenPointTests {
  @Test func `questions, unknowns, duties and choices, in the order of the files`() throws {
    let points = try OpenPointTests.book().book().openPoints
    let drawn = points.map { point in
      let answers = point.answers.map { "\n    · \($0)" }.joined()
      return "\(point.kind) \(point.home.code) [\(point.clauses.joined(separator: "; "))] "
        + "\(point.text.vietnamese) | \(point.text.english)\(answers)"
    }
    #expect(
      drawn.joined(separator: "\n") == """
        question launch [III.1] Mấy giờ bắt đầu? | Mấy giờ bắt đầu?
        unknown talk [III.2] talk: ai làm? mấy giờ? ở đâu? | talk: who? at what hour? where?
        unknown stream [III.3] stream: ngày nào? | stream: on which day?
        unknown visit [] visit: ngày nào? | visit: on which day?
        standing urge [IV.1] urge: bao nhiêu, khi nào? (thường xuyên) | urge: how many, and when? \
        (thường xuyên)
        standing answer [IV.2] answer: làm trong bao lâu? (khi dân hỏi) | answer: within what time? \
        (khi dân hỏi)
        question posts [IV.3] Bao nhiêu bài? | Bao nhiêu bài?
        choice launch-day [III.1; IV.1] Ra quân một hay hai ngày? | Ra quân một hay hai ngày?
            · Một ngày.
            · Hai ngày.
        """)
  }

  @Test func `a choice that somebody decided is open no more`() throws {
    var book = try OpenPointTests.book()
    book.decisions = [
      Decision(
        .reading(try .named("launch-day"), try .named("two")), by: "An", because: "rõ", on: nil,
        source: SourcePlace(file: "decisions.yaml", line: 1))
    ]
    let points = try book.book().openPoints
    #expect(!points.contains { $0.kind == .choice })
  }

  @Test func `a choice belongs to the document of its rules, where that is one`() throws {
    var book = try OpenPointTests.book()
    let points = try book.book().openPoints
    let choice = try #require(points.first { $0.kind == .choice })
    #expect(choice.document?.text == "letter")
    try book.rule("other", .once("2026-07-01"), .on) { $0.document = nil }
    book.choices = [try OpenPointTests.choice(about: ["launch", "other"])]
    let wider = try book.book().openPoints
    let wide = try #require(wider.first { $0.kind == .choice })
    #expect(wide.document == nil)
  }

  @Test func `a plan that says all leaves nothing open`() throws {
    var book = try Book(units: ["ba-be"])
    try book.rule("r", .once("2026-07-01"), .on)
    let points = try book.book().openPoints
    #expect(points.isEmpty)
  }

  /// A book with one of each.
  static func book() throws -> Book {
    var book = try Book(units: ["ba-be"])
    let letter: DocumentID = try .named("letter")
    book.documents = [
      Document(
        id: letter, title: "Kế hoạch", number: "12/KH-UBND", issued: nil, issuer: "UBND xã",
        source: SourcePlace(file: "plan.yaml", line: 3))
    ]
    func details(_ clause: String, _ questions: String...) -> (inout Rule.Details) -> Void {
      {
        $0.document = letter
        $0.clauses = clause.isEmpty ? [] : [clause]
        $0.questions = questions
      }
    }
    try book.rule(
      "launch", .once("2026-07-01"), .on, hours: .toBeAnnounced, .toBeAnnounced
    ) { details("III.1", "Mấy giờ bắt đầu?")(&$0) }
    try book.rule(
      "talk", .once("2026-07-01"), .on, hours: .toBeAnnounced, .toBeAnnounced, units: []
    ) {
      details("III.2")(&$0)
      $0.place = .toBeAnnounced
    }
    try book.rule(
      "stream", .once("2026-07-01", "2026-07-10"), .on, .one, .toBeAnnounced
    ) { details("III.3")(&$0) }
    try book.rule("visit", .open, .on, .one, .toBeAnnounced)
    try book.rule("urge", .standing(.continuous("thường xuyên")), .on) { details("IV.1")(&$0) }
    try book.rule("answer", .standing(.onDemand("khi dân hỏi")), .on) { details("IV.2")(&$0) }
    try book.rule(
      "posts", .standing(.continuous("tăng cường")), .on
    ) { details("IV.3", "Bao nhiêu bài?")(&$0) }
    try book.rule("known", .once("2026-07-01"), .on) { details("V")(&$0) }
    book.choices = [try choice(about: ["launch"])]
    return book
  }

  private static func choice(about rules: [String]) throws -> Choice {
    let place = SourcePlace(file: "rules/r.yaml", line: 40)
    let codes = try rules.map { try RuleID.named($0) }
    return Choice(
      id: try .named("launch-day"), question: "Ra quân một hay hai ngày?",
      clauses: ["III.1", "IV.1"],
      readings: [
        .init(id: try .named("one"), meaning: "Một ngày.", rules: [], source: place),
        .init(id: try .named("two"), meaning: "Hai ngày.", rules: codes, source: place),
      ],
      chosen: 0, source: place)
  }
}
