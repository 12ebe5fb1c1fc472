public import ScheduleModel

extension RuleBook {
  /// Every demand that the rules make on the units, with identity and what is known of its time.
  ///
  /// Ordered by rule, unit, occasion, part and number. No two have one identity.
  ///
  /// A unit has tasks for the days on which it exists: a window that comes once is cut to them; a
  /// named period counts for the units that exist on its first day, a week for those of its
  /// Thursday.
  ///
  /// What hangs on a task is dated from where that task stands: on the day that its rule gives, or on
  /// the day to which people pinned it.
  public func datedTasks() -> [DatedTask] {
    let pins = pins
    var occasions = Occasions(self, pins)
    let expansions = rules.indices.map { index in
      RuleExpansion(book: self, index: index, occasions: occasions.of(rules[index]), pins: pins)
    }
    var tasks: [DatedTask] = []
    tasks.reserveCapacity(expansions.reduce(0) { $0 + $1.usualCount })
    for var expansion in expansions {
      for unit in expansion.rule.units { expansion.expand(unit, into: &tasks) }
    }
    return tasks
  }
}
