import ScheduleModel

/// Writes keys with their values as lines of a rule file.
struct RuleLines {
  let language: Language

  /// How many characters a line with a list in brackets may have.
  static let longestLine = 100

  /// The lines of a key whose cell says so, without margin; empty where the cell says nothing.
  ///
  /// `margin` is how far in they will stand; `name` is the key as it is to be written.
  func lines(
    _ name: String, _ cell: String, _ form: CellForm, margin: Int, as style: ListStyle = .short
  ) -> [String] {
    switch form {
    case .text: return cell.isEmpty ? [] : ["\(name): \(YAMLText.written(cell))"]
    case .list: return list(name, CellText.items(of: cell), margin: margin, as: style)
    case .records(let keys):
      let records = CellText.records(of: cell).flatMap { values in
        let parts = zip(keys, values).filter { !$0.1.isEmpty }
        return parts.enumerated().map { place, part in
          (place == 0 ? "  - " : "    ") + "\(part.0.name[language]): "
            + YAMLText.written(part.1)
        }
      }
      return records.isEmpty ? [] : ["\(name):"] + records
    }
  }

  /// How a list stands in a file.
  enum ListStyle {
    /// One item as text, several in brackets.
    case short
    /// In brackets, whether one item or several.
    case brackets
    /// Each item on a line of its own.
    case block
  }

  private func list(
    _ name: String, _ items: [String], margin: Int, as style: ListStyle
  ) -> [String] {
    guard let first = items.first else { return [] }
    if style == .short, items.count == 1 { return ["\(name): \(YAMLText.written(first))"] }
    let line =
      "\(name): [" + items.map { YAMLText.written($0, in: .brackets) }.joined(separator: ", ")
      + "]"
    if style != .block, margin + line.count <= RuleLines.longestLine { return [line] }
    return ["\(name):"] + items.map { "  - " + YAMLText.written($0) }
  }

  /// The lines of what is assumed key by key, without margin.
  func assumptions(_ name: String, _ texts: [(Key, String)]) -> [String] {
    let lines = texts.filter { !$0.1.isEmpty }.map { key, text in
      "  \(key.name[language]): \(YAMLText.written(text))"
    }
    return lines.isEmpty ? [] : ["\(name):"] + lines
  }

  /// The lines of a whole rule, without margin: the dash stands in front of the first.
  func rule(_ cells: [RuleColumn: String]) -> [String] {
    let keys = MappingShape.rule.fields.map(\.key)
    let lines = keys.flatMap { key -> [String] in
      let column = RuleColumn.key(key)
      let name = key.name[language]
      if let cell = cells[column], !cell.isEmpty {
        return self.lines(name, cell, column.form, margin: 4)
      }
      guard key == .assumed else { return [] }
      return assumptions(name, cells.assumptions)
    }
    return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
  }
}

extension [RuleColumn: String] {
  /// The cells about assumptions, in the order of their keys.
  var assumptions: [(RuleFiles.Key, String)] {
    RuleColumn.assumedKeys.compactMap { key in self[.assumption(key)].map { (key, $0) } }
  }
}
