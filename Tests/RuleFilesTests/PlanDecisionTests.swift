import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("Decisions on resources and numbers")
struct PlanDecisionTests {
  @Test func `more of a resource is there on its day, also while the usual ones are not`() throws {
    var folder = Folder(rule: "ai: BHXH tỉnh\ntrong: 29/6 – 3/7\ndùng: loa")
    folder.files["resources.yaml"] = """
      tài nguyên:
        - mã: loa
          tên: Loa kéo
          mỗi buổi: 1
          buổi: [sáng]
          vắng: 30/6
      """
    folder.files["decisions.yaml"] = """
      quyết định:
        - thêm: loa
          ngày: 29/6/2026
          số lượng: 2
          người: Lan
          vì: Mượn
        - thêm: loa
          ngày: 30/6/2026
          buổi: chiều
          số lượng: 1
          người: Lan
          vì: Mượn
      """
    let loa = try #require(try folder.book().resources.first)
    let days = try #require(Window(from: date("2026-06-29"), through: date("2026-07-01"))).days
    let drawn = days.map { day in
      HalfDay.allCases.map { "\(loa.capacity(on: day, $0))" }.joined(separator: " ")
    }
    #expect(drawn == ["3 0", "0 1", "1 0"])
  }

  @Test func `a lower number holds for its units and no others`() throws {
    var folder = Folder(rule: "ai: BHXH cơ sở\nsố lượng: 3\ntrong: 29/6 – 3/7")
    folder.files["decisions.yaml"] = """
      quyết định:
        - giảm: hop
          ai: [hoa-an]
          số lượng: 2
          người: Lan
          vì: Thiếu người
      """
    let book = try folder.book()
    let rule = try #require(book.rules.first)
    let numbers = rule.units.map { unit in
      "\(book.roster.units[unit].id) \(book.plannedCount(of: rule, for: unit, in: nil))"
    }
    #expect(numbers == ["hoa-an 2", "pho-yen 3"])
    #expect(book.idleQuotas == [])
  }

  @Test(arguments: [("số lượng: 2", 0), ("số lượng: 3", 1), ("số lượng: 9", 1)])
  func `a lower number that is none is told`(line: String, idle: Int) throws {
    var folder = Folder(rule: "ai: BHXH cơ sở\nsố lượng: 3\ntrong: 29/6 – 3/7")
    folder.files["decisions.yaml"] =
      "quyết định:\n  - giảm: hop\n    ai: hoa-an\n    \(line)\n    người: Lan\n    vì: x\n"
    #expect(try folder.book().idleQuotas.count == idle)
  }

  @Test(arguments: Language.allCases)
  func `what is written is read as it was`(language: Language) throws {
    let (loa, hop) = (try #require(ResourceID("loa")), try #require(RuleID("hop")))
    let units = [try #require(UnitID("hoa-an")), try #require(UnitID("pho-yen"))]
    let subjects: [Decision.Subject] = [
      .extra(loa, try date("2026-06-29"), .afternoon, 1),
      .extra(loa, try date("2026-06-29"), nil, 12),
      .quota(hop, units, 2), .quota(hop, [try #require(UnitID("tinh"))], 0),
    ]
    var folder = Folder(rule: "ai: [BHXH cơ sở, tinh]\nsố lượng: 3\ntrong: 29/6 – 3/7\ndùng: loa")
    folder.files["resources.yaml"] = "tài nguyên:\n  - mã: loa\n    tên: Loa\n    mỗi buổi: 1\n"
    var decisions: [Decision] = []
    for subject in subjects {
      let sources = folder.files.map { SourceFile(name: $0.key, text: $0.value) }
      let file = DecisionFile(PlanFolder(texts: sources), holding: decisions, begunIn: language)
      let decision = Decision(
        subject, by: "Lan", because: "Đã bàn", on: try date("2026-06-18"),
        source: SourcePlace(file: DecisionFile.name, line: 1))
      let text = file.edit(for: decision).applied(to: folder.files[DecisionFile.name] ?? "")
      folder.files[DecisionFile.name] = text
      decisions = try folder.book().decisions
    }
    #expect(decisions.map(\.subject) == subjects)
    let head =
      language == .vietnamese
      ? """
      quyết định:
        - thêm: loa
          ngày: 2026-06-29
          buổi: chiều
          số lượng: 1
          người: 'Lan'
      """
      : """
      decisions:
        - add: loa
          date: 2026-06-29
          half-day: afternoon
          quantity: 1
          by: 'Lan'
      """
    #expect(folder.files[DecisionFile.name]?.hasPrefix(head) == true)
  }

  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
}
