import CivilTime
import ScheduleModel

/// A place in time that a task may take: a day of the plan's table, with a half of it or the minute
/// after midnight at which it begins, where these have to be chosen; and which of several resources it
/// has then.
struct Slot: Hashable {
  let day: Int
  let half: HalfDay?
  /// Beside the half, where it makes no slot larger: a nation has millions. Negative for none.
  private let wayNumber: Int16
  let start: Int?

  /// Names a slot.
  init(_ day: Int, _ half: HalfDay? = nil, at start: Int? = nil, by way: Int? = nil) {
    self.day = day
    self.half = half
    self.start = start
    wayNumber = way.map { Int16($0) } ?? -1
  }

  /// In which of the ways of its claim it has what it needs; `nil` where there is one alone, or nobody
  /// knows.
  var way: Int? { wayNumber < 0 ? nil : Int(wayNumber) }

  /// The same time, with what is needed in one of the ways of a claim.
  func by(_ way: Int) -> Slot { Slot(day, half, at: start, by: way) }

  /// Whether another slot is at the same time.
  func isAtTime(of other: Slot) -> Bool {
    day == other.day && half == other.half && start == other.start
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
