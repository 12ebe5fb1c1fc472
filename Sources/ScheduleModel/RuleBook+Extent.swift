public import CivilTime

extension RuleBook {
  /// The time that a task of a rule takes up on a day: the rule's hours, or the whole day.
  ///
  /// While the place is not known it is the whole day, whatever the hours.
  ///
  /// Source: the feed contract, "Hour or place unknown: all-day, TENTATIVE".
  public func extent(of rule: Rule, on day: CivilDate) -> Extent {
    guard case .at(let time, let length) = rule.hours, rule.details.place != .toBeAnnounced else {
      return .wholeDays(Window(on: day))
    }
    return .timed(start: CivilDateTime(day, at: time), in: head.zone.id, length: length)
  }

  /// What was assumed for a rule: its own assumptions, then those of the rules it is anchored to,
  /// each once.
  public func assumptions(of rule: Rule) -> [String] {
    var seen: Set<RuleID> = []
    var texts: [String] = []
    var next: Rule? = rule
    while let current = next, seen.insert(current.id).inserted {
      texts += current.details.assumptions.filter { !texts.contains($0) }
      guard case .relative(_, let anchor, _) = current.anchor else { break }
      next = self.rule(anchor)
    }
    return texts
  }
}
