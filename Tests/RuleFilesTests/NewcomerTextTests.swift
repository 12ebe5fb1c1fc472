import RuleFiles
import ScheduleModel
import Testing

@Suite("What people read who write their first plan")
struct NewcomerTextTests {
  @Test func `the name of a unit where its code belongs`() {
    var folder = Folder()
    folder.files["units.csv"] =
      "mã,tên,loại,thuộc\nubnd,BHXH tỉnh,tỉnh,\nthon-1,Thôn 1,thôn,BHXH Tỉnh\n"
    #expect(
      folder.text() == """
        units.csv:3:20: lỗi: 'BHXH Tỉnh' không phải là mã [invalid-code]
            3 | thon-1,Thôn 1,thôn,BHXH Tỉnh
              |                    ^^^^^^^^^
          gợi ý: ở đây viết mã, không viết tên: 'ubnd'
        """)
  }

  @Test func `the titles of a document, a campaign and a rule where their codes belong`() {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = """
      văn bản: Kế hoạch
      chiến dịch: cao điểm
      quy tắc:
        - mã: hop
          việc: Họp thôn
          ai: BHXH tỉnh
          ngày: 1/7
          căn cứ: I.1
      """
    folder.files["rules/sau.yaml"] = Folder.rules("ai: BHXH tỉnh\nsau: Hop thôn").replacing(
      "mã: hop", with: "mã: bao-cao")
    #expect(
      folder.text() == """
        rules/quy-tac.yaml:1:10: lỗi: 'Kế hoạch' không phải là mã [invalid-code]
            1 | văn bản: Kế hoạch
              |          ^^^^^^^^
          gợi ý: ở đây viết mã, không viết tên: 'ke-hoach'
        rules/quy-tac.yaml:2:13: lỗi: 'cao điểm' không phải là mã [invalid-code]
            2 | chiến dịch: cao điểm
              |             ^^^^^^^^
          gợi ý: ở đây viết mã, không viết tên: 'cao-diem'
        rules/sau.yaml:6:10: lỗi: 'Hop thôn' không phải là mã [invalid-code]
            6 |     sau: Hop thôn
              |          ^^^^^^^^
          gợi ý: ở đây viết mã, không viết tên: 'hop'
        """)
  }

  @Test(arguments: [
    ("KH-15", "kh-15"), ("Hội nghị ĐỢT 1", "hoi-nghi-dot-1"), ("15/KH-UBND", "15-kh-ubnd"),
    ("東京", "hoi-nghi"),
    (
      "Kế hoạch tuyên truyền, giải đáp, tư vấn chính sách năm 2026",
      "ke-hoach-tuyen-truyen-giai-dap-tu-van"
    ),
  ])
  func `a name in place of a code shows a code like it`(text: String, code: String) {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"]?.replace("mã: hop", with: "mã: \(text)")
    #expect(
      folder.read().findings.map(\.help) == [
        "mã có 1 đến 40 ký tự: a–z không dấu, chữ số, dấu '-'; như '\(code)'"
      ])
  }

  @Test(arguments: [
    ("số lượng: 2 lần/tuần\ntrong: tháng 7", "thay dòng này bằng 'mỗi tuần: 2'"),
    ("trong: 3 lần mỗi tháng", "thay dòng này bằng 'mỗi tháng: 3'"),
    ("ngày: hằng quý", "thay dòng này bằng 'mỗi quý: 1'"),
    ("mỗi năm: 2 lần / nửa năm", "thay dòng này bằng 'mỗi nửa năm: 2'"),
    (
      "ngày: thứ Hai hằng tuần",
      """
      viết ngày, 'thứ Sáu cuối tháng 5', 'thứ Năm thứ tư của tháng 11', hoặc 'mỗi tuần: 1' để máy chọn \
      ngày trong tuần
      """
    ),
    (
      "ngày: thứ Năm tuần thứ tư của tháng 11",
      """
      viết ngày, 'thứ Sáu cuối tháng 5', 'thứ Năm thứ tư của tháng 11', hoặc 'mỗi tuần: 1' để máy chọn \
      ngày trong tuần
      """
    ),
    (
      "trong: tuần thứ hai của tháng 7",
      "viết hai ngày, như 1/7 – 10/7, và ghi ở 'giả định' vì sao lấy hai ngày ấy"
    ),
    (
      "trong: đầu tháng 7",
      "viết hai ngày, như 1/7 – 10/7, và ghi ở 'giả định' vì sao lấy hai ngày ấy"
    ),
    ("ngày: 1/13 hằng năm", "viết 1/7/2026, 1/7, 26/6 – 11/7 hoặc tháng 7"),
    ("ngày: thứ Hai 13/7", "viết 1/7/2026, 1/7, 26/6 – 11/7 hoặc tháng 7"),
    ("trong: tháng 7\nsố lượng: vài", "viết '3', 'ít nhất 2' hoặc '10–12'"),
  ])
  func `a time as documents put it`(lines: String, help: String) {
    #expect(Folder(rule: "ai: BHXH tỉnh\n\(lines)").read().findings.map(\.help) == [help])
  }

  @Test(arguments: [
    ("quantity: 2 times a week\nwithin: July", "write 'each week: 2' in place of this line"),
    (
      "date: every Monday",
      """
      write the day, 'last Friday of May', 'fourth Thursday of November', or 'each week: 1' and the \
      program chooses
      """
    ),
    (
      "within: early July",
      "write two days, as in 1 July – 10 July, and say in 'assumed' why these"
    ),
  ])
  func `a time as English documents put it`(lines: String, help: String) {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "rules:\n  - code: meet\n    task: Meeting\n    clause: 1\n    who: tinh\n"
      + Folder.indented(lines)
    #expect(folder.read().findings.map(\.help) == [help])
  }

  @Test(arguments: [
    ("quy tắc:\n  - mã:hop\n    việc: Họp\n", 3, "    việc: Họp", 9),
    ("quy tắc:\n  - mã: hop\n    việc: Họp\n      ai: x\n", 4, "      ai: x", 9),
  ])
  func `a line that goes on with the one above, which lacks a space or stands further left`(
    text: String, number: Int, line: String, column: Int
  ) {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = text
    #expect(
      folder.text() == """
        rules/quy-tac.yaml:\(number):\(column): lỗi: dòng này được đọc như phần tiếp của dòng trên [yaml-syntax]
            \(number) | \(line)
              | \(String(repeating: " ", count: column - 1))^
          gợi ý: các khóa của một mục phải thẳng cột, và sau mỗi dấu ':' có một dấu cách
        """)
  }

  @Test func `a named day that is a rest day is kept by another key`() {
    #expect(
      Folder(rule: "ai: BHXH tỉnh\nngày: 5/7\nngày nghỉ: được").read().findings.map(\.help) == [
        "bỏ 'ngày nghỉ'; ngày đã nêu mà là ngày nghỉ thì viết 'dời: không'"
      ])
  }

  @Test func `a resource of which something is missing is still known by its name`() {
    var folder = Folder(rule: "ai: BHXH tỉnh\nngày: 1/7\ndùng: loa kéo")
    folder.files["resources.yaml"] = "tài nguyên:\n  - mã: loa\n    tên: Loa kéo\n"
    #expect(
      folder.text() == """
        resources.yaml:2:5: lỗi: ở đây thiếu dòng 'mỗi buổi' [missing-key]
            2 |   - mã: loa
              |     ^
          gợi ý: thêm 'mỗi buổi: 1'
        """)
  }
}
