import Conflicts
import Expansion
import RuleFiles
import ScheduleModel

extension LoadedPlan {
  /// How many tasks the plan has under each reading of each choice, the others left as they are.
  ///
  /// - Throws: `ExitCode` 65 where a reading that the plan does not follow cannot be read.
  func totals() throws -> [ChoiceTotals] {
    try plan.book.choices.map { choice in
      let totals = try choice.readings.enumerated().map { place, reading in
        let book =
          place == choice.chosen
          ? plan.book : try source.book(instead: [choice.id: reading.id], warnings: .known)
        return (reading.id, ChoiceTotals.Total(of: choice, in: book))
      }
      return ChoiceTotals(of: choice.id, Dictionary(uniqueKeysWithValues: totals))
    }
  }
}

extension ChoiceTotals.Total {
  /// Counts the tasks of a book, and those of the rules that a choice touches.
  fileprivate init(of choice: Choice, in book: RuleBook) {
    let touched = Set(choice.touched)
    let tasks = book.datedTasks()
    self.init(
      all: tasks.count, touched: tasks.count { touched.contains(book.rules[$0.rule].id) })
  }
}
