import Foundation
import ScheduleModel

@testable import RuleFiles

/// The lines of an example of the guide in one language, as lines of one mapping.
struct ExampleLines {
  let language: Language
  /// The lines without the hyphen of a list in front of the first, none of them moved in.
  private(set) var lines: [String]

  init(_ example: Guide.Example, in language: Language) {
    self.language = language
    lines = example.lines[language].components(separatedBy: "\n")
    guard lines[0].hasPrefix("- ") else { return }
    lines = lines.enumerated().map { number, line in
      number == 0 || line.hasPrefix("  ") ? String(line.dropFirst(2)) : line
    }
  }

  init(_ lines: [String], in language: Language) {
    self.language = language
    self.lines = lines
  }

  /// The keys of the mapping.
  var keys: Set<Key> {
    Set(
      lines.filter { $0.first != " " && $0.first != "-" }.compactMap { line in
        line.split(separator: ":").first.flatMap { Key.named(String($0), in: language) }
      })
  }

  /// The texts behind the keys and in the lists, in order.
  var words: [String] {
    var parser = YAMLParser(
      SourceFile(name: "example", text: lines.joined(separator: "\n")), in: language)
    return parser.parse()?.leaves ?? []
  }

  /// Puts lines in front for the keys that are not there.
  mutating func supply(_ missing: [(key: Key, value: Phrase)]) {
    let own = keys
    lines =
      missing.filter { !own.contains($0.key) }.map {
        let value = $0.value[language]
        return "\($0.key.name[language]):" + (value.hasPrefix("\n") ? value : " \(value)")
      } + lines
  }

  /// Puts something behind the values of keys that stand on one line.
  mutating func extend(_ keys: [Key], by tail: String) {
    let names = keys.map { "\($0.name[language]): " }
    lines = lines.map { line in names.contains { line.hasPrefix($0) } ? line + tail : line }
  }

  /// The lines as the first item of a list below some keys, or as a mapping below them.
  func below(_ path: [(key: Key, isList: Bool)]) -> String {
    var lines = lines
    for step in path.reversed() {
      lines = lines.joined(separator: "\n").components(separatedBy: "\n").enumerated().map {
        number, line in (step.isList && number == 0 ? "  - " : step.isList ? "    " : "  ") + line
      }
      lines.insert("\(step.key.name[language]):", at: 0)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension YAMLTree {
  /// The texts that are no keys, in order.
  fileprivate var leaves: [String] {
    switch self {
    case .scalar(let scalar): [scalar.text]
    case .list(let items, _): items.flatMap(\.leaves)
    case .mapping(let entries, _): entries.flatMap(\.value.leaves)
    case .refused: []
    }
  }
}

extension PlainValue {
  /// What writes out values of an example in one language: the words that the other language has in their
  /// place are written alike. Codes are the same in both.
  init(of example: Guide.Example, in language: Language, _ more: [(text: String, sign: String)]) {
    let other = Language.allCases.first { $0 != language } ?? language
    let own = ExampleLines(example, in: language).words
    let others = ExampleLines(example, in: other).words
    let words = zip(own, others).enumerated().filter { _, pair in
      pair.0 != pair.1 && !pair.0.isNoProse && !pair.1.isNoProse
    }.map { (text: $1.0, sign: "«\($0)»") }
    self.init(words: words + more)
  }
}

extension String {
  /// Whether it is too short for words, or rather a code.
  fileprivate var isNoProse: Bool {
    count < 3 || !contains { $0.isLetter }
      || contains { $0 == "-" || $0.isNumber } && Code<Rule>(self) != nil
  }
}
