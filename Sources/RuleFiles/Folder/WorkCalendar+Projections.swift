import CivilTime
import ScheduleModel

extension WorkCalendar {
  /// Why official days of a year are only expected, each reason once, in the order of the days.
  ///
  /// Empty where all have been announced. A day counts by the entry that holds for it, so that a
  /// notice in a plan's own calendar takes the place of what was expected.
  func projections(in year: Period) -> [String] {
    var reasons: [String] = []
    for day in year.window.days {
      guard case .official(let days) = status(of: day), let reason = days.projection,
        !reasons.contains(reason)
      else { continue }
      reasons.append(reason)
    }
    return reasons
  }
}
