import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("One line of a rule")
struct RuleTextTests {
  private static let own = """
    # đầu tệp
    quy tắc:
      - mã: hop
        việc: Họp
        căn cứ: I.1
        ai: BHXH cơ sở
        # ba lần
        số lượng: ít nhất 3   # mỗi nơi
        trong: 26/6 – 11/7
        ghi chú: >
          Dài
          hai dòng

      # quy tắc sau
      - việc: Báo cáo
        mã: bao-cao
        ai: BHXH tỉnh
        hạn: 31/7
        căn cứ: I.2
    """

  @Test(arguments: [
    (
      RuleChange.quantity(2), "    số lượng: ít nhất 3   # mỗi nơi\n",
      "    số lượng: ít nhất 2   # mỗi nơi\n"
    ),
    (
      .spacing(Distance(2, .workingDays)), "    trong: 26/6 – 11/7\n",
      "    trong: 26/6 – 11/7\n    cách nhau: 2 ngày làm việc\n"
    ),
    (
      .restDays(.allowed), "    trong: 26/6 – 11/7\n",
      "    trong: 26/6 – 11/7\n    ngày nghỉ: được\n"
    ),
  ])
  func `a value is replaced or a line added, all else stays`(
    change: RuleChange, old: String, new: String
  ) throws {
    let edit = try #require(try edit(of: "hop", change, in: Self.own))
    #expect(edit.applied(to: Self.own) == Self.own.replacing(old, with: new))
    #expect(edit.changedLines == 1)
  }

  @Test func `a line that is not composed, and ends with CR LF, is replaced alone`() throws {
    let own = Self.own.replacing("\n", with: "\r\n").replacing("Họp", with: "Ho\u{323}p")
    let window = try #require(Window(from: date("2026-06-25"), through: date("2026-07-11")))
    let edit = try #require(try edit(of: "hop", .window(window), in: Self.own))
    #expect(
      Array(edit.applied(to: own).utf8)
        == Array(own.replacing("26/6 – 11/7", with: "25/6 – 11/7").utf8))
  }

  @Test func `a comment tells who, when and why on one line`() throws {
    let edit = try #require(try edit(of: "bao-cao", .shift(.nextWorkingDay), in: Self.own))
    #expect(
      edit.remarked("Lan:\nđã bàn").applied(to: Self.own)
        == Self.own.replacing(
          "    hạn: 31/7\n", with: "    hạn: 31/7\n    # Lan: đã bàn\n    dời: về sau\n"))
  }

  @Test func `what the rule has no line for, or not as text, is not changed`() throws {
    let window = try #require(Window(from: date("2026-06-25"), through: date("2026-07-11")))
    #expect(try edit(of: "bao-cao", .window(window), in: Self.own) == nil)
    let folded = Self.own.replacing("trong: 26/6 – 11/7", with: "trong: >\n      26/6 – 11/7")
    #expect(try edit(of: "hop", .window(window), in: folded) == nil)
  }

  @Test(arguments: [
    ("26/6 – 11/7", "25/6 – 11/7"), ("26/6/2026 – 11/7/2026", "25/6/2026 – 11/7/2026"),
    ("chiến dịch", "25/6/2026 – 11/7/2026"), ("2026-06-26 – 2026-07-11", "25/6/2026 – 11/7/2026"),
  ])
  func `a window is written as the one before, with its years where that named some`(
    old: String, new: String
  ) throws {
    let own = Self.own.replacing(
      "trong: 26/6 – 11/7", with: "trong: \(old)\n    chiến dịch: cao-diem")
    let window = try #require(Window(from: date("2026-06-25"), through: date("2026-07-11")))
    #expect(try edit(of: "hop", .window(window), in: own)?.newLine == "trong: \(new)")
  }

  private func edit(of rule: String, _ change: RuleChange, in text: String) throws -> RuleEdit? {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = text
    let book = try folder.book()
    let sources = folder.files.map { SourceFile(name: $0.key, text: $0.value) }
    let own = try #require(book.rule(try code(rule)))
    return try #require(RuleText(of: own, in: PlanFolder(texts: sources), book.head)).edit(
      for: change)
  }

  private func date(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
}
