import CivilTime
import ScheduleModel

/// A place in time that a task may take: a day of the plan's table, with a half of it or the minute
/// after midnight at which it begins, where these have to be chosen.
struct Slot: Hashable {
  let day: Int
  let half: HalfDay?
  let start: Int?

  /// Names a slot.
  init(_ day: Int, _ half: HalfDay? = nil, at start: Int? = nil) {
    self.day = day
    self.half = half
    self.start = start
  }
}

/// The tasks of one rule, unit and occasion that want a day, in the order of their numbers.
struct TaskGroup {
  /// The rule, as a place in the book's list.
  let rule: Int
  /// The unit, as a place in the roster's list.
  let unit: Int
  /// The days of the occasion.
  let window: Window
  /// The tasks, as places in the plan's list.
  let tasks: [Int]
}

extension Window {
  /// One of `count` parts that are as equal as can be, as day numbers, without making all of them;
  /// several tasks share a part where there are fewer days than tasks.
  func stratum(_ number: Int, of count: Int) -> Range<Int> {
    let parts = max(1, min(count, dayCount))
    let part = number * parts / max(1, count)
    let first = start.dayNumber
    return first + dayCount * part / parts..<first + dayCount * (part + 1) / parts
  }
}

extension Range<Int> {
  /// How many days lie between the range and a day; 0 where the day belongs to it.
  func distance(to day: Int) -> Int {
    Swift.max(0, lowerBound - day, day - upperBound + 1)
  }
}
