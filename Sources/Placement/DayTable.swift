import CivilTime
import ScheduleModel

/// The days that matter to a plan, numbered from 0 in order, with what the calendar says of each.
///
/// Everything inside placement speaks of days by these numbers: they index arrays, and a stray day
/// of another century costs one entry.
struct DayTable {
  /// The days as day numbers. Sorted, unique.
  let numbers: [Int]
  /// How many working days came until each, itself included: distances in working days are
  /// differences. A rest day has the mark of the working day before it.
  let workingMarks: [Int]
  private let isWorking: [Bool]
  private let isFeast: [Bool]
  private let firstNumber: Int
  private let places: [Int32]
  private var candidates: [CandidateKey: [Int]] = [:]

  private struct CandidateKey: Hashable {
    let window: Window
    let restDays: RestDays
  }

  /// Numbers the days of some windows.
  init(_ windows: [Window], calendar: WorkCalendar) {
    let first = windows.map(\.start.dayNumber).min() ?? 0
    let end = windows.map(\.end.dayNumber).max() ?? first
    var steps = [Int](repeating: 0, count: end - first + 1)
    for window in windows {
      steps[window.start.dayNumber - first] += 1
      steps[window.end.dayNumber - first] -= 1
    }
    var (numbers, marks, working, feasts): ([Int], [Int], [Bool], [Bool]) = ([], [], [], [])
    var places: [Int32] = []
    var (depth, count) = (0, 0)
    for (day, step) in zip((first..<end).lazy.compactMap(CivilDate.init(dayNumber:)), steps) {
      depth += step
      let status = calendar.status(of: day)
      if status.isWorking { count += 1 }
      places.append(depth > 0 ? Int32(numbers.count) : -1)
      guard depth > 0 else { continue }
      numbers.append(day.dayNumber)
      marks.append(count)
      working.append(status.isWorking)
      feasts.append(status.isFeast)
    }
    (self.numbers, workingMarks, isWorking, isFeast) = (numbers, marks, working, feasts)
    (firstNumber, self.places) = (first, places)
  }

  /// How many days there are.
  var count: Int { numbers.count }

  /// The number of a day; `nil` for one that was not among the windows.
  func place(of day: CivilDate) -> Int? {
    let offset = day.dayNumber - firstNumber
    guard places.indices.contains(offset), places[offset] >= 0 else { return nil }
    return Int(places[offset])
  }

  /// The day of a number.
  func date(_ place: Int) -> CivilDate {
    guard let date = CivilDate(dayNumber: numbers[place]) else {
      preconditionFailure("a day number that no date has")
    }
    return date
  }

  /// Where each day stands on the scale that a distance is measured on. Not decreasing.
  func marks(for count: Distance.Count) -> [Int] {
    switch count {
    case .calendarDays: numbers
    case .workingDays: workingMarks
    }
  }

  /// The days of a window on which tasks of a rule may stand, sorted; kept, since many units share
  /// them.
  mutating func candidates(in window: Window, _ restDays: RestDays) -> [Int] {
    let key = CandidateKey(window: window, restDays: restDays)
    if let known = candidates[key] { return known }
    let days = window.days.compactMap(place).filter {
      switch restDays {
      case .never: isWorking[$0]
      case .allowed: !isFeast[$0]
      }
    }
    candidates[key] = days
    return days
  }
}
