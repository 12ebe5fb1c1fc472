import CivilTime
import ScheduleModel

/// When a rule applies, as its keys say.
struct Timing {
  var anchor: Anchor
  var position: Position
  /// What a task occupies where the rule does not say.
  var usualOccupation = Occupation.nothing
  /// The number that a rate carries; `nil` where the rule is no rate.
  var quantity: Quantity?
  /// Whether the day will be announced.
  var isAnnouncedLater = false
  /// The rule it is anchored to, with its place.
  var anchorRule: Scalar?
  /// What was assumed for the window; comes with a campaign whose window is assumed.
  var assumptions: [Assumption] = []
  /// Where a fixed day goes that is a rest day, if the rule says so.
  var shift: Shift?
  /// What has to be done before, where the rule has days of its own.
  var follows: Precedence?
  /// When what a period asks for is due.
  var dueDay = DueDay.last
}

/// Reads the keys of a rule that say when: exactly one of them is the anchor.
struct TimingReader {
  /// The fields of the rule, to be taken back when the timing has been read.
  var fields: FieldReader
  let language: Language
  let context: RuleContext
  private let campaign: CampaignID?
  private let namesCampaign: Bool
  private let dates: DateReader
  let amounts: AmountReader

  /// Takes over the fields of a rule that belongs to a campaign, or to none.
  init(_ fields: FieldReader, language: Language, context: RuleContext, campaign: CampaignID?) {
    self.fields = fields
    self.language = language
    self.context = context
    self.campaign = campaign
    namesCampaign = fields.has(.campaign)
    dates = DateReader(
      language: language, style: context.style, years: context.years, outside: context.outside)
    amounts = AmountReader(language: language)
  }

  /// Returns the timing, or `nil` after reporting why there is none.
  mutating func read() -> Timing? {
    let all = TimingReader.anchors.filter(fields.has)
    let distance = readDistance(for: all)
    // Beside days of the rule's own, what comes before is an order and no anchor.
    let follows = all.contains(.after) && all.contains { TimingReader.dated.contains($0) }
    let present = follows ? all.filter { $0 != .after } : all
    var timing = read(present, distance)
    if follows, let order = readRelative(.after, .after, distance, .on),
      case .relative(_, let rule, let distance) = order.anchor
    {
      timing?.follows = Precedence(rule, distance: distance)
      timing?.anchorRule = order.anchorRule
    }
    return timing
  }

  private mutating func read(_ present: [Key], _ distance: Distance?) -> Timing? {
    let shift = fields.word(.shift, Words.shifts)
    fields.allow(TimingReader.anchors + [.quantity])
    if shift != nil, present.allSatisfy({ ![.date, .due, .before, .after].contains($0) }) {
      fields.findings.append(.needsDue(at: fields.place(of: .shift), in: language))
    }
    switch present {
    case []:
      if !fields.hasMisspelt(among: TimingReader.anchors) {
        fields.findings.append(.anchorMissing(at: fields.place, in: language))
      }
      return nil
    case [.date] where fields.isList(.date):
      var timing = readList(.date, .on, .halfDay)
      timing?.shift = shift
      return timing
    case [.date]: return readDate(in: nil, shift)
    case [.date, .within]: return readDate(in: .within, nil)
    case [.standing]: return readStanding(.standing) { .continuous($0) }
    case [.onDemand]: return readStanding(.onDemand) { .onDemand($0) }
    case [.throughout]:
      return fields.isList(.throughout)
        ? readList(.throughout, .throughout, .nothing)
        : readWindow(.throughout, .throughout, .nothing)
    case [.within]: return readWindow(.within, .within, .halfDay)
    case [.due]: return readDue(shift)
    case [.before]:
      return readRelative(.before, .before, distance, .due(shift ?? .previousWorkingDay))
    case [.alongside]: return readRelative(.alongside, .alongside, nil, .on)
    case [.after]: return readRelative(.after, .after, distance, .due(shift ?? .nextWorkingDay))
    default: return readRate(present, shift)
    }
  }

  /// The kind of period of which a key asks for a number each; `nil` for other keys.
  private func kind(of key: Key) -> Period.Kind? {
    switch key {
    case .weekly: .week
    case .monthly: .month
    case .quarterly: .quarter
    case .halfYearly: .half
    case .yearly: .year
    case .schoolYearly: .schoolYear(from: Int8(context.schoolYearStart))
    default: nil
    }
  }

  /// The keys that give a rule days of its own.
  private static let dated: [Key] = [.date, .within, .due] + Key.rates

  /// The keys that can be an anchor, in the order of the table.
  private static let anchors: [Key] =
    [.date, .throughout, .within, .due] + Key.rates
    + [.before, .alongside, .after, .standing, .onDemand]
}

extension TimingReader {
  /// A day; one that is not known yet may have the key of a window in which it lies.
  private mutating func readDate(in window: Key?, _ shift: Shift?) -> Timing? {
    guard let scalar = fields.scalar(.date) else { return nil }
    guard Words.toBeAnnounced.matches(scalar.text, in: language) else {
      if window != nil {
        fields.findings.append(.anchorsConflict([.date, .within], fields, in: language))
        return nil
      }
      return occasions(scalar).map {
        if let long = $0.first(where: { $0.window.dayCount > 1 }) {
          fields.findings.append(.dayExpected(scalar, long.window, in: language))
        }
        return Timing(
          anchor: .windows($0), position: .on, usualOccupation: .halfDay, shift: shift)
      }
    }
    guard let window else {
      return Timing(anchor: .open, position: .on, isAnnouncedLater: true)
    }
    var timing = readWindow(window, .on, .nothing)
    timing?.isAnnouncedLater = true
    return timing
  }

  /// A duty without a date or a number; the text says how the document puts it.
  private mutating func readStanding(_ key: Key, _ standing: (String) -> Standing) -> Timing? {
    fields.scalar(key).map { Timing(anchor: .standing(standing($0.text)), position: .on) }
  }

  private mutating func readWindow(
    _ key: Key, _ position: Position, _ occupation: Occupation
  ) -> Timing? {
    guard let scalar = fields.scalar(key) else { return nil }
    guard Words.campaign.matches(scalar.text, in: language) else {
      return occasions(scalar).map {
        Timing(anchor: .windows($0), position: position, usualOccupation: occupation)
      }
    }
    guard let campaign = ownCampaign(at: scalar.place) else { return nil }
    return Timing(
      anchor: .windows(campaign.occasions), position: position, usualOccupation: occupation,
      assumptions: campaign.assumption.map { [$0] } ?? [])
  }

  /// The campaign that the rule belongs to; `nil` after reporting that it belongs to none.
  mutating func ownCampaign(at place: SourcePlace) -> Campaign? {
    guard let id = campaign else {
      // A campaign that is named but unknown has been reported where it is named.
      if !namesCampaign { fields.findings.append(.noCampaign(at: place, in: language)) }
      return nil
    }
    return context.campaigns[id] ?? nil
  }

  private mutating func readDue(_ shift: Shift?) -> Timing? {
    guard let scalar = fields.scalar(.due) else { return nil }
    if let shift, shift != .previousWorkingDay,
      Words.lastWorkingDay.rest(of: scalar.text, in: language) != nil
    {
      fields.findings.append(.shiftOfLastWorkingDay(at: fields.place(of: .shift), in: language))
    }
    if shift == .nextWorkingDay, Words.before.rest(of: scalar.text, in: language) != nil {
      fields.findings.append(.shiftOntoExcluded(at: fields.place(of: .shift), in: language))
    }
    if let head = Words.afterCampaign.start(of: scalar.text, in: language) {
      return readDue(scalar, head, shift ?? .previousWorkingDay)
    }
    do {
      return Timing(
        anchor: .windows(try dates.dueOccasions(scalar.text)),
        position: .due(shift ?? .previousWorkingDay))
    } catch {
      fields.findings.append(.date(error, in: scalar, years: context.years, language))
      return nil
    }
  }

  /// A rule that stands to another at a distance, which is one working day where none is named.
  private mutating func readRelative(
    _ key: Key, _ relation: Relation, _ distance: Distance?, _ position: Position
  ) -> Timing? {
    guard let scalar = fields.scalar(key),
      let rule = fields.code(scalar, of: context.titles.rules) as RuleID?
    else { return nil }
    return Timing(
      anchor: .relative(relation, to: rule, distance: distance ?? Distance(1, .workingDays)),
      position: position, anchorRule: scalar)
  }

  /// A number in each period, within the whole plan or a window.
  private mutating func readRate(_ present: [Key], _ shift: Shift?) -> Timing? {
    let rates = present.filter { kind(of: $0) != nil }
    let beside = present.filter { rates.count == 1 && $0 != rates[0] }
    let isKnown = [[], [.within], [.due], [.within, .due], [.throughout]].contains(beside)
    guard rates.count == 1, let key = rates.first, let kind = kind(of: key), isKnown else {
      fields.findings.append(.anchorsConflict(present, fields, in: language))
      return nil
    }
    if fields.has(.quantity) {
      fields.findings.append(.keysConflict(key, .quantity, fields, in: language))
    }
    guard let scalar = fields.scalar(key) else { return nil }
    guard let quantity = amounts.quantity(scalar.text) else {
      fields.findings.append(.number(scalar, expected: Quantity.examples, in: language))
      return nil
    }
    if beside == [.throughout] { return readBucket(kind, quantity) }
    let window = present.contains(.within) ? readWindow(.within, .within, .nothing) : nil
    var timing = Timing(
      anchor: .every(kind, during: []), position: .within, quantity: quantity,
      assumptions: window?.assumptions ?? [])
    if present.contains(.due) {
      guard let due = readDueDay(in: kind, quantity) else { return nil }
      timing.position = .due(shift ?? .previousWorkingDay)
      timing.dueDay = due
    } else if fields.has(.threshold) {
      // What is reached in a period is rated when it is over.
      timing.position = .due(shift ?? .previousWorkingDay)
    }
    guard present.contains(.within) else { return timing }
    guard case .windows(let occasions)? = window?.anchor else { return nil }
    let windows = occasions.map(\.window)
    let (isAny, leftOut) = periodsAsked(kind, key, in: windows)
    guard isAny else {
      let part = readPart(of: kind, key, occasions, timing)
      if part == nil { fields.findings += leftOut }
      return part
    }
    fields.findings += leftOut
    timing.anchor = .every(kind, during: windows)
    return timing
  }

  private mutating func readDistance(for present: [Key]) -> Distance? {
    guard let scalar = fields.scalar(.distance) else { return nil }
    guard present == [.before] || present.contains(.after) else {
      fields.findings.append(.distanceWithoutRule(at: fields.place(of: .distance), in: language))
      return nil
    }
    let distance = amounts.distance(scalar.text)
    if distance == nil {
      fields.findings.append(.distance(scalar, in: language))
    }
    return distance
  }

  /// The occasions that a text names; `nil` after reporting why it names none.
  mutating func occasions(_ scalar: Scalar) -> [Occasion]? {
    do {
      return try dates.occasions(scalar.text)
    } catch {
      fields.findings.append(.date(error, in: scalar, years: context.years, language))
      return nil
    }
  }
}
