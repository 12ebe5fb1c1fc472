public import ScheduleModel

/// The entry of a rule as text, of which the value of one line can be changed and nothing else.
///
/// Comments, the order of lines and all other rules stay as they are. What a reading of a choice says
/// of the rule is not its own, and cannot be changed here.
public struct RuleText: Sendable {
  private let file: SourceFile
  private let lines: [Substring]
  private let entries: [YAMLTree.Entry]
  private let dates: DateReader

  /// The language of the file.
  public var language: Language { dates.language }

  /// Finds the entry of a rule; `nil` where no file has it.
  public init?(of rule: Rule, in folder: PlanFolder, _ head: RuleBook.Head) {
    guard let file = folder.file(rule.source.file) else { return nil }
    let (tree, language, _) = YAMLTree.read(file, usual: head.language)
    guard let entries = tree?.entries(ofRule: rule.id.text, language) else { return nil }
    self.file = file
    self.entries = entries
    lines = file.lines
    let style = folder.file("plan.yaml").flatMap { plan -> DateStyle? in
      guard let tree = YAMLTree.read(plan, usual: head.language).0 else { return nil }
      var fields = FieldReader(tree, in: head.language)
      return fields.word(.slashes, Words.slashes)
    }
    dates = DateReader(language: language, style: style, years: head.years)
  }

  /// What is to be changed so that the rule says so; `nil` where it has no line that could say it, or
  /// where its line is not written as text.
  public func edit(for change: RuleChange) -> RuleEdit? {
    let known = entries.filter { entry in
      FieldReader.key(entry, dates.language).map(change.keys.contains) ?? false
    }
    guard let entry = known.first else { return change.added.flatMap { addition(of: change, $0) } }
    guard known.count == 1, let old = entry.value.scalar else { return nil }
    return replacement(of: entry, change.value(instead: old.text, dates))
  }

  /// The value of the line that a change is about, as it stands in the file; `nil` where there is
  /// none.
  public func value(before change: RuleChange) -> String? {
    entries.first { entry in
      FieldReader.key(entry, dates.language).map(change.keys.contains) ?? false
    }?.value.scalar?.text
  }

  private func replacement(of entry: YAMLTree.Entry, _ value: String) -> RuleEdit? {
    let first = entry.key.place.line - 1
    guard lines.indices.contains(first) else { return nil }
    let margin = String(lines[first].prefix { $0 == " " || $0 == "-" })
    let end = lastLine(of: entry, from: first, deeperThan: margin.count)
    // Only a value that stands on the line of its key leaves the lines behind it alone.
    guard end == first, entry.value.place.line == entry.key.place.line else { return nil }
    return RuleEdit(
      file: file.name, line: first + 1, replaced: 1, oldLine: String(lines[first]),
      newLine: "\(entry.key.text): \(value)" + comment(behind: entry), margin: margin)
  }

  /// The comment at the end of a line, with the white space before it; empty where there is none.
  private func comment(behind entry: YAMLTree.Entry) -> String {
    guard let place = entry.value.scalar?.place else { return "" }
    let rest = lines[place.line - 1].dropFirst(place.column - 1 + place.length)
    guard let mark = rest.firstIndex(of: "#"), mark > rest.startIndex,
      rest[rest.index(before: mark)].isWhitespace
    else { return "" }
    let gap = rest[..<mark].reversed().prefix { $0.isWhitespace }.count
    return String(repeating: " ", count: gap) + rest[mark...]
  }

  /// The last line, from 0, that goes on with an entry.
  private func lastLine(of entry: YAMLTree.Entry, from first: Int, deeperThan margin: Int) -> Int {
    let rest = lines[(first + 1)...]
    let next = rest.firstIndex { line in
      let text = line.drop { $0 == " " }
      return !text.isEmpty && text.first != "#" && line.count - text.count <= margin
    }
    return lines[..<(next ?? lines.endIndex)].lastIndex { line in
      line.contains { !$0.isWhitespace } && line.first { $0 != " " } != "#"
    } ?? first
  }

  /// A line behind that of the key that says when, or of the first key.
  private func addition(of change: RuleChange, _ key: Key) -> RuleEdit? {
    let when = entries.first { entry in
      FieldReader.key(entry, dates.language)?.aspect == .when && entry.value.scalar != nil
    }
    guard let entry = when ?? entries.first else { return nil }
    let first = entry.key.place.line - 1
    guard lines.indices.contains(first) else { return nil }
    let width = lines[first].prefix { $0 == " " || $0 == "-" }.count
    let last = lastLine(of: entry, from: first, deeperThan: width)
    return RuleEdit(
      file: file.name, line: last + 1, replaced: 0, oldLine: nil,
      newLine: "\(key.name[dates.language]): \(change.value(instead: nil, dates))",
      margin: String(repeating: " ", count: width))
  }
}

extension YAMLTree {
  /// The lines of a rule of this file, by its code; `nil` where it has no such rule.
  fileprivate func entries(ofRule code: String, _ language: Language) -> [Entry]? {
    guard case .mapping(let entries, _) = self,
      case .list(let items, _)? = entries.first(where: { $0.isNamed(.rules, language) })?.value
    else { return nil }
    return items.lazy.compactMap { item -> [Entry]? in
      guard case .mapping(let lines, _) = item else { return nil }
      let own = lines.first { $0.isNamed(.code, language) }?.value.scalar
      return own?.text == code ? lines : nil
    }.first
  }
}

extension YAMLTree.Entry {
  fileprivate func isNamed(_ key: Key, _ language: Language) -> Bool {
    FieldReader.key(self, language) == key
  }
}
