import ArgumentParser
import Explanation
import PlanPages
import ScheduleModel

/// Prints what became of each provision of the documents.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Từng điều khoản của văn bản đi đâu · what became of each provision.")

  @OptionGroup var options: PlanOptions

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let loaded = try options.load()
    let coverage = Coverage(of: loaded.plan)
    let listing = CoverageListing(coverage, in: loaded.language)
    switch format {
    case .text: standardOutput.write(listing.text)
    case .json: standardOutput.write(coverage.json)
    }
    standardError.write(listing.problems)
    if !coverage.isComplete { throw ExitCode(1) }
  }
}
