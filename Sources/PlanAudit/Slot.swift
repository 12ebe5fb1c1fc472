import CivilTime
import ScheduleModel

/// A slot that has to be compared with others, in numbers.
///
/// Small, since hundreds of thousands are sorted.
struct Slot {
  /// Who chose the day.
  enum Origin {
    /// The plan or people did.
    case given
    /// Placement did.
    case chosen
  }

  private let taskPlace: Int32
  private let unitPlace: Int32
  private let rulePlace: Int32
  private let dayNumber: Int32
  /// The minute of its day at which it begins, and how many it lasts; 0 for whole days.
  private let firstMinute: Int32
  private let length: Int
  /// The half that it takes; `nil` where either will do, or both are taken.
  let half: HalfDay?
  /// Who chose the day.
  let origin: Origin

  /// Puts the slot of a task, which is a place among those asked for, into numbers.
  ///
  /// `nil` where it lasts several days: a bar takes nobody's time, and within one on which a day is
  /// still to be announced nobody knows whose.
  init?(
    _ slot: Plan.Assignment, of place: Int, _ task: DatedTask, _ origin: Origin
  ) {
    taskPlace = Int32(place)
    unitPlace = Int32(task.unit)
    rulePlace = Int32(task.rule)
    self.origin = origin
    half = slot.half
    switch slot.extent {
    case .wholeDays(let window):
      guard window.dayCount == 1 else { return nil }
      dayNumber = Int32(window.start.dayNumber)
      (firstMinute, length) = (0, 0)
    case .timed(let start, _, let minutes):
      dayNumber = Int32(start.date.dayNumber)
      (firstMinute, length) = (Int32(start.time.minute), minutes.count)
    }
  }
}

extension Slot {
  /// The task, as a place among those asked for.
  var task: Int { Int(taskPlace) }

  /// The unit that does it.
  var unit: Int { Int(unitPlace) }

  /// The rule that asks for it.
  var rule: Int { Int(rulePlace) }

  /// Its day, as a number; for one that runs past midnight the day on which it begins.
  var day: Int { Int(dayNumber) }

  /// The minutes since the day 0 on the clocks of the plan; `nil` for whole days.
  var minutes: Range<Int>? {
    guard length > 0 else { return nil }
    let start = day * 1440 + Int(firstMinute)
    return start..<start + length
  }
}

/// The slots that have to be compared with one another, with what they are slots of.
struct SlotTable {
  /// The slots, sorted by day.
  let slots: [Slot]
  /// What the rules say of slots, as the rules are listed in the book.
  let terms: [SlotTerms]
  /// The tasks that are asked for.
  let tasks: [DatedTask]
  let book: RuleBook

  /// The unit whose time it takes beside its own; `nil` where the unit leads itself.
  func lead(of slot: Slot) -> Int? {
    guard let lead = terms[slot.rule].lead, lead != slot.unit else { return nil }
    return lead
  }
}
