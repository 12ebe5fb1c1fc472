public import CivilTime

extension RuleBook {
  /// How many tasks a unit has of a rule on the occasion of a period: the number that the rule asks
  /// for, less the tasks of other rules that count toward it.
  ///
  /// A task counts where the days of its rule lie in the occasion, and the unit exists on one of
  /// them: rules that count toward another name days or windows of their own.
  public func plannedCount(of rule: Rule, for unit: Int, in period: Period?) -> Int {
    guard let others = counting[rule.id] else { return rule.quantity.planned }
    let windows = windows(of: rule, named: period)
    let counted = others.filter { $0.units.contains(unit) }.map { other in
      guard case .windows(let occasions) = other.anchor else { return 0 }
      let within = occasions.filter { occasion in
        windows.contains { $0.intersection(occasion.window) == occasion.window }
          && roster.units[unit].existence(within: occasion.window) != nil
      }
      return within.count * other.quantity.planned
    }
    return max(0, rule.quantity.planned - counted.reduce(0, +))
  }

  private func windows(of rule: Rule, named period: Period?) -> [Window] {
    switch rule.anchor {
    case .windows(let occasions): occasions.filter { $0.period == period }.map(\.window)
    case .every: period.map { [$0.window] } ?? []
    case .relative, .open, .standing: []
    }
  }
}
