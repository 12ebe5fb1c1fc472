// Hours of a day in which clocks may be put forward or back.
extension Zone {
  /// How long it takes from a reading to a minute of its day, 0 to 1440, in elapsed time; `nil` where
  /// that is not later by a whole minute.
  ///
  /// Source: RFC 5545 §3.3.5 for readings that clocks skip or show twice.
  public func length(from start: CivilDateTime, toMinute end: Int) -> Minutes? {
    guard !transitions.isEmpty else { return Minutes(end - start.time.minute) }
    guard let length = Minutes(end - start.time.minute) else { return nil }
    let (first, last) = (resolve(start).conventional, resolve(start.adding(length)).conventional)
    let seconds = last.seconds - first.seconds
    return seconds % 60 == 0 ? Minutes(seconds / 60) : nil
  }

  /// The hours of what begins at a reading and lasts so long, as clocks show them: `07:30–09:00`.
  ///
  /// What ends when clocks show a time for the second time has the short names of both observances:
  /// `01:30 (EDT)–01:00 (EST)`. A reading that clocks skip is the one that they show instead.
  public func clockText(of length: Minutes, from start: CivilDateTime) -> String {
    guard !transitions.isEmpty else { return "\(start.time)–\(start.adding(length).time)" }
    let first = resolve(start).conventional
    let begins = reading(of: first)
    let ends = reading(length, after: start)
    guard repeatedOffset(of: length, after: start) != nil else {
      return "\(begins.time)–\(ends.time)"
    }
    let last = Instant(secondsSince1970: first.seconds + length.count * 60)
    let names = [first, last].map { observance(at: $0).abbreviation }
    return "\(begins.time) (\(names[0]))–\(ends.time) (\(names[1]))"
  }

  /// The offset of the end of what begins at a reading and lasts so long, where clocks show the end for
  /// the second time; `nil` everywhere else.
  public func repeatedOffset(of length: Minutes, after start: CivilDateTime) -> Offset? {
    guard !transitions.isEmpty else { return nil }
    let last = Instant(
      secondsSince1970: resolve(start).conventional.seconds + length.count * 60)
    return resolve(reading(of: last)).conventional == last ? nil : observance(at: last).offset
  }
}
