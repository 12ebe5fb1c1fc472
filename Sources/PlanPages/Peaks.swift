import CivilTime
import ScheduleModel

/// The busiest days of a year, with what happens on them.
struct Peaks {
  /// The tasks of each day.
  let load: YearLoad
  /// In which language.
  let language: Language

  /// Up to five days, the busiest first. Empty where none has tasks.
  var texts: [String] { load.busiestFirst.prefix(5).map(text) }

  /// How many more days have tasks; `nil` where none has.
  var others: String? {
    let count = load.busiestFirst.count - 5
    return count > 0 ? Phrase.otherDays(count)[language] : nil
  }

  /// The same in lines of a terminal.
  var lines: [String] {
    (texts + [others].compactMap(\.self)).flatMap { $0.wrapped(indent: 2, hanging: 4) }
  }

  private func text(of day: CivilDate) -> String {
    let tasks = load.tasks(on: day)
    let kinds = PeakKind.all(of: tasks)
    let named = kinds.prefix(3).map { "\($0.count) × \($0.title)" }
    let others = kinds.dropFirst(3).reduce(0) { $0 + $1.count }
    let all = named + (others > 0 ? [Phrase.others(others)[language]] : [])
    return "\(day.longText(in: language)): \(Phrase.tasks(tasks.count)[language]) – "
      + all.joined(separator: ", ")
  }
}

/// The tasks of one day that are called the same.
private struct PeakKind {
  /// What they are called, ready to be shown.
  let title: String
  /// How many they are.
  let count: Int

  /// The kinds among tasks, the most frequent first, then by title.
  static func all(of tasks: [TaskFacts]) -> [PeakKind] {
    tasks.map(\.title.shown).sorted().runs(by: \.self)
      .compactMap { alike in alike.first.map { PeakKind(title: $0, count: alike.count) } }
      .sorted { (-$0.count, $0.title) < (-$1.count, $1.title) }
  }
}
