import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("What became of each provision")
struct CoverageTests {
  @Test func `each is at home somewhere, and its tasks are counted once`() throws {
    let coverage = try Coverage(of: CoverageTests.complete().plan())
    #expect(
      drawn(coverage) == """
        D0-01 plan p: 0
        D0-02 document letter: 0
        D0-03 campaign peak: 0
        D0-04 message news: 0
        D0-05 choice one-or-two: 0
        D0-26 rule meetings: 4
        D0-27 rule meetings: 0, counted in D0-26
        D0-28 rule meetings: 0
        D0-38 rule meetings: 4
        D0-47 standing posts: 0
        D0-62 question share: 0

        """)
    #expect(coverage.isComplete)
    #expect(coverage.strays.isEmpty)
    #expect(
      coverage.totals.map { "\($0.group) \($0.provisions) \($0.tasks) \($0.withProblem)" } == [
        "datable 4 8 0", "attribute 6 0 0", "listed 1 0 0",
      ])
  }

  @Test func `what several rules make of one provision is added up`() throws {
    var book = try CoverageTests.complete()
    try book.rule("more", .once("2026-07-02"), .on)
    book.mention("D0-26", .rule(try .named("more")))
    let coverage = try Coverage(of: book.plan())
    let row = try #require(coverage.rows.first { $0.provision.id == "D0-26" })
    #expect(row.tasks == 6)
    #expect(row.problems == [.numberDiffers])
  }

  @Test func `a provision that nothing takes up`() throws {
    var book = try CoverageTests.complete()
    book.provision("D0-99", .standing)
    try expect(book, .notMentioned, of: "D0-99")
  }

  @Test func `a provision that can date something but has no rule`() throws {
    var book = try CoverageTests.complete()
    book.provision("D0-99", .event)
    book.mention("D0-99", .plan)
    try expect(book, .noRule, of: "D0-99")
  }

  @Test func `a duty without a number whose rule makes tasks`() throws {
    var book = try CoverageTests.complete()
    book.provision("D0-99", .onDemand)
    book.mention("D0-99", .rule(try .named("meetings")))
    try expect(book, .dutyWithTasks, of: "D0-99")
  }

  @Test func `another number than expected, unless a reason is written down`() throws {
    var book = try CoverageTests.complete()
    book.provision("D0-99", .quota, expected: 3)
    book.mention("D0-99", .rule(try .named("meetings")))
    try expect(book, .numberDiffers, of: "D0-99")
    book.provisions.removeLast()
    book.provision("D0-99", .quota, expected: 3, because: "ba đơn vị chưa có tên")
    let coverage = try Coverage(of: book.plan())
    #expect(coverage.isComplete)
  }

  @Test func `a code that no list has`() throws {
    var book = try CoverageTests.complete()
    book.mention("D9-01", .rule(try .named("meetings")))
    let coverage = try Coverage(of: book.plan())
    #expect(!coverage.isComplete)
    #expect(coverage.strays.map(\.provision) == ["D9-01"])
    #expect(coverage.rows.flatMap(\.problems) == [])
  }

  @Test func `programs read every key of every provision`() throws {
    var book = try Book(units: ["ba-be"])
    try book.rule("meetings", .once("2026-07-01"), .on)
    book.provision("D0-26", .quota, expected: 2, because: "một đơn vị")
    book.mention("D0-26", .rule(try .named("meetings")))
    book.provision("D0-27", .quota, expected: 1)
    book.mention("D0-27", .plan)
    book.mention("D9-01", .plan)
    let coverage = try Coverage(of: book.plan())
    #expect(
      String(decoding: coverage.json, as: UTF8.self) == """
        [
          {
            "expected" : 2,
            "group" : "datable",
            "homes" : [
              {
                "file" : "rules/r.yaml",
                "id" : "meetings",
                "kind" : "rule",
                "line" : 1
              }
            ],
            "id" : "D0-26",
            "kind" : "quota",
            "problem" : null,
            "quote" : "“D0-26”",
            "reason" : "một đơn vị",
            "section" : "III.2",
            "tasks" : 1
          },
          {
            "expected" : 1,
            "group" : "datable",
            "homes" : [
              {
                "file" : "rules/r.yaml",
                "id" : "p",
                "kind" : "plan",
                "line" : 2
              }
            ],
            "id" : "D0-27",
            "kind" : "quota",
            "problem" : "no-rule, number-differs",
            "quote" : "“D0-27”",
            "reason" : null,
            "section" : "III.2",
            "tasks" : 0
          },
          {
            "expected" : null,
            "group" : null,
            "homes" : [
              {
                "file" : "rules/r.yaml",
                "id" : "p",
                "kind" : "plan",
                "line" : 3
              }
            ],
            "id" : "D9-01",
            "kind" : null,
            "problem" : "not-listed",
            "quote" : null,
            "reason" : null,
            "section" : null,
            "tasks" : 0
          }
        ]

        """)
  }

  private func expect(_ book: Book, _ problem: Coverage.Problem, of provision: String) throws {
    let coverage = try Coverage(of: book.plan())
    #expect(!coverage.isComplete)
    for row in coverage.rows {
      #expect(row.problems == (row.provision.id == provision ? [problem] : []))
    }
  }

  private func drawn(_ coverage: Coverage) -> String {
    coverage.rows.map { row in
      let homes = row.homes.map { "\($0.kind) \($0.id)" }.joined(separator: ", ")
      let other = row.countedIn.map { ", counted in \($0)" } ?? ""
      return "\(row.provision.id) \(homes): \(row.tasks)\(other)\n"
    }.joined()
  }

  /// A book in which all is accounted for.
  static func complete() throws -> Book {
    var book = try Book(units: ["ba-be", "bac-kan"])
    try book.rule("meetings", .once("2026-07-01", "2026-07-10"), .within, .exactly(2))
    try book.rule("posts", .standing(.continuous("tăng cường")), .on)
    try book.rule("share", .once("2026-07-01"), .on, units: []) {
      $0.questions = ["Ai chia sẻ?"]
    }
    let meetings = ProvisionMention.Home.rule(try .named("meetings"))
    let rows: [(String, Provision.Kind, Int, ProvisionMention.Home)] = [
      ("D0-01", .reference, 0, .plan), ("D0-02", .reference, 0, .document(try .named("letter"))),
      ("D0-03", .constraint, 0, .campaign(try .named("peak"))),
      ("D0-04", .message, 0, .message(try .named("news"))),
      ("D0-05", .assign, 0, .choice(try .named("one-or-two"))), ("D0-26", .quota, 4, meetings),
      ("D0-27", .quota, 0, meetings), ("D0-28", .audience, 0, meetings),
      ("D0-38", .kpi, 4, meetings), ("D0-47", .standing, 0, .rule(try .named("posts"))),
      ("D0-62", .relative, 0, .rule(try .named("share"))),
    ]
    for (id, kind, expected, home) in rows {
      book.provision(id, kind, expected: expected)
      book.mention(id, home)
    }
    return book
  }
}

extension Book {
  /// Lists a provision.
  mutating func provision(
    _ id: String, _ kind: Provision.Kind, expected: Int = 0, because reason: String? = nil
  ) {
    provisions.append(
      Provision(
        id: id, document: nil, section: "III.2", quote: "“\(id)”", kind: kind, expected: expected,
        reason: reason, source: SourcePlace(file: "provisions.csv", line: provisions.count + 2)))
  }

  /// Takes a provision up.
  mutating func mention(_ id: String, _ home: ProvisionMention.Home) {
    mentions.append(
      ProvisionMention(
        id, in: home, source: SourcePlace(file: "rules/r.yaml", line: mentions.count + 1)))
  }
}
