import RuleFiles
import ScheduleModel
import Testing

@Suite("YAML as people write it")
struct YAMLFileTests {
  @Test func `all findings of all files come in one run, in the order of the files`() {
    var folder = Folder(rule: "ai: Xã Lạ\nngày: 31/6\nmức độ: tùy\nmàu: đỏ")
    folder.files["plan.yaml"] = Folder.plan(more: "màu: đỏ")
    folder.files["units.csv", default: ""] += "\nx,,,\n"
    folder.files["calendar.yaml"] = "màu: đỏ"
    folder.files["rules/a.yaml"] = Folder.rules("ai: Xã Lạ").replacing("hop", with: "hai")
    #expect(
      folder.findings == [
        "calendar.yaml:1 unknown-key",
        "plan.yaml:15 unknown-key",
        "rules/a.yaml:2 anchor-missing", "rules/a.yaml:5 unknown-unit",
        "rules/quy-tac.yaml:5 unknown-unit", "rules/quy-tac.yaml:6 invalid-date",
        "rules/quy-tac.yaml:7 unknown-word", "rules/quy-tac.yaml:8 unknown-key",
        "units.csv:10 csv-shape",
      ])
  }

  @Test func `each repetition of a key is found: three times, two languages, two Unicode forms`() {
    let lines = """
      ai: BHXH tỉnh
      ngày: 1/7
      ghi chú: một
      note: hai
      "ghi chú": ba
      'Ghi  chú': bốn
      ghi chu\u{301}: năm
      who: BHXH tỉnh
      """
    #expect(
      Folder(rule: lines).findings
        == [8, 9, 10, 11, 12].map { "rules/quy-tac.yaml:\($0) doubled-key" })
  }

  @Test func `doubled keys are found in every mapping of a file`() {
    let rule = "  - mã: CODE\n    việc: Họp\n    việc: Họp\n    ai: tinh\n    ngày: 1/7\n"
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "quy tắc:\n"
      + ["a", "b", "c"].map { rule.replacing("CODE", with: $0) + "    căn cứ: I\n" }.joined()
      + "quy tắc: []\n"
    #expect(
      folder.findings
        == [4, 10, 16, 20].map { "rules/quy-tac.yaml:\($0) doubled-key" })
  }

  @Test func `lines of a text that look like keys are text`() throws {
    let lines = """
      ai: BHXH tỉnh
      ngày: 1/7
      ghi chú: |
        Lưu ý: mang theo giấy tờ
        Lưu ý: đến sớm
      nơi: "Hội trường:
        tầng 2"
      """
    let details = try #require(Folder(rule: lines).book().rules.first).details
    #expect(details.note == "Lưu ý: mang theo giấy tờ\nLưu ý: đến sớm")
    #expect(details.place == .at("Hội trường: tầng 2"))
  }

  @Test func `words and numbers that YAML has ideas about stay text`() throws {
    let lines = """
      ai: BHXH tỉnh
      ngày: 1/7
      nơi: no
      đối tượng: 17:30
      thông điệp: 010
      chỉ tiêu: ~
      ghi chú: 1e3
      căn cứ cũ: x
      """
    let text = lines.replacing("căn cứ cũ: x", with: "giả định: [null, 0x1F, 2026-07-01]")
    let details = try #require(Folder(rule: text).book().rules.first).details
    #expect(details.place == .at("no"))
    #expect(details.audience == "17:30")
    #expect(details.message == "010")
    #expect(details.target == "~")
    #expect(details.note == "1e3")
    #expect(details.assumptions.map(\.text) == ["null", "0x1F", "2026-07-01"])
  }

  @Test func `anchors are found where they stand and aliases where they are used`() {
    let lines = """
      ai: &a BHXH tỉnh
      ngày: 1/7
      phối hợp: [*a, Sở Y tế, *a]
      ghi chú: *a
      """
    #expect(
      Folder(rule: lines).findings == [
        "rules/quy-tac.yaml:5 yaml-anchor", "rules/quy-tac.yaml:7 yaml-anchor",
        "rules/quy-tac.yaml:7 yaml-anchor", "rules/quy-tac.yaml:8 yaml-anchor",
      ])
  }

  @Test func `line ends of Windows and a byte order mark change nothing`() throws {
    var folder = Folder()
    for (name, text) in folder.files {
      folder.files[name] =
        "\u{FEFF}"
        + text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n")
    }
    #expect(try folder.book().rules == Folder().book().rules)
    folder.files["rules/quy-tac.yaml"] = Folder.rules("ai: x\nngày: 1/7")
      .replacing("\n", with: "\r\n")
    #expect(folder.findings == ["rules/quy-tac.yaml:5 empty-selection"])
  }

  @Test func `a file of the wrong kind is one finding`() {
    for text in ["chỉ là chữ", "- một\n- hai", "[một, hai]", "{mã: a}", "\"chữ\""] {
      for name in ["plan.yaml", "calendar.yaml", "rules/quy-tac.yaml"] {
        var folder = Folder()
        folder.files[name] = text
        #expect(folder.findings.count == 1, "\(text) in \(name)")
        #expect(folder.findings.first?.hasPrefix(name + ":1 ") == true)
      }
    }
  }

  @Test(arguments: ["[", "{", "- ", "? ", "a: ["])
  func `nesting of 100,000 is a finding, not a crash`(opening: String) {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "quy tắc: " + (opening == "- " ? "\n" : "") + String(repeating: opening, count: 100_000)
    #expect(folder.findings.count == 1)
    #expect(folder.findings.first?.hasPrefix("rules/quy-tac.yaml:") == true)
  }

  @Test func `aliases that double each other are refused before they are followed`() {
    let lines = (1...40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] = "a0: &a0 [x]\n" + lines + "? *a40\n: x\n"
    #expect(folder.findings == ["rules/quy-tac.yaml:1 yaml-anchor"])
  }

  @Test func `keys doubled in braces are refused with their braces, up to a hundred`() {
    var folder = Folder()
    folder.files["rules/quy-tac.yaml"] =
      "quy tắc:\n" + String(repeating: "  - {mã: a, mã: b}\n", count: 20)
    #expect(folder.findings == (2...21).map { "rules/quy-tac.yaml:\($0) inline-mapping" })
    folder.files["rules/quy-tac.yaml"] =
      "quy tắc:\n" + String(repeating: "  - {mã: a, mã: b}\n", count: 150)
    #expect(folder.findings == ["rules/quy-tac.yaml:1 doubled-key"])
  }

  @Test func `a file of 10 MB is refused unread`() {
    for name in [
      "plan.yaml", "units.csv", "rules/quy-tac.yaml", "calendar.yaml", "resources.yaml",
      "decisions.yaml", "provisions.csv",
    ] {
      var folder = Folder()
      folder.files[name] = String(repeating: "# chú thích\n", count: 800_000)
      #expect(folder.findings == ["\(name):1 file-too-large"])
    }
  }

  @Test func `a file of many slips is read to its end`() {
    var folder = Folder()
    let rule = "  - mã: x\n    việc: a\n    việc: b\n    ai: xa la\n    ngày: 99/99\n"
    folder.files["rules/quy-tac.yaml"] =
      "quy tắc:\n" + String(repeating: rule, count: 500)
    #expect(folder.findings.count == 500 * 5 - 1)
  }
}
