import CivilTime
import ScheduleModel

/// Chooses days for tasks that follow each other at a least distance.
///
/// Complete: as many tasks get a day as the days, their room and the distance allow.
struct DayChain {
  private let days: [CivilDate]
  /// How many tasks each day can take, from 1.
  private let room: [Int]
  /// Where each day stands on the scale that distances are measured on. Not decreasing.
  private let marks: [Int]
  private let distance: Int

  /// Prepares to choose among days, which are sorted.
  init(_ days: [CivilDate], room: [Int], spacing: Distance, calendar: WorkCalendar) {
    self.days = days
    self.room = room
    distance = spacing.days
    switch spacing.count {
    case .calendarDays: marks = days.map(\.dayNumber)
    case .workingDays: marks = DayChain.workingDayMarks(days, calendar)
    }
  }

  /// Returns a day for each task in order; for the first of them only, where not all fit.
  ///
  /// Of the places that leave room for the tasks still to come, a task takes one on a day that is
  /// `calm`, then the nearest to its stratum, then the one its identity likes best. The strata are
  /// those of the window; where tasks have to share days, those of the days.
  func choose(
    for tasks: [TaskID], in window: Window, calm: (CivilDate) -> Bool
  ) -> [CivilDate] {
    let places = places(for: tasks.count)
    let latest = latestPlaces(for: tasks.count, among: places)
    let strata = window.strata(latest.count)
    var chosen: [Int] = []
    for (number, last) in latest.enumerated() {
      let first = chosen.last.map { $0 + 1 } ?? 0
      let earliest = chosen.last.map { marks[places[$0]] + distance } ?? Int.min
      let options = (first..<last + 1).filter { marks[places[$0]] >= earliest }
      let stratum =
        distance == 0
        ? Window(on: days[number * days.count / latest.count])
        : strata[number * strata.count / latest.count]
      let ranks = options.map { place in
        (rank(days[places[place]], tasks[number], stratum, calm), place)
      }
      guard let best = ranks.min(by: { $0.0 < $1.0 })?.1 else { break }
      chosen.append(best)
    }
    return chosen.map { days[places[$0]] }
  }

  private func rank(
    _ day: CivilDate, _ task: TaskID, _ stratum: Window, _ calm: (CivilDate) -> Bool
  ) -> (Int, Int, UInt64) {
    (calm(day) ? 0 : 1, stratum.distance(to: day), rendezvous(task, day))
  }

  /// Each day as often as it has room, in order, as places in `days`.
  private func places(for count: Int) -> [Int] {
    days.indices.flatMap { Array(repeating: $0, count: distance == 0 ? min(room[$0], count) : 1) }
  }

  /// The last place that each task may take so that those after it still fit; shorter where not
  /// all of them fit.
  private func latestPlaces(for count: Int, among places: [Int]) -> [Int] {
    var latest: [Int] = []
    while latest.count < count {
      let end = latest.last ?? places.count
      let limit = latest.last.map { marks[places[$0]] - distance } ?? Int.max
      guard let place = (0..<end).last(where: { marks[places[$0]] <= limit }) else { break }
      latest.append(place)
    }
    return latest.reversed()
  }

  /// Counts working days from the first of the days on; a rest day has the mark of the working day
  /// before it.
  private static func workingDayMarks(_ days: [CivilDate], _ calendar: WorkCalendar) -> [Int] {
    guard let first = days.first else { return [] }
    var marks: [Int] = []
    var day = first
    var count = 0
    for next in days {
      while day < next {
        day = day.adding(days: 1)
        if calendar.isWorking(day) { count += 1 }
      }
      marks.append(count)
    }
    return marks
  }
}

extension Window {
  /// How many days lie between the window and a day; 0 where the day belongs to it.
  fileprivate func distance(to day: CivilDate) -> Int {
    max(0, start.dayNumber - day.dayNumber, day.dayNumber - last.dayNumber)
  }
}

/// How little a task likes a day: a number that depends on the two alone.
///
/// Source: D. G. Thaler and C. V. Ravishankar, "Using Name-Based Mappings to Increase Hit Rates",
/// 1998 (rendezvous hashing); the mixing is the last step of S. Vigna's SplitMix64.
private func rendezvous(_ task: TaskID, _ day: CivilDate) -> UInt64 {
  let seed = UInt64(bitPattern: Int64(day.dayNumber)) &* 0x9E37_79B9_7F4A_7C15
  var value = task.high ^ seed
  value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
  value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
  return value ^ (value >> 31)
}
