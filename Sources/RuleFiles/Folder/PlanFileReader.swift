import CivilTime
import ScheduleModel

/// What `plan.yaml` says.
struct PlanFile {
  let language: Language
  /// The head of the plan; `nil` where one of its fields is missing or wrong.
  let head: RuleBook.Head?
  let years: ClosedRange<Int>
  let style: DateStyle?
  /// The month in which school years begin.
  let schoolYearStart: Int
  /// The days of the calendars of others.
  let outside: OutsideDays
  /// The codes of the built-in calendars in use.
  let calendars: [String]
  let calendarsPlace: SourcePlace
  let documents: [Document]
  /// The codes of all documents, also of those of which something wrong is said.
  let documentCodes: Set<DocumentID>
  /// The campaigns by code; `nil` for those of which something wrong is said.
  let campaigns: [CampaignID: Campaign?]
  let messages: [Message]
  /// The codes of all messages, also of those of which something wrong is said.
  let messageCodes: Set<MessageID>
  /// The units of the built-in roster that the plan uses; empty where it uses none.
  let builtInUnits: [Roster.Unit]
  /// The provisions that the file takes up.
  let mentions: [ProvisionMention]

  /// The codes of documents and campaigns by their titles.
  var titles: PlanTitles {
    PlanTitles(
      documents: TitledCodes(documents.map { ($0.title, $0.id.text) }),
      campaigns: TitledCodes(
        campaigns.values.compactMap(\.self).sorted { $0.id < $1.id }.map { ($0.title, $0.id.text) })
    )
  }
}

/// Reads `plan.yaml`.
struct PlanFileReader {
  private let file: SourceFile
  private let calendars: [CalendarFile]
  private let zone: (ZoneID, ClosedRange<Int>) -> Zone?
  private(set) var findings: [Finding] = []
  /// The language of the file; `nil` where it cannot be read at all.
  private(set) var language: Language?

  /// Prepares to read a file.
  init(
    _ file: SourceFile, calendars: [CalendarFile] = [],
    zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    self.file = file
    self.calendars = calendars
    self.zone = zone
  }

  /// Returns what the file says, or `nil` where it cannot be read or names no years.
  mutating func read() -> PlanFile? {
    let (tree, language, problems) = YAMLTree.read(file, usual: .vietnamese)
    findings += problems
    guard let tree else { return nil }
    self.language = language
    var fields = FieldReader(tree, in: language)
    guard fields.isMapping else {
      findings += fields.findings
      return nil
    }
    let id = fields.code(.code, of: RuleBook.self)
    let title = fields.requiredTitle(.title)
    let years = readYears(.years, &fields)
    let confirmed = fields.has(.confirmedFor) ? readYears(.confirmedFor, &fields) : nil
    let style = fields.word(.slashes, Words.slashes)
    let schoolYearStart = readSchoolYearStart(&fields, style)
    let zone = readZone(&fields, years)
    let updated = readUpdated(&fields, zone, style)
    let note = fields.scalar(.note)
    let calendars = readCalendars(&fields)
    let place = fields.place(of: .calendars)
    var outsideReader = OutsideReader(self.calendars, in: language)
    outsideReader.read(fields.items(.outsideCalendars))
    let outside = outsideReader.days(in: years ?? 2000...2000, by: self.zone, zone)
    let dates = DateReader(
      language: language, style: style, years: years ?? 2000...2000, outside: outside)
    let thresholds = readThresholds(&fields)
    let contacts = fields.word(.contactsInFeeds, Words.contactPolicies) ?? .withheld
    let workingHours = fields.workingHours()
    let ratings = readRatings(&fields)
    let builtInUnits = readBuiltInRoster(&fields)
    fields.noteMentions(in: .plan)
    var parts = PlanPartsReader(dates, of: id)
    parts.readDocuments(fields.items(.documents))
    // Without years, days would be held against others.
    if years != nil {
      parts.readCampaigns(fields.items(.campaigns))
    } else {
      fields.allow([.campaigns])
    }
    parts.readMessages(fields.items(.messages))
    fields.finish()
    findings += fields.findings + outsideReader.findings + parts.findings
    guard let years else { return nil }
    var head: RuleBook.Head?
    if let id, let title, let zone, let updated {
      head = RuleBook.Head(
        id: id, title: title.text, language: language, years: years, zone: zone, updated: updated,
        confirmed: confirmed, note: note?.text, thresholds: thresholds, contacts: contacts,
        workingHours: workingHours, ratings: ratings, source: fields.place)
    }
    return PlanFile(
      language: language, head: head, years: years, style: style,
      schoolYearStart: schoolYearStart, outside: outside, calendars: calendars,
      calendarsPlace: place, documents: parts.documents, documentCodes: parts.documentCodes,
      campaigns: parts.campaigns, messages: parts.messages, messageCodes: parts.messageCodes,
      builtInUnits: builtInUnits, mentions: fields.mentions + parts.mentions)
  }
}

extension PlanFileReader {
  /// The month in which school years begin: September where the plan does not say.
  private func readSchoolYearStart(_ fields: inout FieldReader, _ style: DateStyle?) -> Int {
    guard let scalar = fields.scalar(.schoolYearFrom) else { return 9 }
    let dates = DateReader(language: fields.language, style: style, years: 2000...2000)
    if let month = dates.month(scalar.text), (2...12).contains(month) { return month }
    fields.findings.append(
      .number(
        scalar,
        expected: Phrase(
          vi: "một tháng từ tháng 2 đến tháng 12, như 'tháng 9'",
          en: "a month from February to December, such as 'September'"),
        in: fields.language))
    return 9
  }

  private func readYears(_ key: Key, _ fields: inout FieldReader) -> ClosedRange<Int>? {
    guard let scalar = fields.required(key) else { return nil }
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
    let years = years ?? 2000...2000
    let found = zone(ZoneID(scalar.text), years)
    if found == nil {
      let near = PlanFileReader.zones(meantBy: scalar.text).first { zone(ZoneID($0), years) != nil }
      fields.findings.append(.unknownZone(scalar, near: near, in: fields.language))
    }
    return found
  }

  /// Names that zones may have of which a text has only the city, or spaces: `New York`.
  private static func zones(meantBy text: String) -> [String] {
    let name = text.split(separator: " ").joined(separator: "_")
    let regions = ["Asia", "Europe", "America", "Africa", "Australia", "Pacific", "Atlantic"]
    return [name] + regions.map { "\($0)/\(name)" }
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

  /// The units of the roster that comes with the program, by the names that the plan gives its levels.
  private func readBuiltInRoster(_ fields: inout FieldReader) -> [Roster.Unit] {
    let names = readNames(&fields)
    guard let scalar = fields.scalar(.builtInRoster) else {
      if fields.has(.called) {
        fields.findings.append(
          .missingKey(.builtInRoster, at: fields.place(of: .called), in: fields.language))
      }
      return []
    }
    guard BuiltInRoster.codes.contains(scalar.text) else {
      fields.findings.append(
        .unknownWord(
          scalar.text, at: scalar.place, words: BuiltInRoster.codes, in: fields.language))
      return []
    }
    return BuiltInRoster(names, in: fields.language).units
  }

  /// What the plan calls the levels of the built-in roster.
  private func readNames(_ fields: inout FieldReader) -> BuiltInRoster.Names {
    let usual = BuiltInRoster.Names(in: fields.language)
    var names = usual
    guard let tree = fields.tree(.called) else { return names }
    guard case .mapping(let entries, _) = tree else {
      fields.findings.append(
        .wrongShape(at: tree.place, expected: .mapping, in: fields.language))
      return names
    }
    for entry in entries {
      guard let value = entry.value.scalar?.text, !value.isEmpty else { continue }
      switch entry.key.text.folded {
      case usual.province.folded: names.province = value
      case usual.district.folded: names.district = value
      case usual.commune.folded: names.commune = value
      default:
        fields.findings.append(
          .unknownWord(
            entry.key.text, at: entry.key.place,
            words: [usual.province, usual.district, usual.commune], in: fields.language))
      }
    }
    return names
  }

  /// From how many on it is too much at once; what is not named has its usual number.
  private mutating func readThresholds(_ fields: inout FieldReader) -> LoadThresholds {
    guard let tree = fields.tree(.thresholds) else { return LoadThresholds() }
    var own = FieldReader(tree, in: fields.language)
    let usual = LoadThresholds()
    let lead = own.count(.leadEachDay) ?? usual.tasksPerLeadDay
    let unit = own.count(.unitEachWeek) ?? usual.tasksPerUnitWeek
    let campaigns = own.count(.campaignsEachMonth) ?? usual.campaignsPerMonth
    own.finish()
    findings += own.findings
    return LoadThresholds(
      tasksPerLeadDay: lead, tasksPerUnitWeek: unit, campaignsPerMonth: campaigns)
  }
}
