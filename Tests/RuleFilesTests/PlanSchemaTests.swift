import ScheduleModel
import Testing

@testable import RuleFiles

@Suite("The schemas of plan files")
struct PlanSchemaTests {
  @Test(arguments: PlanFileKind.allCases, Language.allCases)
  func `take exactly the keys that the readers take, in every mapping`(
    kind: PlanFileKind, language: Language
  ) {
    for place in MappingPlace.all(in: kind) {
      let listed = place.shape.fields.map(\.key)
      let together = place.taken(Key.allCases, in: language, as: kind)
      // Some keys stand in the way of others: these are tried alone.
      let alone = listed.filter { key in
        !together.contains(key) && place.taken([key], in: language, as: kind) == [key]
      }
      let difference = Difference(together.union(alone), Set(listed))
      #expect(
        place.missingCount(in: language, as: kind) == place.shape.required.count
          + (place.shape.alternatives.isEmpty ? 0 : 1),
        "\(kind.fileName) \(place.path.map(\.name.english)): required")
      #expect(difference.description == "", "\(kind.fileName) \(place.path.map(\.name.english))")
    }
  }

  @Test(arguments: [
    (Language.vietnamese, "distance. Khoảng cách của", "Không ghi: 1 ngày làm việc."),
    (.english, "cách. The distance of", "Left out: 1 working day."),
  ])
  func `say of a key what the guide says of it, in rules and in what readings change`(
    language: Language, beginning: String, end: String
  ) throws {
    let tree = try #require(PlanSchema.all.first { $0.name == "rules.schema.json" }).tree
    let key = Key.distance.name[language]
    let paths = [
      [Key.rules.name[language], "items"],
      [
        Key.choices.name[language], "items", "properties", Key.readings.name[language], "items",
        "properties", Key.changes.name[language], "items",
      ],
    ]
    let number = language == .vietnamese ? 0 : 1
    for path in paths {
      let own = tree["anyOf"]?[number]
      let rule = (["properties"] + path + ["properties", key, "description"]).reduce(own) {
        $0?[$1]
      }
      guard case .text(let text)? = rule else {
        Issue.record("no description below \(path)")
        continue
      }
      #expect(text.hasPrefix(beginning) && text.hasSuffix(end), "\(text)")
    }
  }

  /// What two sets do not share, in words.
  private struct Difference: CustomStringConvertible {
    let description: String

    init(_ taken: Set<Key>, _ listed: Set<Key>) {
      let missing = taken.subtracting(listed).map(\.name.english).sorted()
      let more = listed.subtracting(taken).map(\.name.english).sorted()
      description =
        missing.isEmpty && more.isEmpty ? "" : "not listed: \(missing); not taken: \(more)"
    }
  }
}

/// A mapping within a file: the keys that lead to it.
private struct MappingPlace {
  let path: [Key]
  let shape: MappingShape

  static func all(in kind: PlanFileKind) -> [MappingPlace] {
    func places(_ shape: MappingShape, _ path: [Key]) -> [MappingPlace] {
      let inner = shape.fields.flatMap { field -> [MappingPlace] in
        switch field.value {
        // What a reading changes is read with the rule.
        case .list where field.key == .changes: []
        case .mapping(let shape), .list(let shape): places(shape, path + [field.key])
        case .text, .texts, .word, .free: []
        }
      }
      return [MappingPlace(path: path, shape: shape)] + inner
    }
    return places(kind.shape, [])
  }

  /// Of some keys those of which a file that has all of them here is not told that they cannot stand here.
  func taken(_ keys: [Key], in language: Language, as kind: PlanFileKind) -> Set<Key> {
    var (lines, indent) = opening(in: language, as: kind)
    let first = lines.count + 1
    lines += keys.map { "\(indent)\($0.name[language]): x" }
    let name = kind == .rules ? "rules/r.yaml" : kind.fileName
    var folder = Folder()
    folder.files[name] = lines.joined(separator: "\n")
    let refused = Set(folder.findings.filter { $0.hasSuffix(" unknown-key") })
    return Set(
      keys.enumerated().filter { number, _ in
        !refused.contains("\(name):\(first + number) unknown-key")
      }.map(\.element))
  }

  /// The lines that lead into the mapping, and how far its own are moved in.
  private func opening(
    in language: Language, as kind: PlanFileKind
  ) -> (lines: [String], indent: String) {
    // Campaigns are read where the years of the plan are known.
    var lines = kind == .plan && !path.isEmpty ? ["\(Key.years.name[language]): 2026"] : []
    var indent = ""
    for (depth, step) in path.enumerated() {
      lines.append("\(indent)\(step.name[language]):")
      let isList = MappingPlace.isList(Array(path[...depth]), in: kind)
      indent += isList ? "  - " : "  "
      lines.append("\(indent)x: x")
      indent = indent.replacing("-", with: " ")
    }
    return (lines, indent)
  }

  /// How many keys are missed in a mapping that has nothing but a key that nobody knows.
  func missingCount(in language: Language, as kind: PlanFileKind) -> Int {
    let opening = opening(in: language, as: kind)
    let name = kind == .rules ? "rules/r.yaml" : kind.fileName
    var folder = Folder()
    // A key of the language, so that the file is read in it; where it cannot stand, that is told elsewhere.
    folder.files[name] =
      path.isEmpty ? "\(Key.clause.name[language]): x" : opening.lines.joined(separator: "\n")
    let line = path.isEmpty ? 1 : opening.lines.count
    return folder.findings.count { $0 == "\(name):\(line) missing-key" }
  }

  private static func isList(_ path: [Key], in kind: PlanFileKind) -> Bool {
    var shape = kind.shape
    var isList = false
    for step in path {
      guard let field = shape.fields.first(where: { $0.key == step }) else { return false }
      switch field.value {
      case .list(let inner): (shape, isList) = (inner, true)
      case .mapping(let inner): (shape, isList) = (inner, false)
      case .text, .texts, .word, .free: return false
      }
    }
    return isList
  }
}

extension JSONTree {
  /// The value of a key of an object.
  fileprivate subscript(_ key: String) -> JSONTree? {
    if case .object(let fields) = self { fields[key] } else { nil }
  }

  /// The item of an array.
  fileprivate subscript(_ number: Int) -> JSONTree? {
    if case .array(let items) = self { items[number] } else { nil }
  }
}
