import CivilTime
import ScheduleModel

extension PublishedTask {
  /// The title in the calendar of a unit, or of nobody in particular; the tasks of others bear their
  /// names.
  func title(in language: Language, for owner: UnitID?) -> String {
    owner == unit.id ? heading[language] : "\(heading[language]) – \(unit.name)"
  }

  /// When it is, for somebody who knows which year it is: `thứ Tư 01/7, 08:00–09:30`,
  /// `26 June – 11 July`. Other years are named.
  func shortTime(in language: Language, year: Int) -> String {
    let window = extent.window
    let isNear = window.start.year == year && window.last.year == year
    let texts = [window.start, window.last].map { day in
      isNear ? day.dayAndMonth(in: language) : day.text(in: language)
    }
    let days =
      window.dayCount == 1
      ? "\(window.start.weekday.name[language]) \(texts[0])" : texts.joined(separator: " – ")
    return [days, extent.hours ?? half?.name[language]].compactMap(\.self).joined(separator: ", ")
  }
}

extension Extent {
  /// From when to when on the clock; `nil` for whole days.
  fileprivate var hours: String? {
    guard case .timed(let start, _, let length) = self else { return nil }
    return "\(start.time)–\(start.adding(length).time)"
  }
}
