import CivilTime
import ScheduleModel

extension FieldReader {
  /// The days of the week at a key. In the order of the week, unique; empty where it is missing.
  mutating func weekdays(_ key: Key) -> [Weekday] {
    let names = Weekday.allCases.map { $0.name[language] }
    let found = scalars(key).compactMap { scalar -> Weekday? in
      let index = names.firstIndex { $0.folded == scalar.text.folded }
      if index == nil {
        findings.append(
          .unknownWord(scalar.text, at: scalar.place, words: names, in: language))
      }
      return index.map { Weekday.allCases[$0] }
    }
    return Weekday.allCases.filter(found.contains)
  }
}
