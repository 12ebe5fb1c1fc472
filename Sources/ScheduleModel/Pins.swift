public import CivilTime

/// The days that people pinned tasks to, by task; the half of the day, where they named one.
public typealias Pins = [TaskID: (day: CivilDate, half: HalfDay?)]

extension Pins {
  /// The one day to which all of some tasks are pinned; `nil` where one of them is not, or to another
  /// day, or where there are none.
  public func sharedDay(of tasks: some Sequence<TaskID>) -> CivilDate? {
    var shared: CivilDate?
    for task in tasks {
      guard let day = self[task]?.day, shared == nil || shared == day else { return nil }
      shared = day
    }
    return shared
  }
}
