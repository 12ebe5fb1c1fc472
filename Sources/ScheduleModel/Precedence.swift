import CivilTime

/// What has to be done before the tasks of a rule, which have days of their own all the same.
public struct Precedence: Hashable, Sendable {
  /// The rule whose tasks have to be done before.
  public let rule: RuleID
  /// How many days lie between them at least, at least 1.
  public let distance: Distance

  /// Says what comes before.
  public init(_ rule: RuleID, distance: Distance) {
    self.rule = rule
    self.distance = distance
  }
}

extension RuleBook {
  /// How long before another a task has to be done; `nil` where it has not.
  ///
  /// A unit waits for its own tasks of the rule that comes before, and for those of all units where it
  /// has none; within one bucket of the calendar, where both belong to such.
  public func precedence(of one: DatedTask, over other: DatedTask) -> Distance? {
    guard one.part == .task, other.part == .task, areOfOneTime(one, other),
      let precedence = rules[other.rule].details.follows, precedence.rule == rules[one.rule].id,
      one.unit == other.unit || !rules[one.rule].has(other.unit)
    else { return nil }
    return precedence.distance
  }

  /// Whether two tasks belong to one bucket of the calendar, or one of them to none: what comes in each
  /// week belongs to its week, and a window that a rule names to no other of the same kind.
  private func areOfOneTime(_ one: DatedTask, _ other: DatedTask) -> Bool {
    if one.period == other.period { return true }
    guard case .windows = rules[one.rule].anchor, case .windows = rules[other.rule].anchor else {
      return false
    }
    guard let first = one.period, let second = other.period else { return true }
    return first.kind != second.kind
  }
}

extension Rule {
  /// Whether a unit, as a place in the roster's list, does what the rule asks for.
  public func has(_ unit: Int) -> Bool {
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == unit
  }
}
