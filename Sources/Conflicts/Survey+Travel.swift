import CivilTime
import ScheduleModel

extension Survey {
  /// Resources put together, at least one.
  func scarcePool(_ places: [Int]) -> ScarcePool {
    ScarcePool(places, of: book, slow: Set(places.filter(servesOneUnitADay)))
  }

  /// Whether a resource has to travel so long that it gets from none of those who may need it to another
  /// on the same day, and none of these needs it twice on one day.
  private func servesOneUnitADay(_ index: Int) -> Bool {
    guard let travel = book.resources[index].travel else { return false }
    let needing = duties.filter { $0.rule.details.everyResource.contains(index) }
    let ofUnits = Dictionary(grouping: needing.tasks, by: \.unit).values
    guard needing.contains(where: { $0.rule.occupation != .day }),
      ofUnits.allSatisfy({ $0.count == 1 || areOnDaysOfTheirOwn($0) })
    else { return false }
    var (first, last) = (Int.max, Int.min)
    for duty in needing {
      for unit in duty.rule.units {
        guard let noon = edges(of: duty.rule, at: unit) else { return false }
        first = min(first, noon.leaving ?? .max)
        last = max(last, noon.arriving ?? .min)
      }
    }
    return first == .max || first + travel.time.count > last
  }

  /// Whether tasks of a unit are of one rule, which never puts two of them on one day.
  private func areOnDaysOfTheirOwn(_ tasks: [DatedTask]) -> Bool {
    guard let rule = tasks.first?.rule, tasks.allSatisfy({ $0.rule == rule }) else { return false }
    if case .at = book.rules[rule].hours { return true }
    return book.rules[rule].spacing.map { $0.days > 0 } ?? false
  }

  /// When a unit's task lets go at noon what it needs, and when it has to have it, as far as it lies in
  /// one half of a day; `nil` where its hours are still to be chosen.
  private func edges(of rule: Rule, at unit: Int) -> (leaving: Int?, arriving: Int?)? {
    if rule.occupation == .day { return (nil, nil) }
    switch rule.hours {
    case .within: return nil
    case .at(let time, let length):
      let half = HalfDay(holding: time.minute)
      return half == .morning ? (time.minute + length.count, nil) : (nil, time.minute)
    case .unstated, .toBeAnnounced:
      let noon = book.noonBreak(of: rule, for: unit)
      return (noon.leaving, noon.arriving)
    }
  }
}
