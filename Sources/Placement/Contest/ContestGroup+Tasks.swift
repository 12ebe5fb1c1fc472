import CivilTime
import ScheduleModel

extension Contest.Group {
  /// A group that wants days, of which those given are no rest days, and of which some tasks stand in
  /// what is published.
  init(
    _ group: TaskGroup, _ claim: Claim, _ rule: Rule, on days: [Int], keeping kept: [Slot]
  ) {
    let beside = Contest.Group.slots(beside: claim, on: days, keeping: kept)
    let slots = days.flatMap { day in claim.slots(on: day) + (beside[day] ?? []) }
    self.init(
      claim: claim, unit: group.unit, people: claim.people(group.unit), window: group.window,
      slots: slots, spacing: rule.spacing, farthest: rule.details.farthest,
      preferredDays: rule.details.preferredDays, isFixed: false)
  }

  /// A task whose day is given, and of which a half, or the hours, or a resource, are to be chosen.
  init(fixedIn slots: [Slot], _ window: Window, _ claim: Claim, unit: Int) {
    self.init(
      claim: claim, unit: unit, people: claim.people(unit), window: window,
      slots: slots, spacing: nil, farthest: nil, preferredDays: [], isFixed: true)
  }

  /// Whether its tasks always stand on different days.
  var isOneADay: Bool { claim.isOneADay || spacing.map { $0.days > 0 } ?? false }

  /// The published slots of which the hours are none of those that would be chosen now, by day.
  private static func slots(
    beside claim: Claim, on days: [Int], keeping kept: [Slot]
  ) -> [Int: [Slot]] {
    guard let starts = claim.starts, !kept.isEmpty else { return [:] }
    let minutes = Dictionary(grouping: kept, by: \.day).mapValues { slots in
      Set(slots.compactMap(\.start).filter(starts.allowsBeside)).sorted()
    }
    return minutes.reduce(into: [:]) { found, entry in
      found[entry.key] = entry.value.flatMap {
        claim.inEveryWay(Slot(entry.key, HalfDay(holding: $0), at: $0))
      }
    }
  }
}
