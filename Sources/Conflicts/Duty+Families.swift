import ScheduleModel

extension [Duty] {
  /// The duties with those of one family as one, which is called as the file calls it: what stands on
  /// one line is said once.
  var entries: [Duty] {
    let families = Dictionary(grouping: filter { $0.rule.details.family != nil }) {
      $0.rule.details.family
    }
    var told: Set<Rule.Family> = []
    return compactMap { duty in
      guard let family = duty.rule.details.family else { return duty }
      guard told.insert(family).inserted else { return nil }
      let all = families[family] ?? [duty]
      return Duty(
        rule: duty.rule.written(as: family), members: all.map(\.rule), slots: all.flatMap(\.slots),
        others: all.flatMap(\.others))
    }
  }
}

extension Rule {
  /// The rule with the code and the title that stand in its file.
  fileprivate func written(as family: Family) -> Rule {
    Rule(
      id: family.id, formerID: formerID, title: family.title, units: units, anchor: anchor,
      position: position, quantity: quantity, hours: hours, certainty: certainty,
      modality: modality, occupation: occupation, spacing: spacing, restDays: restDays,
      shift: shift, counting: counting, companions: companions, details: details, lines: lines)
  }
}
