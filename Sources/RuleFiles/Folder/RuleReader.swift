import CivilTime
import ScheduleModel

/// Reads one rule.
struct RuleReader {
  var fields: FieldReader
  let language: Language
  let context: RuleContext
  let selector: SelectorReader
  private let family: Rule.Family?
  private let document: DocumentID?
  private let fileCampaign: CampaignID?
  let amounts: AmountReader

  /// What is wrong with the rule so far.
  var findings: [Finding] { fields.findings }
  /// The provisions that the rule takes up.
  var mentions: [ProvisionMention] { fields.mentions }
  /// The slips that the rule repeats.
  var slips: [SpellingSlip] { fields.slips }

  /// Opens the entry of a rule in a file that follows `document` and belongs to `campaign`.
  init(
    _ tree: YAMLTree, in language: Language, context: RuleContext, selector: SelectorReader,
    document: DocumentID?, campaign: CampaignID?, family: Rule.Family?
  ) {
    self.family = family
    fields = FieldReader(tree, in: language)
    self.language = language
    self.context = context
    self.selector = selector
    self.document = document
    self.fileCampaign = campaign
    amounts = AmountReader(language: language)
  }

  /// Returns what could be understood of the rule, or `nil` where not even its code can be read.
  mutating func read() -> RuleDraft? {
    guard fields.isMapping else { return nil }
    let id = fields.code(.code, of: Rule.self)
    if let id { fields.noteMentions(in: .rule(id)) }
    let formerCode = fields.scalar(.formerCode)
    let formerID = formerCode.flatMap { fields.code($0) as RuleID? }
    let title = fields.requiredTitle(.task)
    let units = readUnits()
    var details = readDetails(for: units)
    var when = TimingReader(
      fields, language: language, context: context, campaign: details.campaign)
    let timing = when.read()
    fields = when.fields
    details.assumptions += timing?.assumptions ?? []
    details.follows = timing?.follows
    readPeriodTerms(timing, units, &details)
    let hours = readHours(at: timing?.position)
    if case .at = hours { details.clockEnd = fields.scalar(.time).flatMap(clockEnd) }
    details.airing = fields.airing(at: timing?.position, hours, amounts)
    if let timing, timing.quantity == nil { refuseWithoutEffect(at: timing.position) }
    let quantity = timing?.quantity ?? readQuantity()
    if timing?.position == .throughout { refuseInSpan(hours) }
    let isOpen =
      timing?.isAnnouncedLater == true || hours == .toBeAnnounced
      || details.place == .toBeAnnounced
    let occupation = fields.word(.occupies, Words.occupations)
    // What is aired takes nobody's time.
    let usual = details.airing.airer == .unit ? .nothing : timing?.usualOccupation ?? .nothing
    let companions = readCompanions(timing?.position, units.count) + readPhases(timing?.position)
    let counting = readCounting(id)
    let spacing = readSpacing()
    details.farthest = spacing?.most
    details.preferredDays = fields.weekdays(.preferredDays)
    details.avoids = readAvoidedDays(timing)
    details.dayChoice = fields.word(.sameDay, Words.dayChoices) ?? .ofEachUnit
    details.turn = fields.count(.turn)
    let rule = Rule(
      id: id ?? placeholder, formerID: formerID, title: title?.text ?? "", units: units,
      anchor: timing?.anchor ?? .open, position: timing?.position ?? .on,
      quantity: quantity, hours: hours, certainty: isOpen ? .toBeAnnounced : .confirmed,
      modality: fields.word(.modality, Words.modalities) ?? .must,
      occupation: occupation ?? usual,
      spacing: spacing?.least, restDays: fields.word(.restDays, Words.restDays) ?? .never,
      shift: timing?.shift, counting: counting, companions: companions, details: details,
      lines: fields.lines(entry: source(of: .code)))
    fields.allow([.provisions])
    fields.finish()
    guard id != nil else { return nil }
    return RuleDraft(
      rule: rule, formerCode: formerCode, anchor: timing?.anchorRule,
      counting: counting.target.flatMap { _ in fields.scalar(.countsToward) },
      carrier: details.carrier.flatMap { _ in fields.scalar(.carrier) }, language: language)
  }
}

extension RuleReader {
  /// The units of "who". Nobody is chosen where the rule says that they are not known yet.
  private mutating func readUnits() -> [Int] {
    let texts = fields.requiredScalars(.units)
    if texts.count == 1, Words.toBeAnnounced.matches(texts[0].text, in: language) { return [] }
    return selector.units(texts, &fields)
  }

  private mutating func readDetails(for units: [Int]) -> Rule.Details {
    var details = Rule.Details()
    details.document = document
    details.campaign =
      fields.scalar(.campaign).map { fields.campaign($0, in: context) }
      ?? fileCampaign
    let clauses = fields.requiredScalars(.clause)
    fields.reportDoubled(clauses)
    details.clauses = clauses.map(\.text)
    details.lead = readLead(of: units)
    details.monitor = fields.scalar(.monitor).flatMap { selector.unit($0, &fields) }
    details.partners = fields.scalars(.partners).map { scalar in
      selector.partner(scalar, &fields)
    }
    details.assumptions = fields.assumptions()
    details.questions = fields.scalars(.question).map(\.text)
    details.unquantified = fields.scalars(.unquantified).map(\.text)
    details.place = readPlace()
    details.audience = fields.scalar(.audience)?.text
    (details.message, details.messages) = fields.message(in: context)
    details.activity = fields.scalar(.activity)?.text
    details.alternatives = fields.scalars(.alternatives).map(\.text)
    let needs = fields.needs(in: context)
    (details.places, details.oneOf) = (needs.always, needs.oneOf)
    details.resources = needs.always.keys.sorted()
    details.needs = fields.scalars(.needs).compactMap { fields.document($0, in: context) }
    details.language = fields.scalar(.speech).map { scalar in
      Words.ofPlace.matches(scalar.text, in: language) ? .ofUnit : .named(scalar.text)
    }
    details.hostsChooseBreaks = fields.word(.ownBreaks, Words.yesNo) ?? false
    details.contact = fields.scalar(.contact)?.text
    details.target = fields.scalar(.target)?.text
    details.product = fields.scalar(.product)?.text
    details.recipient = fields.scalar(.recipient)?.text
    details.channel = fields.scalar(.via)?.text
    details.media = fields.scalars(.media).map(\.text)
    details.family = family
    details.siblings = fields.campaigns(.eachCampaign, in: context)
    fields.allow([.eachPartner])
    details.note = fields.scalar(.note)?.text
    return details
  }

  private mutating func readPlace() -> Place {
    guard let scalar = fields.scalar(.place) else { return .unstated }
    return Words.toBeAnnounced.matches(scalar.text, in: language)
      ? .toBeAnnounced : .at(scalar.text)
  }

  private mutating func readHours(at position: Position?) -> Hours {
    let length = fields.scalar(.duration)
    let minutes = length.flatMap { amounts.length($0.text) }
    if let length, minutes == nil {
      fields.findings.append(.length(length, in: language))
    }
    guard !fields.has(.hours) else {
      let hours = fields.choosableHours(of: minutes, at: position, amounts)
      return minutes.flatMap { hours.isEmpty ? nil : .within(hours, for: $0) } ?? .unstated
    }
    guard let scalar = fields.scalar(.time) else {
      if minutes != nil, !fields.has(.broadcastBy) { refuseLength() }
      return .unstated
    }
    if Words.toBeAnnounced.matches(scalar.text, in: language) {
      if minutes != nil, !fields.has(.broadcastBy) { refuseLength() }
      return .toBeAnnounced
    }
    guard let (start, end) = amounts.hours(scalar.text) else {
      fields.findings.append(
        .time(
          scalar,
          expected: Phrase(
            vi: "'8:00', '7:30–9:00' hoặc 'chưa rõ'", en: "'8:00', '7:30–9:00' or 'tba'"),
          in: language))
      return .unstated
    }
    if end != nil, minutes != nil { refuseLength() }
    guard let length = end.flatMap({ Minutes($0 - start.minute) }) ?? minutes else {
      if length == nil {
        fields.findings.append(.missingKey(.duration, at: scalar.place, in: language))
      }
      return .unstated
    }
    return .at(start, for: length)
  }

  /// The minute after midnight at which a range of clock times ends; `nil` for a time alone.
  private func clockEnd(_ time: Scalar) -> Int? { amounts.hours(time.text)?.end }

  /// Reports a length that says nothing, because no hour begins what is not aired, or a range of hours
  /// has it.
  private mutating func refuseLength() {
    fields.findings.append(.lengthWithoutHour(at: fields.place(of: .duration), in: language))
  }

  /// Reports the keys that say nothing about tasks in this position.
  private mutating func refuseWithoutEffect(at position: Position) {
    if position != .within {
      for key in [Key.spacing, .restDays, .preferredDays, .sameDay, .turn] where fields.has(key) {
        fields.findings.append(
          .withoutEffect(key, needs: .chosenDays, at: fields.place(of: key), in: language))
      }
    }
    guard fields.has(.quantity), !fields.has(.date), !fields.has(.within) else { return }
    let day = Phrase(vi: "'ngày' hoặc 'trong'", en: "'date' or 'within'")
    fields.findings.append(
      .withoutEffect(.quantity, needs: day, at: fields.place(of: .quantity), in: language))
  }

  /// The days that the rule keeps off, where the program chooses days, or somebody will within a window.
  private mutating func readAvoidedDays(_ timing: Timing?) -> AvoidedDays {
    let dates = DateReader(
      language: language, style: context.style, years: context.years, outside: context.outside)
    let days = fields.avoidedDays(.avoid, dates)
    guard fields.has(.avoid), let timing, timing.position != .within else { return days }
    guard timing.isAnnouncedLater, timing.anchor.hasOwnDays else {
      fields.findings.append(
        .withoutEffect(.avoid, needs: .chosenDays, at: fields.place(of: .avoid), in: language))
      return .none
    }
    return days
  }

  private mutating func readQuantity() -> Quantity {
    guard let scalar = fields.scalar(.quantity) else { return .one }
    guard let quantity = amounts.quantity(scalar.text) else {
      fields.findings.append(.number(scalar, expected: Quantity.examples, in: language))
      return .one
    }
    return quantity
  }

  /// Reports what a span cannot have: hours on a clock, and resources, which are had by half-days.
  private mutating func refuseInSpan(_ hours: Hours) {
    if fields.has(.uses) {
      fields.findings.append(.notInSpan(.uses, at: fields.place(of: .uses), in: language))
    }
    if case .at = hours {
      fields.findings.append(.notInSpan(.time, at: fields.place(of: .time), in: language))
    }
  }

  private mutating func readSpacing() -> (least: Distance, most: Int?)? {
    guard let scalar = fields.scalar(.spacing) else { return nil }
    let spacing = amounts.spacing(scalar.text)
    if spacing == nil { fields.findings.append(.distance(scalar, in: language)) }
    return spacing
  }

  private mutating func readCompanions(_ position: Position?, _ unitCount: Int) -> [Companion] {
    var companions: [Companion] = []
    for (key, make) in [
      (Key.firstDay, { Companion.start(title: $0) }), (.lastDay, { Companion.end(title: $0) }),
    ] {
      guard fields.has(key), let scalar = fields.requiredTitle(key) else { continue }
      if let position, position != .throughout {
        fields.findings.append(.needsSpan(key, at: fields.place(of: key), in: language))
      }
      companions.append(make(scalar.text))
    }
    if let station = fields.scalar(.broadcastBy),
      !Words.byItself.matches(station.text, in: language),
      let unit = selector.unit(station, &fields)
    {
      if position.map({ $0 != .on }) ?? false || unitCount != 1 {
        fields.findings.append(.needsOneDay(at: fields.place(of: .broadcastBy), in: language))
      }
      companions.append(.broadcast(by: unit))
    }
    return companions
  }

  /// Whether the tasks count toward the number of another rule.
  private mutating func readCounting(_ id: RuleID?) -> Counting {
    guard let scalar = fields.scalar(.countsToward) else { return .unstated }
    if Words.nothing.matches(scalar.text, in: language) { return .separate }
    guard let target = fields.code(scalar, of: context.titles.rules) as RuleID? else {
      return .unstated
    }
    guard target != id else {
      fields.findings.append(.countsTowardItself(at: scalar.place, in: language))
      return .unstated
    }
    return .toward(target)
  }

  private mutating func source(of key: Key) -> SourcePlace {
    fields.scalar(key)?.place ?? fields.place
  }

  /// Stands in for a code that cannot be read; a rule with it is never returned.
  private var placeholder: RuleID {
    guard let id = RuleID("x") else { preconditionFailure("'x' is a code") }
    return id
  }
}

extension Phrase {
  /// The keys with which the program chooses days.
  fileprivate static let chosenDays = Phrase(
    vi: "'trong' hoặc 'mỗi tuần', 'mỗi tháng', …", en: "'within' or 'each week', 'each month', …")
}

extension Quantity {
  /// How quantities are written.
  static var examples: Phrase {
    Phrase(vi: "'3', 'ít nhất 2' hoặc '10–12'", en: "'3', 'at least 2' or '10–12'")
  }
}
