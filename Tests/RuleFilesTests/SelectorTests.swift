import RuleFiles
import ScheduleModel
import TestNumbers
import Testing

@Suite("Whom a rule chooses")
struct SelectorTests {
  @Test(arguments: [
    ("tinh", "tinh"), ("BHXH tỉnh", "tinh"), ("bhxh TỈNH", "tinh"), ("  BHXH   tỉnh ", "tinh"),
    ("Phò Yên", "pho-yen"), ("Phòng TT&HT", "ttht"), ("xã", "minh-duc thanh-cong"),
    ("mọi xã", "minh-duc thanh-cong"), ("tất cả các xã", "minh-duc thanh-cong"),
    ("mẫu", "pho-yen"), ("BHXH các cấp", "hoa-an pho-yen tinh"),
    ("BHXH cơ sở Hoà An", "hoa-an"), ("BHXH cơ sở Hòa An", "hoa-an"),
    ("BHXH cơ sở Ho\u{300}a An", "hoa-an"),
    ("xã thuộc BHXH cơ sở Phổ Yên", "minh-duc thanh-cong"),
    ("các xã thuộc pho-yen", "minh-duc thanh-cong"),
    ("xã, phường thuộc tinh", "ba-hang minh-duc thanh-cong"),
    ("mọi đơn vị thuộc pho-yen", nil),
    ("thuộc BHXH cơ sở Phổ Yên", "ba-hang minh-duc thanh-cong"),
    ("mọi xã, phường trừ Xã Thành Công", "ba-hang minh-duc"),
    ("xã, phường trừ Xã Thành Công trừ minh-duc", "ba-hang"),
    ("xã và phường", "ba-hang minh-duc thanh-cong"),
    ("Phòng Tuyên truyền và Hỗ trợ người tham gia", "ttht"),
    ("Phòng Tuyên truyền và Hỗ trợ người tham gia và BHXH tỉnh", "tinh ttht"),
    ("BHXH tỉnh, Báo và Phát thanh, truyền hình, xã", "dai minh-duc thanh-cong tinh"),
    ("BHXH tỉnh, xã thuộc pho-yen", "minh-duc thanh-cong tinh"),
    ("BHXH tỉnh; phường", "ba-hang tinh"),
  ])
  func `a code, name, alias, kind, tag or parent, joined and with exceptions`(
    text: String, expected: String?
  ) throws {
    guard let expected else {
      #expect(Folder(rule: "ai: \(text)\nngày: 1/7").errors.count == 1)
      return
    }
    #expect(try chosen("\"\(text)\"") == expected)
  }

  @Test func `a list chooses what its items choose together`() throws {
    #expect(try chosen("[tinh, xã trừ minh-duc, tinh]") == "thanh-cong tinh")
    #expect(try chosen("\n      - BHXH tỉnh\n      - phường") == "ba-hang tinh")
  }

  @Test func `nobody is chosen where nobody is known yet`() throws {
    #expect(try chosen("chưa rõ") == "")
  }

  @Test func `what chooses nobody is a finding`() {
    #expect(errors("xã thuộc BHXH tỉnh trừ xã") == ["empty-selection"])
    #expect(errors("xã thuộc Xã Thành Công") == ["empty-selection"])
    #expect(errors("phường trừ Xã Thành Cong") == ["unknown-unit"])
    #expect(errors("xã trừ") == ["unknown-unit"])
    #expect(errors("[]") == ["missing-key"])
    #expect(errors("và") == ["unknown-unit"])
    #expect(errors("Xã Lạ, Xã Khác, xã") == ["unknown-unit", "unknown-unit"])
  }

  @Test func `a kind that no unit has wants its list; a slip or a wrong name wants another word`() {
    #expect(errors("Chi cục thuế") == ["empty-selection"])
    #expect(errors("mọi Chi cục thuế, xã") == ["empty-selection"])
    #expect(errors("Chi cục thuế thuộc pho-yen") == ["empty-selection"])
    #expect(errors("xã thuộc Chi cục thuế") == ["unknown-unit"])
    #expect(errors("xã trừ Chi cục thuế") == ["unknown-unit"])
    #expect(errors("BHXH cơ sơ") == ["unknown-unit"])
    #expect(errors("Phường Lạ Hoắc") == ["unknown-unit"])
    #expect(errors("xa-01849") == ["unknown-unit"])
  }

  @Test func `a misspelt name with "and" in it is one finding`() {
    let folder = Folder(rule: "ai: Phòng Tuyên truyền và Hỗ trợ người than gia\nngày: 1/7")
    #expect(
      folder.read().findings.map(\.help) == [
        "có phải là 'Phòng Tuyên truyền và Hỗ trợ người tham gia'?"
      ])
  }

  @Test func `a name that several units bear wants a code, also as a parent`() {
    for text in ["Tân Lập", "xã thuộc Tân Lập", "xã trừ Tân Lập"] {
      var folder = Folder(rule: "ai: \(text)\nngày: 1/7")
      folder.files["units.csv", default: ""] +=
        "\nx1,Xã Tân Lập,xã,tinh,,Tân Lập\nx2,Tân Lập,phường,,,"
      let findings = folder.read().findings
      #expect(findings.map(\.code) == [.ambiguousUnit])
      #expect(findings.first?.help == "viết mã: x1 (Xã Tân Lập), x2 (Tân Lập)")
    }
  }

  @Test func `who leads is one unit, and who co-operates may stand outside the roster`() throws {
    let lines = "ai: tinh\nngày: 1/7\nchủ trì: Phòng TT&HT\nphối hợp: [Xã Minh Đức, Sở Y tế]"
    let book = try Folder(rule: lines).book()
    let details = try #require(book.rules.first).details
    let codes = book.roster.units.map(\.id.text)
    #expect(details.lead == codes.firstIndex(of: "ttht").map { .unit($0) })
    let commune = try #require(codes.firstIndex(of: "minh-duc"))
    #expect(details.partners == [.unit(commune), .external("Sở Y tế")])
    #expect(Folder(rule: "ai: tinh\nngày: 1/7\nchủ trì: xã").errors == ["ambiguous-unit"])
    #expect(Folder(rule: "ai: tinh\nngày: 1/7\nchủ trì: Xã Lạ").errors == ["unknown-unit"])
  }

  @Test func `who leads may be the unit above each, or the nearest of a kind`() throws {
    #expect(try lead("cấp trên") == .parent)
    #expect(try lead("Cấp Trên trực tiếp") == .parent)
    #expect(try lead("Văn phòng cấp trên") == .above(kind: "văn phòng"))
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func `the order of the roster does not matter`(seed: UInt64) throws {
    let selectors = "[mọi xã, phường trừ Xã Thành Công, BHXH các cấp, thuộc BHXH tỉnh trừ phòng]"
    var folder = Folder(rule: "ai: \(selectors)\nngày: 1/7")
    let expected = try folder.book()
    let lines = folder.files["units.csv", default: ""].split(separator: "\n")
    var numbers = SplitMix(seed: seed)
    folder.files["units.csv"] =
      ([lines[0]] + lines.dropFirst().shuffled(using: &numbers)).joined(separator: "\n")
    let book = try folder.book()
    #expect(book.rules.map(\.units) == expected.rules.map(\.units), "seed \(seed)")
    #expect(book.roster.units.map(\.id) == expected.roster.units.map(\.id), "seed \(seed)")
  }

  @Test func `a list of a thousand names is read`() {
    let names = Array(repeating: "Xã Minh Đức, Phường Ba Hàng", count: 500).joined(separator: ", ")
    #expect(Folder(rule: "ai: \(names)\nngày: 1/7").findings == [])
  }

  /// The codes of the chosen units, sorted.
  private func chosen(_ text: String) throws -> String {
    let book = try Folder(rule: "ai: \(text)\nngày: 1/7").book()
    let rule = try #require(book.rules.first)
    return rule.units.map { book.roster.units[$0].id.text }.joined(separator: " ")
  }

  private func lead(_ text: String) throws -> Rule.Lead? {
    try Folder(rule: "ai: xã\nngày: 1/7\nchủ trì: \(text)").book().rules.first?.details.lead
  }

  private func errors(_ text: String) -> [String] {
    Folder(rule: "ai: \(text)\nngày: 1/7").errors
  }
}
