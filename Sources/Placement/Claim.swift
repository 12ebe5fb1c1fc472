import CivilTime
import ScheduleModel

/// What a task of a rule takes while it is done: halves of a day, clock time, places of resources.
struct Claim {
  /// How many of the two halves of a day it takes from its unit and its lead.
  let halves: Int
  /// The half that its hours lie in; `nil` where they are not known.
  let half: HalfDay?
  /// Its clock time in minutes after midnight, where that is all it takes; the end may lie in the
  /// next day.
  let clock: Range<Int>?
  /// Whether all tasks of the rule have one and the same hour, so that a unit can do one a day.
  let isOneADay: Bool
  /// The unit that leads, beside the unit itself.
  let lead: Int?
  /// What it needs one place of, as places in the book's list.
  let resources: [Int]

  /// What the tasks of a rule take.
  init(_ rule: Rule) {
    halves = rule.occupation.halves
    lead = rule.details.lead
    resources = rule.details.resources
    guard case .at(let time, let length) = rule.hours else {
      (half, clock, isOneADay) = (nil, nil, false)
      return
    }
    half = time.minute < noon ? .morning : .afternoon
    clock = rule.occupation == .hours ? time.minute..<time.minute + length.count : nil
    isOneADay = true
  }

  /// Whether it takes time of anybody.
  var takesTime: Bool { halves > 0 || clock != nil }

  /// Whether there is only so much of anything that it takes.
  var isFree: Bool { !takesTime && resources.isEmpty }

  /// Whose time it takes where a unit does it: the unit, then its lead where that is another.
  func people(_ unit: Int) -> [Int] {
    guard takesTime else { return [] }
    return lead == nil || lead == unit ? [unit] : [unit, lead ?? unit]
  }

  /// The halves of a day that a place of its resources may lie in.
  var possibleHalves: [HalfDay] { half.map { [$0] } ?? HalfDay.allCases }
}

/// Minutes after midnight at which the afternoon begins.
private let noon = 720
