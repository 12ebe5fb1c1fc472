import CivilTime
import Conflicts
import Expansion
import Feeds
import Foundation
import Placement
import ScheduleModel
import Testing

/// A plan that raises one kind of conflict, and its twin that does not: files that are laid over
/// those of one base.
struct ConflictCase: CustomTestStringConvertible {
  /// One of the two plans of a case.
  enum Twin: String, CaseIterable {
    case fires, mended
  }

  /// The folder: `C01-open-choice`, or `load` where no row asks for it.
  let name: String

  /// Every case on the disk, by name.
  static let all: [ConflictCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0 != base && !$0.hasPrefix(".") }.map(ConflictCase.init)
  }()

  /// The row of the list of contradictions; `nil` where none asks for the case.
  var row: String? { name.prefixMatch(of: /C[0-9]+/).map { String($0.output) } }

  /// The code that the folder's name carries.
  var code: Conflict.Code {
    get throws {
      try #require(Conflict.Code(rawValue: name.replacing(/^C[0-9]+-/, with: "")), "\(name)")
    }
  }

  /// The files of a twin.
  func text(_ twin: Twin) throws -> PlanText {
    var text = try ConflictCase.baseText()
    let own = try PlanText("\(ConflictCase.path)/\(name)/\(twin.rawValue)")
    try #require(!own.files.isEmpty, "\(name) has no files for '\(twin.rawValue)'")
    text.files.merge(own.files) { $1 }
    return text
  }

  /// What is published of the plan; `nil` where the case has no such files.
  func published() throws -> PublishedSlots? {
    let path = "\(ConflictCase.path)/\(name)/published"
    let folder = PackageFolder.root.appending(path: path)
    guard FileManager.default.fileExists(atPath: folder.path) else { return nil }
    var text = try ConflictCase.baseText()
    text.files.merge(try PlanText(path).files) { $1 }
    let moment = Instant(secondsSince1970: 0)
    let records = try text.plan().publishedTasks.map { TaskRecord(new: $0, at: moment) }
    let today = try #require(CivilDate(year: 2027, month: 1, day: 4))
    return PublishedSlots(records, today: today)
  }

  /// The conflicts of a twin.
  func conflicts(_ twin: Twin) throws -> [Conflict] {
    try text(twin).conflicts(keeping: published()).all
  }

  /// The file with the conflict that is expected.
  var expected: ExpectedFile {
    ExpectedFile(
      "conflict.txt", in: ConflictCase.folder.appending(path: "\(name)/fires"), called: name)
  }

  /// The plan that raises no conflict.
  static func baseText() throws -> PlanText { try PlanText("\(path)/\(base)") }

  var testDescription: String { name }

  private static let base = "base"
  private static let path = "Fixtures/conflicts"
  private static let folder = PackageFolder.root.appending(path: path)
}

extension PlanText {
  /// The conflicts of the plan, with the totals of its choices.
  func conflicts(keeping published: PublishedSlots? = nil) throws -> PlanConflicts {
    let plan = try plan()
    let totals = try plan.book.choices.map { choice in
      try ChoiceTotals(of: choice) { reading in
        let book = try book(instead: [choice.id: reading])
        return book.counts(of: book.datedTasks())
      }
    }
    return PlanConflicts(of: plan, totals: totals, keeping: published)
  }

  /// The lines of a place: `plan.yaml:3: code: harbour`.
  func quote(_ place: SourcePlace) -> String {
    let lines = SourceFile(name: place.file, text: files[place.file] ?? "").lines
    let line = lines.indices.contains(place.line - 1) ? lines[place.line - 1] : "(no such line)"
    return "\(place.file):\(place.line): \(line.drop { $0 == " " })"
  }
}

extension Conflict {
  /// The conflict on paper: what it says in both languages, whom it is about, which lines cause it,
  /// and how it can be settled.
  func drawn(_ text: PlanText, in book: RuleBook) -> String {
    let whom = units.map { book.roster.units[$0].id.text }.joined(separator: ", ")
    let source = clauses.isEmpty ? "no clause" : "clauses " + clauses.joined(separator: ", ")
    let edits = repairs.flatMap { repair in
      let end = [
        repair.tasks.map { "= \(Phrase.tasks($0).english)" }, repair.command.joined(separator: " "),
      ]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
      return ["- \(repair.edit.english)", "  \(repair.edit.vietnamese)"]
        + (end.isEmpty ? [] : ["  \(end)"])
    }
    let decided = decision.map { "decided by \($0.by): \($0.reason)" } ?? "nobody has decided"
    let blocks = [
      ["\(severity.rawValue) \(id)"],
      [message.english, message.vietnamese],
      ["\(source); \(Phrase.tasks(tasks.count).english); units: \(whom)"] + causes.map(text.quote),
      edits, [decided],
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.map { "\($0)\n" }.joined() }
      .joined(separator: "\n")
  }
}
