public import CivilTime

extension RuleBook {
  /// How many tasks a unit has of a rule on the occasion of a period: the number that the rule asks
  /// for, less the tasks of other rules that count toward it; never less than none.
  public func plannedCount(of rule: Rule, for unit: Int, in period: Period?) -> Int {
    max(0, number(of: rule, for: unit) - countedCount(toward: rule, for: unit, in: period))
  }

  /// Whether every unit has as many tasks of a rule on each occasion as the rule asks for: no other
  /// rule counts toward it, and people lowered the number for nobody.
  public func asksAlike(_ rule: Rule) -> Bool {
    counting[rule.id] == nil && quotas[rule.id] == nil
  }

  /// How many tasks of other rules count toward those that a rule asks of a unit on the occasion of
  /// a period.
  ///
  /// A task counts where the days on which it stands lie in the occasion, after a shift off rest
  /// days, and the unit exists on one of them: rules that count toward another name days or windows
  /// of their own.
  public func countedCount(toward rule: Rule, for unit: Int, in period: Period?) -> Int {
    (counting[rule.id] ?? []).filter { $0.units.contains(unit) }.reduce(0) { sum, other in
      let within = standings(of: other).filter { days in
        roster.units[unit].existence(within: days) != nil
          && occasion(of: rule, holding: days).map { $0.period == period } ?? false
      }
      return sum + within.count * number(of: other, for: unit)
    }
  }

  /// The rules whose tasks count toward the number of another, in the order of the book.
  public func rules(countingToward rule: Rule) -> [Rule] { counting[rule.id] ?? [] }

  /// The days on which the tasks of a rule with days or windows of its own stand, after a shift off
  /// rest days; empty for other rules.
  public func standings(of rule: Rule) -> [Window] {
    guard case .windows(let occasions) = rule.anchor else { return [] }
    return occasions.compactMap { standing(rule, $0) }
  }

  /// The occasion of a rule in which some days lie wholly; `nil` where there is none, or the rule has
  /// no days or periods of its own.
  public func occasion(of rule: Rule, holding days: Window) -> Occasion? {
    switch rule.anchor {
    case .windows(let occasions):
      return occasions.first { $0.window.intersection(days) == days }
    case .every(let kind, let windows):
      let period = Period(kind, containing: days.start)
      let own = self.days(of: period, for: rule)
      guard periods(kind, during: windows, of: rule).contains(period),
        own.intersection(days) == days
      else { return nil }
      return Occasion(own, named: period)
    case .relative, .open, .standing: return nil
    }
  }
}
