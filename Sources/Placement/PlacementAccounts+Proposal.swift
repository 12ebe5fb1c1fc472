public import CivilTime
public import ScheduleModel

extension PlacementAccounts {
  /// Whether a task could stand on a day that somebody proposes, in the half of it where one is named,
  /// while all others stay; `nil` where the plan has none of that identity.
  ///
  /// The day may lie outside the task's window, of which nothing is said. What takes nobody's time and
  /// keeps no distance, such as the ends of a span, is asked for rest days alone.
  public func verdict(
    of id: TaskID, on day: CivilDate, in half: HalfDay? = nil
  ) -> DayVerdict? {
    guard let (task, _) = tasks[id] else { return nil }
    guard task.part == .task else {
      let whole = verdict(task, on: day, in: half)
      return DayVerdict(day, whole.exclusions.filter { !$0.isOfCompany })
    }
    return verdict(task, on: day, in: half)
  }
}

extension DayVerdict.Exclusion {
  /// Whether it speaks of what else there is on the day.
  fileprivate var isOfCompany: Bool {
    switch self {
    case .busy, .away, .offHours, .tooNear, .tooFar, .outOfOrder, .apart, .resourceTaken,
      .resourceFarOff, .resourceAbsent:
      true
    case .restDay, .avoided, .unitDoesNotExist, .pinnedElsewhere: false
    }
  }
}
