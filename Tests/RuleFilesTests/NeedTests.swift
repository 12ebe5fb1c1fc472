import RuleFiles
import ScheduleModel
import Testing

@Suite("What a rule uses")
struct NeedTests {
  /// A folder with a hall, a house of culture, cars and speakers, and a rule that uses some of them.
  private func folder(_ uses: String) -> Folder {
    var folder = Folder(rule: "ai: BHXH tỉnh\ntrong: tháng 7\ndùng: \(uses)")
    let names = [
      ("bao-cao-vien", "Báo cáo viên"), ("hoi-truong", "Hội trường"),
      ("nha-van-hoa", "Nhà văn hóa"), ("tren-hoac-duoi", "Tầng trên hoặc tầng dưới"), ("xe", "Xe"),
    ]
    folder.files["resources.yaml"] =
      "tài nguyên:\n"
      + names.map { "  - mã: \($0.0)\n    tên: \($0.1)\n    mỗi buổi: 3\n" }.joined()
    return folder
  }

  private func details(_ uses: String) throws -> Rule.Details {
    try folder(uses).book().rules[0].details
  }

  @Test func `of what is joined by 'hoặc' one is needed, of the rest all`() throws {
    let read = try details("[báo cáo viên, hội trường hoặc nha-van-hoa hoặc xe]")
    #expect(read.resources == [0])
    #expect(read.oneOf == [[1, 2, 4].map { ResourceNeed($0) }])
    #expect(read.everyResource == [0, 1, 2, 4])
    #expect(try details("Nhà văn hóa hoặc Hội trường").oneOf == [[2, 1].map { ResourceNeed($0) }])
  }

  @Test func `each may have a number, and what is joined in its own name is one`() throws {
    let read = try details("[2 xe hoặc 1 hội trường, 2 báo cáo viên]")
    #expect(read.oneOf == [[ResourceNeed(4, 2), ResourceNeed(1)]])
    #expect(read.places == [0: 2])
    #expect(read.count(of: 4) == 2)
    let named = try details("tầng trên hoặc tầng dưới")
    #expect(named.resources == [3])
    #expect(named.oneOf.isEmpty)
  }

  @Test func `a name that nobody knows is shown where it stands`() {
    #expect(
      folder("hội trường hoặc sân khấu").text() == """
        rules/quy-tac.yaml:7:27: lỗi: resources.yaml không có tài nguyên 'sân khấu' \
        [unknown-resource]
            7 |     dùng: hội trường hoặc sân khấu
              |                           ^^^^^^^^
          gợi ý: đang có: bao-cao-vien, hoi-truong, nha-van-hoa, tren-hoac-duoi, xe
        """)
  }

  @Test func `the same twice, or also needed always, is no choice`() {
    #expect(
      folder("[hội trường hoặc hoi-truong]").text() == """
        rules/quy-tac.yaml:7:28: lỗi: 'hoi-truong' đã có trong danh sách này, ở dòng 7 \
        [doubled-code]
            7 |     dùng: [hội trường hoặc hoi-truong]
              |                            ^^^^^^^^^^
          gợi ý: bỏ bớt một
        """)
    for uses in ["[xe hoặc hội trường, xe]", "[xe hoặc hội trường, nhà văn hóa hoặc xe]"] {
      #expect(folder(uses).findings == ["rules/quy-tac.yaml:7 doubled-code"])
    }
  }

  @Test func `a number on one side alone could mean several things`() {
    #expect(
      folder("2 xe hoặc hội trường").text() == """
        rules/quy-tac.yaml:7:11: lỗi: '2 xe hoặc hội trường': số lượng chỉ ghi cho một bên, không \
        rõ bên kia là mấy [invalid-number]
            7 |     dùng: 2 xe hoặc hội trường
              |           ^^^^^^^^^^^^^^^^^^^^
          gợi ý: ghi số cho mỗi bên, như '2 xe hoặc 1 hội trường', hoặc bỏ hết số
        """)
  }

  @Test func `more ways to choose than can be tried are refused`() {
    var folder = folder("[]")
    let codes = (0..<14).map { "r\($0)" }
    folder.files["resources.yaml"] =
      "tài nguyên:\n"
      + codes.map { "  - mã: \($0)\n    tên: \($0)\n    mỗi buổi: 1\n" }.joined()
    let pairs = stride(from: 0, to: 14, by: 2).map { "r\($0) hoặc r\($0 + 1)" }
    folder.files["rules/quy-tac.yaml"] = Folder.rules(
      "ai: BHXH tỉnh\ntrong: tháng 7\ndùng: [\(pairs.joined(separator: ", "))]")
    #expect(folder.findings == ["rules/quy-tac.yaml:7 invalid-number"])
    #expect(folder.text().contains("cho 128 cách chọn; tối đa 64"))
  }
}
