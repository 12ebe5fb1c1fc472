import CivilTime
import ScheduleModel

/// Chooses days for tasks that follow each other at a least distance.
///
/// Complete: as many tasks get a day as the days, their room and the distance allow.
struct DayChain {
  private let table: DayTable
  /// The days, as numbers of the table. Sorted.
  private let days: [Int]
  /// Each day as often as it can be taken, in order, as places in `days`; empty where each can be
  /// taken once.
  private let places: [Int]
  /// Where each day of the table stands on the scale that distances are measured on. Not
  /// decreasing.
  private let marks: [Int]
  private let distance: Int

  /// Prepares to choose among days, which are sorted. Where the distance is 0, a day is taken as
  /// often as it has room, at most `most` times.
  init(_ days: [Int], in table: DayTable, spacing: Distance, most: Int, room: (Int) -> Int) {
    self.table = table
    self.days = days
    distance = spacing.days
    marks = table.marks(for: spacing.count)
    places =
      distance > 0
      ? []
      : days.indices.flatMap { Array(repeating: $0, count: min(room(days[$0]), most)) }
  }

  /// Chooses a day for each task in order; for the first of them only, where not all fit. The days
  /// end up in `scratch.chosen`.
  ///
  /// Of the places that leave room for the tasks still to come, a task takes one on a day that is
  /// `calm`, then the nearest to its stratum, then the one its identity likes best. What was chosen
  /// for other groups makes no day calm or not. The strata are those of the window; where tasks have
  /// to share days, those of the days.
  ///
  /// `numbers` are those of the tasks among their like, rising; `others` of them have their days
  /// already.
  func choose(
    _ numbers: some RandomAccessCollection<Int>, beside others: Int, in window: Window,
    into scratch: inout Scratch, id: (Int) -> TaskID, calm: (Int) -> Bool
  ) {
    scratch.chosen.removeAll(keepingCapacity: true)
    findLatestPlaces(for: numbers.count, into: &scratch.latest)
    let fitting = scratch.latest.count
    var (first, earliest) = (0, Int.min)
    for (place, number) in numbers.prefix(fitting).enumerated() {
      // The latest places are kept from the last task to the first.
      let last = scratch.latest[fitting - 1 - place]
      while first <= last, mark(first) < earliest { first += 1 }
      guard first <= last else { return }
      let stratum = stratum(number, of: fitting + others, in: window)
      let best = best(of: first...last, id(number), stratum, calm)
      scratch.chosen.append(day(best))
      first = best + 1
      earliest = mark(best) + distance
    }
  }

  /// Memory that one choice after another uses again.
  struct Scratch {
    /// The days of the last choice, as numbers of the table.
    var chosen: [Int] = []
    fileprivate var latest: [Int] = []
  }
}

extension DayChain {
  private func best(
    of options: ClosedRange<Int>, _ task: TaskID, _ stratum: Range<Int>, _ calm: (Int) -> Bool
  ) -> Int {
    var best = options.lowerBound
    var least = (2, Int.max, UInt64.max)
    for place in options {
      let number = table.numbers[day(place)]
      let rank = (
        calm(day(place)) ? 0 : 1, stratum.distance(to: number), rendezvous(task, number)
      )
      if rank < least { (best, least) = (place, rank) }
    }
    return best
  }

  private func stratum(_ number: Int, of count: Int, in window: Window) -> Range<Int> {
    guard distance == 0 else { return window.stratum(number, of: count) }
    let day = table.numbers[days[number * days.count / count]]
    return day..<day + 1
  }

  private var placeCount: Int { distance == 0 ? places.count : days.count }

  private func day(_ place: Int) -> Int { days[distance == 0 ? places[place] : place] }

  private func mark(_ place: Int) -> Int { marks[day(place)] }

  /// The last place that each task may take so that those after it still fit, the last task first;
  /// fewer where not all of them fit.
  private func findLatestPlaces(for count: Int, into latest: inout [Int]) {
    latest.removeAll(keepingCapacity: true)
    var (place, limit) = (placeCount - 1, Int.max)
    while latest.count < count {
      while place >= 0, mark(place) > limit { place -= 1 }
      guard place >= 0 else { return }
      latest.append(place)
      limit = mark(place) - distance
      place -= 1
    }
  }
}
