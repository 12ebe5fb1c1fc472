import ScheduleModel
import Yams

/// Turns the text of a file into a tree, with all that YAML allows and plans do not as findings.
struct YAMLParser {
  private let file: SourceFile
  private let language: Language
  private let lines: [Substring]
  private var marks: KeyMarks
  /// What follows the last place that was read, in lines and scalars from 0.
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
    refuseManyAliases()
    guard findings.isEmpty else { return nil }
    // Only keys in braces and after tabs have no mark yet. Each round gives one of them its mark.
    for _ in 0..<YAMLParser.mostRounds {
      do {
        let parser = try Parser(yaml: marks.text, resolver: .basic)
        guard let root = try parser.singleRoot() else {
          findings.append(.emptyFile(at: SourcePlace(file: file.name, line: 1), in: language))
          return nil
        }
        // The anchors of the nodes live as long as the parser.
        return withExtendedLifetime(parser) { tree(root) }
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

  /// Reports the anchors of a text whose aliases may double each other, so that it is not parsed.
  ///
  /// The library compares keys by all that they stand for: forty lines can keep it busy for years.
  private mutating func refuseManyAliases() {
    var uses = 0
    var first: SourcePlace?
    for (index, line) in lines.enumerated() where line.contains("*") || line.contains("&") {
      let scalars = Array(line.unicodeScalars)
      for (offset, scalar) in scalars.enumerated() where scalar == "*" || scalar == "&" {
        let isStart = offset == 0 || " \t[{,:?-".unicodeScalars.contains(scalars[offset - 1])
        let isName =
          offset + 1 < scalars.count && scalars[offset + 1].isASCII
          && (scalars[offset + 1].properties.isAlphabetic || "0"..."9" ~= scalars[offset + 1]
            || "-_".unicodeScalars.contains(scalars[offset + 1]))
        guard isStart, isName else { continue }
        if scalar == "*" { uses += 1 } else { first = first ?? place(line: index, scalars: offset) }
      }
    }
    guard let first, uses > YAMLParser.mostAliases else { return }
    findings.append(.yamlAnchor(at: first, in: language))
  }

  private static let mostAliases = 20
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

  /// Moves the cursor behind a mark; `false` where the mark was passed before.
  private mutating func advance(to mark: Mark?) -> Bool {
    guard let mark else { return false }
    let place = (line: mark.line - 1, scalars: scalars(before: mark))
    guard cursor <= place else { return false }
    cursor = (place.line, place.scalars + 1)
    return true
  }

  /// The place of the next use of an anchor. The library replaces uses by what they stand for.
  private mutating func alias(_ name: String) -> SourcePlace? {
    let wanted = Array("*\(name)".unicodeScalars)
    for line in lines.indices.dropFirst(cursor.line) {
      let scalars = Array(lines[line].unicodeScalars)
      let first = line == cursor.line ? min(cursor.scalars, scalars.count) : 0
      guard
        let found = (first..<scalars.count).first(where: { scalars[$0...].starts(with: wanted) })
      else { continue }
      cursor = (line, found + 1)
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
    return place(line: mark.line - 1, scalars: scalars(before: mark))
  }

  /// How many scalars stand in front of a mark in its line, in the text as it was.
  private func scalars(before mark: Mark) -> Int {
    marks.unmarked(line: mark.line - 1, scalars: mark.column - 1)
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
  var isText: Bool {
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
