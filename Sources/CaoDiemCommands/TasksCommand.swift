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
    switch format {
    case .text:
      standardOutput.write(TaskListing(plans.plans.flatMap(\.facts), in: plans.language).text)
    case .json: write(plans.plans, .json)
    case .csv: write(plans.plans, .csv(.programs))
    }
  }

  /// Writes tasks for programs, in the order of the plan; those of several plans by day and hour, then by
  /// identity, those without a day last.
  private func write(_ plans: [Plan], _ form: TaskPieces.Form) {
    guard plans.count > 1 else {
      return TaskPieces.write(plans[0], as: form) { standardOutput.write($0) }
    }
    let order = plans.byTime
    TaskPieces.write(
      order.count, as: form, task: { plans[order[$0].plan].facts(at: order[$0].place) },
      to: { standardOutput.write($0) })
  }
}

extension [Plan] {
  /// Where the tasks of several plans stand, in one order.
  fileprivate var byTime: [(plan: Int, place: Int)] {
    let keyed = enumerated().flatMap { number, plan in
      (0..<plan.taskCount).map { place in
        let facts = plan.facts(at: place)
        return (
          order: (
            facts.extent?.window.start.dayNumber ?? .max, facts.extent?.startTime?.minute ?? -1,
            facts.task.id
          ), at: (plan: number, place: place)
        )
      }
    }
    return keyed.sorted { $0.order < $1.order }.map(\.at)
  }
}
