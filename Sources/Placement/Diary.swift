import CivilTime

/// How much of each day is taken from whom.
struct Diary {
  private struct Page: Hashable {
    let unit: Int
    let day: Int
  }

  private var taken: [Page: Int] = [:]

  /// Whether each of some units has so many halves of a day left.
  func hasRoom(for halves: Int, of units: [Int], on day: CivilDate) -> Bool {
    halves == 0 || units.allSatisfy { taken(from: $0, on: day) + halves <= 2 }
  }

  /// Whether one of some units has something on that day.
  func isBusy(_ units: [Int], on day: CivilDate) -> Bool {
    units.contains { taken(from: $0, on: day) > 0 }
  }

  /// Takes so many halves of a day from each of some units.
  mutating func enter(_ halves: Int, for units: [Int], on day: CivilDate) {
    guard halves > 0 else { return }
    for unit in units { taken[Page(unit: unit, day: day.dayNumber), default: 0] += halves }
  }

  private func taken(from unit: Int, on day: CivilDate) -> Int {
    taken[Page(unit: unit, day: day.dayNumber)] ?? 0
  }
}
