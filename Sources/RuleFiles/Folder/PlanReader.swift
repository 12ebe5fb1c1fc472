public import CivilTime
public import ScheduleModel

/// Reads a plan folder to its end: every finding of every file in one run.
public struct PlanReader {
  private let folder: PlanFolder
  private let usual: Language
  private let zone: (ZoneID, ClosedRange<Int>) -> Zone?
  private let instead: [ChoiceID: ReadingID]
  private var findings: [Finding] = []

  /// Prepares to read a folder.
  ///
  /// `usual` is the language of findings where no file tells its own; `zone` looks up a time zone
  /// for some years, at the edge; `instead` are readings to try in the place of those decided.
  public init(
    _ folder: PlanFolder, usually usual: Language = .vietnamese,
    instead: [ChoiceID: ReadingID] = [:],
    zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    self.folder = folder
    self.usual = usual
    self.zone = zone
    self.instead = instead
  }

  /// Returns the rule book with all findings; no book where one of them is an error.
  public mutating func read() -> PlanReading {
    let (plan, own) = readPlanFile()
    let language = own ?? usual
    let roster = readRoster(plan, language)
    let calendar = plan.map { readCalendars($0) }
    let parts = plan.map { readParts($0, roster) }
    let rules = readRules(plan, roster, calendar, parts, language)
    findings += folder.ignored.map { .ignoredFile($0, beside: folder.file($0.part), in: language) }
    let book = makeBook(plan, roster?.roster, calendar, parts, rules)
    let sorted = Set(findings).sorted()
    let isBroken = sorted.contains { $0.severity == .error }
    return PlanReading(book: isBroken ? nil : book, findings: sorted, language: language)
  }
}

extension PlanReader {
  /// What the plan file says, and its language as far as that is known.
  private mutating func readPlanFile() -> (PlanFile?, Language?) {
    guard let file = file("plan.yaml", in: usual) else { return (nil, nil) }
    var reader = PlanFileReader(file, calendars: folder.calendars, zone: zone)
    let plan = reader.read()
    findings += reader.findings
    return (plan, reader.language)
  }

  private mutating func readRoster(_ plan: PlanFile?, _ language: Language) -> RosterFile? {
    let builtIn = plan?.builtInUnits ?? []
    // What the program brings may be all the units that a plan has.
    if !builtIn.isEmpty, folder.file("units.csv") == nil, folder.stray(for: "units.csv") == nil {
      return RosterFile(roster: Roster(builtIn), lostNames: [])
    }
    guard let file = file("units.csv", in: language) else { return nil }
    var reader = RosterReader(
      file, in: language, style: plan?.style, years: plan?.years ?? DateReader.everyYear,
      outside: plan?.outside ?? .none, beside: builtIn)
    let roster = reader.read()
    findings += reader.findings
    return roster
  }

  /// The file of a name; `nil` after reporting that there is none.
  private mutating func file(_ name: String, in language: Language) -> SourceFile? {
    guard let file = folder.file(name) else {
      if !folder.unreadable.contains(name) {
        findings.append(
          .missingFile(name, stray: folder.stray(for: name), in: language))
      }
      return nil
    }
    return readable(file, in: language)
  }

  /// The file; `nil` after reporting that it is too large to be part of a plan.
  private mutating func readable(_ file: SourceFile, in language: Language) -> SourceFile? {
    guard file.text.utf8.count <= PlanReader.largestFile * 1_000_000 else {
      findings.append(
        .fileTooLarge(file.name, limit: PlanReader.largestFile, in: language))
      return nil
    }
    return file
  }

  /// How many megabytes a file may have. The communes of the whole country take about one.
  private static let largestFile = 4

  private mutating func readCalendars(_ plan: PlanFile) -> WorkCalendar {
    // How the plan means its slashes does not concern the calendars that come with the program.
    let builtIn = plan.calendars.compactMap { BuiltInCalendar.file($0) }.map {
      ($0, DateStyle?.none)
    }
    let own = folder.file("calendar.yaml").flatMap { readable($0, in: plan.language) }
    let contents = (builtIn + [own].compactMap(\.self).map { ($0, plan.style) }).map {
      file, style in
      var reader = CalendarReader(
        file, years: plan.years, style: style, usual: plan.language, outside: plan.outside)
      let content = reader.read()
      findings += reader.findings
      return content
    }
    let entries = contents.flatMap(\.entries)
    for year in plan.years
    where !entries.contains(where: { $0.window.start.year == year || $0.window.last.year == year })
    {
      findings.append(
        .calendarWithoutYear(
          year, at: plan.calendarsPlace, named: plan.calendars, zone: plan.head?.zone.id,
          in: plan.language))
    }
    let named = contents.last { !$0.weeklyRest.isEmpty }
    let calendar = WorkCalendar(
      weeklyRest: named?.weeklyRest ?? [.saturday, .sunday], namedAt: named?.weeklyRestPlace,
      entries: entries, reforms: contents.flatMap(\.reforms))
    for year in plan.years.compactMap({ Period(.year, of: $0) }) {
      let reasons = calendar.projections(in: year)
      guard !reasons.isEmpty else { continue }
      findings.append(
        .calendarProjected(year.year, reasons, at: plan.calendarsPlace, in: plan.language))
    }
    return calendar
  }

  /// What stands in the files that a plan may have and need not.
  private struct Parts {
    let resources: [Resource]
    let resourceCodes: Set<ResourceID>
    let resourceNames: Set<String>
    let decisions: [Decision]
    let provisions: [Provision]
  }

  private mutating func readParts(_ plan: PlanFile, _ roster: RosterFile?) -> Parts {
    let dates = DateReader(
      language: plan.language, style: plan.style, years: plan.years, outside: plan.outside)
    var resources: [Resource] = []
    var codes: Set<ResourceID> = []
    var names: Set<String> = []
    if let file = optional("resources.yaml", plan) {
      var reader = ResourceReader(file, dates: dates, roster: roster)
      resources = reader.read().sorted { $0.id < $1.id }
      codes = Set(reader.places.keys)
      names = reader.names
      findings += reader.findings
    }
    var decisions: [Decision] = []
    if let file = optional("decisions.yaml", plan) {
      var reader = DecisionReader(file, style: plan.style, usual: plan.language)
      decisions = reader.read()
      findings += reader.findings
    }
    var provisions: [Provision] = []
    if let file = optional("provisions.csv", plan) {
      var reader = ProvisionReader(file, of: plan.documentCodes, in: plan.language)
      provisions = reader.read()
      findings += reader.findings
    }
    return Parts(
      resources: resources, resourceCodes: codes, resourceNames: names, decisions: decisions,
      provisions: provisions)
  }

  private mutating func optional(_ name: String, _ plan: PlanFile) -> SourceFile? {
    folder.file(name).flatMap { readable($0, in: plan.language) }
  }

  /// What the rule files say together.
  private struct Rules {
    var drafts: [RuleDraft] = []
    var choices: [Choice] = []
    var mentions: [ProvisionMention] = []
    var slips: [SpellingSlip] = []
  }

  private mutating func readRules(
    _ plan: PlanFile?, _ file: RosterFile?, _ calendar: WorkCalendar?, _ parts: Parts?,
    _ language: Language
  ) -> Rules {
    guard folder.hasRules else {
      findings.append(
        .missingFile("rules/", stray: folder.stray(for: "rules/"), in: language))
      return Rules()
    }
    // Without plan file or roster, rules would only repeat what is known to be wrong.
    guard let plan, let file, let calendar, let parts, !file.roster.units.isEmpty else {
      return Rules()
    }
    var context = RuleContext(
      language: plan.language, roster: file.roster, lostNames: file.lostNames, years: plan.years,
      style: plan.style, schoolYearStart: plan.schoolYearStart,
      outside: plan.outside, calendar: calendar, campaigns: plan.campaigns,
      documents: plan.documentCodes,
      messages: plan.messageCodes, resources: parts.resources, resourceCodes: parts.resourceCodes,
      resourceNames: parts.resourceNames, titles: plan.titles)
    let files = folder.ruleFiles.compactMap { readable($0, in: language) }
    var readers = files.map { RuleFileReader($0, context) }
    let choices = readers.flatMap(\.choices)
    let readings = ChosenReadings(choices, parts.decisions, instead: instead)
    var rules = Rules(choices: readings.choices)
    context.titles.rules = TitledCodes(readers.flatMap(\.titles))
    context.families = Dictionary(
      readers.flatMap(\.families).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    for language in Set(readers.map(\.language)) {
      context.selectors[language] = SelectorReader(
        file.roster, lost: file.lostNames, in: language)
    }
    if instead.isEmpty { findings += errors(under: choices, parts.decisions, in: readers, context) }
    for index in readers.indices {
      rules.drafts += readers[index].read(readings, context)
      rules.mentions += readers[index].mentions
      rules.slips += readers[index].slips
      findings += readers[index].findings
    }
    let isWhole =
      files.count == folder.ruleFiles.count && readers.allSatisfy { $0.reach == .allRules }
    findings += readings.findings
    findings += RuleReferences(rules.drafts, of: isWhole ? .allRules : .someRules).findings
    if isWhole {
      findings += ChosenReadings.findings(choices, parts.decisions, in: language)
      findings += ChosenReadings.findings(choices, changing: Set(readers.flatMap(\.codes)))
      findings += DecisionReferences(
        resources: parts.resourceCodes,
        stations: Set(parts.resources.filter { $0.air != nil }.map(\.id)),
        rules: readers.flatMap(\.codes),
        units: file.roster.units.map(\.id) + file.lostNames.compactMap { UnitID($0) },
        in: language
      ).findings(of: parts.decisions)
    }
    return rules
  }

  /// What is wrong with rules under the readings that the plan does not follow, each tried by itself.
  ///
  /// The plan can be scheduled without them, but whoever asks what would be needs them to be sound.
  private func errors(
    under choices: [ChoiceDraft], _ decisions: [Decision], in files: [RuleFileReader],
    _ context: RuleContext
  ) -> [Finding] {
    let trials = choices.flatMap { choice in
      choice.readings.filter { !$0.patches.isEmpty }.map { [choice.id: $0.reading.id] }
    }
    return trials.flatMap { trial in
      let readings = ChosenReadings(choices, decisions, instead: trial)
      var readers = files
      let drafts = readers.indices.flatMap { readers[$0].read(readings, context) }
      let isWhole =
        files.count == folder.ruleFiles.count && readers.allSatisfy { $0.reach == .allRules }
      let references = RuleReferences(drafts, of: isWhole ? .allRules : .someRules)
      return (readers.flatMap(\.findings) + references.findings).filter { $0.severity == .error }
    }
  }

  private func makeBook(
    _ plan: PlanFile?, _ roster: Roster?, _ calendar: WorkCalendar?, _ parts: Parts?, _ rules: Rules
  ) -> RuleBook? {
    guard let head = plan?.head, let plan, let roster, let calendar, let parts else { return nil }
    return RuleBook(
      head: head, documents: plan.documents, campaigns: plan.campaigns.values.compactMap(\.self),
      roster: roster, calendar: calendar, rules: rules.drafts.map(\.rule),
      messages: plan.messages, resources: parts.resources, choices: rules.choices,
      decisions: parts.decisions, provisions: parts.provisions,
      mentions: plan.mentions + rules.mentions, slips: rules.slips)
  }
}
