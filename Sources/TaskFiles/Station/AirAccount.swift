public import CivilTime
public import ScheduleModel

/// What became of the broadcasts of a station, as far as it is known on a day.
public struct AirAccount: Sendable {
  /// All that the station airs, or aired.
  public let schedule: StationSchedule
  /// The day on which one asks.
  public let today: CivilDate
  private let reports: [TaskID: AirReport]

  /// Joins what a station airs with what it reported. Reports about others are left out.
  ///
  /// `schedule` is the whole one: a week that is judged lies across the days of any part of it.
  public init(of schedule: StationSchedule, _ reports: [AirReport], today: CivilDate) {
    self.schedule = schedule
    self.today = today
    self.reports = Dictionary(
      reports.map { ($0.task, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// What the station said of a slot; `nil` where it said nothing, or only that an earlier day, from
  /// which the slot has moved since, went by without it.
  public func report(on slot: StationSlot) -> AirReport? {
    guard let report = reports[slot.record.task.id] else { return nil }
    let isStale =
      !report.outcome.wasOnAir
      && report.reported.day(in: schedule.zone) < slot.record.task.extent.window.start
    return isStale ? nil : report
  }

  /// How far one knows what became of a slot; `nil` of one that was cancelled and not aired.
  public func standing(of slot: StationSlot) -> AirStanding? {
    let report = report(on: slot)
    guard slot.isLive || report?.outcome.wasOnAir == true else { return nil }
    if let report { return .reported(report.outcome) }
    return slot.record.task.extent.window.end <= today ? .unreported : .ahead
  }
}

extension AirAccount {
  /// What became of the broadcasts of one rule.
  public struct Row: Hashable, Sendable {
    /// The rule.
    public let rule: RuleID
    /// What they are about.
    public let title: String
    /// The clauses that ask for them.
    public let clauses: [String]
    /// How many came to what.
    public let tally: AirTally
  }

  /// What became of the broadcasts that begin in some days, rule by rule, by code; may be empty.
  public func rows(in days: Window) -> [Row] {
    let counted = schedule.slots.compactMap { slot -> (StationSlot, AirStanding)? in
      guard days.contains(slot.record.task.extent.window.start) else { return nil }
      return standing(of: slot).map { (slot, $0) }
    }
    let byRule = Dictionary(grouping: counted) { $0.0.record.task.rule }
    return byRule.keys.sorted().compactMap { rule in
      byRule[rule].flatMap { own in
        own.first.map { first in
          Row(
            rule: rule, title: first.0.broadcast.title, clauses: first.0.record.task.clauses,
            tally: AirTally(own.map(\.1)))
        }
      }
    }
  }
}

extension Instant {
  /// The day that it is on the clocks of a zone.
  fileprivate func day(in zone: Zone) -> CivilDate {
    reading(at: zone.observance(at: self).offset).date
  }
}
