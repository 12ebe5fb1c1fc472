import CivilTime
import Expansion
import Explanation
import Placement
import PlanPages
import ScheduleModel
import TestWorld
import Testing

@Suite("The year on a page")
struct PageTests {
  @Test func `a small plan, read from top to bottom`() throws {
    let plan = try small().plan()
    #expect(
      try page(of: plan, conflicts: conflicts(), in: .vietnamese).outline == """
        # Kế hoạch truyền thông
        Dữ liệu lúc 07:00 ngày 01/01/1970, múi giờ Asia/Ho_Chi_Minh.
        8 việc có ngày
        5 đơn vị
        2 dự kiến
        4 dựa trên giả định
        2 chưa có ngày
        Ngày nhiều việc nhất: thứ Tư 01/7/2026, 7 việc.
        - Năm 2026: 8 việc
        - Chưa có ngày
        - Xung đột: 4
        - Còn phải hỏi: 3
        - Giả định: 2
        ## Năm 2026: 8 việc
        ### Cả năm theo ngày
        Mỗi ô là một ngày: số nhỏ là ngày, số lớn là số việc; ô càng đậm càng nhiều việc.
        - 1 việc
        - 2–3 việc
        - 4–5 việc
        - 6–7 việc
        - nghỉ hằng tuần
        - a–z ngày nghỉ lễ
        - a–z ngày nghỉ phải đi làm
        - a 16/02/2026 – 17/02/2026: Tết Nguyên đán (Thông báo 9441)
        - b Thứ Bảy 28/02/2026: Làm bù
        ### Chiến dịch
        Cao điểm hè
        26/6/2026 – 11/7/2026 [giả định]
        ### Kéo dài nhiều ngày
        1 × Tập huấn
        01/5/2026 – 31/5/2026 [dự kiến]
        ### Những ngày cao điểm
        - Thứ Tư 01/7/2026: 7 việc – 4 × Hội nghị, 2 × Lễ phát động, 1 × Tập huấn
        - Thứ Ba 30/6/2026: 1 việc – 1 × Tập huấn
        - Thứ Năm 02/7/2026: 1 việc – 1 × Tập huấn
        ### Số việc từng ngày, dạng bảng
        Ngày không có tên ở đây không có việc.
        | Ngày | Số việc | Ngày gì |
        | thứ Hai 16/02/2026 | 0 | Tết Nguyên đán |
        | thứ Ba 17/02/2026 | 0 | Tết Nguyên đán |
        | thứ Bảy 28/02/2026 | 0 | Làm bù |
        | thứ Ba 30/6/2026 | 1 |  |
        | thứ Tư 01/7/2026 | 7 |  |
        | thứ Năm 02/7/2026 | 1 |  |
        ### Việc theo tháng
        #### Tháng 5/2026: 1 việc
        | Việc | Ai làm | Căn cứ |
        | 01/5/2026 – 31/5/2026: 1 việc |
        | Tập huấn [dự kiến] | BHXH tỉnh | IV |
        #### Tháng 6/2026: 1 việc
        | Việc | Ai làm | Căn cứ |
        | Thứ Ba 30/6/2026: 1 việc |
        | Tập huấn 30/6/2026 – 02/7/2026 | BHXH tỉnh | IV |
        #### Tháng 7/2026: 7 việc
        | Việc | Ai làm | Căn cứ |
        | Thứ Tư 01/7/2026: 7 việc |
        | Tập huấn 30/6/2026 – 02/7/2026 | BHXH tỉnh | IV |
        | Hội nghị (lần 1/2) [giả định 1, 2] | 4 đơn vị: Phổ Yên, Sông Công, Đại Từ, Định Hóa | 2, 4 |
        | Lễ phát động Nơi: Quảng trường | Phổ Yên | III.1 |
        | 08:00–09:30 Lễ phát động [dự kiến] Nơi: Quảng trường | BHXH tỉnh | III.1 |
        | Thứ Năm 02/7/2026: 1 việc |
        | Tập huấn 30/6/2026 – 02/7/2026 | BHXH tỉnh | IV |
        ## Chưa có ngày
        | Việc | Ai làm | Căn cứ |
        | Tập huấn [dự kiến] Trong 02/11/2026 – 06/11/2026 | Định Hóa | IV |
        | Tập huấn [dự kiến] | Đại Từ | IV |
        ## Xung đột
        ### Phải giải quyết: 1
        #### Chưa xếp được: 1
        - Tập huấn không có ngày trống unplaced.tap-huan
        Sửa: nới 'trong' (12 việc)
        Sửa: bớt một việc (8 việc)
        calendar.yaml:7
        rules/ke-hoach.yaml:3 việc: Hội nghị
        ### Nên xem: 3
        #### Một nơi chủ trì nhiều việc cùng lúc: 1
        - BHXH tỉnh có hai việc ngày 01/7 (III.1) lead-booked.tinh.2026-07-01
        Đã quyết định: Có hai phó giám đốc (Bà Hòa, 18/6/2026)
        rules/ke-hoach.yaml:3 việc: Hội nghị
        #### Chưa rõ ngày của văn bản: 2
        Sửa: ghi ngày ban hành
        - Chưa rõ ngày của văn bản 1 document-undated.v1
        rules/ke-hoach.yaml:1 quy tắc:
        rules/ke-hoach.yaml:2 - mã: hoi-nghi
        rules/ke-hoach.yaml:3 việc: Hội nghị
        … và 2 dòng khác
        - Chưa rõ ngày của văn bản 2 document-undated.v2
        lịch vn kèm chương trình, dòng 8
        ## Còn phải hỏi
        - Mời ai? (quy tắc hoi-nghi, 2, 4)
        - Lễ phát động: ai làm? (quy tắc phat-dong, III.1)
        - Tập huấn: ai làm? (quy tắc tap-huan, IV)
        ## Giả định
        - Theo ngày treo băng rôn
        - Hai hội nghị
        """)
  }

  @Test func `the same in English`() throws {
    let plan = try small().plan()
    #expect(
      try page(of: plan, conflicts: conflicts(), in: .english).outline == """
        # Kế hoạch truyền thông
        Data as of 07:00 on 1 January 1970, time zone Asia/Ho_Chi_Minh.
        8 tasks with a date
        5 units
        2 tentative
        4 resting on assumptions
        2 without a date
        Busiest day: Wednesday 1 July 2026, 7 tasks.
        - 2026: 8 tasks
        - Without a date
        - Conflicts: 4
        - Open questions: 3
        - Assumptions: 2
        ## 2026: 8 tasks
        ### The year, day by day
        Each cell is a day: the small number is the date, the large one the number of tasks; the darker the cell, the more tasks.
        - 1 task
        - 2–3 tasks
        - 4–5 tasks
        - 6–7 tasks
        - weekly rest
        - a–z official day of rest
        - a–z rest day that is worked
        - a 16 February 2026 – 17 February 2026: Tết Nguyên đán (Thông báo 9441)
        - b Saturday 28 February 2026: Làm bù
        ### Campaigns
        Cao điểm hè
        26 June 2026 – 11 July 2026 [assumed]
        ### Over several days
        1 × Tập huấn
        1 May 2026 – 31 May 2026 [tentative]
        ### Busiest days
        - Wednesday 1 July 2026: 7 tasks – 4 × Hội nghị, 2 × Lễ phát động, 1 × Tập huấn
        - Tuesday 30 June 2026: 1 task – 1 × Tập huấn
        - Thursday 2 July 2026: 1 task – 1 × Tập huấn
        ### The number of tasks by day, as a table
        Days not named here have no tasks.
        | Day | Tasks | Remark |
        | Monday 16 February 2026 | 0 | Tết Nguyên đán |
        | Tuesday 17 February 2026 | 0 | Tết Nguyên đán |
        | Saturday 28 February 2026 | 0 | Làm bù |
        | Tuesday 30 June 2026 | 1 |  |
        | Wednesday 1 July 2026 | 7 |  |
        | Thursday 2 July 2026 | 1 |  |
        ### Tasks by month
        #### May 2026: 1 task
        | Task | Who | Clause |
        | 1 May 2026 – 31 May 2026: 1 task |
        | Tập huấn [tentative] | BHXH tỉnh | IV |
        #### June 2026: 1 task
        | Task | Who | Clause |
        | Tuesday 30 June 2026: 1 task |
        | Tập huấn 30 June 2026 – 2 July 2026 | BHXH tỉnh | IV |
        #### July 2026: 7 tasks
        | Task | Who | Clause |
        | Wednesday 1 July 2026: 7 tasks |
        | Tập huấn 30 June 2026 – 2 July 2026 | BHXH tỉnh | IV |
        | Hội nghị (1 of 2) [assumed 1, 2] | 4 units: Phổ Yên, Sông Công, Đại Từ, Định Hóa | 2, 4 |
        | Lễ phát động Place: Quảng trường | Phổ Yên | III.1 |
        | 08:00–09:30 Lễ phát động [tentative] Place: Quảng trường | BHXH tỉnh | III.1 |
        | Thursday 2 July 2026: 1 task |
        | Tập huấn 30 June 2026 – 2 July 2026 | BHXH tỉnh | IV |
        ## Without a date
        | Task | Who | Clause |
        | Tập huấn [tentative] Within 2 November 2026 – 6 November 2026 | Định Hóa | IV |
        | Tập huấn [tentative] | Đại Từ | IV |
        ## Conflicts
        ### To be settled: 1
        #### Not placed: 1
        - Tập huấn found no free day unplaced.tap-huan
        Mend: widen 'within' (12 tasks)
        Mend: drop one (8 tasks)
        calendar.yaml:7
        rules/ke-hoach.yaml:3 việc: Hội nghị
        ### To look at: 3
        #### Leads with several tasks at once: 1
        - BHXH tỉnh has two tasks on 1 July (III.1) lead-booked.tinh.2026-07-01
        Decided: Có hai phó giám đốc (Bà Hòa, 18 June 2026)
        rules/ke-hoach.yaml:3 việc: Hội nghị
        #### Documents without a date: 2
        Mend: write the day of issue
        - The day of document 1 is not known document-undated.v1
        rules/ke-hoach.yaml:1 quy tắc:
        rules/ke-hoach.yaml:2 - mã: hoi-nghi
        rules/ke-hoach.yaml:3 việc: Hội nghị
        … and 2 other lines
        - The day of document 2 is not known document-undated.v2
        built-in calendar vn, line 8
        ## Open questions
        - Mời ai? (rule hoi-nghi, 2, 4)
        - Lễ phát động: who? (rule phat-dong, III.1)
        - Tập huấn: who? (rule tap-huan, IV)
        ## Assumptions
        - Theo ngày treo băng rôn
        - Hai hội nghị
        """)
  }

  @Test func `a plan without tasks says so`() throws {
    let plan = try World(["tinh": "BHXH tỉnh"]).plan()
    #expect(
      try page(of: plan, in: .english).outline == """
        # Kế hoạch truyền thông
        Data as of 07:00 on 1 January 1970, time zone Asia/Ho_Chi_Minh.
        0 tasks with a date
        0 units
        0 tentative
        0 resting on assumptions
        0 without a date
        The plan has no tasks.
        """)
  }

  @Test func `each year has a section, and what lies in none stands behind them`() throws {
    var world = World(["tinh": "BHXH tỉnh"])
    world.years = 2026...2027
    try world.rule("r", "Việc")
    world.task("r", ["tinh"], .on("2026-12-31"))
    world.task("r", ["tinh"], as: .span, .from("2026-12-20", through: "2027-01-10"))
    world.task("r", ["tinh"], ordinal: 2, .on("2028-01-01"))
    let page = try page(of: world.plan(), in: .english)
    #expect(
      page.all("nav").first?.all("a").map(\.text) == [
        "2026: 2 tasks", "2027: 1 task", "Outside the years of the plan",
        "Open questions: 1",
      ])
    #expect(page.all("h4").map(\.text) == ["December 2026: 2 tasks", "January 2027: 1 task"])
    #expect(
      page.all(ofClass: "group").map(\.text) == [
        "Thursday 31 December 2026: 1 task", "20 December 2026 – 10 January 2027: 1 task",
        "20 December 2026 – 10 January 2027: 1 task", "1 January 2028: 1 task",
      ])
  }

  @Test func `a row of several units names everybody who leads them`() throws {
    var book = try Book(units: ["a", "b", "c", "d", "north", "south"])
    try book.rank(["a", "b", "c"], "unit", under: "north")
    try book.rank(["d"], "unit", under: "south")
    try book.rule("fair", try .once("2026-07-01"), .on, occupation: .halfDay, units: [0, 1, 2, 3]) {
      $0.lead = .parent
    }
    let made = try book.book()
    let plan = Placer(made).plan(made.datedTasks())
    let rows = try page(of: plan, in: .english).root.text
    #expect(rows.contains("Lead: north, south"))
  }

  @Test func `hostile text is text, in every place where a plan can put it`() throws {
    let hostile = "\"\u{301} onclick='x'><script>alert(1)</script>&amp;\u{202E}\u{0}\u{FFFF}</td>"
    let shown = "\"\u{301} onclick='x'><script>alert(1)</script>&amp;\u{FFFD}\u{FFFD}\u{FFFD}</td>"
    var world = World(["tinh": hostile])
    world.title = hostile
    world.campaigns = [try campaign(hostile, assumed: hostile)]
    world.calendar = WorkCalendar(entries: [
      try official(.rest, hostile, "2026-07-01", "2026-07-01", basis: hostile)
    ])
    try world.rule("r", hostile) {
      $0.clauses = [hostile]
      $0.assumptions = [Assumption(hostile)]
      $0.place = .at(hostile)
      $0.questions = [hostile]
    }
    world.task("r", ["tinh"], .on("2026-07-01"))
    world.task("r", ["tinh"], .open)
    let conflict = Conflict(
      .load, ConflictID(.load, about: "r"), .hard, Phrase(vi: hostile, en: hostile),
      clauses: [hostile], causes: [SourcePlace(file: hostile, line: 1)],
      repairs: [Repair(Phrase(vi: hostile, en: hostile))],
      decision: Decision(
        .waiver(ConflictID(.load, about: "r")), by: hostile, because: hostile, on: nil,
        source: SourcePlace(file: "decisions.yaml", line: 1)))
    let page = try page(
      of: world.plan(), conflicts: [conflict], files: [SourceFile(name: hostile, text: hostile)],
      in: .vietnamese)
    #expect(page.all("script").isEmpty)
    #expect(page.root.all.allSatisfy { $0.attributes["onclick"] == nil })
    for name in ["title", "h1", "strong", "ol", "td", "small", "p", "code"] {
      #expect(page.all(name).contains { $0.text.contains(shown) }, "\(name)")
    }
    #expect(!page.root.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `long lists of units and years with very many tasks are folded, and say so`() throws {
    var world = World([:])
    world.units = (100...124).map { ("u\($0)", "Xã \($0)") }
    try world.rule("r", "Họp", .exactly(41))
    world.task("r", world.units.map(\.code), .on("2026-07-01"))
    let few = try page(of: world.plan(), in: .english)
    #expect(few.all("details").map { $0.attributes["open"] } == [nil, "open", nil])
    #expect(
      few.all("summary").last?.text == "25 units: Xã 100, Xã 101, Xã 102 … and 22 other units")
    #expect(few.all("details").last?.text.hasSuffix("Xã 123, Xã 124") == true)
    #expect(
      few.all(ofClass: "hint").last?.text
        == "Long lists of units are folded; only unfolded ones are printed.")
    for ordinal in 2...41 {
      world.task("r", world.units.map(\.code), ordinal: ordinal, .on("2026-07-02"))
    }
    let many = try page(of: world.plan(), in: .english)
    #expect(many.all("details").allSatisfy { $0.attributes["open"] == nil })
    #expect(
      many.all(ofClass: "hint").last?.text == """
        This year has 1025 tasks, so its months are folded; click a month to read it. Only unfolded \
        months are printed.
        """)
    #expect(many.all(ofClass: "days")[0].all("a").map(\.text) == ["125", "21000"])
  }
}
