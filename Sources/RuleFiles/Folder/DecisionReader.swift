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
      for matter in entry.decision.subject.matter.pieces {
        if let place = first[matter] {
          findings.append(.decidedTwice(matter, at: entry.place, first: place, in: language))
        } else {
          first[matter] = entry.place
        }
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
      DecisionReader.subjects.lazy.compactMap { fields.scalar($0)?.place }.first ?? fields.place
    return Entry(
      decision: Decision(
        subject, by: by.text, because: reason.text, on: date, source: fields.place),
      place: place)
  }

  /// The keys that say what is decided.
  private static let subjects = [Key.choice, .pin, .waive, .add, .lower]

  /// What is decided: exactly one of a reading, a pin, a waiver, more of a resource and a lower number.
  private func subject(_ fields: inout FieldReader, _ language: Language) -> Decision.Subject? {
    let kinds = DecisionReader.subjects.filter(fields.has)
    fields.allow(DecisionReader.subjects + [.reading, .date, .halfDay, .quantity, .units])
    switch kinds {
    case [.choice]: return reading(&fields)
    case [.pin]: return pin(&fields, language)
    case [.waive]: return waiver(&fields)
    case [.add]: return extra(&fields, language)
    case [.lower]: return quota(&fields)
    case []:
      if !fields.hasMisspelt(among: DecisionReader.subjects) {
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

  private func extra(
    _ fields: inout FieldReader, _ language: Language
  ) -> Decision.Subject? {
    let resource = fields.scalar(.add).flatMap { fields.code($0) as ResourceID? }
    let day = fields.required(.date).flatMap { civilDate($0, &fields, language) }
    let half = fields.word(.halfDay, Words.halfDays)
    if !fields.has(.quantity) { fields.reportMissing(.quantity) }
    guard let count = fields.count(.quantity), let resource, let day else { return nil }
    return .extra(resource, day, half, count)
  }

  private func quota(_ fields: inout FieldReader) -> Decision.Subject? {
    let rule = fields.scalar(.lower).flatMap { fields.code($0) as RuleID? }
    let scalars = fields.requiredScalars(.units)
    fields.reportDoubled(scalars)
    let units = scalars.compactMap { fields.code($0) as UnitID? }
    let number = fields.required(.quantity).flatMap { lowered($0, &fields) }
    guard let rule, let number, !units.isEmpty, units.count == scalars.count,
      Set(units).count == units.count
    else { return nil }
    return .quota(rule, units, number)
  }

  /// A number that may be none.
  private func lowered(_ scalar: Scalar, _ fields: inout FieldReader) -> Int? {
    if let number = DayText.number(scalar.text) { return number }
    fields.findings.append(
      .number(
        scalar, expected: Phrase(vi: "một số từ 0 đến 9999", en: "a number from 0 to 9999"),
        in: fields.language))
    return nil
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
