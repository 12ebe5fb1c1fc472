import CivilTime
import TestNumbers
import Testing

extension SplitMix {
  /// Returns some day out of these day numbers.
  mutating func day(in range: ClosedRange<Int> = CivilDate.dayNumbers) throws -> CivilDate {
    try #require(CivilDate(dayNumber: Int.random(in: range, using: &self)))
  }

  /// Returns a window of 1 to `most` days in the sixty days from `start`.
  mutating func window(near start: CivilDate, most: Int) throws -> Window {
    let from = start.adding(days: Int.random(in: 0..<60, using: &self))
    let end = from.adding(days: Int.random(in: 1...most, using: &self))
    return try #require(Window(from: from, upTo: end))
  }
}
