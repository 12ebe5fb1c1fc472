public import CivilTime

extension RuleBook {
  /// The days on which what a rule asks for stands: for a due task the day by whose end it is done,
  /// for one of a fixed day that day or the working day that it is shifted to. `nil` where that day
  /// would be a rest day and no working day is near.
  public func standing(_ rule: Rule, _ occasion: Occasion) -> Window? {
    let last = occasion.window.last
    let shift: Shift
    switch rule.position {
    case .due(let own): shift = own
    case .on where occasion.window.dayCount == 1: shift = rule.shift ?? .stays
    case .on, .throughout, .within: return occasion.window
    }
    switch shift {
    case .stays: return Window(on: last)
    case .previousWorkingDay: return calendar.workingDay(onOrBefore: last).map { Window(on: $0) }
    case .nextWorkingDay: return calendar.workingDay(onOrAfter: last).map { Window(on: $0) }
    }
  }
}
