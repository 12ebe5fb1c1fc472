import CivilTime
import ScheduleModel

// Runs of hours, of which some are to be chosen, in which a station is on the air or people work.
extension FieldReader {
  /// The runs at a key, as minutes after midnight. Sorted, disjoint; empty where none can be read.
  mutating func hours(_ key: Key, _ amounts: AmountReader) -> [Range<Int>] {
    amounts.runs(scalars(key), &findings)
  }

  /// When people work, by the line of the key; `nil` where it says nothing that can be read.
  mutating func workingHours() -> WorkingHours? {
    guard has(.workingHours) else { return nil }
    let runs = hours(.workingHours, AmountReader(language: language))
    return WorkingHours(runs, source: place(of: .workingHours))
  }

  /// The hours among which those of a task are to be chosen that lasts so long and stands so. Reports
  /// what makes that impossible.
  mutating func choosableHours(
    of length: Minutes?, at position: Position?, _ amounts: AmountReader
  ) -> [Range<Int>] {
    let runs = amounts.choosableRuns(scalars(.hours), of: length, &findings)
    if has(.time) { findings.append(.keysConflict(.time, .hours, self, in: language)) }
    if !has(.duration) {
      findings.append(.missingKey(.duration, at: place(of: .hours), in: language))
    }
    if let position, position != .on, position != .within {
      let window = Phrase(
        vi: "'ngày', 'trong' hoặc 'mỗi tuần', 'mỗi tháng', …",
        en: "'date', 'within' or 'each week', 'each month', …")
      findings.append(.withoutEffect(.hours, needs: window, at: place(of: .hours), in: language))
    }
    if let length, !runs.isEmpty, runs.allSatisfy({ $0.count < length.count }) {
      findings.append(.hoursTooShort(runs, for: length, at: place(of: .hours), in: language))
    }
    return runs
  }
}

extension AmountReader {
  /// Runs of hours in one of which something so long is to lie, as minutes after midnight: `5:00–6:00`, or
  /// a moment at which it begins, `6:30`. Sorted, disjoint; empty where none can be read. Reports those
  /// that cannot, and moments that are nearer than the length to something else.
  func choosableRuns(
    _ entries: [Scalar], of length: Minutes?, _ findings: inout [Finding]
  ) -> [Range<Int>] {
    let moments = entries.compactMap { entry in
      hours(entry.text).flatMap { $0.end == nil ? (entry, $0.start.minute) : nil }
    }
    let ranges = runs(
      entries.filter { entry in !moments.contains { $0.0 == entry } },
      expected: Phrase(vi: "'5:00–6:00' hoặc '6:30'", en: "'5:00–6:00' or '6:30'"), &findings)
    // Of a length that is missing or cannot be read one has been told.
    guard let length else { return ranges }
    // Moments are kept apart even where they touch: between them nothing begins.
    var runs = ranges
    for (entry, minute) in moments {
      let run = minute..<minute + length.count
      if run.upperBound > 1440 {
        findings.append(.momentPastMidnight(entry, for: length, in: language))
      } else if let other = runs.first(where: run.overlaps) {
        findings.append(.momentsTooNear(entry, other, for: length, in: language))
      } else {
        runs.append(run)
      }
    }
    return runs.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Runs of hours, as minutes after midnight, each from an entry of its own. Sorted, disjoint; empty
  /// where none can be read. Reports those that cannot.
  func runs(
    _ entries: [Scalar], expected: Phrase = Phrase(vi: "'5:00–6:00'", en: "'5:00–6:00'"),
    _ findings: inout [Finding]
  ) -> [Range<Int>] {
    entries.flatMap { entry -> [Range<Int>] in
      if let (start, end) = hours(entry.text), let end { return [start.minute..<end] }
      if let ranges = rangesAroundMidnight(entry.text) {
        findings.append(.hoursPastMidnight(entry, meaning: ranges, in: language))
      } else {
        findings.append(.time(entry, expected: expected, in: language))
      }
      return []
    }.joined
  }
}
