import ArgumentParser
import PlanPages
import ScheduleModel
import TaskFiles

/// Prints the tasks of a plan.
struct TasksCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "In các việc · print the tasks.")

  @OptionGroup var options: PlanOptions

  @Option(help: "Dạng in ra · the format: text, json, csv.")
  var format: Format = .text

  func run() throws {
    let loaded = try options.load()
    let facts = loaded.plan.facts
    switch format {
    case .text: standardOutput.write(TaskListing(facts, in: loaded.language).text)
    case .json: standardOutput.write(TaskFile(facts).json)
    case .csv: standardOutput.write(TaskFile(facts).csv(for: .programs))
    }
  }
}
