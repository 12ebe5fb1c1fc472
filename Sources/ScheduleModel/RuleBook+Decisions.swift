import CivilTime

extension RuleBook {
  /// How many tasks a rule asks of a unit on each occasion: the number of the rule, or the lower one
  /// that people decided for the unit.
  public func number(of rule: Rule, for unit: Int) -> Int {
    let planned = rule.quantity.planned
    guard let lowered = quotas[rule.id]?[roster.units[unit].id] else { return planned }
    return min(planned, lowered)
  }

  /// The decisions that lower a number which the plan does not ask for anyway, in the order of the
  /// file: those of which no unit has fewer tasks.
  public var idleQuotas: [Decision] {
    decisions.filter { decision in
      guard case .quota(let id, let units, let number) = decision.subject else { return false }
      guard let rule = rule(id), number < rule.quantity.planned else { return true }
      return !rule.units.contains { units.contains(roster.units[$0].id) }
    }
  }
}

extension [Decision] {
  /// The numbers that were lowered, by rule and unit.
  var quotas: [RuleID: [UnitID: Int]] {
    reduce(into: [:]) { quotas, decision in
      guard case .quota(let rule, let units, let number) = decision.subject else { return }
      for unit in units { quotas[rule, default: [:]][unit] = number }
    }
  }

  /// What there is more of a resource.
  func extras(of resource: ResourceID) -> [Resource.Extra] {
    compactMap { decision in
      guard case .extra(resource, let day, let half, let count) = decision.subject else {
        return nil
      }
      return Resource.Extra(count, on: day, half)
    }
  }
}

extension Resource {
  /// The same resource with extra places beside those that it has.
  func having(_ extras: [Extra]) -> Resource {
    var copy = self
    copy.extras = extras
    return copy
  }
}
