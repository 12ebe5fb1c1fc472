import CivilTime
import Foundation
import Placement
import ScheduleModel

/// Plans that hardly fit, or do not: three conferences for each of many units, with few speakers and
/// halls. They are read from the fixtures of the repository.
enum Tight {
  /// Plans one of them so often.
  static func measure(_ name: String, _ runs: Int) throws -> Row {
    try Engine(try text(name).book()).measure(runs)
  }

  /// Plans `large` again after it was published, when a speaker has lost a half-day in which he serves.
  static func measureLoss(_ runs: Int) throws -> Row {
    var text = try text("large")
    let before = try Engine(try text.book()).once().plan
    let published = Replanning.slots(of: before)
    text.files["resources.yaml"] = text.files["resources.yaml"]?.replacingOccurrences(
      of: "- mã: s01\n        vắng: [", with: "- mã: s01\n        vắng: [1/7 sáng, ")
    return try Replanning.row(try text.book(), keeping: published, runs)
  }

  private static func text(_ name: String) throws -> PlanText {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Fixtures/tight/\(name)")
    let names = ["plan.yaml", "units.csv", "resources.yaml", "rules/kh.yaml"]
    return PlanText(
      files: Dictionary(
        uniqueKeysWithValues: try names.map { name in
          (name, try String(contentsOf: folder.appending(path: name), encoding: .utf8))
        }))
  }
}
