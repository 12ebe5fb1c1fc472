import ArgumentParser
import Explanation
import PlanPages
import ScheduleModel

/// Prints all that a plan leaves open.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Những điều còn phải hỏi · what the plan leaves open.")

  @OptionGroup var options: PlanOptions

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: ListFormat = .text

  func run() throws {
    let loaded = try options.load()
    let book = loaded.plan.book
    switch format {
    case .text: standardOutput.write(OpenPointListing(of: book, in: loaded.language).text)
    case .json: standardOutput.write(book.openPoints.json)
    }
  }
}
