import Conflicts
import Foundation
import ScheduleModel
import Testing

/// Two plans that raise one kind of conflict between them, and their twins that do not: files that are laid
/// over those of two base plans.
struct JointCase: CustomTestStringConvertible {
  /// The folder: `peaks-overlap`, or `C79-peaks-overlap` where a row asks for it.
  let name: String

  /// Every case on the disk, by name.
  static let all: [JointCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0 != base && !$0.hasPrefix(".") }.map(JointCase.init)
  }()

  /// The code that the folder's name carries.
  var code: JointConflict.Code {
    get throws {
      try #require(JointConflict.Code(rawValue: name.replacing(/^C[0-9]+-/, with: "")), "\(name)")
    }
  }

  /// The two plans of a twin, by the names of their folders.
  func texts(_ twin: ConflictCase.Twin) throws -> [String: PlanText] {
    var texts = try JointCase.baseTexts()
    var changes = 0
    for plan in texts.keys {
      let path = "\(JointCase.path)/\(name)/\(twin.rawValue)/\(plan)"
      let folder = PackageFolder.root.appending(path: path)
      guard FileManager.default.fileExists(atPath: folder.path) else { continue }
      let own = try PlanText(path)
      changes += own.files.count
      texts[plan]?.files.merge(own.files) { $1 }
    }
    try #require(changes > 0, "\(name) has no files for '\(twin.rawValue)'")
    return texts
  }

  /// The file with the conflict that is expected.
  var expected: ExpectedFile {
    ExpectedFile(
      "conflict.txt", in: JointCase.folder.appending(path: "\(name)/fires"), called: name)
  }

  /// The plans between which there is no conflict.
  static func baseTexts() throws -> [String: PlanText] {
    Dictionary(
      uniqueKeysWithValues: try ["county", "harbour"].map {
        ($0, try PlanText("\(path)/\(base)/\($0)"))
      })
  }

  var testDescription: String { name }

  private static let base = "base"
  private static let path = "Fixtures/plans-together"
  private static let folder = PackageFolder.root.appending(path: path)
}

extension [String: PlanText] {
  /// The plans, by the names of their folders.
  func plans() throws -> [Plan] { try sorted { $0.key < $1.key }.map { try $0.value.plan() } }

  /// The conflicts between the plans.
  func conflicts() throws -> [JointConflict] { PlansConflicts(of: try plans()).all }
}

extension JointConflict {
  /// The conflict on paper: what it says in both languages, what it is about in each plan, which lines
  /// cause it, and how it can be settled. `texts` are the plan folders by the codes of the plans.
  func drawn(_ texts: [PlanID: PlanText]) -> String {
    let about = sides.map { side in
      let source =
        side.clauses.isEmpty ? "no clause" : "clauses " + side.clauses.joined(separator: ", ")
      let rules = side.rules.map(\.text).joined(separator: ", ")
      let units = side.units.map(\.text).joined(separator: ", ")
      let head =
        "\(side.plan): \(source); \(Phrase.tasks(side.taskCount).english)"
        + (rules.isEmpty ? "" : "; rules: \(rules); units: \(units)")
      return [head] + side.causes.map { texts[side.plan]?.quote($0) ?? "\($0)" }
    }
    let decided =
      ruling.map { "decided by \($0.decision.by) in \($0.plan): \($0.decision.reason)" }
      ?? "nobody has decided"
    let blocks =
      [["\(severity.rawValue) \(id)"], [message.english, message.vietnamese]] + about
      + [repairs.flatMap { ["- \($0.english)", "  \($0.vietnamese)"] }, [decided]]
    return blocks.filter { !$0.isEmpty }.map { $0.map { "\($0)\n" }.joined() }
      .joined(separator: "\n")
  }
}
