import ScheduleModel

/// Where keys stand: a file, and the keys that lead to them from its beginning.
struct GuidePlace: Hashable {
  /// The file, as `PlanFileKind` names it, or a table.
  let fileName: String
  /// The keys that lead to the mapping; empty for the file itself, and for tables.
  let path: [Key]

  init(_ fileName: String, _ path: [Key] = []) {
    self.fileName = fileName
    self.path = path
  }

  /// Reads `plan.yaml > các văn bản`; `nil` where one of the keys is unknown.
  init?(parsing text: String) {
    let parts = text.split(separator: ">").map { String($0).trimmed }
    guard let file = parts.first else { return nil }
    let keys = parts.dropFirst().map { Key.named($0, in: .vietnamese) }
    self.init(file, keys.compactMap(\.self))
    guard path.count == keys.count else { return nil }
  }

  /// The table of units.
  static let units = GuidePlace("units.csv")
  /// The table of provisions.
  static let provisions = GuidePlace("provisions.csv")

  /// The place as people are told of it: `plan.yaml > các văn bản`.
  var name: Phrase {
    Phrase { language in
      ([fileName] + path.map { $0.name[language] }).joined(separator: " > ")
    }
  }

  /// The place of the keys below one of the keys that stand here. What a reading changes are lines of rules.
  func below(_ key: Key) -> GuidePlace {
    key == .changes ? GuidePlace(fileName, [.rules]) : GuidePlace(fileName, path + [key])
  }
}

extension PlanFileKind {
  /// Every mapping that the file may have, with where its keys stand. What a reading changes is not listed
  /// beside the rules.
  var places: [(place: GuidePlace, shape: MappingShape)] {
    PlanFileKind.places(shape, GuidePlace(fileName))
  }

  private static func places(
    _ shape: MappingShape, _ place: GuidePlace
  ) -> [(place: GuidePlace, shape: MappingShape)] {
    [(place, shape)]
      + shape.fields.flatMap { field -> [(place: GuidePlace, shape: MappingShape)] in
        switch field.value {
        case .list where field.key == .changes: []
        case .mapping(let inner), .list(let inner): places(inner, place.below(field.key))
        case .text, .texts, .word, .free: []
        }
      }
  }
}
