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
      try ChoiceTotals(of: choice) { reading in
        let book =
          reading == choice.readings[choice.chosen].id
          ? plan.book : try source.book(instead: [choice.id: reading], warnings: .known)
        return book.counts(of: book.datedTasks())
      }
    }
  }
}
