public import CivilTime

extension RuleBook {
  /// The periods of a kind for which a rule asks: those that belong to the years of the plan and, where
  /// windows are named, lie wholly in one of them; where the rule takes partial periods, at least with a
  /// day. Sorted, may be empty.
  ///
  /// Without windows the force of the rule's document bounds them: see `FirstPeriod`.
  public func periods(_ kind: Period.Kind, during windows: [Window], of rule: Rule) -> [Period] {
    let all = head.years.flatMap { Period.all(kind, of: $0) }
    guard windows.isEmpty else {
      return all.filter { part(of: $0, in: windows, for: rule) != nil }
    }
    guard let start = start(of: rule) else { return all }
    switch rule.details.firstPeriod ?? .usual(for: kind) {
    case .ofYear: return all
    case .whole: return all.filter { start <= $0.window.start }
    case .partial: return all.filter { start < $0.window.end }
    }
  }

  /// The days of a period in which a rule asks for it: all of them, those of the rule's window, or those
  /// from the day on which its document comes into force.
  public func days(of period: Period, for rule: Rule) -> Window {
    guard case .every(let kind, let windows) = rule.anchor else { return period.window }
    guard windows.isEmpty else {
      return part(of: period, in: windows, for: rule) ?? period.window
    }
    guard (rule.details.firstPeriod ?? .usual(for: kind)) == .partial,
      let start = start(of: rule), period.window.contains(start)
    else { return period.window }
    return Window(from: start, upTo: period.window.end) ?? period.window
  }

  /// The days of a period that lie in some windows, of the first of them where it is in several; `nil`
  /// where there are none, or where they are not all and the rule takes whole periods only.
  private func part(of period: Period, in windows: [Window], for rule: Rule) -> Window? {
    let parts = windows.compactMap { period.window.intersection($0) }
    if parts.contains(period.window) { return period.window }
    return rule.details.firstPeriod == .partial ? parts.first : nil
  }

  /// The day on which the document of a rule comes into force, or was issued, if either is known.
  public func start(of rule: Rule) -> CivilDate? {
    document(rule.details.document).flatMap { $0.inForceFrom ?? $0.issued }
  }

  /// The rules whose tasks of a unit are done in one that a rule asks for in a period, in the order of
  /// the book.
  public func carried(by rule: Rule, for unit: Int, in period: Period?) -> [Rule] {
    guard let period else { return [] }
    return (carried[rule.id] ?? []).filter { other in
      guard other.has(unit), case .every(let kind, let windows) = other.anchor else { return false }
      let own = Period(kind, containing: period.window.last)
      return own.window.end == period.window.end
        && periods(kind, during: windows, of: other).contains(own)
    }
  }

  /// Whether a task that a rule asks of a unit in a period is done in one of another rule.
  public func isCarried(_ rule: Rule, for unit: Int, in period: Period?) -> Bool {
    guard let carrier = rule.details.carrier.flatMap({ self.rule($0) }), let period,
      carrier.has(unit), case .every(let kind, let windows) = carrier.anchor
    else { return false }
    let own = Period(kind, containing: period.window.last)
    return own.window.end == period.window.end
      && periods(kind, during: windows, of: carrier).contains(own)
  }
}
