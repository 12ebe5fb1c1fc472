import ArgumentParser
import CivilTime
import PlanPages
import ScheduleModel
import TaskFiles

/// Prints the tasks of a plan, or of several in one list.
struct TasksCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "tasks", abstract: "In các việc · print the tasks.")

  @OptionGroup var options: PlansOptions

  @Option(help: "Dạng in ra · the format: text, json, csv.")
  var format: Format = .text

  func run() throws {
    let plans = try options.load()
    let facts = plans.plans.count > 1 ? plans.plans.flatMap(\.facts).byTime : plans.plans[0].facts
    switch format {
    case .text: standardOutput.write(TaskListing(facts, in: plans.language).text)
    case .json: standardOutput.write(TaskFile(facts).json)
    case .csv: standardOutput.write(TaskFile(facts).csv(for: .programs))
    }
  }
}

extension [TaskFacts] {
  /// The tasks of several plans in one order: by day and hour, then by identity; those without a day last.
  fileprivate var byTime: [TaskFacts] {
    // Sorted by place, because facts are large and moving them is what takes time.
    let places = enumerated().map { place, facts in
      (
        order: (
          facts.extent?.window.start.dayNumber ?? .max, facts.extent?.startTime?.minute ?? -1,
          facts.task.id
        ), place: place
      )
    }
    return places.sorted { $0.order < $1.order }.map { self[$0.place] }
  }
}
