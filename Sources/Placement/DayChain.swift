import CivilTime
import ScheduleModel

/// Chooses days for tasks that follow each other at a least distance.
///
/// Complete: as many tasks get a day as the days and the distance allow.
struct DayChain {
  private let days: [CivilDate]
  /// Where each day stands on the scale that distances are measured on. Not decreasing.
  private let marks: [Int]
  private let distance: Int

  /// Prepares to choose among days, which are sorted.
  init(_ days: [CivilDate], spacing: Distance, calendar: WorkCalendar) {
    self.days = days
    distance = spacing.days
    switch spacing.count {
    case .calendarDays: marks = days.map(\.dayNumber)
    case .workingDays: marks = DayChain.workingDayMarks(days, calendar)
    }
  }

  /// Returns a day for each task in order; for the first of them only, where not all fit.
  ///
  /// Of the days that leave room for the tasks still to come, a task takes one that is `calm`, then
  /// the nearest to its stratum of the window, then the one its identity likes best.
  func choose(
    for tasks: [TaskID], in window: Window, calm: (CivilDate) -> Bool
  ) -> [CivilDate] {
    let latest = latestPlaces(for: tasks.count)
    let strata = window.strata(latest.count)
    var chosen: [Int] = []
    for (number, last) in latest.enumerated() {
      let earliest = chosen.last.map { marks[$0] + distance } ?? Int.min
      let options = days.indices.filter { $0 <= last && marks[$0] >= earliest }
      let stratum = strata[number * strata.count / latest.count]
      let best = options.min { one, other in
        let (one, other) = (days[one], days[other])
        return rank(one, calm(one), tasks[number], stratum)
          < rank(other, calm(other), tasks[number], stratum)
      }
      guard let best else { break }
      chosen.append(best)
    }
    return chosen.map { days[$0] }
  }

  private func rank(
    _ day: CivilDate, _ isCalm: Bool, _ task: TaskID, _ stratum: Window
  ) -> (Int, Int, UInt64) {
    (isCalm ? 0 : 1, stratum.distance(to: day), rendezvous(task, day))
  }

  /// The last place that each task may take so that those after it still fit; shorter where not
  /// all of them fit.
  private func latestPlaces(for count: Int) -> [Int] {
    var places: [Int] = []
    while places.count < count {
      let limit = places.last.map { marks[$0] - distance } ?? Int.max
      guard let place = days.indices.last(where: { marks[$0] <= limit }) else { break }
      places.append(place)
    }
    return places.reversed()
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
