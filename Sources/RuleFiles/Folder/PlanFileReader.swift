import CivilTime
import ScheduleModel

/// What `plan.yaml` says.
struct PlanFile {
  let language: Language
  /// The head of the plan; `nil` where one of its fields is missing or wrong.
  let head: RuleBook.Head?
  let years: ClosedRange<Int>
  let style: DateStyle?
  /// The codes of the built-in calendars in use.
  let calendars: [String]
  let calendarsPlace: SourcePlace
  let documents: [Document]
  /// The codes of all documents, also of those of which something wrong is said.
  let documentCodes: Set<DocumentID>
  /// The campaigns by code; `nil` for those of which something wrong is said.
  let campaigns: [CampaignID: Campaign?]
}

/// Reads `plan.yaml`.
struct PlanFileReader {
  private let file: SourceFile
  private let zone: (ZoneID, ClosedRange<Int>) -> Zone?
  private(set) var findings: [Finding] = []
  private var documentPlaces: [DocumentID: SourcePlace] = [:]
  private var campaignPlaces: [CampaignID: SourcePlace] = [:]

  /// Prepares to read a file.
  init(_ file: SourceFile, zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?) {
    self.file = file
    self.zone = zone
  }

  /// Returns what the file says, or `nil` where it cannot be read or names no years.
  mutating func read() -> PlanFile? {
    let (tree, language, problems) = YAMLTree.read(file, usual: .vietnamese)
    findings += problems
    guard let tree else { return nil }
    var fields = FieldReader(tree, in: language)
    guard fields.isMapping else {
      findings += fields.findings
      return nil
    }
    let id = fields.code(.code, of: RuleBook.self)
    let title = fields.requiredTitle(.title)
    let years = readYears(&fields)
    let style = fields.word(.slashes, Words.slashes)
    let zone = readZone(&fields, years)
    let updated = readUpdated(&fields, zone, style)
    let note = fields.scalar(.note)
    let calendars = readCalendars(&fields)
    let place = fields.place(of: .calendars)
    let dates = DateReader(language: language, style: style, years: years ?? 2000...2000)
    let documents = fields.items(.documents)
    let campaigns = fields.items(.campaigns)
    fields.finish()
    findings += fields.findings
    guard let years else { return nil }
    var head: RuleBook.Head?
    if let id, let title, let zone, let updated {
      head = RuleBook.Head(
        id: id, title: title.text, language: language, years: years, zone: zone, updated: updated,
        note: note?.text)
    }
    let known = documents.compactMap { document($0, dates) }
    return PlanFile(
      language: language, head: head, years: years, style: style, calendars: calendars,
      calendarsPlace: place, documents: known, documentCodes: Set(documentPlaces.keys),
      campaigns: readCampaigns(campaigns, dates))
  }
}

extension PlanFileReader {
  private func readYears(_ fields: inout FieldReader) -> ClosedRange<Int>? {
    guard let scalar = fields.required(.years) else { return nil }
    let numbers = scalar.text.split { $0 == "–" || $0 == "-" }.map { DayText.number($0.trimmed) }
    guard (1...2).contains(numbers.count), let first = numbers[0],
      let last = numbers[numbers.count - 1], first <= last, 1900 <= first, last <= 2199
    else {
      fields.findings.append(
        .number(
          scalar,
          expected: Phrase(
            vi: "một năm hay khoảng năm từ 1900 đến 2199, như 2026 hoặc 2026–2030",
            en: "a year or years from 1900 to 2199, such as 2026 or 2026–2030"),
          in: fields.language))
      return nil
    }
    return first...last
  }

  private func readZone(_ fields: inout FieldReader, _ years: ClosedRange<Int>?) -> Zone? {
    guard let scalar = fields.required(.zone) else { return nil }
    let found = zone(ZoneID(scalar.text), years ?? 2000...2000)
    if found == nil { fields.findings.append(.unknownZone(scalar, in: fields.language)) }
    return found
  }

  private func readUpdated(
    _ fields: inout FieldReader, _ zone: Zone?, _ style: DateStyle?
  ) -> Instant? {
    guard let scalar = fields.required(.updated) else { return nil }
    let words = scalar.text.split(separator: " ").map(String.init)
    let reader = DateReader(language: fields.language, style: style, years: DateReader.everyYear)
    let date = words.first.flatMap { try? reader.day($0) }
    let hours = words.count == 2 ? AmountReader(language: fields.language).hours(words[1]) : nil
    guard let date, let hours, hours.end == nil else {
      fields.findings.append(
        .time(
          scalar,
          expected: Phrase(
            vi: "ngày rồi giờ, như '17/6/2026 08:00'",
            en: "the day, then the hour, such as '2026-06-17 08:00'"),
          in: fields.language))
      return nil
    }
    return zone?.resolve(CivilDateTime(date, at: hours.start)).conventional
  }

  private func readCalendars(_ fields: inout FieldReader) -> [String] {
    fields.scalars(.calendars).filter { scalar in
      let isKnown = BuiltInCalendar.codes.contains(scalar.text)
      if !isKnown {
        fields.findings.append(
          .unknownCalendar(scalar, known: BuiltInCalendar.codes, in: fields.language))
      }
      return isKnown
    }.map(\.text)
  }

  private mutating func document(_ tree: YAMLTree, _ dates: DateReader) -> Document? {
    var fields = FieldReader(tree, in: dates.language)
    guard fields.isMapping else {
      findings += fields.findings
      return nil
    }
    let id = fields.code(.code, of: Document.self)
    if let id { note(id, &fields, in: &documentPlaces) }
    let title = fields.requiredTitle(.title)
    let number = known(.number, &fields)
    let issued = readIssued(&fields, dates)
    let issuer = known(.issuer, &fields)
    fields.finish()
    findings += fields.findings
    guard let id, let title else { return nil }
    return Document(
      id: id, title: title.text, number: number?.text, issued: issued, issuer: issuer?.text,
      source: fields.place)
  }

  /// The day of issue, which may lie far outside the years of the plan.
  private func readIssued(_ fields: inout FieldReader, _ dates: DateReader) -> CivilDate? {
    guard let scalar = known(.date, &fields) else { return nil }
    let reader = DateReader(
      language: dates.language, style: dates.style, years: DateReader.everyYear)
    do {
      return try reader.day(scalar.text)
    } catch {
      fields.findings.append(.date(error, in: scalar, years: reader.years, dates.language))
      return nil
    }
  }

  /// The text of a key, or `nil` where it is missing or not known yet.
  private func known(_ key: Key, _ fields: inout FieldReader) -> Scalar? {
    fields.scalar(key).flatMap {
      Words.toBeAnnounced.matches($0.text, in: fields.language) ? nil : $0
    }
  }

  private mutating func readCampaigns(
    _ trees: [YAMLTree], _ dates: DateReader
  ) -> [CampaignID: Campaign?] {
    let campaigns = trees.compactMap { campaign($0, dates) }
    let byID = Dictionary(campaigns.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(uniqueKeysWithValues: campaignPlaces.keys.map { ($0, byID[$0]) })
  }

  private mutating func campaign(_ tree: YAMLTree, _ dates: DateReader) -> Campaign? {
    var fields = FieldReader(tree, in: dates.language)
    defer { findings += fields.findings }
    guard fields.isMapping else { return nil }
    let id = fields.code(.code, of: Campaign.self)
    let title = fields.requiredTitle(.title)
    let window = fields.required(.within)
    let assumption = fields.scalar(.assumed)
    if let id { note(id, &fields, in: &campaignPlaces) }
    let source = fields.scalar(.code)?.place ?? fields.place
    fields.finish()
    guard let id, let title, let window else { return nil }
    do {
      return Campaign(
        id: id, title: title.text, occasions: try dates.occasions(window.text),
        assumption: assumption.map { Assumption($0.text, of: .when, source: $0.place) },
        source: source)
    } catch {
      fields.findings.append(.date(error, in: window, years: dates.years, dates.language))
      return nil
    }
  }

  /// Notes where a code stands; reports one that another entry has already.
  private func note<Subject>(
    _ id: Code<Subject>, _ fields: inout FieldReader, in places: inout [Code<Subject>: SourcePlace]
  ) {
    guard let place = fields.scalar(.code)?.place else { return }
    guard let first = places[id] else {
      places[id] = place
      return
    }
    fields.findings.append(.doubledCode(id.text, at: place, first: first, in: fields.language))
  }
}
