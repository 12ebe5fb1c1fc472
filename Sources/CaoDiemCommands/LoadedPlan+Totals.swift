import Conflicts
import Expansion
import RuleFiles
import ScheduleModel

extension LoadedPlan {
  /// How many tasks the plan has under each reading of each choice, the others left as they are.
  ///
  /// Those that a choice touches are the tasks of the rules that its readings change, and of the
  /// rules that have more or fewer tasks for it.
  ///
  /// - Throws: `ExitCode` 65 where a reading that the plan does not follow cannot be read.
  func totals() throws -> [ChoiceTotals] {
    try plan.book.choices.map { choice in
      let counts = try choice.readings.enumerated().map { place, reading in
        let book =
          place == choice.chosen
          ? plan.book : try source.book(instead: [choice.id: reading.id], warnings: .known)
        return book.taskCounts
      }
      let rules = Set(counts.flatMap(\.keys)).filter { rule in
        Set(counts.map { $0[rule] }).count > 1 || choice.touched.contains(rule)
      }
      let totals = zip(choice.readings, counts).map { reading, counts in
        let touched = rules.map { counts[$0] ?? 0 }.reduce(0, +)
        let all = counts.values.reduce(0, +)
        return (reading.id, ChoiceTotals.Total(all: all, touched: touched))
      }
      return ChoiceTotals(of: choice.id, Dictionary(uniqueKeysWithValues: totals))
    }
  }
}

extension RuleBook {
  /// How many tasks each rule has.
  fileprivate var taskCounts: [RuleID: Int] {
    datedTasks().reduce(into: [:]) { counts, task in counts[rules[task.rule].id, default: 0] += 1 }
  }
}
