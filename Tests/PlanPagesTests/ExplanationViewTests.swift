import CivilTime
import Expansion
import Explanation
import Placement
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("Explanations in a terminal")
struct ExplanationViewTests {
  @Test func `rules as they were understood`() throws {
    let plan = try plan()
    #expect(
      RuleReadings(plan.readings, in: .vietnamese).text == """
        Máy hiểu là:
        meetings [III.2 +2]: BHXH cơ sở Phổ Yên, 3 việc, vào ngày máy chọn trong thứ Sáu
          26/6 – thứ Sáu 10/7/2026 (15 ngày, 11 ngày làm việc), cách nhau ít nhất 2 ngày
          làm việc: 3 việc, đầu tiên thứ Hai 29/6, thứ Tư 01/7, thứ Tư 08/7/2026.
            Mặc định: ngày làm việc nào cũng được; không có giờ, xếp cả ngày; mỗi việc
              chiếm nửa ngày.
        launch [III.1.1; IV.1]: 2 đơn vị, vào thứ Tư 01/7/2026, giờ chưa rõ: 2 việc.
            Mặc định: không chiếm thời gian của ai.
        banners: 2 đơn vị, suốt thứ Sáu 26/6 – thứ Bảy 11/7/2026 (16 ngày, 11 ngày làm
          việc): 2 việc.
            Mặc định: không chiếm thời gian của ai.
        urge [IV.1]: BHXH tỉnh, việc thường xuyên (thường xuyên), không thành việc có
          ngày.
        visit: BHXH tỉnh, chưa ai nêu ngày: 1 việc, chưa có ngày.
            Mặc định: không có giờ, xếp cả ngày; không chiếm thời gian của ai.

        """)
    #expect(
      RuleReadings(plan.readings, in: .english).text == """
        Understood as:
        meetings [III.2 +2]: BHXH cơ sở Phổ Yên, 3 tasks, on days that the program
          chooses within Friday 26 June – Friday 10 July 2026 (15 days, 11 working), at
          least 2 working days apart: 3 tasks, first on Monday 29 June, Wednesday 1
          July, Wednesday 8 July 2026.
            By default: any working day; no hour, so whole days; half a day each.
        launch [III.1.1; IV.1]: 2 units, on Wednesday 1 July 2026, hour to be announced:
          2 tasks.
            By default: taking nobody's time.
        banners: 2 units, throughout Friday 26 June – Saturday 11 July 2026 (16 days, 11
          working): 2 tasks.
            By default: taking nobody's time.
        urge [IV.1]: BHXH tỉnh, a continuing duty (thường xuyên), which becomes no task
          with a date.
        visit: BHXH tỉnh, on a day that nobody has named: 1 task, without a date.
            By default: no hour, so whole days; taking nobody's time.

        """)
    #expect(RuleReadings([], in: .english).text.isEmpty)
  }

  @Test func `why a task is on its day`() throws {
    let plan = try plan()
    let facts = try #require(plan.facts.first { $0.rule.id.text == "meetings" })
    let day = try #require(facts.extent).window.start
    let account = DayAccount(
      verdicts: [
        DayVerdict(try date("2026-06-27"), [.restDay(.weeklyRest)]),
        DayVerdict(try date("2026-06-28"), [.restDay(.weeklyRest)]), DayVerdict(day, []),
      ], preference: .init(stratum: nil, company: .nothingElse, decidedBy: .onlyDay))
    let explanation = TaskExplanation(of: facts, in: plan, days: account)
    let file = SourceFile(name: "rules/r.yaml", text: "  - code: meetings\n  - code: urge\n")
    #expect(
      TaskWhy(explanation, from: [file], in: .vietnamese).text == """
        meetings (lần 1/3)
        BHXH cơ sở Phổ Yên, thứ Hai 29/6/2026
        nbk6ttyt2ws7dt7gtofgoh4mvn

        Căn cứ: Kế hoạch đợt cao điểm, 12/KH-BHXH, BHXH tỉnh [III.2 +2]
        rules/r.yaml:1: - code: meetings

        Máy hiểu là: BHXH cơ sở Phổ Yên, 3 việc, vào ngày máy chọn trong thứ Sáu 26/6 –
          thứ Sáu 10/7/2026 (15 ngày, 11 ngày làm việc), cách nhau ít nhất 2 ngày làm
          việc: 3 việc, đầu tiên thứ Hai 29/6, thứ Tư 01/7, thứ Tư 08/7/2026.
        Mặc định: ngày làm việc nào cũng được; không có giờ, xếp cả ngày; mỗi việc chiếm
          nửa ngày.

        Vì sao
          - máy chọn trong thứ Sáu 26/6 – thứ Sáu 10/7/2026 (15 ngày, 11 ngày làm việc)
            (rules/r.yaml:1)
          - chỉ còn ngày này
          - ngày đó người làm không có việc nào khác

        Những ngày không xếp được
          - 27–28/6: nghỉ hằng tuần

        Giả định
          - Khoảng cách là lựa chọn (rules/r.yaml:2)

        """)
    #expect(
      TaskWhy(explanation, from: [], in: .english).text == """
        meetings (1 of 3)
        BHXH cơ sở Phổ Yên, Monday 29 June 2026
        nbk6ttyt2ws7dt7gtofgoh4mvn

        Basis: Kế hoạch đợt cao điểm, 12/KH-BHXH, BHXH tỉnh [III.2 +2]
        rules/r.yaml:1

        Understood as: BHXH cơ sở Phổ Yên, 3 tasks, on days that the program chooses
          within Friday 26 June – Friday 10 July 2026 (15 days, 11 working), at least 2
          working days apart: 3 tasks, first on Monday 29 June, Wednesday 1 July,
          Wednesday 8 July 2026.
        By default: any working day; no hour, so whole days; half a day each.

        Why
          - chosen within Friday 26 June – Friday 10 July 2026 (15 days, 11 working)
            (rules/r.yaml:1)
          - no other day was left
          - whoever does it has nothing else on that day

        Days on which it cannot stand
          - 27–28 June: weekly rest

        Assumed
          - Khoảng cách là lựa chọn (rules/r.yaml:2)

        """)
  }

  @Test func `what the plan leaves open, by document`() throws {
    let book = try plan().book
    #expect(
      OpenPointListing(of: book, in: .vietnamese).text == """
        Kế hoạch đợt cao điểm, 12/KH-BHXH, BHXH tỉnh
          - [III.1.1; IV.1] Lễ phát động lúc mấy giờ, ở đâu? (BHXH tỉnh sẽ có thông báo
            sau) (rules/r.yaml:2)
          - [IV.1] Chưa có số: urge: bao nhiêu, khi nào? (thường xuyên) (rules/r.yaml:4)
          - [III.1] Hiểu thế nào: Ra quân một hay hai ngày? (rules/r.yaml:40)
              · Một ngày (tạm theo)
              · Hai ngày

        Không nêu văn bản
          - visit: ngày nào? (rules/r.yaml:5)

        Còn 4 điểm để ngỏ: 1 câu hỏi, 1 điều chưa rõ, 1 cách hiểu chưa chọn, 1 việc chưa
          có số.

        """)
    #expect(
      OpenPointListing(of: book, in: .english).text == """
        Kế hoạch đợt cao điểm, 12/KH-BHXH, BHXH tỉnh
          - [III.1.1; IV.1] Lễ phát động lúc mấy giờ, ở đâu? (BHXH tỉnh sẽ có thông báo
            sau) (rules/r.yaml:2)
          - [IV.1] No number: urge: how many, and when? (thường xuyên) (rules/r.yaml:4)
          - [III.1] How to read it: Ra quân một hay hai ngày? (rules/r.yaml:40)
              · Một ngày (holds meanwhile)
              · Hai ngày

        No document named
          - visit: on which day? (rules/r.yaml:5)

        4 points left open: 1 question, 1 unknown, 1 open reading, 1 duty without a
          number.

        """)
  }

  @Test func `a plan that leaves nothing open says so`() throws {
    let book = try Book(units: []).book()
    #expect(OpenPointListing(of: book, in: .vietnamese).text == "Không còn gì phải hỏi.\n")
    #expect(OpenPointListing(of: book, in: .english).text == "Nothing is left open.\n")
  }

  @Test func `questions in the summary, and how much else is open`() throws {
    let plan = try plan()
    #expect(
      PlanSummary(of: plan, in: .vietnamese).questions == """
        Còn phải hỏi:
          - Lễ phát động lúc mấy giờ, ở đâu? (BHXH tỉnh sẽ có thông báo sau) [launch,
            III.1.1; IV.1]
          - visit: ngày nào? [visit]
        Chưa có số hoặc ngày: 1 việc; chưa chọn cách hiểu: 1 điểm. Xem bằng 'caodiem
          questions'.

        """)
    #expect(
      PlanSummary(of: plan, in: .english).questions == """
        Open questions:
          - Lễ phát động lúc mấy giờ, ở đâu? (BHXH tỉnh sẽ có thông báo sau) [launch,
            III.1.1; IV.1]
          - visit: on which day? [visit]
        Duties without a number or date: 1; readings not chosen: 1. See 'caodiem
          questions'.

        """)
  }

  @Test func `seven days, unit by unit`() throws {
    let week = try #require(WeekAhead(of: plan(), from: try date("2026-07-01")))
    #expect(
      WeekListing(week, in: .vietnamese).text == """
        Bảy ngày tới: thứ Tư 01/7/2026 – thứ Ba 07/7/2026

        BHXH cơ sở Phổ Yên
          Thứ Tư 01/7/2026
            launch  [dự kiến]  III.1.1, IV.1
            meetings (lần 2/3)  III.2 +2
          Đang kéo dài
            26/6/2026 – 11/7/2026  banners

        BHXH tỉnh
          Thứ Tư 01/7/2026
            launch  [dự kiến]  III.1.1, IV.1
          Đang kéo dài
            26/6/2026 – 11/7/2026  banners

        1 đơn vị không có việc trong bảy ngày này.

        """)
    #expect(
      WeekListing(week, in: .english).text == """
        The next seven days: Wednesday 1 July 2026 – Tuesday 7 July 2026

        BHXH cơ sở Phổ Yên
          Wednesday 1 July 2026
            launch  [tentative]  III.1.1, IV.1
            meetings (2 of 3)  III.2 +2
          Under way
            26 June 2026 – 11 July 2026  banners

        BHXH tỉnh
          Wednesday 1 July 2026
            launch  [tentative]  III.1.1, IV.1
          Under way
            26 June 2026 – 11 July 2026  banners

        1 unit without a task in these seven days.

        """)
  }

  @Test func `seven days without a task`() throws {
    let week = try #require(WeekAhead(of: plan(), from: try date("2026-10-01")))
    #expect(
      WeekListing(week, in: .english).text == """
        The next seven days: Thursday 1 October 2026 – Wednesday 7 October 2026

        3 units without a task in these seven days.

        """)
  }

  @Test func `what a beginning of an identity finds`() throws {
    let facts = try Array(plan().facts.prefix(1))
    let id = try #require(facts.first).task.id
    #expect(LookupAnswer(.found(facts[0]), to: "x", in: .english).text.isEmpty)
    #expect(
      LookupAnswer(.unknown, to: "zzzz", in: .vietnamese).text == """
        không có việc nào có mã 'zzzz'
        mã việc: xem 'caodiem tasks KẾ-HOẠCH', hoặc cột 'id' khi thêm '--format csv'

        """)
    #expect(
      LookupAnswer(.unknown, to: "zzzz", in: .english).text == """
        no task has the id 'zzzz'
        ids: see 'caodiem tasks PLAN', or the column 'id' with '--format csv'

        """)
    #expect(
      LookupAnswer(.tooShort, to: "abc", in: .vietnamese).text == """
        mã 'abc' ngắn quá: cần ít nhất 4 ký tự đầu
        mã việc: xem 'caodiem tasks KẾ-HOẠCH', hoặc cột 'id' khi thêm '--format csv'

        """)
    #expect(
      LookupAnswer(.tooShort, to: "abc", in: .english).text == """
        the id 'abc' is too short: at least its first 4 characters are needed
        ids: see 'caodiem tasks PLAN', or the column 'id' with '--format csv'

        """)
    let many = Array(repeating: facts[0], count: 12)
    let answer = LookupAnswer(.several(many), to: "abcd", in: .english).text
    #expect(answer.hasPrefix("12 tasks have ids that begin with 'abcd':\n  \(id)  "))
    #expect(answer.hasSuffix("\n  … and 2 more\n"))
  }

  @Test(arguments: Language.allCases)
  func `no line is longer than 80 columns`(language: Language) throws {
    let plan = try plan()
    let week = try #require(WeekAhead(of: plan, from: try date("2026-06-29")))
    let views =
      [
        RuleReadings(plan.readings, in: language).text,
        OpenPointListing(of: plan.book, in: language).text, WeekListing(week, in: language).text,
      ]
      + plan.facts.map {
        TaskWhy(TaskExplanation(of: $0, in: plan), from: [], in: language).text
      }
    for line in views.flatMap({ $0.split(separator: "\n") }) { #expect(line.count <= 80) }
  }

  /// A plan with a little of everything.
  private func plan() throws -> Plan {
    var book = try Book(units: [])
    book.units = try [("tinh", "BHXH tỉnh"), ("pho-yen", "BHXH cơ sở Phổ Yên"), ("xa", "Xã")]
      .enumerated().map { line, unit in
        Roster.Unit(
          id: try #require(Code(unit.0)), name: unit.1, kind: "đơn vị", parent: nil,
          source: SourcePlace(file: "units.csv", line: line + 2))
      }
    let letter: DocumentID = try #require(Code("letter"))
    book.documents = [
      Document(
        id: letter, title: "Kế hoạch đợt cao điểm", number: "12/KH-BHXH", issued: nil,
        issuer: "BHXH tỉnh", source: SourcePlace(file: "plan.yaml", line: 3))
    ]
    // The roster sorts by code: pho-yen, tinh, xa.
    try book.rule(
      "meetings", .once("2026-06-26", "2026-07-10"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(2, .workingDays), units: [0]
    ) {
      $0.document = letter
      $0.clauses = ["III.2 +2"]
      $0.assumptions = [
        Assumption("Khoảng cách là lựa chọn", source: SourcePlace(file: "rules/r.yaml", line: 2))
      ]
    }
    try book.rule(
      "launch", .once("2026-07-01"), .on, hours: .toBeAnnounced, .toBeAnnounced, units: [0, 1]
    ) {
      $0.document = letter
      $0.clauses = ["III.1.1", "IV.1"]
      $0.questions = ["Lễ phát động lúc mấy giờ, ở đâu? (BHXH tỉnh sẽ có thông báo sau)"]
    }
    try book.rule("banners", .once("2026-06-26", "2026-07-11"), .throughout, units: [0, 1])
    try book.rule("urge", .standing(.continuous("thường xuyên")), .on, units: [1]) {
      $0.document = letter
      $0.clauses = ["IV.1"]
    }
    try book.rule("visit", .open, .on, .one, .toBeAnnounced, units: [1])
    let place = SourcePlace(file: "rules/r.yaml", line: 40)
    book.choices = [
      Choice(
        id: try #require(Code("one-or-two")), question: "Ra quân một hay hai ngày?",
        clauses: ["III.1"],
        readings: try [("one", "Một ngày"), ("two", "Hai ngày")].map { code, meaning in
          Choice.Reading(
            id: try #require(Code(code)), meaning: meaning,
            rules: code == "two" ? [try #require(Code("launch"))] : [], source: place)
        }, chosen: 0, source: place)
    ]
    let made = try book.book()
    return Placer(made).plan(made.datedTasks())
  }
}
