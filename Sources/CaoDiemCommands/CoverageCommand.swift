import ArgumentParser
import Explanation
import PlanPages
import ScheduleModel

/// Prints what became of each provision of the documents.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Từng điều khoản của văn bản đi đâu · what became of each provision.")

  @OptionGroup var options: PlansOptions

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let plans = try options.load()
    var coverages: [Coverage] = []
    plans.forEach(format == .text ? .heading : .nothing) { member in
      let coverage = Coverage(of: member.plan.plan)
      let listing = CoverageListing(coverage, in: member.plan.language)
      if format == .text { standardOutput.write(listing.text) }
      standardError.write(listing.problems)
      coverages.append(coverage)
    }
    if format == .json {
      standardOutput.write(plans.json("provisions", coverages.map(\.json)))
    }
    if !coverages.allSatisfy(\.isComplete) { throw ExitCode(1) }
  }
}
