import ScheduleModel

/// A choice of readings as its file has it, with what each reading changes.
struct ChoiceDraft {
  /// A reading with its changes.
  struct Reading {
    let reading: Choice.Reading
    let patches: [RulePatch]
  }

  let id: ChoiceID
  let question: String
  let clauses: [String]
  let readings: [Reading]
  let language: Language
  let source: SourcePlace

  /// The choice with the reading that the plan follows.
  func choice(chosen: Int) -> Choice {
    Choice(
      id: id, question: question, clauses: clauses, readings: readings.map(\.reading),
      chosen: chosen, source: source)
  }
}

/// The lines that a reading puts in the place of those of a rule.
struct RulePatch {
  /// The code of the rule.
  let rule: Scalar
  /// The lines; one with nothing behind its key takes the line of the rule away.
  let entries: [YAMLTree.Entry]

  /// The rules that are different with the patch: its own, and the one toward whose number it counts
  /// by these lines.
  func rules(in language: Language) -> [RuleID] {
    let counting = entries.filter { FieldReader.key($0, language) == .countsToward }
    return ([rule] + counting.compactMap(\.value.scalar)).compactMap { RuleID($0.text) }
  }
}

/// Reads the choices of a rule file.
struct ChoiceReader {
  private let language: Language
  private(set) var findings: [Finding] = []
  private(set) var mentions: [ProvisionMention] = []

  /// Prepares to read choices in the language of their file.
  init(in language: Language) {
    self.language = language
  }

  /// Returns a choice, or `nil` after reporting why there is none.
  mutating func read(_ tree: YAMLTree) -> ChoiceDraft? {
    var fields = FieldReader(tree, in: language)
    defer {
      findings += fields.findings
      mentions += fields.mentions
    }
    guard fields.isMapping else { return nil }
    let id = fields.code(.code, of: Choice.self)
    let question = fields.required(.question)
    let clauses = fields.requiredScalars(.clause).map(\.text)
    if let id { fields.noteMentions(in: .choice(id)) }
    let trees = fields.items(.readings)
    if !fields.has(.readings) { fields.reportMissing(.readings) }
    fields.allow([.provisions])
    fields.finish()
    let readings = trees.compactMap { reading($0) }
    if fields.has(.readings), readings.count == trees.count, readings.count < 2 {
      fields.findings.append(.tooFewReadings(at: fields.place(of: .readings), in: language))
    }
    checkCodes(readings)
    guard let id, let question, readings.count == trees.count, readings.count > 1 else {
      return nil
    }
    return ChoiceDraft(
      id: id, question: question.text, clauses: clauses, readings: readings, language: language,
      source: fields.place)
  }

  private mutating func reading(_ tree: YAMLTree) -> ChoiceDraft.Reading? {
    var fields = FieldReader(tree, in: language)
    defer { findings += fields.findings }
    guard fields.isMapping else { return nil }
    let id = fields.code(.code, of: Choice.Reading.self)
    let meaning = fields.required(.meaning)
    let changes = fields.has(.changes) ? fields.items(.changes) : []
    fields.allow([.changes])
    fields.finish()
    let patches = changes.compactMap { patch($0) }
    checkRules(patches)
    guard let id, let meaning, patches.count == changes.count else { return nil }
    let rules = Set(patches.flatMap { $0.rules(in: language) }).sorted()
    return ChoiceDraft.Reading(
      reading: Choice.Reading(
        id: id, meaning: meaning.text, rules: rules, source: fields.place),
      patches: patches)
  }

  private mutating func patch(_ tree: YAMLTree) -> RulePatch? {
    var fields = FieldReader(tree, in: language)
    let code = fields.required(.code)
    let id = code.flatMap { fields.code($0) as RuleID? }
    // Tasks keep their identity whatever reading is chosen.
    if fields.has(.formerCode) {
      fields.findings.append(
        .identityChanged(at: fields.place(of: .formerCode), in: language))
    }
    findings += fields.findings
    guard case .mapping(let entries, _) = tree, id != nil, let code else { return nil }
    return RulePatch(
      rule: code, entries: entries.filter { FieldReader.key($0, language) != .code })
  }

  /// Reports a rule that one reading changes in two places, where only one could hold.
  private mutating func checkRules(_ patches: [RulePatch]) {
    var places: [String: SourcePlace] = [:]
    for rule in patches.map(\.rule) {
      if let first = places[rule.text] {
        findings.append(.changedTwice(rule, first: first, in: language))
      }
      places[rule.text] = places[rule.text] ?? rule.place
    }
  }

  private mutating func checkCodes(_ readings: [ChoiceDraft.Reading]) {
    var places: [ReadingID: SourcePlace] = [:]
    for reading in readings.map(\.reading) {
      if let first = places[reading.id] {
        findings.append(
          .doubledCode(reading.id.text, at: reading.source, first: first, in: language))
      }
      places[reading.id] = places[reading.id] ?? reading.source
    }
  }
}

extension YAMLTree {
  /// The entry of a rule with the lines of patches in the place of its own.
  func patched(with patches: [RulePatch], in language: Language) -> YAMLTree {
    guard case .mapping(var entries, let place) = self else { return self }
    for entry in patches.flatMap(\.entries) {
      let key = FieldReader.key(entry, language)
      let old = entries.firstIndex { own in
        key.map { $0 == FieldReader.key(own, language) } ?? (own.key.text == entry.key.text)
      }
      if let old { entries.remove(at: old) }
      // A key that nobody knows is left for the rule's reader to report.
      if entry.value.scalar?.text.isEmpty != true || key == nil { entries.append(entry) }
    }
    return .mapping(entries, place)
  }
}
