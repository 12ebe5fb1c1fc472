public import CivilTime

extension RuleBook {
  /// The time that a task of a rule takes up on a day: the rule's hours, or the whole day.
  public func extent(of rule: Rule, on day: CivilDate) -> Extent {
    dailyHours(of: rule)?.extent(on: day) ?? .wholeDays(Window(on: day))
  }

  /// The time that a task of a rule and unit takes up on a day where its hours were chosen; as
  /// above where none were.
  public func extent(
    of rule: Rule, for unit: Int, on day: CivilDate, at start: TimeOfDay?
  ) -> Extent {
    guard let start, let length = choosableHours(of: rule, for: unit)?.length else {
      return extent(of: rule, on: day)
    }
    return .timed(start: CivilDateTime(day, at: start), in: head.zone.id, length: length)
  }

  /// What was assumed for a rule: its own assumptions, then those of the rules it is anchored to,
  /// each once.
  public func assumptions(of rule: Rule) -> [Assumption] {
    var seen: Set<RuleID> = []
    var found: [Assumption] = []
    var next: Rule? = rule
    while let current = next, seen.insert(current.id).inserted {
      for assumption in current.details.assumptions
      where !found.contains(where: { $0.text == assumption.text }) {
        found.append(assumption)
      }
      guard case .relative(_, let anchor, _) = current.anchor else { break }
      next = self.rule(anchor)
    }
    return found
  }
}
