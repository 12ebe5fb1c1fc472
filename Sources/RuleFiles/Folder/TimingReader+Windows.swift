import CivilTime
import ScheduleModel

// Periods of which a number is asked within windows of the rule's own.
extension TimingReader {
  /// Whether the windows of a rule hold periods of the plan's years for which it asks: whole ones, or
  /// parts where it takes these; with what is to be said of those of other years.
  mutating func periodsAsked(
    _ kind: Period.Kind, _ key: Key, in windows: [Window]
  ) -> (isAny: Bool, leftOut: [Finding]) {
    let first = fields.word(.firstPeriod, Words.firstPeriods)
    let place = fields.place(of: .firstPeriod)
    if first == .ofYear { fields.findings.append(.yearOfWindow(at: place, in: language)) }
    func asked(of year: Int) -> [Period] {
      Period.all(kind, of: year).filter { period in
        let parts = windows.compactMap { $0.intersection(period.window) }
        return first == .partial ? !parts.isEmpty : parts.contains(period.window)
      }
    }
    let counted = context.years.flatMap(asked)
    let isShared = counted.contains { period in
      windows.count { $0.intersection(period.window) != nil } > 1
    }
    if first == .partial, isShared {
      fields.findings.append(.sharedPeriod(key, at: place, in: language))
    }
    let beside = [context.years.lowerBound - 1, context.years.upperBound + 1]
    return (!counted.isEmpty, beside.compactMap { leftOut(key, asked(of: $0), of: $0) })
  }

  /// That periods for which a rule would ask belong to a year beside those of the plan; `nil` where there
  /// are none.
  private func leftOut(_ key: Key, _ periods: [Period], of year: Int) -> Finding? {
    guard let first = periods.first, let last = periods.last,
      let days = Window(from: first.window.start, upTo: last.window.end)
    else { return nil }
    return .beyondYears(
      key, days, year: year, context.years, at: fields.place(of: .within), in: language)
  }

  /// Windows of which each lies in one period and holds none: the number is that of the period, its days
  /// are the window's, and its end is the end of the period.
  mutating func readPart(
    of kind: Period.Kind, _ key: Key, _ windows: [Occasion], _ timing: Timing
  ) -> Timing? {
    let parts = windows.map {
      Occasion($0.window, named: Period(kind, containing: $0.window.start))
    }
    let isPart = parts.allSatisfy { part in
      part.period.map { part.window.intersection($0.window) == part.window } ?? false
    }
    guard fields.word(.firstPeriod, Words.firstPeriods) != .whole, isPart,
      timing.position == .within || timing.dueDay == .last,
      Set(parts.map(\.period)).count == parts.count
    else {
      fields.findings.append(.noWholePeriod(key, at: fields.place(of: .within), in: language))
      return nil
    }
    var part = timing
    part.anchor = .windows(parts)
    return part
  }
}
