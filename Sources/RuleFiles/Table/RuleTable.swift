public import ScheduleModel

/// The rules of a plan as the rows of a table: each as it stands in its file, not as its readings or the
/// decisions have it.
///
/// The columns are the keys that some rule has, those that rules mostly have, and for each key of which
/// something is assumed one of its own. A cell holds the value as it is read: text as it is, lists as
/// ``CellText`` has them.
public struct RuleTable: Sendable {
  /// One rule.
  public struct Row: Sendable {
    /// The name of its file in the plan folder.
    public let file: String
    /// The line that its entry begins in, from 1.
    public let line: Int
    /// Its code as it is written: that of the whole family where it is read several times.
    public let code: String
    let entry: RuleEntry

    /// What stands in a column; empty where the rule does not have it.
    public func cell(in column: RuleColumn) -> String {
      switch column.kind {
      case .file: file
      case .line: String(line)
      case .key, .assumption, .sentence, .taskCount, .removal: entry.cell(in: column)
      }
    }
  }

  /// What is known of a rule beside what its file says.
  public struct Reading: Hashable, Sendable {
    /// What the program makes of it, in sentences.
    public let sentence: String
    /// How many tasks come of it.
    public let taskCount: Int

    /// Puts the fields together.
    public init(sentence: String, taskCount: Int) {
      self.sentence = sentence
      self.taskCount = taskCount
    }
  }

  /// The columns, in the order of the table.
  public let columns: [RuleColumn]
  /// The rules, in the order of the files.
  public let rows: [Row]
  /// The language of the heads: that of the plan.
  public let language: Language
  let files: [String: RuleFileText]

  /// Makes the table of a folder whose plan is in a language.
  public init(_ folder: PlanFolder, in language: Language) {
    let texts = folder.ruleFiles.map { RuleFileText($0, usual: language) }
    rows = texts.flatMap { text in
      text.entries.map { entry in
        Row(
          file: text.file.name, line: entry.lines.lowerBound + 1, code: entry.code, entry: entry)
      }
    }
    let used = RuleColumn.usual.union(rows.flatMap(\.entry.columns))
    columns =
      RuleColumn.all.filter { column in
        switch column.kind {
        case .key, .assumption: used.contains(column)
        case .file, .line, .sentence, .taskCount, .removal: true
        }
      }.inFileOrder
    self.language = language
    files = Dictionary(texts.map { ($0.file.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of a code.
  public func row(_ code: String) -> Row? { rows.first { $0.code == code } }

  /// The heads of the columns.
  public func heads(in language: Language) -> [String] { columns.map { $0.heading[language] } }

  /// The cells of all rows, with what is known of each rule by its code.
  public func cells(_ readings: [String: Reading]) -> [[String]] {
    rows.map { row in columns.map { row.cell(in: $0, readings) } }
  }
}

extension RuleTable.Row {
  /// What stands in a column, with what is known of each rule by its code.
  func cell(in column: RuleColumn, _ readings: [String: RuleTable.Reading]) -> String {
    switch column.kind {
    case .sentence: readings[code]?.sentence ?? ""
    case .taskCount: readings[code].map { String($0.taskCount) } ?? ""
    case .file, .line, .key, .assumption, .removal: cell(in: column)
    }
  }
}

extension [RuleColumn] {
  /// The same columns, those of assumptions behind that of the rule's own.
  fileprivate var inFileOrder: [RuleColumn] {
    let assumptions = filter { if case .assumption = $0.kind { true } else { false } }
    let others = filter { !assumptions.contains($0) }
    let place = others.lastIndex { column in
      guard case .key(let key) = column.kind else { return false }
      return RuleColumn.ranks[key, default: 0] <= RuleColumn.ranks[.assumed, default: 0]
    }
    let split = (place ?? -1) + 1
    return others[..<split] + assumptions + others[split...]
  }
}
