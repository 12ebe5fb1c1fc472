public import CivilTime

/// When the people of a unit work, on every day on which they do.
public struct WorkingHours: Hashable, Sendable {
  /// The hours, as minutes after midnight. Sorted, disjoint, never empty.
  public let hours: [Range<Int>]
  /// The line that states them.
  public let source: SourcePlace

  /// Creates hours; `nil` where there are none.
  public init?(_ hours: [Range<Int>], source: SourcePlace) {
    self.hours = hours.joined
    self.source = source
    if self.hours.isEmpty { return nil }
  }

  /// The halves of a day in which they have any hours. Sorted, unique, never empty.
  public var halves: [HalfDay] {
    HalfDay.allCases.filter { half in hours.contains { $0.overlaps(half.minutes) } }
  }

  /// Whether they are at work all through some minutes of a day.
  public func hold(_ minutes: Range<Int>) -> Bool {
    hours.contains { $0.lowerBound <= minutes.lowerBound && minutes.upperBound <= $0.upperBound }
  }
}

extension Roster.Unit {
  /// The same unit with these working hours of its own, or with none.
  public func working(_ hours: WorkingHours?) -> Roster.Unit {
    var copy = self
    copy.workingHours = hours
    return copy
  }
}

extension RuleBook.Head {
  /// The same head with these working hours for all units, or with none.
  public func working(_ hours: WorkingHours?) -> RuleBook.Head {
    var copy = self
    copy.workingHours = hours
    return copy
  }
}

extension RuleBook {
  /// When the people of a unit work: by its own line, else by the plan; `nil` where nobody has said.
  public func workingHours(of unit: Int) -> WorkingHours? {
    roster.units[unit].workingHours ?? head.workingHours
  }

  /// Whose time the tasks of a rule take where a unit does them: the unit, then its lead where that is
  /// another; empty where they take nobody's.
  public func people(of rule: Rule, for unit: Int) -> [Int] {
    guard rule.occupation != .nothing else { return [] }
    return [unit] + [lead(of: rule, for: unit)].compactMap(\.self).filter { $0 != unit }
  }

  /// The halves of a day in which all whose time a unit's task takes have working hours; both where
  /// nobody has said when they work. Sorted, unique; may be empty.
  public func workingHalves(of rule: Rule, for unit: Int) -> [HalfDay] {
    people(of: rule, for: unit).compactMap(workingHours).reduce(HalfDay.allCases) { open, own in
      open.filter(own.halves.contains)
    }
  }

  /// The hours among which those of a unit's task are to be chosen, as `choosableHours` has them, as far
  /// as all whose time it takes are at work. Sorted, disjoint; may be empty.
  public func workableHours(of rule: Rule, for unit: Int) -> (
    hours: [Range<Int>], length: Minutes
  )? {
    choosableHours(of: rule, for: unit).map { choice in
      let hours = people(of: rule, for: unit).compactMap(workingHours).reduce(choice.hours) {
        $0.common(with: $1.hours)
      }
      return (hours, choice.length)
    }
  }
}
