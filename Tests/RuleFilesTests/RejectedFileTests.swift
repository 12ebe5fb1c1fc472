import RuleFiles
import ScheduleModel
import Testing

@Suite("Files that are rejected")
struct RejectedFileTests {
  @Test(arguments: RejectedFile.all)
  func `a file has the findings that stand on its lines, and no others`(
    file: RejectedFile
  ) {
    #expect(!file.expected.isEmpty)
    #expect(file.findings.map(\.line).sorted() == file.expected.sorted())
  }

  @Test(arguments: ["en", "vi"])
  func `the folders that the files stand in are sound`(language: String) {
    #expect(RejectedFile.findings(of: RejectedFile.base[language] ?? []) == [])
  }

  @Test func `every kind of finding has a file, or cannot have one`() {
    let shown = Set(RejectedFile.all.flatMap(\.findings).map(\.code))
    // Files that are misnamed, empty, too large or no text have tests of their own.
    let others: Set<Finding.Code> = [
      .emptyFile, .fileTooLarge, .ignoredFile, .notUTF8,
    ]
    #expect(Set(Finding.Code.allCases).subtracting(shown) == others)
  }

  @Test func `a finding is worded in the language of its file`() {
    for file in RejectedFile.all {
      let language = file.path.contains("/en-") ? Language.english : .vietnamese
      #expect(file.findings.allSatisfy { $0.language == language }, "\(file.path)")
    }
  }

  @Test func `a finding says what to do`() {
    let silent = RejectedFile.all.flatMap(\.findings).filter { $0.help == nil }
    #expect(silent.map(\.message) == [])
  }

  @Test func `a folder without files says what a plan needs`() {
    #expect(
      RejectedFile.findings(of: []).map { $0.text(from: []) } == [
        """
        plan.yaml:1:1: lỗi: thư mục kế hoạch thiếu tệp này [missing-file]
          gợi ý: một kế hoạch cần plan.yaml, units.csv và ít nhất một tệp trong rules/
        """,
        """
        rules/:1:1: lỗi: thư mục kế hoạch thiếu tệp này [missing-file]
          gợi ý: một kế hoạch cần plan.yaml, units.csv và ít nhất một tệp trong rules/
        """,
        """
        units.csv:1:1: lỗi: thư mục kế hoạch thiếu tệp này [missing-file]
          gợi ý: một kế hoạch cần plan.yaml, units.csv và ít nhất một tệp trong rules/
        """,
      ])
  }

  @Test(arguments: ["plan.yaml", "units.csv", "rules/base.yaml", "calendar.yaml"])
  func `an empty file is one finding`(name: String) {
    for text in ["", "\n\n"] {
      for (language, base) in RejectedFile.base {
        let files = base.filter { $0.name != name } + [SourceFile(name: name, text: text)]
        let findings = RejectedFile.findings(of: files)
        #expect(findings.map(\.line) == ["\(name):1 empty-file"])
        #expect(name == "plan.yaml" || findings.map(\.language.rawValue) == [language])
      }
    }
  }

  @Test func `a file of other octets is said to be none of UTF-8`() {
    let finding = Finding.notUTF8("units.csv", line: 7, in: .vietnamese)
    #expect(
      finding.text(from: []) == """
        units.csv:7:1: lỗi: tệp không phải là văn bản UTF-8 [not-utf8]
          gợi ý: mở bằng Excel và lưu lại với kiểu 'CSV UTF-8'
        """)
  }
}
