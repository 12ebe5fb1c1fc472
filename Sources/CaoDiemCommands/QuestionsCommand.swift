import ArgumentParser
import Explanation
import PlanPages
import ScheduleModel

/// Prints all that plans leave open.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Những điều còn phải hỏi · what the plan leaves open.")

  @OptionGroup var options: PlansOptions

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let plans = try options.load()
    switch format {
    case .text:
      plans.forEach { member in
        let book = member.plan.plan.book
        standardOutput.write(OpenPointListing(of: book, in: member.plan.language).text)
      }
    case .json:
      standardOutput.write(plans.json("questions", plans.plans.map(\.book.openPoints.json)))
    }
  }
}
