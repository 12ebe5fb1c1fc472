import CivilTime
import ScheduleModel

/// Tasks of the same days in a list of a page.
struct TaskGroup {
  /// The place in the page that the map points to; `nil` where it does not.
  let anchor: String?
  /// The days; `nil` where the list has one group without days.
  let title: String?
  /// The tasks. Never empty.
  let rows: [TaskRow]

  /// Where the tasks of a day stand.
  static func anchor(of day: CivilDate) -> String { "d\(day)" }
}
