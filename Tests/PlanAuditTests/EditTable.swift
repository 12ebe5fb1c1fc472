import Foundation
import Testing

/// What edits of a published plan did, as people read it.
struct EditTable {
  private let subject: String
  private let rows: [(name: String, tally: EditTally)]

  /// Tells of edits of a plan, which is described in a sentence or two.
  init(_ subject: String, _ rows: [(name: String, tally: EditTally)]) {
    self.subject = subject
    self.rows = rows
  }

  private static let head = """
    Of the published tasks: how many moved; how many at least could not stay, whatever is tried; how
    many moves were forced, made room or were needless; how many stay with another speaker, and of
    these those whose own is there all the same.

    edit                              tasks  unplaced  moved  least  forced  knock-on  needless  \
    speaker  in vain

    """

  private var text: String {
    subject + "\n" + EditTable.head + rows.map { line($0, $1) }.joined()
  }

  private func line(_ name: String, _ tally: EditTally) -> String {
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

  /// Fails where the table is not that of a file. With `CAODIEM_REWRITE=1` in the environment the file
  /// is written anew instead, which fails too: somebody has to read what changed.
  func expect(_ name: String, at source: SourceLocation = #_sourceLocation) throws {
    let file = EditTable.root.appending(path: "Fixtures/stability/\(name)")
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

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
