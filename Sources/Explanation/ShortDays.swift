import CivilTime
import ScheduleModel

extension [Window] {
  /// The runs of neighbouring days. The days are sorted.
  init(runsOf days: some Sequence<CivilDate>) {
    self = []
    for day in days { add(day) }
  }

  /// Adds a day behind the last window, or to it where the day follows it.
  mutating func add(_ day: CivilDate) {
    if let last, last.end == day, let joined = Window(from: last.start, through: day) {
      self[count - 1] = joined
    } else {
      append(Window(on: day))
    }
  }

  /// The windows without years: `27–28/6, 04–05/7, 11/7`.
  var shortText: Phrase {
    Phrase { language in map { $0.short(in: language) }.joined(separator: ", ") }
  }
}

extension Window {
  fileprivate func short(in language: Language) -> String {
    guard dayCount > 1 else { return start.dayAndMonth(in: language) }
    guard start.month == last.month, start.year == last.year else {
      return "\(start.dayAndMonth(in: language)) – \(last.dayAndMonth(in: language))"
    }
    let first = Phrase(vi: start.day.padded(to: 2), en: String(start.day))[language]
    return "\(first)–\(last.dayAndMonth(in: language))"
  }
}
