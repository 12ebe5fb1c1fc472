import CivilTime
import ScheduleModel

// What a rule says of its periods, of the share of its units, of phases and thresholds.
extension RuleReader {
  /// Reads the keys that go with periods and shares.
  mutating func readPeriodTerms(
    _ timing: Timing?, _ units: [Int], _ details: inout Rule.Details
  ) {
    details.dueDay = timing?.dueDay ?? .last
    details.share = readShare(of: units)
    details.firstPeriod = fields.word(.firstPeriod, Words.firstPeriods)
    details.threshold = fields.threshold()
    details.ratesAspirations = fields.word(.ratesAspirations, Words.yesNo)
    details.indicators = fields.items(.indicators).compactMap { readIndicator($0) }
    if let scalar = fields.scalar(.carrier) {
      details.carrier = fields.code(scalar, of: context.titles.rules) as RuleID?
    }
    guard let timing else { return }
    var isRate = false
    if case .every = timing.anchor { isRate = true }
    for key in [Key.firstPeriod, .carrier] where fields.has(key) && !isRate {
      fields.findings.append(.needsPeriods(key, at: fields.place(of: key), in: language))
    }
  }

  private mutating func readShare(of units: [Int]) -> Share? {
    let since = fields.count(.rotatesFrom)
    guard let scalar = fields.scalar(.share) else {
      if fields.has(.rotatesFrom) {
        fields.findings.append(
          .missingKey(.share, at: fields.place(of: .rotatesFrom), in: language))
      }
      return nil
    }
    guard let (bounds, named) = amounts.share(scalar.text) else {
      fields.findings.append(.share(scalar, in: language))
      return nil
    }
    guard let named else { return Share(bounds, since: since) }
    let roster = context.roster
    guard let kind = roster.kind(named: named),
      units.isEmpty || units.contains(where: { roster.unit(of: kind, above: $0) != nil })
    else {
      fields.findings.append(.shareOfNobody(named, at: scalar.place, in: language))
      return nil
    }
    return Share(bounds, within: kind, since: since)
  }

  /// One of the things by which the tasks are judged; `nil` after reporting why it is none.
  private mutating func readIndicator(_ tree: YAMLTree) -> Indicator? {
    var own = FieldReader(tree, in: language)
    defer { fields.findings += own.findings }
    guard own.isMapping else { return nil }
    let title = own.requiredTitle(.title)
    let threshold = own.threshold()
    if !own.has(.threshold) { own.reportMissing(.threshold) }
    let modality = own.word(.modality, Words.modalities)
    own.finish()
    guard let title, let threshold else { return nil }
    return Indicator(title.text, threshold, modality)
  }

  /// The phases of a span.
  mutating func readPhases(_ position: Position?) -> [Companion] {
    let scalars = fields.scalars(.phases)
    if let position, position != .throughout, !scalars.isEmpty {
      fields.findings.append(.needsSpan(.phases, at: fields.place(of: .phases), in: language))
    }
    var parts: Set<Part> = []
    return scalars.compactMap { scalar in
      guard let phase = amounts.phase(scalar.text), parts.insert(phase.part).inserted else {
        fields.findings.append(.phase(scalar, in: language))
        return nil
      }
      return .phase(phase)
    }
  }
}

extension FieldReader {
  /// What should be reached; `nil` where nothing is said, or after reporting what cannot be read.
  mutating func threshold() -> Threshold? {
    guard let scalar = scalar(.threshold) else { return nil }
    let threshold = AmountReader(language: language).threshold(scalar.text)
    if threshold == nil { findings.append(.threshold(scalar, in: language)) }
    return threshold
  }

  /// The campaigns of a list, or all of the plan; empty where the key is missing.
  mutating func campaigns(_ key: Key, in context: RuleContext) -> [CampaignID] {
    let scalars = scalars(key)
    if scalars.count == 1, Words.all.matches(scalars[0].text, in: language) {
      return context.campaigns.keys.sorted()
    }
    return scalars.compactMap { campaign($0, in: context) }
  }
}
