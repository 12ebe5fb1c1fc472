public import CivilTime
import ScheduleModel

/// Reads a plan folder to its end: every finding of every file in one run.
public struct PlanReader {
  private let folder: PlanFolder
  private let zone: (ZoneID, ClosedRange<Int>) -> Zone?
  private var findings: [Finding] = []

  /// Prepares to read a folder. `zone` looks up a time zone for some years, at the edge.
  public init(_ folder: PlanFolder, zone: @escaping (ZoneID, ClosedRange<Int>) -> Zone?) {
    self.folder = folder
    self.zone = zone
  }

  /// Returns the rule book with all findings; no book where one of them is an error.
  public mutating func read() -> PlanReading {
    let plan = readPlanFile()
    let language = plan?.language ?? .vietnamese
    let roster = readRoster(language)
    let calendar = plan.map { readCalendars($0) }
    let rules = readRules(plan, roster, language)
    let book = makeBook(plan, roster, calendar, rules)
    let sorted = Set(findings).sorted()
    let isBroken = sorted.contains { $0.severity == .error }
    return PlanReading(book: isBroken ? nil : book, findings: sorted, language: language)
  }
}

extension PlanReader {
  private mutating func readPlanFile() -> PlanFile? {
    guard let file = folder.file("plan.yaml") else {
      findings.append(.missingFile("plan.yaml", in: .vietnamese))
      return nil
    }
    var reader = PlanFileReader(file, zone: zone)
    let plan = reader.read()
    findings += reader.findings
    return plan
  }

  private mutating func readRoster(_ language: Language) -> Roster? {
    guard let file = folder.file("units.csv") else {
      findings.append(.missingFile("units.csv", in: language))
      return nil
    }
    var reader = RosterReader(file)
    let roster = reader.read()
    findings += reader.findings
    return roster
  }

  private mutating func readCalendars(_ plan: PlanFile) -> WorkCalendar {
    let files =
      plan.calendars.compactMap { BuiltInCalendar.file($0) }
      + [folder.file("calendar.yaml")].compactMap(\.self)
    let contents = files.map { file in
      var reader = CalendarReader(file, years: plan.years, style: plan.style)
      let content = reader.read()
      findings += reader.findings
      return content
    }
    let entries = contents.flatMap(\.entries)
    for year in plan.years
    where !entries.contains(where: { $0.window.start.year == year || $0.window.last.year == year }) {
      findings.append(
        .calendarWithoutYear(year, at: plan.calendarsPlace, in: plan.language))
    }
    let weeklyRest = contents.last { !$0.weeklyRest.isEmpty }?.weeklyRest
    return WorkCalendar(weeklyRest: weeklyRest ?? [.saturday, .sunday], entries: entries)
  }

  private mutating func readRules(
    _ plan: PlanFile?, _ roster: Roster?, _ language: Language
  ) -> [RuleDraft] {
    guard !folder.ruleFiles.isEmpty else {
      findings.append(.missingFile("rules/", in: language))
      return []
    }
    // Without plan file or roster, rules would only repeat what is known to be wrong.
    guard let plan, let roster, !roster.units.isEmpty else { return [] }
    let context = RuleContext(
      roster: roster, years: plan.years, style: plan.style, campaigns: plan.campaigns,
      documents: Set(plan.documents.map(\.id)))
    let drafts = folder.ruleFiles.flatMap { file in
      var reader = RuleFileReader(file, context)
      let drafts = reader.read()
      findings += reader.findings
      return drafts
    }
    findings += RuleReferences(drafts).findings
    return drafts
  }

  private func makeBook(
    _ plan: PlanFile?, _ roster: Roster?, _ calendar: WorkCalendar?, _ drafts: [RuleDraft]
  ) -> RuleBook? {
    guard let head = plan?.head, let plan, let roster, let calendar else { return nil }
    return RuleBook(
      head: head, documents: plan.documents, campaigns: Array(plan.campaigns.values),
      roster: roster, calendar: calendar, rules: drafts.map(\.rule))
  }
}

/// Checks what rules say of each other: codes that occur twice, anchors that lead nowhere.
struct RuleReferences {
  private let drafts: [RuleDraft]
  private let byID: [RuleID: RuleDraft]
  /// Where each code and former code stands for the first time.
  private let places: [RuleID: SourcePlace]

  /// Looks at the rules of all files together.
  init(_ drafts: [RuleDraft]) {
    self.drafts = drafts
    places = Dictionary(
      drafts.flatMap { draft in draft.rule.codes.map { ($0, draft.rule.source) } },
      uniquingKeysWith: { first, _ in first })
    byID = Dictionary(drafts.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong, in the order of the rules.
  var findings: [Finding] { drafts.flatMap { doubled($0) + broken($0) } }

  /// Reports a code, or a former code, that another rule has already.
  private func doubled(_ draft: RuleDraft) -> [Finding] {
    draft.rule.codes.compactMap { code in
      guard let first = places[code], first != draft.rule.source else { return nil }
      return .doubledCode(code.text, at: draft.rule.source, first: first, in: draft.language)
    }
  }

  private func broken(_ draft: RuleDraft) -> [Finding] {
    guard let anchor = draft.anchor, let target = draft.rule.anchor.rule else { return [] }
    guard byID[target] != nil else {
      let known = byID.keys.map(\.text).sorted()
      return [.unknownRule(anchor, known: known, in: draft.language)]
    }
    guard let circle = circle(from: draft.rule.id) else { return [] }
    return [.ruleCycle(circle, at: anchor.place, in: draft.language)]
  }

  /// The rules from one back to itself along anchors, or `nil` where they end.
  private func circle(from start: RuleID) -> [RuleID]? {
    var path = [start]
    while let next = byID[path[path.count - 1]]?.rule.anchor.rule {
      if next == start { return path + [start] }
      if path.contains(next) { return nil }
      path.append(next)
    }
    return nil
  }
}

extension Rule {
  /// The codes that identify the rule's tasks: its own and, where it was renamed, its former one.
  fileprivate var codes: [RuleID] { [id] + (formerID.map { [$0] } ?? []) }
}

extension Anchor {
  /// The rule that this is relative to.
  var rule: RuleID? { if case .relative(_, let rule, _) = self { rule } else { nil } }
}
