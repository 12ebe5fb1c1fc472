public import CivilTime

extension WorkCalendar {
  /// How many days come after the first up to and with the second; negative where it comes before.
  public func distance(
    _ count: Distance.Count, from first: CivilDate, to second: CivilDate
  ) -> Int {
    guard first <= second else { return -distance(count, from: second, to: first) }
    switch count {
    case .calendarDays: return first.days(until: second)
    case .workingDays:
      let between = Window(from: first.adding(days: 1), through: second)
      return between?.days.count(where: isWorking) ?? 0
    }
  }

  /// The day at a distance behind another, which is not counted; `nil` where no working day is near.
  public func day(_ distance: Distance, after day: CivilDate) -> CivilDate? {
    switch distance.count {
    case .calendarDays: day.adding(days: distance.days)
    case .workingDays: workingDay(distance.days, from: day)
    }
  }
}
