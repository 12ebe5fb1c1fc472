import CivilTime
import ScheduleModel

/// What a task of a rule takes while it is done: halves of a day, clock time, places of resources, the
/// air of a station.
struct Claim {
  /// How many of the two halves of a day it takes from its unit and its lead.
  let halves: Int
  /// The half that its hours lie in, or the only one in which all whose time it takes work; `nil` where
  /// that is not known yet, or it takes both.
  let half: HalfDay?
  /// Its hours in minutes after midnight, where the rule gives them; the end may lie in the next day.
  let hours: Range<Int>?
  /// Where its hours are to be chosen, the minutes after midnight at which it can begin: none where
  /// there are no such hours. `nil` where they are not to be chosen.
  let starts: Starts?
  /// Whether its hours are taken from people.
  private let takesHours: Bool
  /// Whether its hours are taken from the air of its unit.
  let isAired: Bool
  /// How many minutes the station may give to tasks in a day, of all rules together; `nil` where that
  /// is not bounded.
  let daily: Int?
  /// Whether all tasks of the rule have one and the same hour, so that a unit can do one a day.
  let isOneADay: Bool
  /// The unit that leads, beside the unit itself; `nil` where there is none.
  let lead: Int?
  /// What it always needs places of in each half-day, as places in the book's list.
  let resources: [Int]
  /// The same, with how many places it needs of each at once.
  let always: [ResourceNeed]
  /// Of what it needs one at a time, what it likes better first.
  let oneOf: [[ResourceNeed]]
  /// All that it needs in each way to choose among these, what it likes better first; empty where there
  /// is nothing to choose.
  let ways: [[ResourceNeed]]
  /// The noon of those whose time it takes.
  let noon: NoonBreak
  /// Whether those whose time it takes never work at one time in which it could be done: it then finds
  /// room on no day.
  let isOffHours: Bool
  /// Its turn to choose: 0 for what is urgent and chooses before others, else 1.
  let urgency: Int
  /// Among tasks that are as urgent, its turn by its rule and its campaign.
  let precedence: Int

  /// What the tasks of a rule take where a unit with this station and lead does them, or one without, and
  /// all whose time they take work in these halves of a day.
  ///
  /// A whole day is all that they work of it; there has to be a half in which all of them do. Hours that
  /// the rule itself gives stand, whenever people work.
  init(
    _ rule: Rule, at station: Resource?, ledBy lead: Int?, choosing starts: Starts?,
    of book: RuleBook, working open: [HalfDay] = HalfDay.allCases, until noon: NoonBreak
  ) {
    self.noon = noon
    halves = rule.occupation.halves
    self.lead = lead
    resources = rule.details.resources
    let always = resources.map { ResourceNeed($0, rule.details.count(of: $0)) }
    (self.always, oneOf) = (always, rule.details.oneOf)
    ways =
      oneOf.isEmpty
      ? []
      : oneOf.reduce([always]) { ways, list in ways.flatMap { way in list.map { way + [$0] } } }
    takesHours = rule.occupation != .nothing
    self.starts = starts
    urgency = rule.details.airing.messageClass == .priority ? 0 : 1
    precedence = book.turn(of: rule)
    if case .at(let time, let length) = rule.hours {
      hours = time.minute..<time.minute + length.count
      half = rule.occupation == .day ? nil : HalfDay(holding: time.minute)
      isOffHours = false
    } else {
      hours = nil
      half = rule.occupation.halves == 1 && starts == nil && open.count == 1 ? open[0] : nil
      isOffHours =
        starts.map(\.isCutToNothing) ?? (rule.occupation.halves > 0 && open.isEmpty)
    }
    isOneADay = hours != nil
    isAired = book.waitsForAir(rule) && (hours != nil || starts != nil)
    daily = isAired ? station?.air?.daily?.count : nil
  }

  /// Whether it takes time of anybody.
  var takesTime: Bool { halves > 0 || takesClock }

  private var takesClock: Bool { takesHours && (hours != nil || starts != nil) }

  /// Whether there is only so much of anything that it takes.
  var isFree: Bool { !takesTime && !needsResources && !isAired }

  /// Whose time it takes where a unit does it: the unit, then its lead where that is another.
  func people(_ unit: Int) -> [Int] {
    guard takesTime else { return [] }
    return lead == nil || lead == unit ? [unit] : [unit, lead ?? unit]
  }

  /// The slots that it has on a day: one for each time at which it can begin, one for each half of
  /// which a place of its resources is to be chosen; one alone where nothing is. Where it can choose
  /// among resources, each of them in every way.
  func slots(on day: Int) -> [Slot] { isOffHours ? [] : slots(onGiven: day) }

  /// The slots that it has on a day that was given, also where nobody works whose time it takes.
  func slots(onGiven day: Int) -> [Slot] {
    ways.isEmpty ? times(on: day) : times(on: day).flatMap(inEveryWay)
  }

  private func times(on day: Int) -> [Slot] {
    if let starts { return starts.minutes.map { Slot(day, HalfDay(holding: $0), at: $0) } }
    guard choosesHalf else { return [Slot(day)] }
    return half.map { [Slot(day, $0)] } ?? HalfDay.allCases.map { Slot(day, $0) }
  }

  /// Whether the half of its day has to be known, for the sake of its resources.
  var choosesHalf: Bool { needsResources && halves < 2 }

  /// Whether something of its day is to be chosen beside the day.
  var choosesWithinDay: Bool { choosesHalf || starts != nil || !ways.isEmpty }

  /// The hours that it has in a slot, in minutes after midnight; `nil` where it has none.
  func hours(in slot: Slot) -> Range<Int>? { chosenHours(in: slot) ?? hours }

  /// The hours that were chosen for it in a slot, in minutes after midnight; `nil` where none were.
  func chosenHours(in slot: Slot) -> Range<Int>? {
    slot.start.flatMap { start in starts.map { start..<start + $0.length } }
  }

  /// The hours that it takes of people in a slot; `nil` where it takes none.
  func clock(in slot: Slot) -> Range<Int>? { takesClock ? hours(in: slot) : nil }

  /// The hours that it takes of the air in a slot; `nil` where it takes none.
  func air(in slot: Slot) -> Range<Int>? { isAired ? hours(in: slot) : nil }

  /// The half of a day that it takes in a slot; `nil` where nobody knows, or it takes both.
  func half(in slot: Slot) -> HalfDay? { halves == 2 ? nil : slot.half ?? half }

  /// The half that is told of a slot: not beside hours that were chosen, unless resources need it.
  func heldHalf(in slot: Slot) -> HalfDay? { choosesHalf || slot.start == nil ? slot.half : nil }

  /// The halves in which it holds its resources where its slot names a half or none; empty where it
  /// has no resources, or nobody knows.
  func heldHalves(_ named: HalfDay?) -> [HalfDay] {
    if !needsResources { return [] }
    return halves == 2 ? HalfDay.allCases : (named ?? half).map { [$0] } ?? []
  }

  /// The half that a task takes where people name one: none where it takes both.
  func half(named: HalfDay?) -> HalfDay? { halves == 2 ? nil : named }
}
