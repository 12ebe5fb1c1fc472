import ScheduleModel

/// Reads the fields of one mapping, and collects what is wrong with them.
///
/// Readers take what they know field by field; `finish()` reports the keys that nobody took.
struct FieldReader {
  /// Where the mapping begins.
  let place: SourcePlace
  /// The language of the file.
  let language: Language
  /// What is wrong so far.
  var findings: [Finding] = []
  private let entries: [YAMLTree.Entry]
  private var known: [Key: YAMLTree.Entry] = [:]
  private var asked: Set<Key> = []

  /// Opens a tree that has to be a mapping; one that is not counts as empty and is reported.
  init(_ tree: YAMLTree, in language: Language) {
    self.language = language
    place = tree.place
    guard case .mapping(let entries, _) = tree else {
      self.entries = []
      findings.append(.wrongShape(at: tree.place, expected: .mapping, in: language))
      return
    }
    self.entries = entries
    for entry in entries {
      guard let key = Key.named(entry.key.text, in: language) ?? otherLanguage(entry.key.text)
      else { continue }
      if let first = known[key] {
        let line = first.key.place.line
        findings.append(
          .doubledKey(entry.key.text, at: entry.key.place, first: line, in: language))
      } else {
        known[key] = entry
      }
    }
  }

  /// Whether the mapping has this key.
  func has(_ key: Key) -> Bool { known[key] != nil }

  /// The place of a key, or of the mapping where it has no such key.
  func place(of key: Key) -> SourcePlace { known[key]?.key.place ?? place }

  /// The value of a key, whatever it is.
  mutating func tree(_ key: Key) -> YAMLTree? {
    asked.insert(key)
    return known[key]?.value
  }

  /// The text of a key; `nil` where it is missing, empty or something else, which is reported.
  mutating func scalar(_ key: Key) -> Scalar? {
    guard let tree = tree(key) else { return nil }
    guard let scalar = tree.scalar else {
      findings.append(.wrongShape(at: tree.place, expected: .text, in: language))
      return nil
    }
    guard !scalar.text.isEmpty else {
      findings.append(.missingKey(key, at: place(of: key), in: language))
      return nil
    }
    return scalar
  }

  /// The text of a key that has to be there; `nil` after reporting that it is not.
  mutating func required(_ key: Key) -> Scalar? {
    guard has(key) else {
      asked.insert(key)
      findings.append(.missingKey(key, at: place, in: language))
      return nil
    }
    return scalar(key)
  }

  /// The text of a key that has to be there and becomes a title in calendars.
  ///
  /// Titles are held to `FieldReader.longestTitle` characters, so that a title with its marks, its
  /// number and the name of a unit stays below the 255 that calendar programs take.
  mutating func requiredTitle(_ key: Key) -> Scalar? {
    guard let scalar = required(key) else { return nil }
    if scalar.text.count > FieldReader.longestTitle {
      findings.append(
        .textTooLong(scalar, limit: FieldReader.longestTitle, in: language))
    }
    return scalar
  }

  /// How many characters a title may have.
  static let longestTitle = 120

  /// The texts of a key that may hold one or a list. Empty where the key is missing.
  mutating func scalars(_ key: Key) -> [Scalar] {
    guard let tree = tree(key) else { return [] }
    if case .mapping = tree {
      findings.append(.wrongShape(at: tree.place, expected: .list, in: language))
    }
    return tree.items.compactMap { item in
      if item.scalar == nil {
        findings.append(.wrongShape(at: item.place, expected: .text, in: language))
      }
      return item.scalar
    }
  }

  /// The code of a key that has to be there.
  mutating func code<Subject>(_ key: Key, of: Subject.Type) -> Code<Subject>? {
    required(key).flatMap { code($0) }
  }

  /// The code that a text is; `nil` after reporting that it is none.
  mutating func code<Subject>(_ scalar: Scalar) -> Code<Subject>? {
    let code = Code<Subject>(scalar.text)
    if code == nil {
      findings.append(.invalidCode(scalar.text, at: scalar.place, in: language))
    }
    return code
  }

  /// The value whose word stands at a key, or `nil` where the key is missing or its word unknown.
  mutating func word<Value>(_ key: Key, _ table: [(WordList, Value)]) -> Value? {
    guard let scalar = scalar(key) else { return nil }
    let match = table.first { $0.0.matches(scalar.text, in: language) }
    if match == nil {
      let words = table.map { $0.0.suggested(in: language) }
      findings.append(.unknownWord(scalar.text, at: scalar.place, words: words, in: language))
    }
    return match?.1
  }

  /// Reports the keys that are unknown here. To be called when all fields have been taken.
  mutating func finish() {
    for entry in entries {
      let key = Key.named(entry.key.text, in: language) ?? otherLanguage(entry.key.text)
      if let key, asked.contains(key) { continue }
      let names = Key.allCases.filter(asked.contains).map { $0.name[language] }
      findings.append(
        .unknownKey(
          entry.key.text, at: entry.key.place, nearest: nearest(to: entry.key.text, among: names),
          known: names, in: language))
    }
  }

  private func otherLanguage(_ text: String) -> Key? {
    Key.named(text, in: language == .vietnamese ? .english : .vietnamese)
  }
}
