import ScheduleModel

/// What a JSON file holds.
public indirect enum JSONTree: Encodable, Hashable, Sendable {
  case object([String: JSONTree])
  case array([JSONTree])
  case text(String)
  case flag(Bool)

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .object(let fields): try value.encode(fields)
    case .array(let items): try value.encode(items)
    case .text(let text): try value.encode(text)
    case .flag(let flag): try value.encode(flag)
    }
  }
}

/// The JSON Schemas of the YAML files of a plan folder, by which editors complete keys and words.
///
/// A file is in one language: each schema takes a whole file in either. Editors read scalars as YAML does,
/// as text, numbers or truth values; here all of them are text.
///
/// Source: JSON Schema, draft 2020-12.
public struct PlanSchema: Sendable {
  private let kind: PlanFileKind

  /// The schemas of all files, in the order in which people write these.
  public static var all: [PlanSchema] { PlanFileKind.allCases.map(PlanSchema.init) }

  /// The name of the schema's own file: `plan.schema.json`.
  public var name: String { "\(kind.rawValue).schema.json" }

  /// The files that it describes: `plan.yaml`, `rules/*.yaml`.
  public var fileName: String { kind.fileName }

  private init(_ kind: PlanFileKind) { self.kind = kind }

  /// The schema.
  public var tree: JSONTree {
    .object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("CaoDiem: \(fileName)"),
      "anyOf": .array(
        Language.allCases.map { kind.shape.schema(in: $0, at: GuidePlace(fileName)) }),
    ])
  }
}

extension MappingShape {
  /// The schema of the mapping in a language. The description of a key is its name in the other one, and
  /// what the guide says of it.
  fileprivate func schema(in language: Language, at place: GuidePlace) -> JSONTree {
    let properties = fields.map { field -> (String, JSONTree) in
      let own = field.value.schema(in: language, at: place.below(field.key))
      guard case .object(var schema) = own else { return (field.key.name[language], .flag(true)) }
      schema["description"] = .text(field.key.description(in: language, at: place))
      return (field.key.name[language], .object(schema))
    }
    let needed = fields.map(\.key).filter(required.contains).map { $0.name[language] }
    var schema: [String: JSONTree] = [
      "type": .text("object"),
      "properties": .object(Dictionary(properties, uniquingKeysWith: { first, _ in first })),
      "required": .array(needed.map(JSONTree.text)), "additionalProperties": .flag(false),
    ]
    if !alternatives.isEmpty {
      schema["anyOf"] = .array(
        alternatives.map { .object(["required": .array([.text($0.name[language])])]) })
    }
    return .object(schema)
  }
}

extension Key {
  /// What editors show of the key: its name in the other language, and what the guide says of it.
  fileprivate func description(in language: Language, at place: GuidePlace) -> String {
    let other = Language.allCases.first { $0 != language } ?? language
    let entry = Guide.current.entry(of: self, at: place)
    let texts = [entry?.meaning[language], entry?.usualSentence?[language]].compactMap(\.self)
    return (["\(name[other])."] + texts).joined(separator: " ")
  }
}

extension MappingShape.Value {
  private static let scalar = JSONTree.object([
    "type": .array(["string", "number", "boolean"].map(JSONTree.text))
  ])

  fileprivate func schema(in language: Language, at place: GuidePlace) -> JSONTree {
    switch self {
    case .text: return MappingShape.Value.scalar
    case .texts:
      let list = JSONTree.object([
        "type": .text("array"), "items": MappingShape.Value.scalar,
      ])
      return .object(["anyOf": .array([MappingShape.Value.scalar, list])])
    case .word(let lists):
      let words = lists.flatMap { $0.all(in: language) }
      // What people write as `yes` and `no`, YAML calls true and false.
      let flags: [JSONTree] =
        words.contains("yes") || words.contains("no")
        ? [.flag(true), .flag(false)] : []
      return .object(["enum": .array(words.map(JSONTree.text) + flags)])
    case .mapping(let shape): return shape.schema(in: language, at: place)
    case .list(let shape):
      return .object(["type": .text("array"), "items": shape.schema(in: language, at: place)])
    case .free:
      return .object([
        "type": .array(["string", "array", "object"].map(JSONTree.text))
      ])
    }
  }
}
