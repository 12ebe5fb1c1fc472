import CivilTime
import ScheduleModel

extension Survey {
  /// Units within a sentence: up to three by name, more by number and kind.
  ///
  /// The kind is the plan's own word, of which nobody here knows the English plural.
  func names(of units: [Int]) -> Phrase {
    let named = units.map { book.roster.units[$0] }
    if named.count <= 3 { return named.map { Phrase(verbatim: $0.name) }.listed }
    let kinds = Set(named.map(\.kind))
    guard let kind = kinds.first, kinds.count == 1 else { return .units(named.count) }
    return Phrase(vi: "\(named.count) \(kind)", en: "\(named.count) units (\(kind))")
  }

  /// How many tasks of whom: `16 việc của 16 xã`, `1 task of Xã An`.
  func whose(_ tasks: [DatedTask]) -> Phrase {
    guard !tasks.isEmpty else { return Phrase(vi: "Chưa có việc nào", en: "No task yet") }
    return .tasks(tasks.count) + Phrase(vi: " của ", en: " of ") + names(of: tasks.units)
  }

  /// How many tasks of whom, and from when to when.
  func facts(_ tasks: [DatedTask], _ days: Window?) -> Phrase {
    whose(tasks) + (days.map { days in Phrase { ", " + days.text(in: $0) } } ?? Phrase { _ in "" })
  }

  /// What a day is where nobody works: `nghỉ hằng tuần`, or the name of the day with its basis; and
  /// the whole break, where the day lies in one.
  func restName(of day: CivilDate) -> Phrase {
    let name =
      if case .official(let days) = book.calendar.status(of: day) {
        Phrase(verbatim: days.basis.isEmpty ? days.name : "\(days.name) (\(days.basis))")
      } else {
        Phrase(vi: "nghỉ hằng tuần", en: "weekly rest")
      }
    guard let whole = restRun(around: day) else { return name }
    return name
      + Phrase(
        vi: ", trong đợt nghỉ \(whole.text(in: .vietnamese))",
        en: ", in the break \(whole.text(in: .english))")
  }

  /// The days around a day on which nobody works; `nil` where they are no more than a weekend with a day
  /// beside it.
  private func restRun(around day: CivilDate) -> Window? {
    guard let before = book.calendar.workingDay(onOrBefore: day),
      let after = book.calendar.workingDay(onOrAfter: day),
      let run = Window(from: before.adding(days: 1), upTo: after), run.dayCount > 3
    else { return nil }
    return run
  }

  /// The line of the calendar that makes a day special; `nil` where none does.
  func calendarLine(of day: CivilDate) -> SourcePlace? {
    if case .official(let days) = book.calendar.status(of: day) { days.source } else { nil }
  }
}

extension Duty {
  /// The title in quotes.
  var quoted: Phrase { Phrase(verbatim: "'\(rule.title)'") }

  /// The title in quotes with its clauses: `'Treo băng rôn' (III.4)`.
  var cited: Phrase {
    let clauses = rule.details.clauses.joined(separator: ", ")
    return clauses.isEmpty ? quoted : quoted + Phrase(verbatim: " (\(clauses))")
  }
}

extension Sequence<Duty> {
  /// The titles in quotes as a list within a sentence.
  var quoted: Phrase { map(\.quoted).listed }
}

extension CivilDate {
  /// The day with its weekday, in each language.
  var long: Phrase { Phrase(longText) }
}

extension String {
  /// The text without a full stop at its end, to stand within a sentence.
  var unstopped: String { hasSuffix(".") ? String(dropLast()) : self }
}
