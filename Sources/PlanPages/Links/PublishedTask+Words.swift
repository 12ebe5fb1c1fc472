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
  func shortTime(in language: Language, year: Int, on zone: Zone) -> String {
    let window = extent.window
    let isNear = window.start.year == year && window.last.year == year
    let texts = [window.start, window.last].map { day in
      isNear ? day.dayAndMonth(in: language) : day.text(in: language)
    }
    let days =
      window.dayCount == 1
      ? "\(window.start.weekday.name[language]) \(texts[0])" : texts.joined(separator: " – ")
    return [days, hours(on: zone) ?? half?.name[language]].compactMap(\.self).joined(
      separator: ", ")
  }

  /// From when to when on the clocks of a zone; `nil` for whole days.
  private func hours(on zone: Zone) -> String? {
    guard case .timed(let start, _, let length) = extent else { return nil }
    return zone.clockText(of: length, from: start)
  }
}
