import CivilTime
import ScheduleModel

// Runs of hours, of which some are to be chosen or in which a station is on the air.
extension FieldReader {
  /// The runs at a key, as minutes after midnight. Sorted, disjoint; empty where none can be read.
  mutating func hours(_ key: Key, _ amounts: AmountReader) -> [Range<Int>] {
    scalars(key).flatMap { scalar -> [Range<Int>] in
      guard let (start, end) = amounts.hours(scalar.text), let end else {
        findings.append(
          .time(
            scalar,
            expected: Phrase(vi: "'5:00–6:00'", en: "'5:00–6:00'"), in: language))
        return []
      }
      return [start.minute..<end.minute]
    }.joined
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
