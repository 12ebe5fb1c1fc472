import ArgumentParser
import Conflicts
import Explanation
import PlanPages
import ScheduleModel

/// Says what is wrong with a plan, and what the program made of its rules.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Kiểm tra kế hoạch · check a plan.")

  @OptionGroup var options: PlanOptions

  func run() throws {
    let loaded = try options.load()
    // Readings that the plan does not follow are read as well, so that what is wrong in them shows.
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published
    ).all
    let summary = PlanSummary(of: loaded.plan, in: loaded.language)
    let readings = RuleReadings(loaded.plan.readings, in: loaded.language)
    let count = ConflictCount(conflicts, in: loaded.language)
    standardOutput.write(
      readings.text + "\n" + summary.text + summary.load + "\n" + summary.questions + count.text)
    standardError.write(ConflictWarnings(conflicts, in: loaded.language).text)
    if conflicts.contains(where: \.isUnsettled) { throw ExitCode(1) }
  }
}
