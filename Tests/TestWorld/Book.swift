import CivilTime
package import ScheduleModel

/// A rule book that a test writes down by hand: units by their codes, and rules.
package struct Book {
  package var years = 2026...2026
  package var calendar = WorkCalendar()
  package var units: [Roster.Unit]
  package var documents: [Document] = []
  package var campaigns: [Campaign] = []
  package var messages: [Message] = []
  package var resources: [Resource] = []
  package var choices: [Choice] = []
  package var decisions: [Decision] = []
  package var provisions: [Provision] = []
  package var mentions: [ProvisionMention] = []
  package var slips: [SpellingSlip] = []
  package var language = Language.english
  package var thresholds = LoadThresholds()
  package var workingHours: WorkingHours?
  package var confirmedYears: ClosedRange<Int>?
  package var rules: [Rule] = []

  /// Creates a book of units.
  package init(units codes: [String]) throws {
    units = try codes.enumerated().map { line, code in
      Roster.Unit(
        id: try need(Code(code)), name: code, kind: "unit", parent: nil,
        source: SourcePlace(file: "units.csv", line: line + 2))
    }
  }

  /// Says of what kind some units are, and which unit is above them, by their codes.
  package mutating func rank(_ codes: [String], _ kind: String, under parent: String? = nil) throws
  {
    let above = try parent.map { try need(Code<Roster.Unit>($0)) }
    units = units.map { unit in
      guard codes.contains(unit.id.text) else { return unit }
      return Roster.Unit(
        id: unit.id, name: unit.name, kind: kind, parent: above, validFrom: unit.validFrom,
        validUntil: unit.validUntil, successors: unit.successors, absences: unit.absences,
        workingHours: unit.workingHours, source: unit.source)
    }
  }

  /// Adds a rule, for all units where it names none. `lines` are those of `rules/r.yaml` that speak
  /// of something; the entry stands on the line of the rule's number.
  package mutating func rule(
    _ code: String, former: String? = nil, _ anchor: Anchor, _ position: Position,
    _ quantity: Quantity = .one, hours: Hours = .unstated, _ certainty: Certainty = .confirmed,
    occupation: Occupation = .nothing, spacing: Distance? = nil, restDays: RestDays = .never,
    shift: Shift? = nil, counting: Counting = .unstated, companions: [Companion] = [],
    units: [Int]? = nil, lines: [Rule.Aspect: Int] = [:], mentioning aspects: [Rule.Aspect] = [],
    _ edit: (inout Rule.Details) -> Void = { _ in }
  ) throws {
    var details = Rule.Details()
    edit(&details)
    rules.append(
      Rule(
        id: try need(Code(code)), formerID: try former.map { try need(Code($0)) }, title: code,
        units: units ?? Array(self.units.indices), anchor: anchor, position: position,
        quantity: quantity, hours: hours, certainty: certainty, occupation: occupation,
        spacing: spacing, restDays: restDays, shift: shift, counting: counting,
        companions: companions, details: details,
        lines: places(of: rules.count + 1, aspects, lines)))
  }

  /// Lines of a rule: some by their numbers, others all that of its entry.
  private func places(
    of entry: Int, _ aspects: [Rule.Aspect], _ lines: [Rule.Aspect: Int]
  ) -> Rule.Lines {
    let own = lines.merging(aspects.map { ($0, entry) }) { first, _ in first }
    return Rule.Lines(
      entry: SourcePlace(file: "rules/r.yaml", line: entry),
      own.mapValues { SourcePlace(file: "rules/r.yaml", line: $0) })
  }

  /// The rule book.
  package func book() throws -> RuleBook {
    RuleBook(
      head: RuleBook.Head(
        id: try need(Code("p")), title: "Plan", language: language, years: years,
        zone: Zone(
          ZoneID("Asia/Ho_Chi_Minh"),
          initially: Zone.Observance(offset: Offset(secondsAhead: 25_200), abbreviation: "+07")),
        updated: Instant(secondsSince1970: 0), confirmed: confirmedYears, thresholds: thresholds,
        workingHours: workingHours),
      documents: documents, campaigns: campaigns, roster: Roster(units), calendar: calendar,
      rules: rules, messages: messages, resources: resources, choices: choices,
      decisions: decisions, provisions: provisions, mentions: mentions, slips: slips)
  }
}

extension WorkingHours {
  /// Hours from the minutes after midnight at which they begin and end.
  package static func at(_ runs: Range<Int>..., line: Int = 7) throws -> WorkingHours {
    try need(WorkingHours(runs, source: SourcePlace(file: "plan.yaml", line: line)))
  }
}

extension Anchor {
  /// A window that comes once, from ISO texts, both days included.
  package static func once(_ first: String, _ last: String? = nil) throws -> Anchor {
    .windows([Occasion(try days(first, last ?? first))])
  }
}

extension OfficialDays {
  /// An entry for a window, from ISO texts, both days included.
  package static func entry(
    _ first: String, through last: String? = nil, _ kind: Kind
  ) throws -> OfficialDays {
    OfficialDays(
      try days(first, last ?? first), are: kind, name: "entry \(first)", basis: "",
      source: SourcePlace(file: "calendar.yaml", line: 1))
  }
}
