public import CivilTime

/// The hours that a rule gives its tasks, on the clocks of whatever day they stand on.
public struct DailyHours: Hashable, Sendable {
  /// When a task begins.
  public let start: TimeOfDay
  /// How long it lasts on a day on which clocks are not changed between its ends: what clocks count from
  /// its beginning to its end, where the rule names both.
  public let length: Minutes
  /// The minute after midnight at which it ends, where the rule names that and no length.
  private let end: Int?
  private let zone: Zone

  init(start: TimeOfDay, length: Minutes, end: Int?, zone: Zone) {
    (self.start, self.length, self.end, self.zone) = (start, length, end, zone)
  }

  /// The time that a task takes up on a day.
  ///
  /// A range of clock times is one on every day; a length is elapsed time.
  public func extent(on day: CivilDate) -> Extent {
    let first = CivilDateTime(day, at: start)
    return .timed(
      start: first, in: zone.id,
      length: end.flatMap { zone.length(from: first, toMinute: $0) } ?? length)
  }
}

extension RuleBook {
  /// The hours that a rule gives its tasks; `nil` where these are whole days, as they are while the place
  /// is not known.
  ///
  /// Source: the feed contract, "Hour or place unknown: all-day, TENTATIVE".
  public func dailyHours(of rule: Rule) -> DailyHours? {
    guard case .at(let time, let length) = rule.hours, rule.details.place != .toBeAnnounced else {
      return nil
    }
    return DailyHours(
      start: time, length: length, end: rule.details.clockEnd, zone: head.zone)
  }
}
