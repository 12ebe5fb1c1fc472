import CivilTime
import ScheduleModel

/// Chooses days for tasks that follow each other at a least distance.
///
/// Complete: as many tasks get a day as the days, their room and the distance allow.
struct DayChain {
  /// The places that can be taken: each day as often as there is room, in order.
  private enum Places {
    /// So many on each day.
    case onEachDay(Int)
    /// These, as days of the chain.
    case listed([Int])
  }

  /// The day numbers of all days of the table.
  private let numbers: [Int]
  /// The days, as numbers of the table. Sorted.
  private let days: ArraySlice<Int>
  private let places: Places
  /// Whether no day is better than another but for the strata.
  private let isLevel: Bool
  /// Where each day of the table stands on the scale that distances are measured on. Not
  /// decreasing.
  private let marks: [Int]
  private let distance: Int
  /// The days of the week on which tasks rather stand; may be empty.
  private let preferred: [Weekday]
  private let weekdays: [Weekday]

  /// Prepares to choose among days, which are sorted. Where the distance is 0, a day is taken as
  /// often as it has room, at most `most` times.
  init(
    _ days: ArraySlice<Int>, in table: DayTable, spacing: Distance, most: Int,
    liking preferred: [Weekday] = [], room: (Int) -> Int
  ) {
    self.days = days
    (self.preferred, weekdays) = (preferred, table.weekdays)
    numbers = table.numbers
    distance = spacing.days
    marks = table.marks(for: spacing.count)
    isLevel = false
    places =
      distance > 0
      ? .onEachDay(1)
      : .listed(
        days.indices.flatMap { place in
          Array(repeating: place - days.startIndex, count: min(room(days[place]), most))
        })
  }

  /// Prepares to choose among days, which are sorted, for tasks that take nothing on them. Where the
  /// distance is 0, each is taken up to `most` times.
  init(
    level days: ArraySlice<Int>, in table: DayTable, spacing: Distance, most: Int,
    liking preferred: [Weekday]
  ) {
    self.days = days
    (self.preferred, weekdays) = (preferred, table.weekdays)
    numbers = table.numbers
    distance = spacing.days
    marks = table.marks(for: spacing.count)
    isLevel = true
    places = .onEachDay(distance > 0 ? 1 : most)
  }

  /// Chooses a day for each task in order; for the first of them only, where not all fit. The days
  /// end up in `scratch.chosen`.
  ///
  /// Of the places that leave room for the tasks still to come, a task takes one on a day that is
  /// `calm`, then the nearest to its stratum, then one of the days of the week that it prefers, then
  /// the one its identity likes best. What was chosen for other groups makes no day calm or not. The
  /// strata are those of the window; where tasks have to share days, those of the days.
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
    var least = (2, Int.max, 2, UInt64.max)
    for place in isLevel ? nearest(options, to: stratum) : options {
      let number = numbers[day(place)]
      let rank = (
        isLevel || calm(day(place)) ? 0 : 1, stratum.distance(to: number),
        preferred.isEmpty || preferred.contains(weekdays[day(place)]) ? 0 : 1,
        rendezvous(task, number)
      )
      if rank < least { (best, least) = (place, rank) }
    }
    return best
  }

  /// The options that lie in a stratum; where none does, those on the last day before it and the first
  /// after it.
  private func nearest(
    _ options: ClosedRange<Int>, to stratum: Range<Int>
  ) -> ClosedRange<Int> {
    let first = firstPlace(in: options, notBefore: stratum.lowerBound)
    let end = firstPlace(in: options, notBefore: stratum.upperBound)
    if first < end { return first...end - 1 }
    var low = max(options.lowerBound, first - 1)
    while low > options.lowerBound, day(low - 1) == day(low) { low -= 1 }
    return low...min(options.upperBound, end)
  }

  /// The first of some places whose day is not before one; the place after them where all are.
  private func firstPlace(in options: ClosedRange<Int>, notBefore number: Int) -> Int {
    var (low, high) = (options.lowerBound, options.upperBound + 1)
    while low < high {
      let middle = (low + high) / 2
      if numbers[day(middle)] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func stratum(_ number: Int, of count: Int, in window: Window) -> Range<Int> {
    guard distance == 0 else { return window.stratum(number, of: count) }
    let day = numbers[days[days.startIndex + number * days.count / count]]
    return day..<day + 1
  }

  private var placeCount: Int {
    switch places {
    case .onEachDay(let count): days.count * count
    case .listed(let places): places.count
    }
  }

  private func day(_ place: Int) -> Int {
    switch places {
    case .onEachDay(let count): days[days.startIndex + (count == 1 ? place : place / count)]
    case .listed(let places): days[days.startIndex + places[place]]
    }
  }

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
