import Conflicts
import PlanPages
import ScheduleModel
import Testing

/// Ten conflicts of ten kinds, printed as a planner reads them: what is wrong, why, what would mend it.
@Suite("Story: ten conflicts")
struct TenConflictsStoryTests {
  private let text: PlanText
  private let conflicts: [Conflict]

  init() throws {
    text = try PlanText("Fixtures/stories/ten-conflicts/plan")
    conflicts = try text.conflicts().all
  }

  @Test(arguments: [(Language.vietnamese, "conflicts.txt"), (.english, "conflicts-en.txt")])
  func `the conflicts are printed as they were read and approved`(
    language: Language, name: String
  ) throws {
    let printed = listing(in: language)
    try ExpectedFile(name, of: "ten-conflicts").expect(Array(printed.utf8))
    #expect(printed.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `they are ten, each of another kind, and each says what would mend it`() {
    let weighty = conflicts.filter { $0.severity != .info }
    #expect(weighty.count == 10)
    #expect(Set(weighty.map(\.code)).count == 10)
    #expect(weighty.filter(\.repairs.isEmpty).map(\.id) == [])
  }

  @Test func `none of them is told twice`() {
    let hard = conflicts.filter { $0.severity == .hard }.flatMap { conflict in
      conflict.tasks.map { "\($0)" }
    }
    #expect(hard.count == Set(hard).count)
  }

  private func listing(in language: Language) -> String {
    let files = text.files.sorted { $0.key < $1.key }.map {
      SourceFile(name: $0.key, text: $0.value)
    }
    return ConflictListing(conflicts, quoting: files, from: "plan", in: language).text
  }
}
