import ScheduleModel

/// What may stand in a mapping of a plan file: its keys, and what each of them holds.
struct MappingShape: Sendable {
  /// What a key holds.
  indirect enum Value: Sendable {
    /// A text: a name, a date, a number, words.
    case text
    /// A text, or a list of texts.
    case texts
    /// One of some words.
    case word([WordList])
    /// A mapping.
    case mapping(MappingShape)
    /// A list of mappings.
    case list(MappingShape)
    /// A mapping whose keys are no keys of ours, or a text.
    case free
  }

  /// The keys with what they hold, in the order in which people write them.
  let fields: [(key: Key, value: Value)]
  /// The keys that have to be there.
  let required: Set<Key>

  init(required: [Key], _ fields: [(Key, Value)]) {
    self.fields = fields.map { (key: $0.0, value: $0.1) }
    self.required = Set(required)
  }

  /// Keys that all hold the same.
  static func keys(_ keys: [Key], _ value: Value) -> [(Key, Value)] { keys.map { ($0, value) } }

  /// A key that holds one of the words of a table.
  static func words<Meaning>(
    _ key: Key, _ table: [(WordList, Meaning)]
  ) -> (Key, Value) { (key, .word(table.map(\.0))) }
}

/// The YAML files of a plan folder.
enum PlanFileKind: String, CaseIterable {
  case plan, rules, calendar, resources, decisions

  /// What the file is called; rules may have any name below `rules/`.
  var fileName: String { self == .rules ? "rules/*.yaml" : "\(rawValue).yaml" }

  /// What may stand in the file.
  var shape: MappingShape {
    switch self {
    case .plan: .plan
    case .rules: .ruleFile
    case .calendar: .calendar
    case .resources: .resources
    case .decisions: .decisions
    }
  }
}
