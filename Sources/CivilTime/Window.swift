/// A run of whole days, never empty.
///
/// Half-open: `start` belongs to the window, `end` does not.
public struct Window: Hashable, Sendable {
  /// The first day.
  public let start: CivilDate
  /// The day after the last.
  public let end: CivilDate

  /// Creates a window, or `nil` where `end` does not come after `start`.
  public init?(from start: CivilDate, upTo end: CivilDate) {
    guard start < end else { return nil }
    self.start = start
    self.end = end
  }

  /// Creates a window from its first and last day, both included.
  ///
  /// `nil` where they are reversed, and where `last` is the last day of the calendar.
  public init?(from start: CivilDate, through last: CivilDate) {
    guard start <= last, let end = CivilDate(dayNumber: last.dayNumber + 1) else { return nil }
    self.start = start
    self.end = end
  }

  /// The window of one day.
  public init(on day: CivilDate) {
    self.start = day
    self.end = day.adding(days: 1)
  }
}

extension Window {
  /// The last day that belongs to the window.
  public var last: CivilDate { end.adding(days: -1) }

  /// How many days the window has, at least 1.
  public var dayCount: Int { start.days(until: end) }

  /// The days in order. Never empty.
  public var days: some RandomAccessCollection<CivilDate> & Sendable {
    (start.dayNumber..<end.dayNumber).lazyDates
  }

  /// Whether the day belongs to the window.
  public func contains(_ day: CivilDate) -> Bool {
    start <= day && day < end
  }

  /// The shortest window that holds both.
  public func union(_ other: Window) -> Window {
    Window(from: min(start, other.start), upTo: max(end, other.end)) ?? self
  }

  /// The days that belong to both, or `nil` where there are none.
  public func intersection(_ other: Window) -> Window? {
    Window(from: max(start, other.start), upTo: min(end, other.end))
  }

  /// The window of each part when the days are dealt into `count` runs as equal as can be.
  ///
  /// Sorted, adjoining, together the whole window. Fewer than `count` where the window has fewer
  /// days. The boundaries depend on the calendar days alone, never on which of them are free.
  public func strata(_ count: Int) -> [Window] {
    let parts = max(1, min(count, dayCount))
    return (0..<parts).compactMap { part in
      Window(
        from: start.adding(days: dayCount * part / parts),
        upTo: start.adding(days: dayCount * (part + 1) / parts)
      )
    }
  }
}

/// The days of a run of day numbers, made when they are asked for.
struct DateRange: RandomAccessCollection, Sendable {
  let startIndex: Int
  let endIndex: Int

  subscript(dayNumber: Int) -> CivilDate { CivilDate(unchecked: dayNumber) }
}

extension Range<Int> {
  /// These day numbers as days.
  var lazyDates: DateRange { DateRange(startIndex: lowerBound, endIndex: upperBound) }
}
