import ScheduleModel
import Yams

/// Turns the text of a file into a tree, with all that YAML allows and plans do not as findings.
struct YAMLParser {
  private let file: SourceFile
  private let language: Language
  private let lines: [Substring]
  private var marks: KeyMarks
  /// The last place that was read, in marked lines and scalars from 0.
  private var cursor = (line: 0, scalars: 0)
  private(set) var findings: [Finding] = []

  /// Prepares to read a file whose findings are to be in `language`.
  init(_ file: SourceFile, in language: Language) {
    self.file = file
    self.language = language
    lines = file.lines
    marks = KeyMarks(lines)
  }

  /// Returns the tree, or `nil` where there is none; `findings` then says why.
  ///
  /// One key may stand several times in a mapping of the tree.
  mutating func parse() -> YAMLTree? {
    findings += lines.enumerated().compactMap(controlCharacter)
    guard findings.isEmpty else { return nil }
    // Only keys in braces and after tabs have no mark yet. Each round gives one of them its mark.
    for _ in 0..<YAMLParser.mostRounds {
      do {
        guard let root = try Parser(yaml: marks.text, resolver: .basic).singleRoot() else {
          findings.append(.emptyFile(at: SourcePlace(file: file.name, line: 1), in: language))
          return nil
        }
        return tree(root)
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        let mark = context.mark
        guard marks.add(line: mark.line - 1, scalars: mark.column - 1) else { break }
      } catch {
        findings.append(.yamlSyntax(error, in: lines, at: place(of:), language))
        return nil
      }
    }
    findings.append(.tooManyKeys(in: file, language))
    return nil
  }

  private static let mostRounds = 100
}

extension YAMLParser {
  private mutating func tree(_ node: Node) -> YAMLTree {
    let start = place(of: node.mark)
    if let anchor = node.anchor {
      guard advance(to: node.mark) else {
        findings.append(.yamlAnchor(at: alias(anchor.rawValue) ?? start, in: language))
        return .refused(start)
      }
      findings.append(.yamlAnchor(at: start, in: language))
    }
    _ = advance(to: node.mark)
    if character(at: start) == "!" { findings.append(.yamlTag(at: start, in: language)) }
    switch node {
    case .scalar(let scalar):
      return .scalar(text(scalar, at: start))
    case .sequence(let items):
      return .list(items.map { tree($0) }, start)
    case .mapping(let mapping):
      if character(at: start) == "{" {
        findings.append(.inlineMapping(at: start, in: language))
        return .refused(start)
      }
      return .mapping(mapping.compactMap { entry($0.key, $0.value) }, start)
    case .alias:
      findings.append(.yamlAnchor(at: start, in: language))
      return .refused(start)
    }
  }

  private mutating func entry(_ key: Node, _ value: Node) -> YAMLTree.Entry? {
    let name = tree(key)
    let value = tree(value)
    guard let scalar = name.scalar else {
      if !name.isRefused {
        findings.append(.wrongShape(at: name.place, expected: .text, in: language))
      }
      return nil
    }
    return YAMLTree.Entry(key: scalar, value: value)
  }

  /// A text without white space at its ends and, where it is quoted, the place inside the quotes.
  private func text(_ scalar: Node.Scalar, at start: SourcePlace) -> Scalar {
    let text = KeyMarks.removed(from: scalar.string).trimmed
    let first = character(at: start)
    let isQuoted = first == "\"" || first == "'"
    let inner = start.narrowed(from: isQuoted && !text.isEmpty ? 1 : 0, length: 1)
    return Scalar(text: text, place: inner.spanning(text))
  }

  /// Moves the cursor to a mark; `false` where the mark was passed before.
  private mutating func advance(to mark: Mark?) -> Bool {
    guard let mark, cursor <= (mark.line - 1, mark.column - 1) else { return false }
    cursor = (mark.line - 1, mark.column)
    return true
  }

  /// The place of the next use of an anchor. The library replaces uses by what they stand for.
  private mutating func alias(_ name: String) -> SourcePlace? {
    let wanted = Array("*\(name)".unicodeScalars)
    for line in lines.indices.dropFirst(cursor.line) {
      let scalars = Array(lines[line].unicodeScalars)
      let first =
        line == cursor.line ? marks.unmarked(line: line, scalars: cursor.scalars) : 0
      let found = (first..<max(first, scalars.count)).first {
        scalars[$0...].starts(with: wanted)
      }
      guard let found else { continue }
      let marked = cursor.scalars + (found - first)
      cursor = (line, line == cursor.line ? marked + 1 : found + 1)
      return place(line: line, scalars: found).narrowed(from: 0, length: wanted.count)
    }
    return nil
  }

  /// The finding for a character that no text file should have; `nil` for lines without one.
  private func controlCharacter(_ index: Int, _ line: Substring) -> Finding? {
    guard let scalars = line.unicodeScalars.firstIndex(where: { !$0.isText }) else { return nil }
    let before = line.unicodeScalars.distance(from: line.startIndex, to: scalars)
    return .controlCharacter(
      line.unicodeScalars[scalars], at: place(line: index, scalars: before), in: language)
  }
}

extension YAMLParser {
  /// The place of a mark. Yams counts columns in Unicode scalars; people count characters.
  private func place(of mark: Mark?) -> SourcePlace {
    guard let mark else { return SourcePlace(file: file.name, line: 1) }
    let scalars = marks.unmarked(line: mark.line - 1, scalars: mark.column - 1)
    return place(line: mark.line - 1, scalars: scalars)
  }

  /// The place of a character; `line` and `scalars` count from 0. Past the end, the last line.
  private func place(line: Int, scalars: Int) -> SourcePlace {
    guard lines.indices.contains(line) else {
      return SourcePlace(file: file.name, line: max(1, min(line + 1, lines.count)))
    }
    let before = String(lines[line].unicodeScalars.prefix(scalars))
    return SourcePlace(file: file.name, line: line + 1, column: before.count + 1)
  }

  private func character(at place: SourcePlace) -> Character? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    return lines[place.line - 1].dropFirst(place.column - 1).first
  }
}

extension Unicode.Scalar {
  /// Whether YAML allows the character within a line.
  ///
  /// Source: YAML 1.2.2 §5.1; the marks of `KeyMarks` are left out, and so is the byte order mark.
  fileprivate var isText: Bool {
    switch value {
    case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE001...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...: true
    default: false
    }
  }
}

extension SourcePlace {
  /// The place of a whole text that begins here, as far as it stands on one line.
  func spanning(_ text: String) -> SourcePlace {
    let line = text.prefix { !$0.isNewline }
    return SourcePlace(file: file, line: self.line, column: column, length: line.trimmed.count)
  }
}
