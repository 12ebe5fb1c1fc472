import CivilTime
import ScheduleModel

/// What a task of a rule takes while it is done: halves of a day, clock time, places of resources.
struct Claim {
  /// How many of the two halves of a day it takes from its unit and its lead.
  let halves: Int
  /// The half that its hours lie in; `nil` where they are not known, or it takes both.
  let half: HalfDay?
  /// Its clock time in minutes after midnight, where it takes time of anybody; the end may lie in
  /// the next day.
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
    half = rule.occupation == .day ? nil : HalfDay(holding: time.minute)
    clock = rule.occupation == .nothing ? nil : time.minute..<time.minute + length.count
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

  /// The slots that it has on a day: one for each half of which a place of its resources is to be
  /// chosen; one alone where nothing is, because it needs none or takes the whole day.
  func slots(on day: Int) -> [Slot] {
    guard choosesHalf else { return [Slot(day)] }
    return half.map { [Slot(day, $0)] } ?? HalfDay.allCases.map { Slot(day, $0) }
  }

  /// Whether the half of its day has to be known, for the sake of its resources.
  var choosesHalf: Bool { !resources.isEmpty && halves < 2 }

  /// The halves in which it holds its resources where its slot names a half or none; empty where it
  /// has no resources, or nobody knows.
  func heldHalves(_ named: HalfDay?) -> [HalfDay] {
    if resources.isEmpty { return [] }
    return halves == 2 ? HalfDay.allCases : (named ?? half).map { [$0] } ?? []
  }

  /// The half that a task takes where people name one: none where it takes both.
  func half(named: HalfDay?) -> HalfDay? { halves == 2 ? nil : named }
}
