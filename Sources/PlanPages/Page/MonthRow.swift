import CivilTime
import ScheduleModel

/// A month of the year map: its days under their weekdays.
struct MonthRow {
  /// The name of the month.
  let name: String
  /// Where its name leads; `nil` where it does not.
  let href: String?
  /// How many columns are empty before the first day; `nil` where none is.
  let lead: Int?
  /// The days.
  let days: [DayCell]
  /// How many columns are empty after the last day; `nil` where none is.
  let trail: Int?

  /// How many columns the map has: a month of 31 days that begins on a Sunday needs them all.
  static let columnCount = 37
}

/// A day of the year map.
struct DayCell {
  /// The day of the month.
  let number: Int
  /// The classes that mark it, separated by spaces; `nil` for a working day without tasks.
  let kind: String?
  /// The letter of its official name; `nil` where it has none.
  let mark: String?
  /// Its tasks; `nil` where it has none.
  let tasks: DayLink?
}

/// The way from a day of the year map to its tasks.
struct DayLink {
  /// The address of its tasks.
  let href: String
  /// What a screen reader says.
  let label: String
  /// How many tasks there are.
  let count: Int
}

/// A sign of the year map and what it means.
struct LegendKey {
  /// The classes of the sign.
  let kind: String
  /// What stands in the sign.
  let sample: String
  /// What it means.
  let meaning: String
}

/// Official days that follow one another, with the letter that marks them.
struct OfficialDayItem {
  /// The classes of the sign.
  let kind: String
  /// The letter.
  let mark: String
  /// The days.
  let days: String
  /// Their name.
  let name: String
  /// What else is known of them; `nil` where nothing is.
  let remark: String?
}

/// A day of the table beside the map.
struct TwinRow {
  /// The day with its weekday.
  let day: String
  /// How many tasks it has.
  let count: Int
  /// Its official name or that it is a rest day; empty for a plain working day.
  let remark: String
}
