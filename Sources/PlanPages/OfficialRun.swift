import CivilTime
import ScheduleModel

/// Days of a year that follow one another and have one official name. Those that have been announced
/// do not join those that are only expected.
struct OfficialRun {
  /// The days, all in the year.
  let days: Window
  /// The first entry of the calendar that speaks of them.
  let entry: OfficialDays

  /// Whether people work on them, although they are days of the weekly rest.
  var isWorking: Bool { entry.kind == .work }

  /// The name, with a mark where the days have not been announced yet.
  func name(in language: Language) -> String {
    entry.projection == nil ? entry.name : "\(entry.name) (\(Phrase.projected[language]))"
  }

  /// The runs of a year, in order. May be empty.
  static func all(in year: Window, of calendar: WorkCalendar) -> [OfficialRun] {
    year.days.reduce(into: []) { runs, day in
      guard case .official(let entry) = calendar.status(of: day) else { return }
      if let last = runs.last, let longer = last.extended(by: day, entry) {
        runs[runs.count - 1] = longer
      } else {
        runs.append(OfficialRun(days: Window(on: day), entry: entry))
      }
    }
  }

  /// The run with one more day, or `nil` where the day does not belong to it.
  private func extended(by day: CivilDate, _ other: OfficialDays) -> OfficialRun? {
    guard days.end == day, entry.name == other.name, entry.projection == other.projection,
      isWorking == (other.kind == .work),
      let longer = Window(from: days.start, through: day)
    else { return nil }
    return OfficialRun(days: longer, entry: entry)
  }
}

extension Phrase {
  /// The mark of official days that nobody has announced yet.
  static let projected = Phrase(vi: "dự kiến", en: "expected")
}
