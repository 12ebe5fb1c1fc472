import Foundation
import Testing

/// The plan that the README writes down, file by file.
enum PlanExample: String, CaseIterable, Sendable {
  /// The three files that come first.
  case smallest
  /// All files, those that stand further down added to the first ones.
  case whole

  /// The texts by their names in a plan folder.
  ///
  /// A YAML block is named by the comment that begins it and goes on with the file of that name; a
  /// table is named in the words above it and takes the place of the one before.
  func files() throws -> [String: String] {
    let text = try String(
      contentsOf: Sandbox.package.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "## Viết một kế hoạch"))
    let end = try #require(text.range(of: "## Ngôi nhà"))
    let more = try #require(text.range(of: "**Mọi tệp ·"))
    let parts = text[start.upperBound..<(self == .whole ? end : more).lowerBound]
      .components(separatedBy: "```")
    var files: [String: String] = [:]
    for index in parts.indices where index % 2 == 1 {
      let block = try #require(parts[index].split(separator: "\n", maxSplits: 1).last)
      if parts[index].hasPrefix("yaml\n# ") {
        let name = try #require(block.dropFirst(2).split { " :\n".contains($0) }.first)
        files[String(name), default: ""] += block
      } else {
        let marked = parts[index - 1].components(separatedBy: "`")
        files[try #require(marked.last { $0.hasSuffix(".csv") })] = String(block)
      }
    }
    return files
  }
}
