import ScheduleModel

extension RepairBench {
  /// As many tasks fewer as found no slot: first spread evenly over the units of each rule, those that
  /// lack most before others, then exactly for the units that lack them.
  ///
  /// Empty where a rule has several occasions, of which the others would lose tasks too, and where
  /// all its numbers were lowered before.
  func fewer(_ missing: [DatedTask]) -> [PlanEdit] {
    let byRule = Dictionary(grouping: missing, by: \.rule).sorted { $0.key < $1.key }
    guard byRule.allSatisfy({ isLowerable(book.rules[$0.key]) }) else { return [] }
    let ways = [
      byRule.map { spread($0.value.count, over: book.rules[$0.key], lacking: $0.value) },
      byRule.map { exactly(book.rules[$0.key], lacking: $0.value) },
    ]
    let edits = ways.compactMap { rules -> PlanEdit? in
      let subjects = rules.flatMap { $0 ?? [] }
      return rules.contains(nil) || subjects.isEmpty ? nil : .decisions(subjects)
    }
    return edits.first == edits.last ? Array(edits.prefix(1)) : edits
  }

  private func isLowerable(_ rule: Rule) -> Bool {
    guard case .windows(let occasions) = rule.anchor else { return false }
    return occasions.count == 1
  }

  /// One task fewer for as many units as tasks are missing; where there are fewer units, one after the
  /// other again.
  private func spread(
    _ count: Int, over rule: Rule, lacking: [DatedTask]
  ) -> [Decision.Subject]? {
    let lacks = Dictionary(grouping: lacking, by: \.unit).mapValues(\.count)
    let units = rule.units.filter { isUntouched($0, rule) }.sorted {
      (-(lacks[$0] ?? 0), $0) < (-(lacks[$1] ?? 0), $1)
    }
    guard !units.isEmpty else { return nil }
    let fewer = (0..<count).reduce(into: [Int: Int]()) {
      $0[units[$1 % units.count], default: 0] += 1
    }
    return quotas(rule, fewer)
  }

  private func exactly(_ rule: Rule, lacking: [DatedTask]) -> [Decision.Subject]? {
    let fewer = Dictionary(grouping: lacking, by: \.unit).mapValues(\.count)
    return fewer.keys.allSatisfy { isUntouched($0, rule) } ? quotas(rule, fewer) : nil
  }

  /// Whether the number of a unit is still that of the rule.
  private func isUntouched(_ unit: Int, _ rule: Rule) -> Bool {
    book.number(of: rule, for: unit) == rule.quantity.planned
  }

  /// An entry for each number that is left; `nil` where less than none would be.
  private func quotas(_ rule: Rule, _ fewer: [Int: Int]) -> [Decision.Subject]? {
    let numbers = Dictionary(grouping: fewer.keys) { rule.quantity.planned - (fewer[$0] ?? 0) }
    guard numbers.keys.allSatisfy({ $0 >= 0 }) else { return nil }
    return numbers.sorted { $0.key > $1.key }.map { number, units in
      .quota(rule.id, units.map { book.roster.units[$0].id }.sorted(), number)
    }
  }
}
