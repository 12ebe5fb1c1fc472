public import CivilTime
public import ScheduleModel

/// What is to be different in a rule: the value of one of its lines.
public enum RuleChange: Hashable, Sendable {
  /// Its tasks lie in this window, or last through it.
  case window(Window)
  /// So many tasks, at least 1, on each occasion.
  case quantity(Int)
  /// Two tasks of one unit stand so far apart.
  case spacing(Distance)
  /// A fixed day goes there that is a rest day.
  case shift(Shift)
  /// Whether tasks may be placed on rest days.
  case restDays(RestDays)
  /// Whether all units have one and the same day.
  case dayChoice(DayChoice)
  /// What of a day a task takes.
  case occupation(Occupation)
}

extension RuleChange {
  /// The keys of which a rule has one at most, and whose value is changed.
  var keys: [Key] {
    switch self {
    case .window: [.within, .throughout]
    case .quantity: [.quantity] + Key.rates
    case .spacing: [.spacing]
    case .shift: [.shift]
    case .restDays: [.restDays]
    case .dayChoice: [.sameDay]
    case .occupation: [.occupies]
    }
  }

  /// The key of the line that is added where a rule has none of them; `nil` where it has to have one.
  var added: Key? {
    switch self {
    case .window: nil
    case .quantity: .quantity
    case .spacing: .spacing
    case .shift: .shift
    case .restDays: .restDays
    case .dayChoice: .sameDay
    case .occupation: .occupies
    }
  }

  /// The value as it is written in a file whose dates are read so. `old` is what stands there now.
  func value(instead old: String?, _ dates: DateReader) -> String {
    let language = dates.language
    switch self {
    case .window(let window):
      return dates.text(of: window, like: old)
    case .quantity(let number):
      let words = [Words.atLeast, Words.exactly]
      let word = words.first { word in old.map { word.rest(of: $0, in: language) != nil } ?? false }
      return word.map { "\($0.suggested(in: language)) \(number)" } ?? "\(number)"
    case .spacing(let distance):
      let unit = distance.count == .workingDays ? Words.workingDays : Words.days
      return "\(distance.days) \(unit.suggested(in: language))"
    case .shift(let shift): return word(shift, Words.shifts, language)
    case .restDays(let restDays): return word(restDays, Words.restDays, language)
    case .dayChoice(let choice): return word(choice, Words.dayChoices, language)
    case .occupation(let occupation): return word(occupation, Words.occupations, language)
    }
  }

  private func word<Value: Equatable>(
    _ value: Value, _ table: [(WordList, Value)], _ language: Language
  ) -> String {
    table.first { $0.1 == value }?.0.suggested(in: language) ?? ""
  }
}

extension DateReader {
  /// A window as the file writes its days: with slashes where they put the day first, without years
  /// where the text that it replaces names none and the plan has one year only.
  fileprivate func text(of window: Window, like old: String?) -> String {
    guard style == .dayMonth, language == .vietnamese else {
      return "\(window.start) – \(window.last)"
    }
    let isBare =
      old.map { $0.contains("/") && !namesYear($0) } ?? false
      && years.count == 1 && years.contains(window.start.year) && years.contains(window.last.year)
    let ends = [window.start, window.last].map { day in
      "\(day.day)/\(day.month)" + (isBare ? "" : "/\(day.year)")
    }
    return ends.joined(separator: " – ")
  }
}
