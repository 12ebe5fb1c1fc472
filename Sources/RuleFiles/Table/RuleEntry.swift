import ScheduleModel

/// The entry of a rule as lines of its file.
struct RuleEntry: Sendable {
  /// A key with the lines that say its value.
  struct Field: Sendable {
    let key: Key
    /// The key as it is written.
    let name: String
    let value: YAMLTree
    /// Its lines, from 0, without comments and blank lines behind them.
    let lines: Range<Int>
    /// How far in the key stands.
    let margin: Int
    /// What the lines of a mapping say.
    let nested: [Field]
  }

  /// The code as it is written.
  let code: String
  /// The lines, from 0: from the dash to the last that says anything.
  let lines: Range<Int>
  /// How far in its keys stand.
  let margin: Int
  /// The keys in the order of the file.
  let fields: [Field]

  /// The line of a key.
  func field(_ key: Key) -> Field? { fields.first { $0.key == key } }

  /// What stands in a column; empty where the rule does not have it.
  func cell(in column: RuleColumn) -> String {
    switch column.kind {
    case .key(let key): return field(key).map { column.form.cell(of: $0.value) } ?? ""
    case .assumption(let key):
      let own = field(.assumed)?.nested.first { $0.key == key }
      return own.map { column.form.cell(of: $0.value) } ?? ""
    case .file, .line, .sentence, .taskCount, .removal: return ""
    }
  }

  /// The columns in which something stands.
  var columns: [RuleColumn] {
    fields.flatMap { field -> [RuleColumn] in
      field.nested.isEmpty || field.key != .assumed
        ? [.key(field.key)] : field.nested.map { .assumption($0.key) }
    }
  }

  /// The column that a line, from 0, belongs to; that of the code where it is none of a key.
  func column(ofLine line: Int) -> RuleColumn {
    guard let field = fields.first(where: { $0.lines.contains(line) }) else { return .code }
    if field.key == .assumed, let own = field.nested.first(where: { $0.lines.contains(line) }) {
      return .assumption(own.key)
    }
    return .key(field.key)
  }
}

extension CellForm {
  /// A value in one cell.
  func cell(of value: YAMLTree) -> String {
    switch self {
    case .text:
      return value.scalar?.text ?? CellText.joined(value.items.compactMap { $0.scalar?.text })
    case .list: return CellText.joined(value.items.compactMap { $0.scalar?.text })
    case .records(let keys):
      return CellText.joined(
        value.items.map { item in
          guard case .mapping(let entries, _) = item else { return [item.scalar?.text ?? ""] }
          return keys.map { key in
            let names = Language.allCases.map { key.name[$0].folded }
            return entries.first { names.contains($0.key.text.folded) }?.value.scalar?.text ?? ""
          }
        })
    }
  }
}

/// A rule file as lines, with the entries of its rules.
struct RuleFileText: Sendable {
  let file: SourceFile
  let language: Language
  let lines: [Substring]
  /// The entries whose codes can be read, in the order of the file.
  let entries: [RuleEntry]
  /// How far in the dashes of the rules stand; `nil` where there is no rule.
  let dashMargin: Int?

  /// Reads a file; `usual` is the language of one without keys.
  init(_ file: SourceFile, usual: Language) {
    self.file = file
    let (tree, language, _) = YAMLTree.read(file, usual: usual)
    self.language = language
    let lines = file.lines
    self.lines = lines
    let rules = tree?.rules(language) ?? []
    let dashes = rules.map { lines.dash(before: $0.place.line - 1) }
    dashMargin = dashes.first.map { lines[$0].indentation }
    entries = zip(rules, dashes).enumerated().compactMap { place, pair in
      guard case .mapping(let entries, _) = pair.0 else { return nil }
      let next = place + 1 < dashes.count ? dashes[place + 1] : nil
      return RuleEntry(entries, from: pair.1, upTo: next, in: lines, language)
    }
  }

  /// The entry of a code.
  func entry(_ code: String) -> RuleEntry? { entries.first { $0.code == code } }
}

extension RuleEntry {
  /// Finds the lines of an entry, from that of its dash up to that of the next; `nil` where its code
  /// cannot be read.
  fileprivate init?(
    _ entries: [YAMLTree.Entry], from dash: Int, upTo next: Int?, in lines: [Substring],
    _ language: Language
  ) {
    guard
      let code = entries.first(where: { FieldReader.key($0, language) == .code })?.value.scalar?
        .text, let first = entries.first, lines.indices.contains(first.key.place.line - 1)
    else { return nil }
    margin = lines[first.key.place.line - 1].margin
    fields = Field.all(entries, upTo: next, margin: margin, in: lines, language)
    self.code = code
    self.lines = dash..<max(fields.map(\.lines.upperBound).max() ?? 0, dash + 1)
  }
}

extension RuleEntry.Field {
  /// The lines of each key of a mapping, whose keys stand `margin` in. `next` is the line where what
  /// comes behind the mapping begins, as far as that is known.
  fileprivate static func all(
    _ entries: [YAMLTree.Entry], upTo next: Int?, margin: Int, in lines: [Substring],
    _ language: Language
  ) -> [RuleEntry.Field] {
    let starts = entries.map { $0.key.place.line - 1 }
    return entries.enumerated().compactMap { place, entry in
      let start = starts[place]
      guard lines.indices.contains(start), let key = FieldReader.key(entry, language) else {
        return nil
      }
      let bound =
        place + 1 < starts.count
        ? starts[place + 1] : next ?? lines.end(ofEntryFrom: start, margin: margin)
      let isBlock = lines[start].isBlockText(behind: entry.key.text)
      let last = lines[..<max(bound, start + 1)].lastIndex { line in
        !line.isBlank && !(line.isComment && !(isBlock && line.indentation > margin))
      }
      let own = start..<max(last ?? start, start) + 1
      return RuleEntry.Field(
        key: key, name: entry.key.text, value: entry.value, lines: own, margin: margin,
        nested: nested(entry.value, upTo: own.upperBound, in: lines, language))
    }
  }

  private static func nested(
    _ value: YAMLTree, upTo end: Int, in lines: [Substring], _ language: Language
  ) -> [RuleEntry.Field] {
    guard case .mapping(let entries, _) = value, let first = entries.first,
      lines.indices.contains(first.key.place.line - 1)
    else { return [] }
    return all(
      entries, upTo: end, margin: lines[first.key.place.line - 1].indentation, in: lines, language)
  }
}

extension YAMLTree {
  /// The rules of a rule file.
  fileprivate func rules(_ language: Language) -> [YAMLTree] {
    guard case .mapping(let entries, _) = self,
      case .list(let items, _)? = entries.first(where: {
        FieldReader.key($0, language) == .rules
      })?.value
    else { return [] }
    return items
  }
}

extension [Substring] {
  /// The line of the dash that a rule whose first key stands in a line begins with.
  fileprivate func dash(before line: Int) -> Int {
    self[...Swift.min(line, count - 1)].lastIndex { $0.first { $0 != " " } == "-" } ?? line
  }

  /// The line where something begins that is no part of the last entry of a mapping.
  fileprivate func end(ofEntryFrom start: Int, margin: Int) -> Int {
    self[(start + 1)...].firstIndex {
      !$0.isBlank && !$0.isComment && $0.indentation < margin
    } ?? count
  }
}

extension Substring {
  /// How many spaces stand in front of the text of a line.
  var indentation: Int { prefix { $0 == " " }.count }

  /// How far in the key of a line stands, behind a dash or not.
  fileprivate var margin: Int { prefix { $0 == " " || $0 == "-" }.count }

  /// Whether nothing stands in a line.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Whether a line is nothing but a comment.
  var isComment: Bool { first { $0 != " " } == "#" }

  /// Whether the value behind a key is text whose lines stand below it as they are, `#` or not.
  fileprivate func isBlockText(behind key: String) -> Bool {
    guard let range = firstRange(of: key + ":") else { return false }
    return self[range.upperBound...].first { $0 != " " }.map { "|>".contains($0) } ?? false
  }
}
