import CivilTime
import ScheduleModel

/// Reads `decisions.yaml`: what people decided, with who and why.
struct DecisionReader {
  private let file: SourceFile
  private let dates: DateReader
  private(set) var findings: [Finding] = []

  /// Prepares to read a file of a plan, in the language `usual` if it has no keys.
  init(_ file: SourceFile, style: DateStyle?, usual: Language) {
    self.file = file
    dates = DateReader(language: usual, style: style, years: DateReader.everyYear)
  }

  /// Returns the decisions in the order of the file, as far as they can be understood.
  ///
  /// A file without entries, or with nothing but comments, decides nothing, and that is no error.
  mutating func read() -> [Decision] {
    let (tree, language, problems) = YAMLTree.read(file, usual: dates.language)
    findings += problems.filter { $0.code != .emptyFile }
    guard let tree else { return [] }
    var fields = FieldReader(tree, in: language)
    let isBare = fields.tree(.decisions)?.scalar?.text.isEmpty == true
    let items = isBare ? [] : fields.items(.decisions)
    if fields.isMapping, !fields.has(.decisions) { fields.reportMissing(.decisions) }
    fields.finish()
    findings += fields.findings
    let entries = items.compactMap { entry($0, language) }
    reportDoubled(entries, language)
    return entries.map(\.decision)
  }

  /// A decision with the place that names what it is about.
  private struct Entry {
    let decision: Decision
    let place: SourcePlace
  }

  /// Reports decisions about what has been decided in an entry before.
  private mutating func reportDoubled(_ entries: [Entry], _ language: Language) {
    var first: [Decision.Matter: SourcePlace] = [:]
    for entry in entries {
      let matter = entry.decision.subject.matter
      if let place = first[matter] {
        findings.append(.decidedTwice(matter, at: entry.place, first: place, in: language))
      } else {
        first[matter] = entry.place
      }
    }
  }

  private mutating func entry(_ tree: YAMLTree, _ language: Language) -> Entry? {
    var fields = FieldReader(tree, in: language)
    defer { findings += fields.findings }
    guard fields.isMapping else { return nil }
    let subject = subject(&fields, language)
    let by = fields.required(.by)
    let reason = fields.required(.because)
    let date = fields.scalar(.decided).flatMap { civilDate($0, &fields, language) }
    fields.finish()
    guard let subject, let by, let reason else { return nil }
    let place =
      [Key.choice, .pin, .waive].lazy.compactMap { fields.scalar($0)?.place }.first ?? fields.place
    return Entry(
      decision: Decision(
        subject, by: by.text, because: reason.text, on: date, source: fields.place),
      place: place)
  }

  /// What is decided: exactly one of a reading, a pin and a waiver.
  private func subject(_ fields: inout FieldReader, _ language: Language) -> Decision.Subject? {
    let kinds = [Key.choice, .pin, .waive].filter(fields.has)
    fields.allow([.choice, .reading, .pin, .date, .halfDay, .waive])
    switch kinds {
    case [.choice]: return reading(&fields)
    case [.pin]: return pin(&fields, language)
    case [.waive]: return waiver(&fields)
    case []:
      if !fields.hasMisspelt(among: [.choice, .pin, .waive]) {
        fields.findings.append(.emptyDecision(at: fields.place, in: language))
      }
      return nil
    default:
      fields.findings.append(.keysConflict(kinds[0], kinds[1], fields, in: language))
      return nil
    }
  }

  private func reading(_ fields: inout FieldReader) -> Decision.Subject? {
    guard let choice = fields.scalar(.choice).flatMap({ fields.code($0) as ChoiceID? }),
      let reading = fields.required(.reading).flatMap({ fields.code($0) as ReadingID? })
    else { return nil }
    return .reading(choice, reading)
  }

  private func pin(_ fields: inout FieldReader, _ language: Language) -> Decision.Subject? {
    guard let scalar = fields.scalar(.pin) else { return nil }
    let day = fields.required(.date).flatMap { civilDate($0, &fields, language) }
    let half = fields.word(.halfDay, Words.halfDays)
    guard let task = TaskID(text: scalar.text) else {
      fields.findings.append(.invalidTask(scalar, in: language))
      return nil
    }
    return day.map { .pin(task, $0, half) }
  }

  private func waiver(_ fields: inout FieldReader) -> Decision.Subject? {
    guard let scalar = fields.scalar(.waive) else { return nil }
    guard let conflict = ConflictID(scalar.text) else {
      fields.findings.append(.invalidConflict(scalar, in: fields.language))
      return nil
    }
    return .waiver(conflict)
  }

  private func civilDate(
    _ scalar: Scalar, _ fields: inout FieldReader, _ language: Language
  ) -> CivilDate? {
    let reader = DateReader(language: language, style: dates.style, years: dates.years)
    do {
      return try reader.day(scalar.text)
    } catch {
      fields.findings.append(.date(error, in: scalar, years: reader.years, language))
      return nil
    }
  }
}
