import CivilTime
import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("Why a task is on its day")
struct TaskExplanationTests {
  @Test(arguments: [
    (
      Language.vietnamese,
      """
      because
        máy chọn trong thứ Sáu 26/6 – thứ Sáu 10/7/2026 (15 ngày, 10 ngày làm việc) \
      (rules/r.yaml:1)
        còn 2 ngày: 09–10/7
        việc 2/3 lấy phần 03–11/7 của khoảng ấy
        ngày đó người làm không có việc nào khác
        các ngày như nhau thì mã của việc chọn một: lần nào cũng thế
      closed
        26/6: quá gần 'meetings (lần 1/3)' (cách nhau 2 ngày làm việc) (rules/r.yaml:1)
        27–28/6, 04–05/7: nghỉ hằng tuần
        29/6: ba-be bận: 'other' (rules/r.yaml:2)
        30/6: phong bận: 'other', 'meetings (lần 1/3)' … và 1 việc khác (rules/r.yaml:2)
        01/7: Ngày nghỉ (12/QĐ) (calendar.yaml:4)
        02/7: không có Báo cáo viên (resources.yaml:2)
        03/7: đã dùng hết Báo cáo viên: 'other' (resources.yaml:2)
        06/7: đơn vị chưa có hoặc không còn (units.csv:2)
        07/7: đã ghim vào ngày khác
        08/7: quy tắc tránh (rules/r.yaml:1)

      """
    ),
    (
      .english,
      """
      because
        chosen within Friday 26 June – Friday 10 July 2026 (15 days, 10 working) \
      (rules/r.yaml:1)
        2 days were left: 9–10 July
        task 2 of 3 has the share 3–11 July of the window
        whoever does it has nothing else on that day
        among equal days the task's own code picks one, the same in every run
      closed
        26 June: too near to 'meetings (1 of 3)' (2 working days apart) (rules/r.yaml:1)
        27–28 June, 4–5 July: weekly rest
        29 June: ba-be is busy: 'other' (rules/r.yaml:2)
        30 June: phong is busy: 'other', 'meetings (1 of 3)' … and 1 more (rules/r.yaml:2)
        1 July: Ngày nghỉ (12/QĐ) (calendar.yaml:4)
        2 July: absent: Báo cáo viên (resources.yaml:2)
        3 July: all taken: Báo cáo viên: 'other' (resources.yaml:2)
        6 July: the unit does not exist (units.csv:2)
        7 July: pinned to another day
        8 July: avoided by the rule (rules/r.yaml:1)

      """
    ),
  ])
  func `a chosen day, and every way in which the others were taken`(
    language: Language, text: String
  ) throws {
    let book = try crowded()
    let plan = try book.plan()
    let other = try #require(plan.facts.first { $0.rule.id.text == "other" }).task.id
    let second = try plan.facts(of: "meetings", 2)
    let first = try plan.facts(of: "meetings", 1).task.id
    let day = try #require(second.extent).window.start
    let exclusions: [(String, DayVerdict.Exclusion?)] = [
      ("2026-06-26", .tooNear(to: first)),
      ("2026-06-27", .restDay(.weeklyRest)), ("2026-06-28", .restDay(.weeklyRest)),
      ("2026-06-29", .busy(unit: 0, by: [other])),
      ("2026-06-30", .busy(unit: 1, by: [other, first, second.task.id])),
      ("2026-07-01", .restDay(book.calendar.status(of: try date("2026-07-01")))),
      ("2026-07-02", .resourceAbsent(0)), ("2026-07-03", .resourceTaken(0, by: [other])),
      ("2026-07-04", .restDay(.weeklyRest)), ("2026-07-05", .restDay(.weeklyRest)),
      ("2026-07-06", .unitDoesNotExist), ("2026-07-07", .pinnedElsewhere),
      ("2026-07-08", .avoided), ("2026-07-09", nil), ("2026-07-10", nil),
    ]
    let account = DayAccount(
      verdicts: try exclusions.map { DayVerdict(try date($0), $1.map { [$0] } ?? []) },
      preference: .init(
        stratum: try days(day.description, "2026-07-11"), company: .nothingElse, decidedBy: .hash))
    let explanation = TaskExplanation(of: second, in: plan, days: account)
    #expect(explanation.drawn(in: language) == text)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      day task 1
        quy tắc nêu ngày này (rules/r.yaml:1)
      due task 1
        quy tắc nêu ngày này (rules/r.yaml:2)
        Chủ nhật 15/11/2026: hạn vào ngày nghỉ thì dời về ngày làm việc sau (mặc định) \
      (rules/r.yaml:2)
      shifted task 1
        quy tắc nêu ngày này (rules/r.yaml:3)
        Chủ nhật 05/7/2026: ngày đã nêu là ngày nghỉ thì dời về ngày làm việc trước \
      (rules/r.yaml:3)
      before task 1
        trước 'day' 1 ngày làm việc (rules/r.yaml:4)
      alongside task 1
        cùng lúc với 'day' (rules/r.yaml:5)
      after task 1
        sau 'day' 1 ngày làm việc (rules/r.yaml:6)
      span end 1
        ngày làm việc đầu tiên sau ngày cuối của đợt (rules/r.yaml:7)
      span span 1
        quy tắc nêu ngày này (rules/r.yaml:7)
      span start 1
        ngày đầu của đợt, hoặc ngày làm việc ngay trước (rules/r.yaml:7)
      quarter span 1
        quy tắc nêu kỳ này (rules/r.yaml:8)
      open task 1
        chưa ai nêu ngày (rules/r.yaml:9)
      full task 1
        có 0 ngày trống cho 1 việc (rules/r.yaml:10)
      crowded task 1
        máy chọn trong thứ Hai 03/8/2026 (rules/r.yaml:11)
      crowded task 2
        có 1 ngày trống cho 3 việc, cách nhau 1 ngày làm việc (rules/r.yaml:11)
      crowded task 3
        có 1 ngày trống cho 3 việc, cách nhau 1 ngày làm việc (rules/r.yaml:11)

      """
    ),
    (
      .english,
      """
      day task 1
        the rule names the day (rules/r.yaml:1)
      due task 1
        the rule names the day (rules/r.yaml:2)
        Sunday 15 November 2026: a due date on a rest day moves to the next working day (by \
      default) (rules/r.yaml:2)
      shifted task 1
        the rule names the day (rules/r.yaml:3)
        Sunday 5 July 2026: a date on a rest day moves to the previous working day \
      (rules/r.yaml:3)
      before task 1
        1 working day before 'day' (rules/r.yaml:4)
      alongside task 1
        at the time of 'day' (rules/r.yaml:5)
      after task 1
        1 working day after 'day' (rules/r.yaml:6)
      span end 1
        the first working day after the last day of the span (rules/r.yaml:7)
      span span 1
        the rule names the day (rules/r.yaml:7)
      span start 1
        the first day of the span, or the last working day before it (rules/r.yaml:7)
      quarter span 1
        the rule names the period (rules/r.yaml:8)
      open task 1
        nobody has said on which day (rules/r.yaml:9)
      full task 1
        0 free days for 1 task (rules/r.yaml:10)
      crowded task 1
        chosen within Monday 3 August 2026 (rules/r.yaml:11)
      crowded task 2
        1 free day for 3 tasks, 1 working day apart (rules/r.yaml:11)
      crowded task 3
        1 free day for 3 tasks, 1 working day apart (rules/r.yaml:11)

      """
    ),
  ])
  func `days that nobody had to choose, and tasks without one`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be"])
    book.calendar = WorkCalendar()
    let step = Distance(1, .workingDays)
    try book.rule("day", .once("2026-07-01"), .on)
    try book.rule(
      "due",
      .windows([Occasion(try days("2026-11-01", "2026-11-15"), due: try date("2026-11-15"))]),
      .due(.nextWorkingDay))
    try book.rule(
      "shifted", .once("2026-07-05"), .on, shift: .previousWorkingDay, mentioning: [.shift])
    try book.rule("before", .relative(.before, to: "day", step), .due(.previousWorkingDay))
    try book.rule("alongside", .relative(.alongside, to: "day", step), .on)
    try book.rule("after", .relative(.after, to: "day", step), .due(.nextWorkingDay))
    try book.rule(
      "span", .once("2026-07-01", "2026-07-11"), .throughout,
      companions: [.start(title: "up"), .end(title: "down")])
    try book.rule("quarter", .each(.year), .throughout)
    try book.rule("open", .open, .on, .one, .toBeAnnounced)
    try book.rule("full", .once("2026-07-04", "2026-07-05"), .within)
    try book.rule(
      "crowded", .once("2026-08-03"), .within, .exactly(3), occupation: .halfDay,
      spacing: Distance(1, .workingDays))
    let plan = try book.plan()
    let drawn = plan.facts.sorted {
      ($0.rule.source, $0.task.part.rawValue, $0.task.ordinal)
        < ($1.rule.source, $1.task.part.rawValue, $1.task.ordinal)
    }.map { facts in
      let reasons = TaskExplanation(of: facts, in: plan).reasons
      let lines = reasons.map { "  " + $0.line(in: language) }
      return "\(facts.rule.id) \(facts.task.part) \(facts.task.ordinal)\n" + lines.joined()
    }.joined()
    #expect(drawn == text)
  }

  @Test(arguments: [
    (
      DayAccount.Criterion.onlyDay, ["2026-07-09"],
      [
        "no other day was left",
        "task 2 of 3 has the share 1–2 July of the window, where no day was left",
        "whoever does it has something else on that day too",
      ],
      [
        "chỉ còn ngày này", "việc 2/3 lấy phần 01–02/7 của khoảng ấy, ở đó không còn ngày nào",
        "ngày đó người làm còn có việc khác",
      ]
    ),
    (
      .arrangement, ["2026-07-01", "2026-07-09"],
      [
        "2 days were left: 1 July, 9 July",
        "task 2 of 3 has the share 1–2 July of the window, and its day lies outside it",
        "whoever does it has something else on that day too",
        "alone it would have a better day; all tasks together stand better so",
      ],
      [
        "còn 2 ngày: 01/7, 09/7",
        "việc 2/3 lấy phần 01–02/7 của khoảng ấy, ngày này nằm ngoài phần đó",
        "ngày đó người làm còn có việc khác",
        "riêng việc này thì ngày khác hợp hơn; xếp cả kế hoạch thì thế này tốt hơn",
      ]
    ),
    (
      .ownDay, ["2026-07-09", "2026-07-10"],
      [
        "2 days were left: 9–10 July",
        "task 2 of 3 has the share 1–2 July of the window, where no day was left",
        "whoever does it has something else on that day too",
        "on the other days they have something with a given date",
      ],
      [
        "còn 2 ngày: 09–10/7", "việc 2/3 lấy phần 01–02/7 của khoảng ấy, ở đó không còn ngày nào",
        "ngày đó người làm còn có việc khác", "những ngày kia người làm đã có việc định ngày sẵn",
      ]
    ),
    (
      .stratum, ["2026-06-30", "2026-07-09"],
      [
        "2 days were left: 30 June, 9 July",
        "task 2 of 3 has the share 1–2 July of the window, where no day was left",
        "whoever does it has something else on that day too",
        "of the days left it is the nearest to its share",
      ],
      [
        "còn 2 ngày: 30/6, 09/7",
        "việc 2/3 lấy phần 01–02/7 của khoảng ấy, ở đó không còn ngày nào",
        "ngày đó người làm còn có việc khác",
        "trong các ngày còn lại, ngày này gần phần của việc nhất",
      ]
    ),
    (
      .published, ["2026-06-30", "2026-07-09"],
      [
        "2 days were left: 30 June, 9 July",
        "task 2 of 3 has the share 1–2 July of the window, where no day was left",
        "whoever does it has something else on that day too",
        "it was published on this day, and can stay there",
      ],
      [
        "còn 2 ngày: 30/6, 09/7",
        "việc 2/3 lấy phần 01–02/7 của khoảng ấy, ở đó không còn ngày nào",
        "ngày đó người làm còn có việc khác",
        "việc đã công bố vào ngày này, và ngày này vẫn dùng được",
      ]
    ),
    (
      .over, ["2026-07-09"],
      [
        "no other day was left",
        "task 2 of 3 has the share 1–2 July of the window, where no day was left",
        "whoever does it has something else on that day too",
        "by what is published, it took place on this day",
      ],
      [
        "chỉ còn ngày này", "việc 2/3 lấy phần 01–02/7 của khoảng ấy, ở đó không còn ngày nào",
        "ngày đó người làm còn có việc khác",
        "theo bản đã công bố, việc đã diễn ra vào ngày này",
      ]
    ),
  ])
  func `what made the difference between the days that were left`(
    criterion: DayAccount.Criterion, open: [String], english: [String], vietnamese: [String]
  ) throws {
    let plan = try crowded().plan()
    let second = try plan.facts(of: "meetings", 2).task
    let placed = plan.facts(of: second, at: .wholeDays(try days("2026-07-09", "2026-07-09")))
    let account = DayAccount(
      verdicts: try open.map { DayVerdict(try date($0), []) },
      preference: .init(
        stratum: try days("2026-07-01", "2026-07-02"), company: .something, decidedBy: criterion))
    let reasons = TaskExplanation(of: placed, in: plan, days: account).reasons.dropFirst()
    #expect(reasons.map(\.text.english) == english)
    #expect(reasons.map(\.text.vietnamese) == vietnamese)
  }

  @Test(arguments: [
    (
      Language.vietnamese,
      """
      day task 1
        người lập kế hoạch đã ghim (decisions.yaml:2)
      day broadcast 1
        quy tắc nêu ngày này (rules/r.yaml:1)
        việc ấy đã ghim vào thứ Hai 06/7/2026 (decisions.yaml:2)
      after task 1
        sau 'day' 1 ngày làm việc (rules/r.yaml:2)
        việc ấy đã ghim vào thứ Hai 06/7/2026 (decisions.yaml:2)
      span span 1
        quy tắc nêu ngày này (rules/r.yaml:3)

      """
    ),
    (
      .english,
      """
      day task 1
        people pinned it (decisions.yaml:2)
      day broadcast 1
        the rule names the day (rules/r.yaml:1)
        people pinned that to Monday 6 July 2026 (decisions.yaml:2)
      after task 1
        1 working day after 'day' (rules/r.yaml:2)
        people pinned that to Monday 6 July 2026 (decisions.yaml:2)
      span span 1
        the rule names the day (rules/r.yaml:3)

      """
    ),
  ])
  func `what hangs on a pinned task tells its pin, and a span has none`(
    language: Language, text: String
  ) throws {
    var book = try Book(units: ["ba-be", "dai"])
    try book.rule(
      "day", .once("2026-07-01"), .on, companions: [.broadcast(by: 1)], units: [0])
    try book.rule(
      "after",
      .relative(.after, to: .named("day"), distance: Distance(1, .workingDays)),
      .due(.nextWorkingDay), units: [0])
    try book.rule("span", .once("2026-07-01", "2026-07-10"), .throughout, units: [0])
    let plain = try book.plan().facts.map(\.task)
    book.decisions = try plain.filter { $0.part == .span || $0.part == .task && $0.rule == 1 }
      .map { task in
        Decision(
          .pin(task.id, try date("2026-07-06"), nil), by: "Lan", because: "so said", on: nil,
          source: SourcePlace(file: "decisions.yaml", line: task.part == .span ? 7 : 2))
      }
    let pinned = plain.first { $0.part == .task && $0.rule == 1 }?.id
    let plan = try book.plan()
    let order = ["day task", "day broadcast", "after task", "span span"]
    let told = plan.facts.map { facts in
      let explanation = TaskExplanation(of: facts, in: plan, days: nil)
      #expect(explanation.decisions.count == (facts.task.id == pinned ? 1 : 0))
      return (
        "\(facts.rule.id) \(facts.task.part.rawValue)",
        explanation.reasons.map { "  " + $0.line(in: language) }.joined()
      )
    }
    let lines = order.flatMap { name in told.filter { $0.0 == name } }
    #expect(lines.map { "\($0.0) 1\n\($0.1)" }.joined() == text)
  }

  private func crowded() throws -> Book {
    var book = try Book(units: ["ba-be", "phong"])
    book.calendar = WorkCalendar(entries: [
      OfficialDays(
        try days("2026-07-01", "2026-07-01"), are: .rest, name: "Ngày nghỉ", basis: "12/QĐ",
        source: SourcePlace(file: "calendar.yaml", line: 4))
    ])
    book.resources = [
      Resource(
        id: try .named("speakers"), title: "Báo cáo viên", capacity: 1,
        source: SourcePlace(file: "resources.yaml", line: 2))
    ]
    try book.rule(
      "meetings", .once("2026-06-26", "2026-07-10"), .within, .exactly(3),
      spacing: Distance(2, .workingDays), units: [0])
    try book.rule("other", .once("2026-06-29"), .on, units: [0])
    return book
  }
}
