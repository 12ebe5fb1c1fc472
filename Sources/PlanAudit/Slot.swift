import CivilTime
import ScheduleModel

/// A slot that has to be compared with others, in numbers.
struct Slot {
  /// Who chose the day.
  enum Origin {
    /// The plan or people did.
    case given
    /// Placement did.
    case chosen
  }

  /// The task, as a place among those asked for.
  let task: Int
  /// The unit that does it.
  let unit: Int
  /// The rule that asks for it.
  let rule: Int
  /// Its day, as a number; for one that runs past midnight the day on which it begins.
  let day: Int
  /// The minutes since the day 0 on the clocks of the plan; `nil` for whole days.
  let minutes: Range<Int>?
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
    self.task = place
    unit = task.unit
    rule = task.rule
    self.origin = origin
    half = slot.half
    switch slot.extent {
    case .wholeDays(let window):
      guard window.dayCount == 1 else { return nil }
      day = window.start.dayNumber
      minutes = nil
    case .timed(let start, _, let length):
      day = start.date.dayNumber
      let minute = start.date.dayNumber * 1440 + start.time.minute
      minutes = minute..<minute + length.count
    }
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
