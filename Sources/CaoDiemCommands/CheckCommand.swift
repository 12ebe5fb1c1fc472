import ArgumentParser
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
    let summary = PlanSummary(of: loaded.plan, in: loaded.language)
    let readings = RuleReadings(loaded.plan.readings, in: loaded.language)
    standardOutput.write(readings.text + "\n" + summary.text + "\n" + summary.questions)
    standardError.write(summary.unplaced)
    if !loaded.plan.unplaced.isEmpty { throw ExitCode(1) }
  }
}
