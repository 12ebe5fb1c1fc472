public import CivilTime

extension RuleBook {
  /// The time that a task of a rule takes up on a day: the rule's hours, or the whole day.
  public func extent(of rule: Rule, on day: CivilDate) -> Extent {
    guard case .at(let time, let length) = rule.hours else { return .wholeDays(Window(on: day)) }
    return .timed(start: CivilDateTime(day, at: time), in: head.zone.id, length: length)
  }

  /// What was assumed for a rule: its own assumptions, then those of the rules it is anchored to.
  public func assumptions(of rule: Rule) -> [String] {
    guard case .relative(_, let id, _) = rule.anchor,
      let anchor = rules.first(where: { $0.id == id })
    else { return rule.details.assumptions }
    let own = rule.details.assumptions
    return own + assumptions(of: anchor).filter { !own.contains($0) }
  }
}
