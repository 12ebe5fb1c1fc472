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
  /// The slips that the documents have and the file repeats.
  var slips: [SpellingSlip] = []
  /// The provisions that the file takes up.
  var mentions: [ProvisionMention] = []
  /// Whether there is a mapping to read at all.
  let isMapping: Bool
  private let entries: [YAMLTree.Entry]
  private var known: [Key: YAMLTree.Entry] = [:]
  private var asked: Set<Key> = []
  /// Keys that are missing and that an unknown key of this mapping is near to.
  private var misspelt: Set<Key> = []

  /// Opens a tree that has to be a mapping; one that is not counts as empty and is reported.
  init(_ tree: YAMLTree, in language: Language) {
    self.language = language
    place = tree.place
    guard case .mapping(let entries, _) = tree else {
      self.entries = []
      isMapping = false
      if !tree.isRefused {
        findings.append(.wrongShape(at: tree.place, expected: .mapping, in: language))
      }
      return
    }
    isMapping = true
    var firstLines: [String: Int] = [:]
    var single: [YAMLTree.Entry] = []
    for entry in entries {
      let key = FieldReader.key(entry, language)
      let name = (key?.name[language] ?? entry.key.text).folded
      if let line = firstLines[name] {
        findings.append(
          .doubledKey(entry.key.text, at: entry.key.place, first: line, in: language))
        continue
      }
      firstLines[name] = entry.key.place.line
      single.append(entry)
      if let key { known[key] = entry }
    }
    self.entries = single
    misspelt = missingKeysNearUnknownOnes()
  }

  private func missingKeysNearUnknownOnes() -> Set<Key> {
    let unknown = entries.filter { FieldReader.key($0, language) == nil }
    guard !unknown.isEmpty else { return [] }
    let missing = Key.allCases.filter { known[$0] == nil }
    let near = Set(
      unknown.compactMap { Key.meant(by: $0.key.text, among: missing, in: language) })
    return Set(missing.filter { near.contains($0.name[language]) })
  }

  /// Whether the value of a key is a list.
  func isList(_ key: Key) -> Bool {
    if case .list? = known[key]?.value { true } else { false }
  }

  /// Whether the mapping has this key.
  func has(_ key: Key) -> Bool { known[key] != nil }

  /// The place of a key, or of the mapping where it has no such key.
  func place(of key: Key) -> SourcePlace { known[key]?.key.place ?? place }

  /// Whether one of some keys is missing because it is misspelt, which `finish()` reports.
  func hasMisspelt(among keys: [Key]) -> Bool { keys.contains(where: misspelt.contains) }

  /// Notes keys that may stand here, where they are taken only under some condition.
  mutating func allow(_ keys: [Key]) { asked.formUnion(keys) }

  /// The value of a key, whatever it is.
  mutating func tree(_ key: Key) -> YAMLTree? {
    asked.insert(key)
    return known[key]?.value
  }

  /// The text of a key; `nil` where it is missing, empty or something else, which is reported.
  mutating func scalar(_ key: Key) -> Scalar? {
    guard let tree = tree(key), !tree.isRefused else { return nil }
    guard let scalar = tree.scalar else {
      findings.append(.wrongShape(at: tree.place, expected: .text, in: language))
      return nil
    }
    guard !scalar.text.isEmpty else {
      findings.append(.emptyKey(key, at: place(of: key), in: language))
      return nil
    }
    return scalar
  }

  /// The text of a key that has to be there; `nil` after reporting that it is not.
  mutating func required(_ key: Key) -> Scalar? {
    guard has(key) else {
      reportMissing(key)
      return nil
    }
    return scalar(key)
  }

  /// Reports that a key is missing, unless it is there with a slip in it.
  mutating func reportMissing(_ key: Key) {
    asked.insert(key)
    guard !misspelt.contains(key) else { return }
    findings.append(.missingKey(key, at: place, in: language))
  }

  /// The text of a key that has to be there and becomes a title in calendars.
  ///
  /// Titles are held to `FieldReader.longestTitle` characters (Unicode scalars), so that a title with
  /// its marks, its number and the name of a unit stays below the 255 that calendar programs take.
  mutating func requiredTitle(_ key: Key) -> Scalar? {
    guard let scalar = required(key) else { return nil }
    if scalar.text.unicodeScalars.count > FieldReader.longestTitle {
      findings.append(
        .textTooLong(scalar, limit: FieldReader.longestTitle, in: language))
    }
    return scalar
  }

  /// How many characters a title may have.
  static let longestTitle = 100

  /// The texts of a key that may hold one or a list. Empty where the key is missing.
  mutating func scalars(_ key: Key) -> [Scalar] {
    guard let tree = tree(key) else { return [] }
    if case .mapping = tree {
      findings.append(.wrongShape(at: tree.place, expected: .texts, in: language))
    }
    return tree.items.compactMap { item in
      guard let scalar = item.scalar else {
        if !item.isRefused {
          findings.append(.wrongShape(at: item.place, expected: .text, in: language))
        }
        return nil
      }
      guard !scalar.text.isEmpty else {
        findings.append(.emptyItem(of: key, at: scalar.place, in: language))
        return nil
      }
      return scalar
    }
  }

  /// The texts of a key that has to hold one or a list; empty after reporting that it does not.
  mutating func requiredScalars(_ key: Key) -> [Scalar] {
    let before = findings.count
    let scalars = scalars(key)
    guard scalars.isEmpty, findings.count == before, known[key]?.value.isRefused != true else {
      return scalars
    }
    if has(key) {
      findings.append(.emptyKey(key, at: place(of: key), in: language))
    } else {
      reportMissing(key)
    }
    return []
  }

  /// The items of a key that holds a list. Empty where the key is missing.
  mutating func items(_ key: Key) -> [YAMLTree] {
    guard let tree = tree(key), !tree.isRefused else { return [] }
    if case .list(let items, _) = tree { return items }
    if tree.scalar?.text.isEmpty == true {
      findings.append(.emptyKey(key, at: place(of: key), in: language))
    } else {
      findings.append(.wrongShape(at: tree.place, expected: .list, in: language))
    }
    return []
  }

  /// The code of a key that has to be there.
  mutating func code<Subject>(_ key: Key, of: Subject.Type) -> Code<Subject>? {
    required(key).flatMap { code($0) }
  }

  /// The code that a text is; `nil` after reporting that it is none. Where the text is one of some
  /// titles, the finding tells the code of it.
  mutating func code<Subject>(
    _ scalar: Scalar, of titles: TitledCodes = TitledCodes([])
  ) -> Code<Subject>? {
    let code = Code<Subject>(scalar.text)
    if code == nil {
      findings.append(
        .invalidCode(
          scalar.text, meaning: titles.code(meantBy: scalar.text), at: scalar.place, in: language))
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
      if let key = FieldReader.key(entry, language), asked.contains(key) { continue }
      let keys = Key.allCases.filter(asked.contains)
      findings.append(
        .unknownKey(
          entry.key.text, at: entry.key.place,
          nearest: Key.meant(by: entry.key.text, among: keys, in: language),
          known: keys.map { $0.name[language] }, in: language))
    }
  }

  /// The key of an entry, in the language of the file or in the other.
  static func key(_ entry: YAMLTree.Entry, _ language: Language) -> Key? {
    Key.named(entry.key.text, in: language)
      ?? Key.named(entry.key.text, in: language == .vietnamese ? .english : .vietnamese)
  }
}
