import ArgumentParser
import Conflicts
import Explanation
import PlanPages
import ScheduleModel

/// Says what is wrong with plans, and what the program made of their rules.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Kiểm tra kế hoạch · check a plan, or several together.")

  @OptionGroup var options: PlansOptions

  func run() throws {
    let plans = try options.load()
    var isUnsettled = false
    try plans.forEach { member in
      if try check(member.plan).contains(where: \.isUnsettled) { isUnsettled = true }
    }
    if plans.single == nil {
      let joint = plans.conflicts.all
      let listing = plans.listing(joint)
      standardOutput.write("\n" + plans.heading + listing.count)
      standardError.write(listing.warnings)
      if joint.contains(where: \.isUnsettled) { isUnsettled = true }
    }
    if isUnsettled { throw ExitCode(1) }
  }

  /// Prints what the program made of a plan, and returns its conflicts.
  private func check(_ loaded: LoadedPlan) throws -> [Conflict] {
    // Readings that the plan does not follow are read as well, so that what is wrong in them shows.
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published
    ).all
    let summary = PlanSummary(of: loaded.plan, in: loaded.language)
    let readings = RuleReadings(loaded.plan.readings, in: loaded.language)
    let count = ConflictCount(conflicts, in: loaded.language)
    let open = summary.questions + count.text
    standardOutput.write(
      readings.text + "\n" + summary.text + summary.load + (open.isEmpty ? "" : "\n" + open))
    standardError.write(ConflictWarnings(conflicts, in: loaded.language).text)
    return conflicts
  }
}
