import ScheduleModel

/// Gathers what the rows of a table change in one file.
struct FileChanges {
  private let text: RuleFileText
  private var edits: [LinesEdit.Hunk] = []
  private var removed: Set<Int> = []
  private var added: [String] = []

  init(_ text: RuleFileText) {
    self.text = text
  }

  /// Adds a change; `false` where the file is laid out so that it cannot be made.
  mutating func add(_ change: RowChange) -> Bool {
    switch change.kind {
    case .edit(let code, _):
      guard let entry = text.entry(code), let own = text.hunks(of: entry, saying: change.cells)
      else { return false }
      edits += own
    case .removal(let code, _):
      guard let entry = text.entry(code) else { return false }
      remove(entry)
    case .addition: append(RuleLines(language: text.language).rule(change.cells))
    }
    return true
  }

  /// The runs of lines that change.
  var hunks: [LinesEdit.Hunk] { edits + removals + additions }
}

extension FileChanges {
  /// Takes an entry out, with the blank line that parted it from the next one. Comments above it stay.
  private mutating func remove(_ entry: RuleEntry) {
    removed.formUnion(entry.lines)
    let (next, before) = (entry.lines.upperBound, entry.lines.lowerBound - 1)
    let isLast = text.entries.last?.code == entry.code
    if !isLast, text.lines.indices.contains(next), text.lines[next].isBlank {
      removed.insert(next)
    } else if isLast, before >= 0, text.lines[before].isBlank {
      removed.insert(before)
    }
  }

  private var removals: [LinesEdit.Hunk] {
    let starts = removed.filter { !removed.contains($0 - 1) }.sorted()
    return starts.map { start in
      let run = text.lines[start...].indices.prefix { removed.contains($0) }
      return LinesEdit.Hunk(line: start + 1, old: run.map { String(text.lines[$0]) }, new: [])
    }
  }

  private mutating func append(_ rule: [String]) {
    let isFirst = added.isEmpty && text.entries.isEmpty
    if isParted, !isFirst { added.append("") }
    let margin = String(repeating: " ", count: text.dashMargin ?? 2)
    added += rule.map { margin + $0 }
  }

  private var additions: [LinesEdit.Hunk] {
    guard !added.isEmpty else { return [] }
    if let last = text.entries.last {
      return [LinesEdit.Hunk(line: last.lines.upperBound + 1, old: [], new: added)]
    }
    let isBegun = text.lines.contains { !$0.isBlank }
    let head = (isBegun ? [""] : []) + ["\(Key.rules.name[text.language]):"]
    return [LinesEdit.Hunk(line: text.lines.count + 1, old: [], new: head + added)]
  }

  /// Whether blank lines stand between the rules of the file.
  private var isParted: Bool {
    guard text.entries.count > 1 else { return true }
    return text.entries.dropFirst().contains { entry in
      text.lines[..<entry.lines.lowerBound].last { !$0.isComment }?.isBlank == true
    }
  }
}
