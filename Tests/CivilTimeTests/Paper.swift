import CivilTime
import Testing

/// Returns the day that ISO 8601 writes so, and fails the test where there is none.
func day(_ iso: String, at place: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso: iso), sourceLocation: place)
}

/// Returns the window from one day up to, but not with, another.
func window(
  _ start: String, upTo end: String, at place: SourceLocation = #_sourceLocation
) throws -> Window {
  let days = (from: try day(start, at: place), upTo: try day(end, at: place))
  return try #require(Window(from: days.from, upTo: days.upTo), sourceLocation: place)
}

/// Returns the period of this name.
func period(_ name: String, at place: SourceLocation = #_sourceLocation) throws -> Period {
  try #require(Period(name: name), sourceLocation: place)
}

/// Returns the wall-clock reading that ISO 8601 writes so, such as `2026-07-01T07:30`.
func reading(
  _ iso: String, at place: SourceLocation = #_sourceLocation
) throws -> CivilDateTime {
  let fields = iso.split { $0 == "T" || $0 == ":" }
  try #require(fields.count == 3, sourceLocation: place)
  let hour = try #require(Int(fields[1]), sourceLocation: place)
  let minute = try #require(Int(fields[2]), sourceLocation: place)
  let time = try #require(TimeOfDay(hour: hour, minute: minute), sourceLocation: place)
  return CivilDateTime(try day(String(fields[0]), at: place), at: time)
}

/// Returns a month as a wall calendar shows it, weeks from Monday, with `mark` over marked days.
///
/// Lines do not end in spaces. `margin` writes in front of each line of days what it is given the
/// Monday for; all margins have the same width.
func sheet(
  _ month: String,
  margin: (_ monday: CivilDate) -> String = { _ in "" },
  marking mark: (CivilDate) -> String? = { _ in nil }
) throws -> String {
  let days = try period(month).window.days
  let first = try #require(days.first)
  let before = first.weekday.rawValue - 1
  let cells =
    Array(repeating: "  ", count: before)
    + days.map { mark($0) ?? ($0.day < 10 ? " \($0.day)" : "\($0.day)") }
  let weeks = stride(from: 0, to: cells.count, by: 7).map { start in
    margin(first.adding(days: start - before))
      + cells[start..<min(start + 7, cells.count)].joined(separator: " ")
  }
  let indent = String(repeating: " ", count: margin(first).count)
  let title = "\(monthNames[first.month - 1]) \(first.year)"
  return ([title, indent + "Mo Tu We Th Fr Sa Su"] + weeks).joined(separator: "\n")
}

/// The names of the months, January first.
private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
