public import CivilTime
public import ScheduleModel

/// Reads a plan folder to its end: every finding of every file in one run.
public struct PlanReader {
  private let folder: PlanFolder
  private let usual: Language
  private let zone: (ZoneID, ClosedRange<Int>) -> Zone?
  private var findings: [Finding] = []

  /// Prepares to read a folder.
  ///
  /// `usual` is the language of findings where no file tells its own; `zone` looks up a time zone
  /// for some years, at the edge.
  public init(
    _ folder: PlanFolder, usually usual: Language = .vietnamese,
    zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    self.folder = folder
    self.usual = usual
    self.zone = zone
  }

  /// Returns the rule book with all findings; no book where one of them is an error.
  public mutating func read() -> PlanReading {
    let plan = readPlanFile()
    let language = plan?.language ?? usual
    let roster = readRoster(plan, language)
    let calendar = plan.map { readCalendars($0) }
    let rules = readRules(plan, roster, language)
    let book = makeBook(plan, roster?.roster, calendar, rules)
    let sorted = Set(findings).sorted()
    let isBroken = sorted.contains { $0.severity == .error }
    return PlanReading(book: isBroken ? nil : book, findings: sorted, language: language)
  }
}

extension PlanReader {
  private mutating func readPlanFile() -> PlanFile? {
    guard let file = file("plan.yaml", in: usual) else { return nil }
    var reader = PlanFileReader(file, zone: zone)
    let plan = reader.read()
    findings += reader.findings
    return plan
  }

  private mutating func readRoster(_ plan: PlanFile?, _ language: Language) -> RosterFile? {
    guard let file = file("units.csv", in: language) else { return nil }
    var reader = RosterReader(file, in: language, style: plan?.style)
    let roster = reader.read()
    findings += reader.findings
    return roster
  }

  /// The file of a name; `nil` after reporting that there is none.
  private mutating func file(_ name: String, in language: Language) -> SourceFile? {
    guard let file = folder.file(name) else {
      if !folder.unreadable.contains(name) {
        findings.append(.missingFile(name, in: language))
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
      var reader = CalendarReader(file, years: plan.years, style: style, usual: plan.language)
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
          year, at: plan.calendarsPlace, named: plan.calendars, in: plan.language))
    }
    let weeklyRest = contents.last { !$0.weeklyRest.isEmpty }?.weeklyRest
    let calendar = WorkCalendar(weeklyRest: weeklyRest ?? [.saturday, .sunday], entries: entries)
    for year in plan.years.compactMap({ Period(.year, of: $0) }) {
      let reasons = calendar.projections(in: year)
      guard !reasons.isEmpty else { continue }
      findings.append(
        .calendarProjected(year.year, reasons, at: plan.calendarsPlace, in: plan.language))
    }
    return calendar
  }

  private mutating func readRules(
    _ plan: PlanFile?, _ file: RosterFile?, _ language: Language
  ) -> [RuleDraft] {
    guard folder.hasRules else {
      findings.append(.missingFile("rules/", in: language))
      return []
    }
    // Without plan file or roster, rules would only repeat what is known to be wrong.
    guard let plan, let file, !file.roster.units.isEmpty else { return [] }
    let context = RuleContext(
      language: plan.language, roster: file.roster, lostNames: file.lostNames, years: plan.years,
      style: plan.style, campaigns: plan.campaigns,
      documents: plan.documentCodes)
    let files = folder.ruleFiles.compactMap { readable($0, in: language) }
    var reach = files.count == folder.ruleFiles.count ? RuleReferences.Reach.allRules : .someRules
    let drafts = files.flatMap { file in
      var reader = RuleFileReader(file, context)
      let drafts = reader.read()
      findings += reader.findings
      if reader.reach == .someRules { reach = .someRules }
      return drafts
    }
    findings += RuleReferences(drafts, of: reach).findings
    return drafts
  }

  private func makeBook(
    _ plan: PlanFile?, _ roster: Roster?, _ calendar: WorkCalendar?, _ drafts: [RuleDraft]
  ) -> RuleBook? {
    guard let head = plan?.head, let plan, let roster, let calendar else { return nil }
    return RuleBook(
      head: head, documents: plan.documents, campaigns: plan.campaigns.values.compactMap(\.self),
      roster: roster, calendar: calendar, rules: drafts.map(\.rule))
  }
}
