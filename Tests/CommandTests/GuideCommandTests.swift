import Foundation
import Testing

@Suite("The guide")
struct GuideCommandTests {
  @Test(arguments: [["cách nhau"], ["cach", "nhau"], ["cach nhau"], ["spacing"]])
  func `tells of a key, in either language and without accents`(keys: [String]) async throws {
    try await Sandbox.enter { world in
      let outcome = try await Program.caodiem().run(
        ["guide"] + keys + ["--language", "vi"], in: world)
      #expect(outcome.code == 0)
      #expect(
        outcome.text == """
          cách nhau · spacing   (rules/*.yaml > quy tắc)
            Hai việc liền nhau của một đơn vị cách nhau bao nhiêu: '2 ngày làm việc' là ít
            nhất; '2–5 ngày' là ít nhất và nhiều nhất; 'nhiều nhất 5 ngày'. Chỉ khi máy
            chọn ngày ('trong', 'mỗi …').
            Không ghi: không đòi khoảng cách; hai việc có thể vào cùng một ngày khi ngày
            ấy còn chỗ.
            Ví dụ, từ thai-nguyen-2026/rules/ke-hoach.yaml:
                số lượng: 3
                trong: chiến dịch
                cách nhau: 2 ngày làm việc
            Ví dụ tự đặt:
                số lượng: 3
                trong: tháng 8
                cách nhau: 2–5 ngày
            Ví dụ tự đặt:
                số lượng: 3
                trong: tháng 8
                cách nhau: nhiều nhất 5 ngày

          """)
    }
  }

  @Test func `speaks English, and tells every place where a key stands`() async throws {
    try await Sandbox.enter { world in
      let outcome = try await Program.caodiem().run(
        ["guide", "travel", "vang", "--language", "en"], in: world)
      #expect(outcome.code == 0)
      let heads = outcome.text.split(separator: "\n").filter { $0.first != " " }
      #expect(
        heads == [
          "travel · đi lại   (resources.yaml > resources)",
          "absent · vắng   (resources.yaml > resources)",
          "absent · vắng   (resources.yaml > resources > members)",
          "absent · vắng   (units.csv)",
        ])
    }
  }

  @Test(arguments: [
    ("cách nhua", "vi", "không có khóa hay cột nào là 'cách nhua'; có phải là 'cách nhau'?\n"),
    ("spacng", "en", "there is no key or column 'spacng'; did you mean 'spacing'?\n"),
    ("xyz", "en", "there is no key or column 'xyz'; 'caodiem guide' prints all keys\n"),
  ])
  func `asks what was meant by an unknown key`(
    key: String, language: String, message: String
  ) async throws {
    try await Sandbox.enter { world in
      let outcome = try await Program.caodiem().run(
        ["guide", key, "--language", language], in: world)
      #expect(outcome.code == 64)
      #expect(outcome.text == "")
      #expect(outcome.errors == message)
    }
  }

  @Test(arguments: ["vi", "en"])
  func `prints all of it within 80 columns, or writes it to be printed`(
    language: String
  ) async throws {
    try await Sandbox.enter { world in
      let program = try Program.caodiem()
      let whole = try await program.run(["guide", "--language", language], in: world)
      #expect(whole.code == 0)
      // Lines of examples are as long as they are in their files.
      #expect(
        whole.text.split(separator: "\n").allSatisfy { $0.hasPrefix("      ") || $0.count <= 80 })
      let written = try await program.run(
        ["guide", "--to", "guide.md", "--language", language], in: world)
      #expect(written.code == 0)
      let file = try #require(try world.files(in: ".")["guide.md"])
      let text = String(decoding: file, as: UTF8.self)
      #expect(text.hasPrefix("# "))
      #expect(text.components(separatedBy: "```").count % 2 == 1)
      #expect(
        text.contains(language == "vi" ? "### cách nhau · spacing" : "### spacing · cách nhau"))
    }
  }
}
