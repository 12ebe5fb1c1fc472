public import ScheduleModel

// What a form for one rule asks for.
extension RuleColumn {
  /// Every column in which people write something about a rule, in the order in which they write it; what is
  /// assumed comes last.
  public static let fillable: [RuleColumn] = {
    let columns = all.filter { $0.key != nil }
    return columns.filter { $0.key != .assumed } + columns.filter { $0.key == .assumed }
  }()

  /// The columns in which something has to stand.
  public static let needed = Set(MappingShape.rule.required.map { RuleColumn.key($0) })

  /// The columns that a new rule mostly fills in.
  public static let begun: [RuleColumn] = fillable.filter { usual.contains($0) }

  /// A name that is the same in every language.
  public var name: String { heading.english }

  /// What the column is for, in a sentence; `nil` for what is not written by people.
  public var help: Phrase? {
    switch kind {
    case .key(let key):
      let place = GuidePlace(PlanFileKind.rules.fileName, [.rules])
      return Guide.current.entry(of: key, at: place).map { entry in
        Phrase { entry.meaning[$0].firstSentence }
      }
    case .assumption(let key):
      return Phrase(
        vi: "Điều giả định về dòng '\(key.name.vietnamese)', khi văn bản không nói rõ.",
        en: "What is assumed about the line '\(key.name.english)', where the document does not say."
      )
    case .file, .line, .sentence, .taskCount, .removal: return nil
    }
  }

  /// The words of which one has to stand there; empty where anything may.
  public var words: [Phrase] {
    guard case .key(let key) = kind, case .word(let lists)? = RuleColumn.values[key] else {
      return []
    }
    return lists.map { list in Phrase { list.suggested(in: $0) } }
  }

  /// Whether several items may stand there, parted by `;`.
  public var isList: Bool {
    switch form {
    case .text: false
    case .list, .records: true
    }
  }

  private static let values: [Key: MappingShape.Value] = Dictionary(
    uniqueKeysWithValues: MappingShape.rule.fields.map { ($0.key, $0.value) })
}

extension RuleTable.Row {
  /// The columns in which the rule has something, in the order of ``RuleColumn/fillable``.
  public var columns: [RuleColumn] {
    let own = Set(entry.columns)
    return RuleColumn.fillable.filter(own.contains)
  }
}

extension String {
  /// The text up to its first full stop.
  fileprivate var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}
