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

  /// Whether no two tasks of a unit can stand on one day: those of one rule and occasion keep apart, and
  /// no day belongs to two occasions.
  private func areOnDaysOfTheirOwn(_ tasks: [DatedTask]) -> Bool {
    let occasions = Dictionary(grouping: tasks) { Occasion(rule: $0.rule, window: window(of: $0)) }
    let windows = occasions.keys.compactMap(\.window).sorted { $0.start < $1.start }
    return windows.count == occasions.count
      && zip(windows, windows.dropFirst()).allSatisfy { $0.end <= $1.start }
      && occasions.allSatisfy { $0.value.count == 1 || isOneADay(book.rules[$0.key.rule]) }
  }

  private struct Occasion: Hashable {
    let rule: Int
    let window: Window?
  }

  private func window(of task: DatedTask) -> Window? {
    switch task.demand {
    case .within(let window): window
    case .fixed(let extent): extent.window
    case .open, .impossible: nil
    }
  }

  private func isOneADay(_ rule: Rule) -> Bool {
    if case .at = rule.hours { return true }
    return rule.spacing.map { $0.days > 0 } ?? false
  }

  /// When a unit's task lets go at noon what it needs, and when it has to have it; `nil` where its hours
  /// are still to be chosen.
  private func edges(of rule: Rule, at unit: Int) -> (leaving: Int?, arriving: Int?)? {
    guard book.choosableHours(of: rule, for: unit) == nil else { return nil }
    let noon = book.noonBreak(of: rule, for: unit)
    guard case .at(let time, let length) = rule.hours else {
      return (noon.leaving, noon.arriving)
    }
    let halves = rule.occupation == .day ? HalfDay.allCases : [HalfDay(holding: time.minute)]
    let hours = time.minute..<time.minute + length.count
    let stay = Stay(at: unit, of: 1, in: halves, at: hours, noon)
    return (stay.leaving, stay.arriving)
  }
}
