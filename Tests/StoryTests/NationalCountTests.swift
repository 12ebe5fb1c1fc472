import CivilTime
import Expansion
import RuleFiles
import ScheduleModel
import Testing

/// What the national plan asks for, under the readings that its decisions name, and under the others.
///
/// Source: the plan 166/KH-BHXH of 22/1/2025; the sums are those of a careful reading by hand.
@Suite("The national plan, counted")
struct NationalCountTests {
  private let of2025: RuleBook
  private let of2026: RuleBook

  init() throws {
    of2025 = try #require(NationalPlan.of2025)
    of2026 = try #require(NationalPlan.of2026)
  }

  @Test func `2025, with 63 provinces until June and 34 since July`() {
    #expect(
      of2025.counted { $0 != "loa-truyen-thanh" } == """
        bao-cao-thang: 582 task
        chon-san-pham: 7 after
        chu-de-1: 64 span
        chu-de-2: 64 span
        chu-de-3: 35 span
        chu-de-4: 35 span
        chu-de-5: 35 span
        chu-de-6: 35 span
        chu-de-7: 35 span
        dot-chien-dich: 189 span
        gui-ke-hoach: 63 task
        hn-doan-the: 315 task
        hn-doanh-nghiep: 630 task
        hn-xa: 1535 task
        hoat-dong-chien-dich: 131 task
        huong-dan-truc-quan: 7 task
        ke-hoach-cong: 64 task
        ke-hoach-tap-huan: 63 task
        ky-ket: 315 task
        ky-niem-30-nam: 64 task
        luc-luong-vu-trang: 2 task
        moc-t1: 2 task
        moc-t3: 1 task
        moc-t5: 1 task
        moc-t6: 2 task
        so-lieu-hssv: 34 task
        tap-huan-cum: 3 task
        thi-dua: 35 task
        thong-tin-bao-chi: 303 task
        tin-bai-dot: 280 before, 303 during, 303 after
        tong-hop-ke-hoach: 1 task
        truc-quan: 303 task
        xay-dung-ke-hoach: 63 task
        """)
  }

  @Test func `2026, with 34 provinces`() {
    #expect(
      of2026.counted { $0 != "loa-truyen-thanh" } == """
        bao-cao-thang: 408 task
        chon-san-pham: 7 after
        chu-de-1: 35 span
        chu-de-2: 35 span
        chu-de-3: 35 span
        chu-de-4: 35 span
        chu-de-5: 35 span
        chu-de-6: 35 span
        chu-de-7: 35 span
        dot-chien-dich: 102 span
        gui-ke-hoach: 34 task
        hn-doan-the: 170 task
        hn-doanh-nghiep: 340 task
        hn-xa: 515 task
        hoat-dong-chien-dich: 102 task
        huong-dan-truc-quan: 7 task
        ke-hoach-cong: 35 task
        ke-hoach-tap-huan: 34 task
        ky-ket: 170 task
        ky-niem-30-nam: 35 task
        luc-luong-vu-trang: 2 task
        moc-t1: 2 task
        moc-t3: 1 task
        moc-t5: 1 task
        moc-t6: 2 task
        so-lieu-hssv: 34 task
        tap-huan-cum: 3 task
        thi-dua: 35 task
        thong-tin-bao-chi: 245 task
        tin-bai-dot: 245 before, 245 during, 245 after
        tong-hop-ke-hoach: 1 task
        truc-quan: 245 task
        xay-dung-ke-hoach: 34 task
        """)
  }

  @Test func `a year of loudspeakers, from the first whole week after the plan was issued`() {
    #expect(of2025.counted { $0 == "loa-truyen-thanh" } == "loa-truyen-thanh: 614232 task")
    #expect(of2026.counted { $0 == "loa-truyen-thanh" } == "loa-truyen-thanh: 352026 task")
  }

  @Test func `a year of loudspeakers, from its first week`() throws {
    let book = try reading("loa-tuan-dau", "dau-nam")
    #expect(book.counted { $0 == "loa-truyen-thanh" } == "loa-truyen-thanh: 694512 task")
  }

  @Test func `two broadcasts a week in all, not in each commune`() throws {
    let book = try reading("loa-pham-vi", "tinh-chung")
    #expect(book.counted { $0 == "loa-truyen-thanh" } == "loa-truyen-thanh: 96 task")
  }

  @Test func `reports that are not merged`() throws {
    let text = try #require(NationalPlan.text2026)
    let book = try text.book(instead: try choosing("gop-bao-cao", "rieng"))
    #expect(
      book.counted { $0.hasPrefix("bao-cao-") } == """
        bao-cao-6-thang: 34 task
        bao-cao-nam: 34 task
        bao-cao-thang: 408 task
        """)
  }

  @Test func `what may be done is done where somebody decides so`() throws {
    #expect(of2025.counted { $0.hasPrefix("chu-de-2") && $0 != "chu-de-2" } == "")
    let book = try reading("chu-de-them", "co")
    #expect(
      book.counted { $0.hasPrefix("chu-de-2") && $0 != "chu-de-2" } == """
        chu-de-20-10: 34 task
        chu-de-26-3: 63 task
        """)
  }

  @Test func `one commune, before and after the reform, and in a year of 53 weeks`() throws {
    #expect(of2025.broadcasts(of: ["xa-19-001-cu", "xa-19-001"]) == [44, 52])
    #expect(of2026.broadcasts(of: ["xa-19-001-cu", "xa-19-001"]) == [0, 106])
    let whole = try reading("loa-tuan-dau", "dau-nam")
    #expect(whole.broadcasts(of: ["xa-19-001-cu", "xa-19-001"]) == [52, 52])
  }

  @Test func `Hà Nội, with or without a focus for each month, and with one series or two`() throws {
    let text = try PlanText("Fixtures/plans/ha-noi-2025")
    #expect(try text.book().datedTasks().count == 55)
    let focused = try text.book(instead: try choosing("trong-tam", "moi-thang"))
    #expect(focused.datedTasks().count == 67)
    let doubled = try text.book(instead: try choosing("hai-ky-thang", "hai-chuyen-muc"))
    #expect(doubled.datedTasks().count == 79)
  }

  private func choosing(_ choice: String, _ reading: String) throws -> [ChoiceID: ReadingID] {
    [try #require(ChoiceID(choice)): try #require(ReadingID(reading))]
  }

  private func reading(_ choice: String, _ reading: String) throws -> RuleBook {
    try #require(NationalPlan.text2025).book(instead: try choosing(choice, reading))
  }
}

extension RuleBook {
  /// How many broadcasts some communes have, by their codes.
  fileprivate func broadcasts(of codes: [String]) -> [Int] {
    let own = only { $0 == "loa-truyen-thanh" }
    let places = codes.compactMap { UnitID($0) }.compactMap(roster.place)
    let rules = own.rules.map { rule in
      Rule(
        id: rule.id, title: rule.title, units: places.sorted(), anchor: rule.anchor,
        position: rule.position, quantity: rule.quantity, details: rule.details, lines: rule.lines)
    }
    let tasks = RuleBook(
      head: head, documents: documents, campaigns: campaigns, roster: roster, calendar: calendar,
      rules: rules
    ).datedTasks()
    return places.map { place in tasks.count { $0.unit == place } }
  }
}
