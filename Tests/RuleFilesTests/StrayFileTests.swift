import RuleFiles
import ScheduleModel
import Testing

@Suite("Files beside the plan")
struct StrayFileTests {
  @Test(arguments: [
    ("plan.yml", "plan.yaml", "đổi tên 'plan.yml' thành 'plan.yaml'"),
    ("plan.txt", "plan.yaml", "đổi tên 'plan.txt' thành 'plan.yaml'"),
    ("Plan.yaml.txt", "plan.yaml", "đổi tên 'Plan.yaml.txt' thành 'plan.yaml'"),
    ("units.csv.txt", "units.csv", "đổi tên 'units.csv.txt' thành 'units.csv'"),
    (
      "units.xlsx", "units.csv",
      "mở 'units.xlsx' bằng Excel và lưu thành 'units.csv', kiểu 'CSV UTF-8'"
    ),
    (
      "rules/quy-tac.yml", "rules/quy-tac.yaml",
      "đổi tên 'rules/quy-tac.yml' thành 'rules/quy-tac.yaml'"
    ),
    ("he 2026.yaml", "rules/quy-tac.yaml", "đổi tên 'he 2026.yaml' thành 'rules/he 2026.yaml'"),
    ("Rules/Hè.yaml", "rules/quy-tac.yaml", "đổi tên 'Rules/Hè.yaml' thành 'rules/Hè.yaml'"),
  ])
  func `a missing file is looked for among the others`(
    name: String, missing: String, help: String
  ) {
    let findings = findings(others: [name, "README.md"], without: missing)
    #expect(findings.map(\.code) == [.missingFile])
    #expect(findings.map(\.help) == [help])
  }

  @Test func `a second file of rules with another ending is not left out in silence`() {
    let findings = findings(others: ["rules/them.yml"])
    #expect(
      findings.map { $0.text(from: []) } == [
        """
        rules/them.yml:1:1: cảnh báo: tệp này không được đọc, vì tên nó không phải tên một tệp của kế hoạch [ignored-file]
          gợi ý: đổi tên 'rules/them.yml' thành 'rules/them.yaml'
        """
      ])
  }

  @Test func `a file whose place is taken may be an old one`() {
    #expect(
      findings(others: ["plan.yml"]).map(\.help) == ["đã có 'plan.yaml': giữ lại một tệp"])
  }

  @Test func `of two files that may be the missing one, both are named`() {
    let findings = findings(others: ["plan.txt", "plan.yml"], without: "plan.yaml")
    #expect(findings.map(\.code) == [.missingFile, .ignoredFile])
    #expect(findings.map(\.place.file) == ["plan.yaml", "plan.yml"])
  }

  @Test(arguments: [
    "units.xlsx", "README.md", "plan", "units", ".plan.yml", "rules/ghi-chu.txt", "plan.yaml.bak",
    "ke-hoach.docx", "tasks.csv",
  ])
  func `other things may lie in the folder`(name: String) {
    #expect(findings(others: [name]).map(\.line) == [])
  }

  private func findings(others: [String], without missing: String = "") -> [Finding] {
    let files = Folder().files.filter { $0.key != missing }.map {
      SourceFile(name: $0.key, text: $0.value)
    }
    var reader = PlanReader(PlanFolder(files, others: others), zone: fixedZone)
    return reader.read().findings
  }
}
