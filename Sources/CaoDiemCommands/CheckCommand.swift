import ArgumentParser
import ScheduleModel

/// Says what is wrong with a plan, and what the program made of its rules.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Kiểm tra kế hoạch · check a plan.")

  @OptionGroup var options: PlanOptions

  func run() throws {
    let loaded = try options.load()
    let summary = PlanSummary(loaded.plan, in: loaded.language)
    standardOutput.write(summary.rules + "\n" + summary.counts + summary.questions)
    standardError.write(summary.unplaced)
    if !loaded.plan.unplaced.isEmpty { throw ExitCode(1) }
  }
}
