import CivilTime

/// The times that an event or a to-do should have.
struct FeedTimes {
  /// What DTSTART should say; `nil` for a to-do of one whole day, which has none.
  let start: FeedMoment?
  /// What DTEND or DUE should say.
  let end: FeedMoment

  /// Finds the times of a task; `nil` where its zone is not among `zones`.
  ///
  /// A length is elapsed time. An end that clocks show for the second time, or that falls between
  /// two minutes of them, is written in UTC. A to-do of whole days is due on its last day.
  init?(_ extent: Extent, as form: FeedForm, in zones: [ZoneID: Zone]) {
    switch extent {
    case .wholeDays(let days) where form == .toDo:
      start = days.dayCount > 1 ? .day(days.start.dayNumber) : nil
      end = .day(days.last.dayNumber)
    case .wholeDays(let days):
      start = .day(days.start.dayNumber)
      end = .day(days.end.dayNumber)
    case .timed(let begins, let id, let length):
      guard let clocks = zones[id].map(FeedClocks.init) else { return nil }
      let reading = begins.date.dayNumber * 86_400 + begins.time.minute * 60
      let instant = clocks.instant(showing: reading) + length.count * 60
      let last = instant + clocks.offset(at: instant)
      start = .clock(reading, zone: id.name)
      let isShownOnce = clocks.instant(showing: last) == instant && last % 60 == 0
      end = isShownOnce ? .clock(last, zone: id.name) : .instant(instant)
    }
  }
}
