extension RuleBook {
  /// The units of a rule within each of which a share is counted, as places in the roster: those under
  /// each unit of the kind that the share names, or all together. Those under none are together too.
  public func populations(of rule: Rule, _ share: Share) -> [[Int]] {
    guard let kind = share.kind else { return [rule.units] }
    let groups = Dictionary(grouping: rule.units) { roster.unit(of: kind, above: $0) ?? -1 }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Roster {
  /// The nearest unit of a kind above a unit, both as places in the list; `nil` where there is none.
  public func unit(of kind: String, above unit: Int) -> Int? {
    var next = units[unit].parent
    // A chain of parents cannot be longer than the roster.
    for _ in units.indices {
      guard let id = next, let place = place(of: id) else { return nil }
      if units[place].kind == kind { return place }
      next = units[place].parent
    }
    return nil
  }

  /// The place of a unit in the list.
  public func place(of id: UnitID) -> Int? {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].id == id ? low : nil
  }
}
