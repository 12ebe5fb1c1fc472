public import ScheduleModel

/// A column of the table of rules.
public struct RuleColumn: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, line
    /// The value of a key of the rule.
    case key(Key)
    /// What is assumed about the line of one key.
    case assumption(Key)
    case sentence, taskCount, removal
  }

  let kind: Kind

  private init(_ kind: Kind) { self.kind = kind }

  static func key(_ key: Key) -> RuleColumn { RuleColumn(.key(key)) }
  static func assumption(_ key: Key) -> RuleColumn { RuleColumn(.assumption(key)) }

  /// The file that the rule stands in; of a new rule, the one that it goes to.
  public static let file = RuleColumn(.file)
  /// The line that its entry begins in, from 1.
  public static let line = RuleColumn(.line)
  /// Its code.
  public static let code = RuleColumn(.key(.code))
  /// The code that it had before it was renamed.
  public static let formerCode = RuleColumn(.key(.formerCode))
  /// What the program makes of it.
  public static let sentence = RuleColumn(.sentence)
  /// How many tasks come of it.
  public static let taskCount = RuleColumn(.taskCount)
  /// Whether it is to be taken out.
  public static let removal = RuleColumn(.removal)

  /// The head of the column.
  public var heading: Phrase {
    switch kind {
    case .file: Phrase(vi: "tệp", en: "file")
    case .line: Phrase(vi: "dòng", en: "line")
    case .key(let key): key.name
    case .assumption(let key):
      Phrase(
        vi: "\(Key.assumed.name.vietnamese): \(key.name.vietnamese)",
        en: "\(Key.assumed.name.english): \(key.name.english)")
    case .sentence: Phrase(vi: "Máy hiểu là", en: "Understood as")
    case .taskCount: Phrase(vi: "Số việc", en: "Number of tasks")
    case .removal: Phrase(vi: "xóa", en: "remove")
    }
  }

  /// The key whose line holds the cell; `nil` for what is no part of the rule.
  var key: Key? {
    switch kind {
    case .key(let key): key
    case .assumption: .assumed
    case .file, .line, .sentence, .taskCount, .removal: nil
    }
  }
}

extension RuleColumn {
  /// The column of a heading in either language, in any case and Unicode form; `nil` where it is none.
  static func named(_ heading: String) -> RuleColumn? {
    let text = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ").folded
    return all.first { column in
      Language.allCases.contains { column.heading[$0].folded == text }
    }
  }

  /// The heading that a misspelt one most likely means.
  static func nearest(to heading: String, in language: Language) -> String? {
    RuleFiles.nearest(to: heading, among: all.map { $0.heading[language] })
  }

  /// Every column that there can be, in the order of the table.
  static let all: [RuleColumn] =
    [.file, .line] + MappingShape.rule.fields.map { .key($0.key) }
    + assumedKeys.map { .assumption($0) }
    + [.sentence, .taskCount, .removal]

  /// The keys of which something may be assumed, in the order in which people write them; the years of a
  /// rule, which have no line, come last.
  static let assumedKeys: [Key] =
    MappingShape.rule.fields.map(\.key).filter { $0.aspect != nil && $0 != .years } + [.years]

  /// The columns that every table has, for keys that rules mostly have or could have instead.
  static let usual: Set<RuleColumn> = Set(
    ([.code, .task, .units, .date, .throughout, .within, .due, .quantity, .clause] + Key.rates)
      .map { .key($0) })
}

extension MappingShape.Value {
  /// How the value of a key of a rule stands in a cell.
  var cellForm: CellForm {
    switch self {
    case .text, .word: .text
    case .texts, .free: .list
    case .mapping(let shape), .list(let shape): .records(shape.fields.map(\.key))
    }
  }
}

/// How a value stands in one cell.
enum CellForm: Hashable, Sendable {
  /// As it is.
  case text
  /// Its items behind each other.
  case list
  /// Its items behind each other, each with the values of these keys.
  case records([Key])
}

extension RuleColumn {
  /// How the value stands in the cell.
  var form: CellForm {
    guard case .key(let key) = kind else { return .text }
    return RuleColumn.forms[key] ?? .text
  }

  private static let forms: [Key: CellForm] = Dictionary(
    uniqueKeysWithValues: MappingShape.rule.fields.map { ($0.key, $0.value.cellForm) })

  /// Where the key stands among those of a rule, in the order in which people write them.
  static let ranks: [Key: Int] = Dictionary(
    uniqueKeysWithValues: MappingShape.rule.fields.enumerated().map { ($1.key, $0) })
}
