import CivilTime
import ScheduleModel

/// How much of each day is taken from whom.
struct Diary {
  private struct Page: Hashable {
    let unit: Int
    let day: Int
  }

  private var taken: [Page: Int] = [:]

  /// How many tasks of a rule a unit can still take on a day.
  ///
  /// With hours unknown, two halves of a day hold two tasks of half a day each; at one and the same
  /// hour there is room for one. What takes nobody's time always finds room.
  func room(for rule: Rule, of unit: Int, on day: CivilDate) -> Int {
    let halves = rule.occupation.halves
    let room = halves == 0 ? Int.max : max(0, 2 - taken(from: unit, on: day)) / halves
    if case .at = rule.hours { return min(1, room) }
    return room
  }

  /// Whether a unit has something on that day.
  func isBusy(_ unit: Int, on day: CivilDate) -> Bool { taken(from: unit, on: day) > 0 }

  /// Takes so many halves of a day from a unit.
  mutating func enter(_ halves: Int, for unit: Int, on day: CivilDate) {
    guard halves > 0 else { return }
    taken[Page(unit: unit, day: day.dayNumber), default: 0] += halves
  }

  private func taken(from unit: Int, on day: CivilDate) -> Int {
    taken[Page(unit: unit, day: day.dayNumber)] ?? 0
  }
}
