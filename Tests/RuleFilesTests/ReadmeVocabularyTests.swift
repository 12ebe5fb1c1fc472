import Foundation
import ScheduleModel
import Testing

@testable import RuleFiles

@Suite("What the README names")
struct ReadmeVocabularyTests {
  @Test(arguments: Language.allCases)
  func `every key and every column stands in the README`(language: Language) throws {
    let readme = fixtures.deletingLastPathComponent().appending(path: "README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let names =
      Key.allCases.map { $0.name[language] } + RosterColumn.allCases.map { $0.heading[language] }
      + ProvisionColumn.allCases.map { $0.heading[language] }
    #expect(names.filter { !text.contains("`\($0)`") } == [])
  }
}
