import CivilTime
import RuleFiles
import ScheduleModel
import Testing

@Suite("The file of decisions")
struct DecisionFileTests {
  @Test(arguments: ["", "\n", "# chưa có gì\n", "# a\n\n# b", "quyết định:\n", "quyết định: []\n"])
  func `a file that decides nothing is no error`(text: String) throws {
    var folder = Folder()
    folder.files["decisions.yaml"] = text
    #expect(try folder.book().decisions.isEmpty)
  }

  @Test func `one matter is decided once; a second entry is told with the line of the first`()
    throws
  {
    var folder = Folder()
    folder.files["decisions.yaml"] = """
      quyết định:
        - ghim: baaaaaaaaaaaaaaaaaaaaaaaaa
          ngày: 1/7/2026
          người: Lan
          vì: Đã bàn
        - người: Mai
          vì: Bàn lại
          ghim: baaaaaaaaaaaaaaaaaaaaaaaaa
          ngày: 2/7/2026
        - chấp nhận: load.2026-07
          người: Lan
          vì: Đã bàn
        - chấp nhận: load.2026-07
          người: Lan
          vì: Đã bàn
      """
    #expect(
      folder.text() == """
        decisions.yaml:8:11: lỗi: việc 'baaaaaaaaaaaaaaaaaaaaaaaaa' đã được ghim ở dòng 2 \
        [doubled-code]
            8 |     ghim: baaaaaaaaaaaaaaaaaaaaaaaaa
              |           ^^^^^^^^^^^^^^^^^^^^^^^^^^
          gợi ý: giữ một trong hai mục
        decisions.yaml:13:16: lỗi: xung đột 'load.2026-07' đã được chấp nhận ở dòng 10 \
        [doubled-code]
           13 |   - chấp nhận: load.2026-07
              |                ^^^^^^^^^^^^
          gợi ý: giữ một trong hai mục
        """)
  }

  @Test func `in English, and of a choice`() throws {
    let sources = try #require(RejectedFile.base["en"])
    let decisions = SourceFile(
      name: "decisions.yaml",
      text: """
        decisions:
          - choice: place
            reading: north
            by: Ann
            because: agreed
          - choice: place
            reading: north
            by: Ann
            because: agreed
          - pin: baaaaaaaaaaaaaaaaaaaaaaaaa
            date: 2026-07-01
            by: Ann
            because: agreed
          - pin: baaaaaaaaaaaaaaaaaaaaaaaaa
            date: 2026-07-02
            by: Ann
            because: agreed
          - waive: load.x
            by: Ann
            because: agreed
          - waive: load.x
            by: Ann
            because: agreed
        """)
    let texts = RejectedFile.findings(of: sources + [decisions]).filter { $0.code == .doubledCode }
      .map { "\($0.message); \($0.help ?? "")" }
    #expect(
      texts == [
        "the choice 'place' is decided in line 2 already; keep one of the two entries",
        "the task 'baaaaaaaaaaaaaaaaaaaaaaaaa' is pinned in line 10 already; keep one of the two "
          + "entries",
        "the conflict 'load.x' is accepted in line 18 already; keep one of the two entries",
      ])
  }

  @Test func `an entry takes the place of the one on the same matter, all else stays`() throws {
    let own = """
      # Phòng TT&HT ghi
      quyết định:
      -
        # lần đầu
        chấp nhận: load.a   # tuần đầu
        người: Lan
        vì: >
          Đã bàn

          kỹ
        # của mục sau

      - chấp nhận: load.b
        người: Mai
        vì: Đã bàn
      # hết
      """
    #expect(
      try deciding("load.a", in: own) == """
        # Phòng TT&HT ghi
        quyết định:
        - chấp nhận: load.a
          người: 'Nam'
          vì: 'Bàn lại'
          # của mục sau

        - chấp nhận: load.b
          người: Mai
          vì: Đã bàn
        # hết
        """)
    #expect(
      try deciding("load.b", in: own) == """
        # Phòng TT&HT ghi
        quyết định:
        -
          # lần đầu
          chấp nhận: load.a   # tuần đầu
          người: Lan
          vì: >
            Đã bàn

            kỹ
          # của mục sau

        - chấp nhận: load.b
          người: 'Nam'
          vì: 'Bàn lại'
        # hết
        """)
    #expect(
      try deciding("load.c", in: own) == own + """

        - chấp nhận: load.c
          người: 'Nam'
          vì: 'Bàn lại'

        """)
  }

  @Test(arguments: [
    ("", ""), ("# chưa có gì\n", "# chưa có gì\n"), ("# a", "# a\n"), ("\n\n", "\n\n"),
  ])
  func `a file without entries is begun behind what stands there`(own: String, head: String) throws
  {
    #expect(
      try deciding("load.a", in: own) == head + """
        quyết định:
          - chấp nhận: load.a
            người: 'Nam'
            vì: 'Bàn lại'

        """)
  }

  @Test func `lines that end with CR LF, and marks that are not composed, stay so`() throws {
    let other = "  - chấp nhận: load.b\r\n    người: Lan\r\n    vì: Ho\u{323}p\r\n"
    let own = "quyết định:\r\n  - chấp nhận: load.a\r\n    người: Lan\r\n    vì: x\r\n" + other
    #expect(
      Array(try deciding("load.a", in: own).utf8)
        == Array(
          ("quyết định:\r\n  - chấp nhận: load.a\r\n    người: 'Nam'\r\n    vì: 'Bàn lại'\r\n"
            + other).utf8))
  }

  /// The file after Nam has accepted a conflict, as it would be written.
  private func deciding(_ conflict: String, in text: String) throws -> String {
    var folder = Folder()
    folder.files["decisions.yaml"] = text
    let files = PlanFolder(texts: folder.files.map { SourceFile(name: $0.key, text: $0.value) })
    let decisions = try folder.book().decisions
    let decision = Decision(
      .waiver(try #require(ConflictID(conflict))), by: "Nam", because: "Bàn lại", on: nil,
      source: SourcePlace(file: "decisions.yaml", line: 1))
    let file = DecisionFile(files, holding: decisions, begunIn: .vietnamese)
    return file.edit(for: decision).applied(to: text)
  }
}
