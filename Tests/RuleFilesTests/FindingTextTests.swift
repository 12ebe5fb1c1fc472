import RuleFiles
import ScheduleModel
import Testing

@Suite("What people read who made a slip")
struct FindingTextTests {
  @Test func `a name with a wrong mark, behind other Vietnamese letters`() {
    expect(
      rule: "ai: BHXH tỉnh, Xã Minh Đúc\nngày: 1/7",
      """
      rules/quy-tac.yaml:5:20: lỗi: không có đơn vị, loại hay nhãn nào là 'Xã Minh Đúc' [unknown-unit]
          5 |     ai: BHXH tỉnh, Xã Minh Đúc
            |                    ^^^^^^^^^^^
        gợi ý: có phải là 'Xã Minh Đức'?
      """)
  }

  @Test func `letters with combining marks take one column, wide characters two`() {
    let decomposed = "xa\u{303} Tha\u{300}nh Co\u{302}ng"
    expect(
      rule: "ai: \(decomposed), 東京, mọi phòng\nngày: 1/7",
      """
      rules/quy-tac.yaml:5:24: lỗi: không có đơn vị, loại hay nhãn nào là '東京' [unknown-unit]
          5 |     ai: \(decomposed), 東京, mọi phòng
            |                        ^^^^
        gợi ý: xem các tên trong units.csv; các loại đang có: phường, đài, BHXH cơ sở, xã, văn phòng, phòng
      """)
    expect(
      rule: "ai: 東京, Xã Minh Đúc, phòng\nngày: 1/7",
      """
      rules/quy-tac.yaml:5:9: lỗi: không có đơn vị, loại hay nhãn nào là '東京' [unknown-unit]
          5 |     ai: 東京, Xã Minh Đúc, phòng
            |         ^^^^
        gợi ý: xem các tên trong units.csv; các loại đang có: phường, đài, BHXH cơ sở, xã, văn phòng, phòng
      rules/quy-tac.yaml:5:13: lỗi: không có đơn vị, loại hay nhãn nào là 'Xã Minh Đúc' [unknown-unit]
          5 |     ai: 東京, Xã Minh Đúc, phòng
            |               ^^^^^^^^^^^
        gợi ý: có phải là 'Xã Minh Đức'?
      """)
  }

  @Test func `in a terminal words go on in the next line, and neither place nor quotes are cut`() {
    let folder = Folder(rule: "ai: BHXH tỉnh, Xã Minh Đúc\nngày: 1/7")
    let sources = folder.files.map { SourceFile(name: $0.key, text: $0.value) }
    let finding = folder.read().findings[0]
    #expect(
      finding.text(from: sources, columns: 80) == """
        rules/quy-tac.yaml:5:20: lỗi: không có đơn vị, loại hay nhãn nào là
            'Xã Minh Đúc' [unknown-unit]
            5 |     ai: BHXH tỉnh, Xã Minh Đúc
              |                    ^^^^^^^^^^^
          gợi ý: có phải là 'Xã Minh Đức'?
        """)
    #expect(
      finding.text(from: [], columns: 20) == """
        rules/quy-tac.yaml:5:20: lỗi:
            không có đơn vị,
            loại hay nhãn
            nào là
            'Xã Minh Đúc'
            [unknown-unit]
          gợi ý: có phải là
            'Xã Minh Đức'?
        """)
  }

  @Test func `behind a tab the mark stands under a tab`() {
    expect(
      rule: "ai: BHXH tỉnh\nngày:\t31/6",
      """
      rules/quy-tac.yaml:6:11: lỗi: lịch không có ngày '31/6' [invalid-date]
          6 |     ngày:\t31/6
            |          \t^^^^
        gợi ý: tháng 6 có 30 ngày
      """)
  }

  @Test func `keys typed without Vietnamese marks are recognised, and said once`() {
    expect(
      rule: "ai: BHXH tỉnh\nngay: 1/7",
      """
      rules/quy-tac.yaml:6:5: lỗi: ở đây không có khóa 'ngay' [unknown-key]
          6 |     ngay: 1/7
            |     ^^^^
        gợi ý: có phải là 'ngày'?
      """)
  }

  @Test func `a second colon in a title`() {
    expect(
      file: "quy tắc:\n  - mã: hop\n    việc: Tọa đàm: An sinh số\n",
      """
      rules/quy-tac.yaml:3:18: lỗi: dòng này có thêm một dấu ':' [yaml-syntax]
          3 |     việc: Tọa đàm: An sinh số
            |                  ^
        gợi ý: đặt cả giá trị trong ngoặc kép: việc: "Họp: chuẩn bị"
      """)
  }

  @Test func `a rule on one line, whose title a comma would cut`() {
    expect(
      file: "quy tắc:\n  - {việc: Hội nghị BHXH, BHYT, ai: BHXH tỉnh}\n",
      """
      rules/quy-tac.yaml:2:5: lỗi: không viết nhiều khóa trong ngoặc nhọn '{ }', vì dấu phẩy sẽ cắt đôi câu chữ [inline-mapping]
          2 |   - {việc: Hội nghị BHXH, BHYT, ai: BHXH tỉnh}
            |     ^
        gợi ý: mỗi khóa một dòng
      """)
  }

  @Test func `a number with a sign in front of it`() {
    expect(
      rule: "ai: BHXH tỉnh\nmỗi tuần: >= 2",
      """
      rules/quy-tac.yaml:6:15: lỗi: giá trị không mở đầu bằng '>' hay '|' được [yaml-syntax]
          6 |     mỗi tuần: >= 2
            |               ^
        gợi ý: số lượng viết bằng chữ: ít nhất 2; chữ khác thì đặt trong ngoặc kép
      """)
  }

  @Test func `a quotation mark that is never closed is shown where it is opened`() {
    expect(
      rule: "ai: BHXH tỉnh\nngày: 1/7\nghi chú: \"Mang theo tài liệu",
      """
      rules/quy-tac.yaml:7:14: lỗi: ngoặc kép mở ở đây mà không đóng [yaml-syntax]
          7 |     ghi chú: "Mang theo tài liệu
            |              ^
        gợi ý: thêm ngoặc kép đóng
      """)
  }

  @Test func `a day in quotation marks that the month does not have`() {
    expect(
      rule: "ai: BHXH tỉnh\nhạn: \"26/6 – 31/6\"",
      """
      rules/quy-tac.yaml:6:18: lỗi: lịch không có ngày '31/6' [invalid-date]
          6 |     hạn: "26/6 – 31/6"
            |                  ^^^^
        gợi ý: tháng 6 có 30 ngày
      """)
  }

  @Test func `a window whose end comes first`() {
    expect(
      rule: "ai: BHXH tỉnh\ntrong: 11/7/2026 – 26/6/2026",
      """
      rules/quy-tac.yaml:6:12: lỗi: '11/7/2026 – 26/6/2026' kết thúc trước khi bắt đầu [reversed-window]
          6 |     trong: 11/7/2026 – 26/6/2026
            |            ^^^^^^^^^^^^^^^^^^^^^
        gợi ý: đổi chỗ hai ngày, hoặc sửa năm
      """)
  }

  @Test func `a planner's dates with slashes`() {
    expect(
      english: "who: tinh\ndate: 1/7",
      """
      rules/quy-tac.yaml:6:11: error: '1/7' does not tell whether day or month comes first [invalid-date]
          6 |     date: 1/7
            |           ^^^
        help: write 2026-07-01 or 1 July, or add 'slashes: day/month' to plan.yaml
      """)
  }

  @Test func `a planner's rule that says no time`() {
    expect(
      english: "who: tinh",
      """
      rules/quy-tac.yaml:2:5: error: this rule does not say when [anchor-missing]
          2 |   - code: meet
            |     ^
        help: add one of: date, throughout, within, due, each week, before, alongside, after; \
      if nobody knows, write 'date: tba'
      """)
  }

  @Test func `a planner's misspelt key and word`() {
    expect(
      english: "whom: tinh\nwithin: July\nmodality: msut",
      """
      rules/quy-tac.yaml:5:5: error: there is no key 'whom' here [unknown-key]
          5 |     whom: tinh
            |     ^^^^
        help: did you mean 'who'?
      rules/quy-tac.yaml:7:15: error: 'msut' is not understood here [unknown-word]
          7 |     modality: msut
            |               ^^^^
        help: one of: 'must', 'should', 'may'
      """)
  }

  @Test func `of a very long line the part around the mark is shown`() throws {
    let long = String(repeating: "dài ", count: 300)
    let text = Folder(rule: "ghi chú: x\nai: [\(long), Xã Lạ]\nngày: 1/7").text()
    let marked = try #require(text.split(separator: "\n").dropFirst(1).first)
    #expect(marked.count < 200)
  }

  @Test func `what would move the cursor of a terminal is not printed`() {
    var folder = Folder()
    folder.files["units.csv"] = "mã,tên,loại\n\u{1B}[2J,Tên,loại\n"
    #expect(!folder.text().contains("\u{1B}"))
    #expect(folder.text().contains("'�[2J' không phải là mã"))
  }

  private func expect(
    rule lines: String, _ text: String, at place: SourceLocation = #_sourceLocation
  ) {
    #expect(Folder(rule: lines).text() == text, sourceLocation: place)
  }

  private func expect(
    file: String, _ text: String, at place: SourceLocation = #_sourceLocation
  ) {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = file
    #expect(folder.text() == text, sourceLocation: place)
  }

  private func expect(
    english lines: String, _ text: String, at place: SourceLocation = #_sourceLocation
  ) {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "rules:\n  - code: meet\n    task: Meeting\n    clause: 1\n" + Folder.indented(lines)
    #expect(folder.text() == text, sourceLocation: place)
  }
}
