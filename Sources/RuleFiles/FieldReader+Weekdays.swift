import CivilTime
import ScheduleModel

extension FieldReader {
  /// The days of the week at a key. In the order of the week, unique; empty where it is missing.
  mutating func weekdays(_ key: Key) -> [Weekday] {
    let found = scalars(key).compactMap { scalar -> Weekday? in
      let weekday = Weekday(named: scalar.text, in: language)
      if weekday == nil {
        let names = Weekday.allCases.map { $0.name[language] }
        findings.append(
          .unknownWord(scalar.text, at: scalar.place, words: names, in: language))
      }
      return weekday
    }
    return Weekday.allCases.filter(found.contains)
  }

  /// The days, runs of days and days of the week at a key that a rule keeps off.
  mutating func avoidedDays(_ key: Key, _ dates: DateReader) -> AvoidedDays {
    let items = scalars(key)
    reportDoubled(items)
    var (windows, weekdays): ([Window], [Weekday]) = ([], [])
    for scalar in items {
      if let weekday = Weekday(named: scalar.text, in: language) {
        weekdays.append(weekday)
        continue
      }
      do {
        windows += try dates.occasions(scalar.text).map(\.window)
      } catch .unreadable {
        findings.append(.avoidedDays(scalar, in: language))
      } catch {
        findings.append(.date(error, in: scalar, years: dates.years, language))
      }
    }
    return AvoidedDays(windows, weekdays)
  }
}

extension Weekday {
  /// The day of a name: `thứ Bảy`, `thứ 7`, `Saturday`, `Saturdays`; `nil` for any other text.
  fileprivate init?(named text: String, in language: Language) {
    let place = Words.weekdays.firstIndex { $0.matches(text, in: language) }
    guard let place else { return nil }
    self = Weekday.allCases[place]
  }
}
