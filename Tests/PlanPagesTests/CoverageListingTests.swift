import CivilTime
import Explanation
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("What became of each provision, in a terminal")
struct CoverageListingTests {
  @Test func `a table with a line or two for each, then the totals; what is wrong stands apart`()
    throws
  {
    let coverage = Coverage(of: try plan())
    let vietnamese = CoverageListing(coverage, in: .vietnamese)
    #expect(
      vietnamese.text == """
        Mã     Mục    Loại           Số việc       Đưa vào
        D0-01  III.2  dẫn chiếu                    văn bản letter, kế hoạch p
        D0-26  III.2  số lượng       1 việc        quy tắc meetings
        D0-27  III.2  số lượng       tính ở D0-26  quy tắc meetings
        D0-38  III.2  chỉ tiêu       1 lần xét     quy tắc meetings
        D0-40  III.2  sự kiện        1 việc        quy tắc talk
            đáng ra 2: đài chưa có trong danh sách đơn vị nên chưa có khung phát sóng
        D0-47  III.2  thường xuyên                 chưa có số urge
        D0-50  III.2  khi phát sinh                quy tắc talk
        D0-60  III.2  báo cáo        0 việc        kế hoạch p
        D0-61  III.2  phân công

        Có thể thành việc có ngày: 5 điều khoản, 3 việc; 1 có vấn đề
        Thuộc tính: 2 điều khoản, 0 việc; 1 có vấn đề
        Chưa có số hoặc ngày: 2 điều khoản, 0 việc; 1 có vấn đề

        """)
    #expect(
      vietnamese.problems == """
        provisions.csv:50: D0-50: là việc chưa có số hoặc ngày, nhưng quy tắc lại thành
          việc [duty-with-tasks]
        provisions.csv:60: D0-60: có thể thành việc có ngày nhưng không quy tắc nào nhận
          [no-rule]; thành 0 việc, đáng ra 3, không ghi lý do [number-differs]
        provisions.csv:61: D0-61: chưa đưa vào đâu [not-mentioned]
        rules/r.yaml:10: D9-99: không có trong danh sách điều khoản [not-listed]

        """)
    let english = CoverageListing(coverage, in: .english)
    #expect(
      english.text == """
        Code   Section  Kind        Tasks         Taken up in
        D0-01  III.2    reference                 document letter, plan p
        D0-26  III.2    quota       1 task        rule meetings
        D0-27  III.2    quota       in D0-26      rule meetings
        D0-38  III.2    target      1 evaluation  rule meetings
        D0-40  III.2    event       1 task        rule talk
            2 expected: đài chưa có trong danh sách đơn vị nên chưa có khung phát sóng
        D0-47  III.2    standing                  no number urge
        D0-50  III.2    on demand                 rule talk
        D0-60  III.2    report      0 tasks       plan p
        D0-61  III.2    assignment

        Can be dated: 5 provisions, 3 tasks; 1 with a problem
        Attributes: 2 provisions, 0 tasks; 1 with a problem
        Without a number or date: 2 provisions, 0 tasks; 1 with a problem

        """)
    #expect(
      english.problems == """
        provisions.csv:50: D0-50: is a duty without a number or date, but its rule makes
          tasks [duty-with-tasks]
        provisions.csv:60: D0-60: can date something, but no rule takes it up [no-rule];
          gives 0 where 3 is expected, without a reason [number-differs]
        provisions.csv:61: D0-61: is taken up nowhere [not-mentioned]
        rules/r.yaml:10: D9-99: is not in the list of provisions [not-listed]

        """)
    let lines = (vietnamese.text + english.text + english.problems).split(separator: "\n")
    for line in lines { #expect(line.count <= 80) }
  }

  @Test func `numbers of a confirmed year are told beside those of another, and not compared`()
    throws
  {
    let plan = try plan(confirmed: 2025...2025)
    let coverage = Coverage(of: plan)
    let listing = CoverageListing(coverage, in: .vietnamese)
    #expect(!listing.problems.contains("number-differs"))
    #expect(
      listing.text.contains(
        """
        D0-60  III.2  báo cáo        0 việc        kế hoạch p
            năm 2025: 3 việc

        """))
    #expect(
      listing.text.hasSuffix(
        "Số việc trong danh sách điều khoản là của năm 2025, không so với bản này.\n"))
    #expect(
      CoverageListing(coverage, in: .english).text.hasSuffix(
        "The numbers of the list of provisions are of 2025; not compared.\n"))
  }

  @Test func `a plan without a list of provisions says so`() throws {
    let coverage = Coverage(of: try World(["xa": "Xã"]).plan())
    #expect(
      CoverageListing(coverage, in: .vietnamese).text
        == "Kế hoạch không có danh sách điều khoản.\n")
    #expect(CoverageListing(coverage, in: .english).text == "The plan lists no provisions.\n")
    #expect(CoverageListing(coverage, in: .english).problems.isEmpty)
  }

  private func plan(confirmed years: ClosedRange<Int>? = nil) throws -> Plan {
    var book = try Book(units: ["ba-be"])
    book.confirmedYears = years
    try book.rule("meetings", .once("2026-07-01"), .on)
    try book.rule("talk", .once("2026-07-02"), .on)
    try book.rule("urge", .standing(.continuous("thường xuyên")), .on)
    book.provisions = [
      provision("D0-01", .reference, 0), provision("D0-26", .quota, 1),
      provision("D0-27", .quota, 0), provision("D0-38", .kpi, 1),
      provision(
        "D0-40", .event, 2, "đài chưa có trong danh sách đơn vị nên chưa có khung phát sóng"),
      provision("D0-47", .standing, 0), provision("D0-50", .onDemand, 0),
      provision("D0-60", .report, 3), provision("D0-61", .assign, 0),
    ]
    func rule(_ code: String) throws -> ProvisionMention.Home { .rule(try #require(Code(code))) }
    let homes: [(String, ProvisionMention.Home)] = [
      ("D0-01", .document(try #require(Code("letter")))), ("D0-01", .plan),
      ("D0-26", try rule("meetings")), ("D0-27", try rule("meetings")),
      ("D0-38", try rule("meetings")), ("D0-40", try rule("talk")), ("D0-47", try rule("urge")),
      ("D0-50", try rule("talk")), ("D0-60", .plan), ("D9-99", try rule("talk")),
    ]
    book.mentions = homes.enumerated().map { index, pair in
      ProvisionMention(
        pair.0, in: pair.1, source: SourcePlace(file: "rules/r.yaml", line: index + 1))
    }
    let made = try book.book()
    return Plan(
      book: made,
      assignments: try ["meetings", "talk"].enumerated().map { index, code in
        let extent = Extent.wholeDays(try days("2026-07-01", "2026-07-01"))
        let rule = try #require(made.rules.firstIndex { $0.id.text == code })
        let id = TaskID(digest: [UInt8](repeating: UInt8(index), count: 17))
        return Plan.Assignment(
          DatedTask(
            id: try #require(id), rule: rule, unit: 0, period: nil, part: .task, ordinal: 1,
            demand: .fixed(extent), certainty: .confirmed), at: extent)
      })
  }

  private func provision(
    _ id: String, _ kind: Provision.Kind, _ expected: Int, _ reason: String? = nil
  ) -> Provision {
    Provision(
      id: id, document: nil, section: "III.2", quote: "…", kind: kind, expected: expected,
      reason: reason, source: SourcePlace(file: "provisions.csv", line: Int(id.suffix(2)) ?? 1))
  }
}
