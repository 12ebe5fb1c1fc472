import ScheduleModel

extension FieldReader {
  /// The lines of a rule, whose entry has been noted.
  func lines(entry: SourcePlace) -> Rule.Lines {
    let pairs = Key.allCases.compactMap { key in
      key.aspect.flatMap { aspect in has(key) ? (aspect, place(of: key)) : nil }
    }
    // A rate says when and how many on one line.
    let numbers = Key.rates.filter(has).map { (Rule.Aspect.quantity, place(of: $0)) }
    // What comes before is said beside the rule's own days.
    let order =
      has(.after) && pairs.contains { $0.0 == .when && $0.1 != place(of: .after) }
      ? [(Rule.Aspect.order, place(of: .after))] : []
    return Rule.Lines(
      entry: entry, Dictionary(pairs + numbers + order, uniquingKeysWith: { first, _ in first }))
  }
}

extension Key {
  /// What a line with this key says of a rule; `nil` for keys that do not stand in rules.
  var aspect: Rule.Aspect? {
    switch self {
    case .code: .code
    case .task: .title
    case .units: .units
    case .date, .throughout, .within, .due, .weekly, .monthly, .quarterly, .halfYearly, .yearly,
      .schoolYearly, .before, .alongside, .after:
      .when
    case .distance: .distance
    case .shift: .shift
    case .quantity: .quantity
    case .share: .share
    case .firstPeriod: .firstPeriod
    case .carrier: .carrier
    case .phases: .phases
    case .recipient, .via: .recipient
    case .spacing: .spacing
    case .restDays: .restDays
    case .preferredDays: .preferredDays
    case .avoid: .avoids
    case .sameDay: .dayChoice
    case .turn: .turn
    case .occupies: .occupation
    case .time, .hours: .hours
    case .duration: .length
    case .place: .place
    case .lead: .lead
    case .monitor: .monitor
    case .partners: .partners
    case .message: .message
    case .target, .threshold, .indicators: .target
    case .modality: .modality
    case .speech: .language
    case .assumed: .assumption
    case .question: .question
    case .unquantified: .unquantified
    case .clause: .clause
    case .countsToward: .countsToward
    case .alternatives: .alternatives
    case .uses: .resources
    case .needs: .needs
    case .standing, .onDemand: .when
    case .years: .years
    default: nil
    }
  }
}
