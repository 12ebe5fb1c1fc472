import CivilTime
import Conflicts
import ScheduleModel
import TestWorld
import Testing

@Suite("What a plan supposes")
struct SuppositionTests {
  @Test func `an assumed due date is said with its tasks and its reason`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("accounts", try .once("2026-04-30"), .due(.stays)) {
      $0.clauses = ["IV.3"]
      $0.assumptions = [
        Assumption("The end of April is usual.", of: .when, source: line(7, of: "rules/r.yaml"))
      ]
    }
    try book.rule(
      "audit", .relative(.after, to: try code("accounts"), distance: Distance(2, .workingDays)),
      .due(.stays), units: [1])
    try expect(
      .assumedValue, of: book,
      drawn: """
        soft assumed-value.rule.accounts
          3 việc của ash và elm, 30/4/2026 – 04/5/2026: không văn bản nào nêu hạn của 'accounts'. \
        Giả định: The end of April is usual.
          3 tasks of ash and elm, 30 April 2026 – 4 May 2026: no document states the due date of \
        'accounts'. Assumed: The end of April is usual.
          rules/r.yaml:7; tasks: 3; units: ash elm; clauses: IV.3
          * hỏi lại, ghi giá trị đúng rồi bỏ dòng giả định
            ask, write the true value and remove the line of the assumption
        """)
  }

  @Test func `two assumptions of one rule are two conflicts, whatever they are about`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("stall", try .once("2026-04-30"), .on) {
      $0.assumptions = [Assumption("One day", of: .length), Assumption("Something")]
    }
    try expect(
      .assumedValue, of: book,
      drawn: """
        soft assumed-value.rule.stall
          1 việc của ash, 30/4/2026: không văn bản nào nêu thời lượng của 'stall'. Giả định: One \
        day.
          1 task of ash, 30 April 2026: no document states the length of 'stall'. Assumed: One day.
          rules/r.yaml:1; tasks: 1; units: ash; clauses: 
          * hỏi lại, ghi giá trị đúng rồi bỏ dòng giả định
            ask, write the true value and remove the line of the assumption
        soft assumed-value.rule.stall.2
          1 việc của ash, 30/4/2026: không văn bản nào nêu một giá trị của 'stall'. Giả định: \
        Something.
          1 task of ash, 30 April 2026: no document states a value of 'stall'. Assumed: Something.
          rules/r.yaml:1; tasks: 1; units: ash; clauses: 
          * hỏi lại, ghi giá trị đúng rồi bỏ dòng giả định
            ask, write the true value and remove the line of the assumption
        """)
  }

  @Test func `what rests on a campaign's assumed window is told once, with the campaign`() throws {
    var book = try Book(units: ["ash", "elm"])
    let assumption = Assumption("From the posters", of: .when, source: line(9))
    book.campaigns = [
      Campaign(
        id: try code("spring"), title: "Spring", occasions: [Occasion(try window)],
        assumption: assumption, source: line(8))
    ]
    try book.rule("posters", .windows([Occasion(try window)]), .throughout)
    try book.rule("visits", .windows([Occasion(try window)]), .within) {
      $0.assumptions = [assumption]
    }
    try expect(
      .assumedValue, of: book,
      drawn: """
        soft assumed-value.campaign.spring
          2 việc của ash và elm, 02/3/2026 – 13/3/2026: không văn bản nào nêu thời gian của chiến \
        dịch 'Spring'. Giả định: From the posters.
          2 tasks of ash and elm, 2 March 2026 – 13 March 2026: no document states the window of \
        the campaign 'Spring'. Assumed: From the posters.
          plan.yaml:9; tasks: 2; units: ash elm; clauses: 
          * hỏi lại, ghi giá trị đúng rồi bỏ dòng giả định
            ask, write the true value and remove the line of the assumption
        """)
  }

  @Test func `what documents state raises nothing`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("accounts", try .once("2026-04-30"), .due(.stays))
    try expect(.assumedValue, of: book, drawn: "")
  }

  @Test func `units that no document names are counted among their kind, if they have tasks`()
    throws
  {
    var book = try Book(units: ["ash", "elm", "oak", "yew"])
    for index in [0, 2, 3] { try book.suppose(index, "A guess.") }
    try book.rule(
      "visits", .windows([Occasion(try window)]), .within, .exactly(2), units: [0, 1, 2])
    try expect(
      .assumedUnits, of: book,
      drawn: """
        soft assumed-units.unit
          2 trong 4 unit, 4 việc: không văn bản nào nêu tên. Giả định: A guess.
          2 of 4 units (unit), 4 tasks: no document names them. Assumed: A guess.
          units.csv:2, units.csv:4; tasks: 4; units: ash oak; clauses: 
          * xin danh sách đơn vị, sửa bảng đơn vị rồi bỏ giả định
            ask for the list of units, mend the roster and remove the assumption
        """)
    book.units = try Book(units: ["ash", "elm", "oak", "yew"]).units
    try expect(.assumedUnits, of: book, drawn: "")
  }

  @Test func `a slip of the documents is shown with the roster's line`() throws {
    var book = try Book(units: ["ash", "elm"])
    try book.rule("visits", .windows([Occasion(try window)]), .within) { $0.clauses = ["II"] }
    book.slips = [
      SpellingSlip("Aesh", for: 0, source: line(1, of: "rules/r.yaml")),
      SpellingSlip("Aesh", for: 0, source: line(3, of: "rules/r.yaml")),
      SpellingSlip("Ahs", for: 0, source: line(4, of: "rules/r.yaml")),
    ]
    try expect(
      .spellingSlip, of: book,
      drawn: """
        soft spelling-slip.ash
          2 chỗ viết 'Aesh': bảng đơn vị ghi đó là lỗi chính tả của 'ash' (ash). Hiểu là đơn vị \
        này, không thêm đơn vị nào.
          'Aesh' in 2 places: the roster has it as a slip for 'ash' (ash). It is read as that \
        unit, and none is added.
          rules/r.yaml:1, rules/r.yaml:3, units.csv:2; tasks: 1; units: ash; clauses: II
        soft spelling-slip.ash.2
          1 chỗ viết 'Ahs': bảng đơn vị ghi đó là lỗi chính tả của 'ash' (ash). Hiểu là đơn vị \
        này, không thêm đơn vị nào.
          'Ahs' in 1 place: the roster has it as a slip for 'ash' (ash). It is read as that \
        unit, and none is added.
          rules/r.yaml:4, units.csv:2; tasks: 1; units: ash; clauses: II
        """)
  }

  private var window: Window { get throws { try days("2026-03-02", "2026-03-13") } }
}

extension Book {
  /// Says that a unit stands in the roster without being named by a document.
  fileprivate mutating func suppose(_ index: Int, _ assumption: String) throws {
    let unit = units[index]
    units[index] = Roster.Unit(
      id: unit.id, name: unit.name, kind: unit.kind, parent: nil, assumption: assumption,
      source: unit.source)
  }
}
