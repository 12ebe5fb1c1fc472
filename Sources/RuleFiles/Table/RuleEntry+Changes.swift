import ScheduleModel

extension RuleFileText {
  /// The lines of an entry that are to change so that some of its cells say something else; `nil` where
  /// it is laid out so that it cannot be done.
  func hunks(of entry: RuleEntry, saying cells: [RuleColumn: String]) -> [LinesEdit.Hunk]? {
    var hunks: [LinesEdit.Hunk] = []
    let columns = RuleColumn.all.filter { cells[$0] != nil }
    for column in columns {
      guard case .key(let key) = column.kind, key != .assumed, let cell = cells[column] else {
        continue
      }
      if let field = entry.field(key) {
        guard let hunk = hunk(of: field, saying: cell, column.form, in: entry) else { return nil }
        hunks.append(hunk)
      } else {
        hunks += addition(key, to: entry) { lines, name, margin in
          lines.lines(name, cell, column.form, margin: margin)
        }
      }
    }
    if columns.contains(where: { $0.key == .assumed }) {
      guard let own = assumptionHunks(of: entry, cells) else { return nil }
      hunks += own
    }
    return hunks
  }

  /// The lines of one key in the place of those that it has; `nil` where the dash of the entry would go
  /// with them.
  private func hunk(
    of field: RuleEntry.Field, saying cell: String, _ form: CellForm, in entry: RuleEntry?
  ) -> LinesEdit.Hunk? {
    let old = field.lines.map { String(lines[$0]) }
    let style = ListStyleReader(field, lines).style
    let writer = RuleLines(language: language)
    var new = writer.lines(field.name, cell, form, margin: field.margin, as: style)
    let head = String(lines[field.lines.lowerBound].prefix { $0 == " " || $0 == "-" })
    guard !new.isEmpty else {
      if head.contains("-") { return nil }
      return LinesEdit.Hunk(line: field.lines.lowerBound + 1, old: old, new: remarks(in: field))
    }
    if style == .block, case .list = form, new.count > 1 {
      return LinesEdit.Hunk(
        line: field.lines.lowerBound + 1, old: old,
        new: kept(field, saying: CellText.items(of: cell)))
    }
    if field.lines.count == 1, new.count == 1 { new[0] += lines[field.lines.lowerBound].remark }
    let blank = String(repeating: " ", count: field.margin)
    let written = [head + new[0]] + new.dropFirst().map { blank + $0 }
    let comments = field.lines.count == 1 ? [] : remarks(in: field)
    // The dash comes first, whatever is told in comments.
    return LinesEdit.Hunk(
      line: field.lines.lowerBound + 1, old: old,
      new: head.contains("-") ? written + comments : comments + written)
  }

  /// The lines of a list with a line for each item, where those of items that stay are as they were,
  /// and so are all comments.
  private func kept(_ field: RuleEntry.Field, saying items: [String]) -> [String] {
    let range = field.lines
    let own = field.value.items.compactMap { item in
      item.scalar.map { ($0.text, item.place.line - 1) }
    }
    let dashes = own.map(\.1)
    let margin = dashes.first.map { lines[$0].indentation } ?? field.margin + 2
    var new = [String(lines[range.lowerBound])]
    var line = range.lowerBound + 1
    /// Goes on to a line, past items that are left out; comments stay.
    func pass(upTo end: Int) {
      while line < end {
        if lines[line].isComment { new.append(String(lines[line])) }
        line += 1
      }
    }
    for item in items {
      let known = own.enumerated().first { $0.element.0 == item && $0.element.1 >= line }
      if let (place, (_, first)) = known {
        pass(upTo: first)
        let next = place + 1 < dashes.count ? dashes[place + 1] : range.upperBound
        let end = lines[first..<max(next, first + 1)].lastIndex { !$0.isComment && !$0.isBlank }
        new += (first...max(end ?? first, first)).map { String(lines[$0]) }
        line = max(end ?? first, first) + 1
      } else {
        new.append(String(repeating: " ", count: margin) + "- " + YAMLText.written(item))
      }
    }
    pass(upTo: range.upperBound)
    return new
  }

  /// Lines with a key that the entry does not have yet, behind the last of its keys that people write
  /// before that one.
  private func addition(
    _ key: Key, to entry: RuleEntry, _ make: (RuleLines, String, Int) -> [String]
  ) -> [LinesEdit.Hunk] {
    let rank = RuleColumn.ranks[key] ?? 0
    let before = entry.fields.filter { RuleColumn.ranks[$0.key, default: 0] < rank }
    guard let place = before.map(\.lines.upperBound).max() ?? entry.fields.first?.lines.upperBound
    else { return [] }
    let margin = String(repeating: " ", count: entry.margin)
    let new = make(RuleLines(language: language), key.name[language], entry.margin)
    return [LinesEdit.Hunk(line: place + 1, old: [], new: new.map { margin + $0 })]
  }

  /// The comments that stand on lines of their own between those of a key.
  private func remarks(in field: RuleEntry.Field) -> [String] {
    guard !ListStyleReader(field, lines).isText else { return [] }
    return field.lines.filter { lines[$0].isComment }.map { String(lines[$0]) }
  }
}

extension RuleFileText {
  /// The lines about assumptions that are to change.
  private func assumptionHunks(
    of entry: RuleEntry, _ cells: [RuleColumn: String]
  ) -> [LinesEdit.Hunk]? {
    let whole = cells[.key(.assumed)] ?? entry.cell(in: .key(.assumed))
    guard let field = entry.field(.assumed) else {
      return addition(.assumed, to: entry) { lines, name, margin in
        whole.isEmpty
          ? lines.assumptions(name, cells.assumptions)
          : lines.lines(name, whole, .list, margin: margin)
      }
    }
    let all = Dictionary(
      uniqueKeysWithValues: entry.columns.filter { $0.key == .assumed }.map {
        ($0, entry.cell(in: $0))
      }
    ).merging(cells.filter { $0.key.key == .assumed }) { _, new in new }
    let left = all.assumptions.filter { !$0.1.isEmpty }
    if field.nested.isEmpty || left.isEmpty || !whole.isEmpty && cells[.key(.assumed)] != nil {
      return rewritten(field, whole, left)
    }
    var hunks: [LinesEdit.Hunk] = []
    for (key, text) in cells.assumptions {
      if let own = field.nested.first(where: { $0.key == key }) {
        guard let hunk = hunk(of: own, saying: text, .text, in: nil) else { return nil }
        hunks.append(hunk)
      } else if !text.isEmpty {
        let margin = String(repeating: " ", count: field.nested[0].margin)
        hunks.append(
          LinesEdit.Hunk(
            line: field.lines.upperBound + 1, old: [],
            new: ["\(margin)\(key.name[language]): \(YAMLText.written(text))"]))
      }
    }
    return hunks
  }

  /// All lines about assumptions written anew: one text, or one for each key.
  private func rewritten(
    _ field: RuleEntry.Field, _ whole: String, _ texts: [(Key, String)]
  ) -> [LinesEdit.Hunk]? {
    guard !lines[field.lines.lowerBound].prefix(field.margin).contains("-") else { return nil }
    let writer = RuleLines(language: language)
    let new =
      texts.isEmpty
      ? writer.lines(field.name, whole, .list, margin: field.margin)
      : writer.assumptions(field.name, texts)
    let margin = String(repeating: " ", count: field.margin)
    return [
      LinesEdit.Hunk(
        line: field.lines.lowerBound + 1, old: field.lines.map { String(lines[$0]) },
        new: remarks(in: field) + new.map { margin + $0 })
    ]
  }
}

/// How the value of a key is laid out.
private struct ListStyleReader {
  let style: RuleLines.ListStyle
  /// Whether the value is text, whose lines are no comments even where they begin as such.
  let isText: Bool

  init(_ field: RuleEntry.Field, _ lines: [Substring]) {
    switch field.value {
    case .list(_, let place):
      let first = lines[place.line - 1].dropFirst(place.column - 1).first
      style = first == "[" ? .brackets : .block
      isText = false
    case .mapping:
      style = .short
      isText = false
    case .scalar, .refused:
      style = .short
      isText = true
    }
  }
}

extension Substring {
  /// The comment at the end of a line that holds a key with its value, with the white space before it;
  /// empty where there is none.
  fileprivate var remark: String {
    let characters = Array(self)
    var quote: Character?
    var depth = 0
    /// The last character that is no white space.
    var mark: Character = " "
    var place = 0
    while place < characters.count {
      let character = characters[place]
      if let open = quote {
        let isPair = characters[place...].prefix(2).allSatisfy { $0 == "'" }
        if open == "\"" ? character == "\\" : isPair && place + 1 < characters.count {
          place += 1
        } else if character == open {
          quote = nil
        }
      } else if character == "#", place > 0, characters[place - 1].isWhitespace {
        let gap = characters[..<place].reversed().prefix { $0.isWhitespace }.count
        return String(characters[(place - gap)...])
      } else if character == "\"" || character == "'" {
        if ":[".contains(mark) || mark == "," && depth > 0 { quote = character }
      } else if character == "[" {
        depth += 1
      } else if character == "]" {
        depth -= 1
      }
      if !character.isWhitespace { mark = character }
      place += 1
    }
    return ""
  }
}
