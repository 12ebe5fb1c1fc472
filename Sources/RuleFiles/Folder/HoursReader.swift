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
    let runs = hours(.hours, amounts)
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
  /// Runs of hours, as minutes after midnight, each from an entry of its own. Sorted, disjoint; empty
  /// where none can be read. Reports those that cannot.
  func runs(_ entries: [Scalar], _ findings: inout [Finding]) -> [Range<Int>] {
    entries.flatMap { entry -> [Range<Int>] in
      if let (start, end) = hours(entry.text), let end { return [start.minute..<end] }
      if let ranges = rangesAroundMidnight(entry.text) {
        findings.append(.hoursPastMidnight(entry, meaning: ranges, in: language))
      } else {
        let expected = Phrase(vi: "'5:00–6:00'", en: "'5:00–6:00'")
        findings.append(.time(entry, expected: expected, in: language))
      }
      return []
    }.joined
  }
}
