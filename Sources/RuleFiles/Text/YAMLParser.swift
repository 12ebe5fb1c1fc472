import ScheduleModel
import Yams

/// Turns the text of a file into a tree, with all that YAML allows and plans do not as findings.
struct YAMLParser {
  private let file: SourceFile
  private let language: Language
  private let lines: [Substring]
  private(set) var findings: [Finding] = []

  /// Prepares to read a file whose findings are to be in `language`.
  init(_ file: SourceFile, in language: Language) {
    self.file = file
    self.language = language
    lines = file.lines
  }

  /// Returns the tree, or `nil` where there is none; `findings` then says why.
  mutating func parse() -> YAMLTree? {
    var text = file.text
    // Each round finds one doubled key at least and hides it, so the loop ends.
    while true {
      do {
        let parser = try Parser(yaml: text, resolver: .basic)
        guard let root = try parser.singleRoot() else {
          findings.append(.emptyFile(at: SourcePlace(file: file.name, line: 1), in: language))
          return nil
        }
        return tree(root)
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        guard let hidden = hideDoubled(keys, from: context.mark, in: text) else { return nil }
        text = hidden
      } catch {
        findings.append(.yamlSyntax(error, in: file, language))
        return nil
      }
    }
  }
}

extension YAMLParser {
  private mutating func tree(_ node: Node) -> YAMLTree? {
    let start = place(of: node)
    if node.anchor != nil {
      findings.append(.yamlAnchor(at: start, in: language))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return .scalar(Scalar(text: scalar.string.trimmed, place: start.spanning(scalar.string)))
    case .sequence(let items):
      return .list(items.compactMap { tree($0) }, start)
    case .mapping(let mapping):
      if character(at: start) == "{" {
        findings.append(.inlineMapping(at: start, in: language))
        return nil
      }
      return .mapping(mapping.compactMap { entry($0.key, $0.value) }, start)
    case .alias:
      findings.append(.yamlAnchor(at: start, in: language))
      return nil
    }
  }

  private mutating func entry(_ key: Node, _ value: Node) -> YAMLTree.Entry? {
    let start = place(of: key)
    guard let text = key.scalar?.string.trimmed else {
      findings.append(.wrongShape(at: start, expected: .text, in: language))
      return nil
    }
    guard !text.hasPrefix(hidingMark), let value = tree(value) else { return nil }
    return YAMLTree.Entry(key: Scalar(text: text, place: start.spanning(text)), value: value)
  }

  /// The place of a node. Yams counts columns in Unicode scalars; people count characters.
  private func place(of node: Node) -> SourcePlace {
    guard let mark = node.mark else { return SourcePlace(file: file.name, line: 1) }
    return place(line: mark.line, scalars: mark.column - 1)
  }

  private func place(line: Int, scalars: Int) -> SourcePlace {
    guard lines.indices.contains(line - 1) else {
      return SourcePlace(file: file.name, line: max(1, min(line, lines.count)))
    }
    let before = String(lines[line - 1].unicodeScalars.prefix(scalars))
    return SourcePlace(file: file.name, line: line, column: before.count + 1)
  }

  private func character(at place: SourcePlace) -> Character? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].dropFirst(place.column - 1).first
  }
}

// Yams keeps its event stream to itself and throws at the first mapping with a doubled key. So each
// doubled key is reported, then hidden behind a name of its own, and the text is read again.
extension YAMLParser {
  /// Returns the text with every repetition of a key of one mapping hidden; `nil` where the
  /// repetition cannot be found, which is reported at the first of the keys.
  ///
  /// `mark` is where the first in order of `keys` stands for the first time. The keys of a block
  /// mapping share their column, and nothing else in the mapping begins there.
  private mutating func hideDoubled(_ keys: [String], from mark: Mark, in text: String) -> String? {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    let indent = mark.column - 1
    guard let key = keys.first,
      let line = lines.indices.dropFirst(mark.line).first(where: {
        beginsKey(key, in: lines[$0], after: indent)
      })
    else {
      findings.append(
        .doubledKey(
          keys.first ?? "", at: place(line: mark.line, scalars: mark.column - 1),
          first: mark.line, in: language))
      return nil
    }
    let repetition = place(line: line + 1, scalars: indent).spanning(key)
    findings.append(.doubledKey(key, at: repetition, first: mark.line, in: language))
    var scalars = Array(lines[line].unicodeScalars)
    let quoted = scalars[indent] == "\"" || scalars[indent] == "'"
    scalars.insert(contentsOf: "\(hidingMark)\(line)".unicodeScalars, at: indent + (quoted ? 1 : 0))
    lines[line] = String(String.UnicodeScalarView(scalars))
    return lines.joined(separator: "\n")
  }

  private func beginsKey(_ key: String, in line: String, after indent: Int) -> Bool {
    let scalars = line.unicodeScalars
    guard scalars.prefix(indent).allSatisfy({ $0 == " " || $0 == "-" }) else { return false }
    let rest = String(scalars.dropFirst(indent))
    return [key, "\"\(key)\"", "'\(key)'"].contains { name in
      rest.hasPrefix(name) && rest.dropFirst(name.count).trimmed.hasPrefix(":")
    }
  }
}

/// What hidden keys begin with: a character for private use, which no keyboard writes.
private let hidingMark = "\u{E000}"

extension SourcePlace {
  /// The place of a whole text that begins here, as far as it stands on one line.
  func spanning(_ text: String) -> SourcePlace {
    let line = text.prefix { !$0.isNewline }
    return SourcePlace(file: file, line: self.line, column: column, length: line.trimmed.count)
  }
}
