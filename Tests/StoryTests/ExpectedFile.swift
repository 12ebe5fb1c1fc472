import Foundation
import Testing

/// A file that a story is expected to give, kept where people can read it.
struct ExpectedFile {
  private let place: URL
  private let name: String

  /// A file in the folder of a story.
  init(_ name: String, of story: String) {
    self.init(name, in: PackageFolder.story(story), called: story)
  }

  /// A file in a folder, which reports name as `title`.
  init(_ name: String, in folder: URL, called title: String) {
    self.name = "\(title)/\(name)"
    place = folder.appending(path: name)
  }

  /// Fails the test where the bytes are not those of the file.
  ///
  /// With `CAODIEM_REWRITE=1` in the environment the file is written anew instead, which fails too:
  /// somebody has to read what changed.
  func expect(_ octets: [UInt8], at source: SourceLocation = #_sourceLocation) throws {
    let expected = (try? Data(contentsOf: place)).map { Array($0) }
    guard expected != octets else { return }
    guard ProcessInfo.processInfo.environment["CAODIEM_REWRITE"] != "1" else {
      try Data(octets).write(to: place, options: .atomic)
      Issue.record("\(name) was written anew: read it", sourceLocation: source)
      return
    }
    let difference = Difference(from: expected ?? [], to: octets)
    Issue.record(
      "\(name) \(difference); to write it anew: CAODIEM_REWRITE=1", sourceLocation: source)
  }
}

/// The first line in which two texts differ.
private struct Difference: CustomStringConvertible {
  private let line: Int
  private let expected: String
  private let made: String

  init(from expected: [UInt8], to made: [UInt8]) {
    let old = Difference.lines(expected)
    let new = Difference.lines(made)
    let same = zip(old, new).prefix { $0 == $1 }.count
    line = same + 1
    self.expected = same < old.count ? old[same] : "(the end)"
    self.made = same < new.count ? new[same] : "(the end)"
  }

  var description: String {
    """
    differs in line \(line):
      expected: \(expected.debugDescription)
      made:     \(made.debugDescription)

    """
  }

  /// The lines as octets cut them: a carriage return and a line feed are one character to Swift.
  private static func lines(_ octets: [UInt8]) -> [String] {
    octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
