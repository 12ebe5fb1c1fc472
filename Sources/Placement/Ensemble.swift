import CivilTime
import ScheduleModel

/// Tasks that have to stand on one and the same day: those of one number of all units of a rule.
struct Ensemble {
  /// The rule, as a place in the book's list.
  let rule: Int
  /// Its number among those of one occasion, from 0, and how many these are.
  let number: Int
  let count: Int
  /// The days of the occasion.
  let window: Window
  /// The tasks, as places in the plan's list.
  let tasks: [Int]
}

/// The ensembles of one rule and occasion, by number: their days keep the distance of the rule.
typealias EnsembleChain = [Ensemble]

/// What it means to have an ensemble on a day. What counts most stands first; all adds up.
struct CommonDayCost: Comparable {
  /// How many tasks leave a published day that is near to today and open to them.
  var near = 0
  /// How many tasks find no room there, at least.
  var lost = 0
  /// How much it weighs to move those that are published elsewhere.
  var moved = 0
  /// How many units have something there of which the day is given.
  var busy = 0
  /// How far the day lies from the part of the window that is the ensemble's own.
  var distance = 0
  /// 1 where the rule prefers other days of the week.
  var weekday = 0
  /// A number that depends on rule and day alone.
  var hash: UInt64 = 0

  static func < (one: CommonDayCost, other: CommonDayCost) -> Bool {
    let (outcome, otherOutcome) = (
      (one.near, one.lost, one.moved), (other.near, other.lost, other.moved)
    )
    guard outcome == otherOutcome else { return outcome < otherOutcome }
    return (one.busy, one.distance, one.weekday, one.hash)
      < (other.busy, other.distance, other.weekday, other.hash)
  }

  static func + (one: CommonDayCost, other: CommonDayCost) -> CommonDayCost {
    one.adding(other, times: 1)
  }

  static func - (one: CommonDayCost, other: CommonDayCost) -> CommonDayCost {
    one.adding(other, times: -1)
  }

  private func adding(_ other: CommonDayCost, times sign: Int) -> CommonDayCost {
    CommonDayCost(
      near: near + sign * other.near, lost: lost + sign * other.lost,
      moved: moved + sign * other.moved, busy: busy + sign * other.busy,
      distance: distance + sign * other.distance, weekday: weekday + sign * other.weekday,
      hash: sign < 0 ? hash &- other.hash : hash &+ other.hash)
  }
}

extension PlacementRound {
  /// The tasks that have to stand on common days, by rule and occasion; those of which the day is given
  /// or pinned keep it and are not among them.
  var ensembleChains: [EnsembleChain] {
    guard terms.contains(where: \.isCommon) else { return [] }
    struct Key: Hashable {
      let rule: Int
      let period: Period?
      let ordinal: Int
    }
    var members: [Key: [Int]] = [:]
    for (place, task) in tasks.enumerated() where terms[task.rule].isCommon {
      guard case .within = given[place], pins[task.id] == nil else { continue }
      let key = Key(rule: task.rule, period: task.period, ordinal: task.ordinal)
      members[key, default: []].append(place)
    }
    // Units that begin or end meanwhile have a part of the window of the others.
    let sets = members.map { key, places in
      let windows = places.compactMap { given[$0].window }
      let days = windows.map(\.start.dayNumber).min() ?? 0
      let end = windows.map(\.end.dayNumber).max() ?? 0
      return (key, places, days..<end)
    }
    let chains = Dictionary(grouping: sets) { [$0.0.rule, $0.2.lowerBound, $0.2.upperBound] }
    return chains.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, sets in
      let byNumber = sets.sorted { $0.0.ordinal < $1.0.ordinal }
      return byNumber.enumerated().compactMap { number, set in
        window(of: set.2).map { window in
          Ensemble(
            rule: set.0.rule, number: number, count: byNumber.count, window: window,
            tasks: set.1.sorted { tasks[$0].id < tasks[$1].id })
        }
      }
    }
  }

  private func window(of days: Range<Int>) -> Window? {
    guard let first = CivilDate(dayNumber: days.lowerBound),
      let end = CivilDate(dayNumber: days.upperBound)
    else { return nil }
    return Window(from: first, upTo: end)
  }
}
