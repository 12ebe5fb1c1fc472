import CivilTime
import Expansion
import Foundation
import Placement
import PlanAudit
import ScheduleModel
import TestWorld
import Testing

/// Twenty things that happen to a published plan, and how much each of them moves.
@Suite("Twenty edits of a published plan")
struct StandardEditsTests {
  @Test func `the table is the one that was read and approved`() throws {
    #expect(StandardEdit.all.count == 20)
    let province = try Conferences()
    let usual = try province.plan()
    let rows = try StandardEdit.all.map { edit in
      guard let prepare = edit.before else {
        return (edit.name, try tally(of: edit, on: province, usual))
      }
      var other = province
      try prepare(&other)
      return (edit.name, try tally(of: edit, on: other, try other.plan()))
    }
    // What the table calls needless is a move to the other half of one day, from a half that is closed.
    for (name, tally) in rows { #expect(tally.moved == tally.least, "\(name)") }
    let text = EditTable.head + rows.map(EditTable.row).joined()
    try EditTable.expect(text)
  }

  /// Publishes a plan two months before, lets something happen and makes it again.
  private func tally(
    of edit: StandardEdit, on province: Conferences, _ before: Plan
  ) throws -> EditTally {
    var province = province
    #expect(before.unplaced.isEmpty, "\(edit.name)")
    let published = before.asPublished(on: try date("2026-05-01"))
    try edit.change(&province, before)
    let after = try province.plan(keeping: published)
    let tasks = after.book.datedTasks()
    let faults = Audit(after, of: tasks, keeping: published).text(in: .english)
    #expect(faults.isEmpty, "\(edit.name)\n\(faults)")
    return EditTally(from: before, to: after, keeping: published)
  }
}

/// The table as people read it.
private enum EditTable {
  static let head = """
    62 units, three conferences each on eleven working days, ten halls, twelve speakers of whom
    four at a time are away. Of the published tasks: how many moved; how many at least could not
    stay, whatever is tried; how many moves were forced, made room or were needless; how many stay
    with another speaker, and of these those whose own is there all the same.

    edit                              tasks  unplaced  moved  least  forced  knock-on  needless  \
    speaker  in vain

    """

  static func row(_ name: String, _ tally: EditTally) -> String {
    let numbers = [
      (tally.tasks, 5), (tally.unplaced, 8), (tally.moved, 5), (tally.least, 5),
      (tally.forced, 6), (tally.knockOn, 8), (tally.needless, 8), (tally.restaffed, 7),
      (tally.restaffedInVain, 7),
    ]
    let cells = numbers.map { number, width in
      String(repeating: " ", count: width - "\(number)".count) + "\(number)"
    }
    let padding = String(repeating: " ", count: 32 - name.count)
    return ([name + padding] + cells).joined(separator: "  ") + "\n"
  }

  /// Fails where the text is not that of the file. With `CAODIEM_REWRITE=1` in the environment the
  /// file is written anew instead, which fails too: somebody has to read what changed.
  static func expect(_ text: String, at source: SourceLocation = #_sourceLocation) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "Fixtures/stability/standard-edits.txt")
    let expected = try? String(contentsOf: file, encoding: .utf8)
    guard expected != text else { return }
    guard ProcessInfo.processInfo.environment["CAODIEM_REWRITE"] != "1" else {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(file.lastPathComponent) was written anew: read it", sourceLocation: source)
      return
    }
    Issue.record(
      "expected:\n\(expected ?? "")\nmade:\n\(text)\nto write it anew: CAODIEM_REWRITE=1",
      sourceLocation: source)
  }
}
