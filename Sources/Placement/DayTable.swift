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
  /// The days on which tasks may stand that never stand on rest days, and those on which others may.
  private let working: DayList
  private let open: DayList
  /// The day of the week of each day.
  let weekdays: [Weekday]
  private let firstNumber: Int
  private let places: [Int32]

  /// Some days of the table.
  struct DayList {
    /// The days. Sorted, unique.
    fileprivate var days: [Int] = []
    /// How many of them come before each day of the table, and at last how many there are.
    fileprivate var countBefore: [Int] = []

    fileprivate mutating func append(_ day: Int, where belongs: Bool) {
      countBefore.append(days.count)
      if belongs { days.append(day) }
    }

    fileprivate mutating func close() { countBefore.append(days.count) }
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
    var (numbers, marks): ([Int], [Int]) = ([], [])
    var (working, open) = (DayList(), DayList())
    var places: [Int32] = []
    var weekdays: [Weekday] = []
    var (depth, count) = (0, 0)
    for (day, step) in zip((first..<end).lazy.compactMap(CivilDate.init(dayNumber:)), steps) {
      depth += step
      let status = calendar.status(of: day)
      if status.isWorking { count += 1 }
      places.append(depth > 0 ? Int32(numbers.count) : -1)
      guard depth > 0 else { continue }
      working.append(numbers.count, where: status.isWorking)
      open.append(numbers.count, where: !status.isFeast)
      numbers.append(day.dayNumber)
      weekdays.append(day.weekday)
      marks.append(count)
    }
    working.close()
    open.close()
    (self.numbers, workingMarks, self.working, self.open) = (numbers, marks, working, open)
    (firstNumber, self.places, self.weekdays) = (first, places, weekdays)
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

  /// The days on which tasks may stand that keep off rest days, or off feasts alone, and off some others.
  func days(_ restDays: RestDays, avoiding avoided: AvoidedDays) -> DayList {
    let all =
      switch restDays {
      case .never: working
      case .allowed: open
      }
    guard !avoided.isEmpty else { return all }
    let kept = Set(all.days.filter { !avoided.contains(date($0)) })
    var list = DayList()
    for day in 0..<count { list.append(day, where: kept.contains(day)) }
    list.close()
    return list
  }

  /// Those of some days that lie in a window, sorted: a part of one list for all windows, whose indices
  /// do not begin with 0.
  func candidates(in window: Window, among list: DayList) -> ArraySlice<Int> {
    let (start, end) = (firstPlace(notBefore: window.start), firstPlace(notBefore: window.end))
    return list.days[list.countBefore[start]..<list.countBefore[end]]
  }

  /// The number of the first day that is not before a day; how many there are, where all are.
  private func firstPlace(notBefore day: CivilDate) -> Int {
    if let place = place(of: day) { return place }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < day.dayNumber { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
