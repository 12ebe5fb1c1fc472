import ArgumentParser
import Explanation
import PlanPages
import ScheduleModel

/// Says why a task is there, and why on its day.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Vì sao có việc này, vào ngày này · why a task is on its day.")

  @OptionGroup var options: PlanOptions

  @Argument(help: "Mã việc, hoặc ít nhất 4 ký tự đầu · the task's id, or its first 4 characters.")
  var id: String

  func run() throws {
    let loaded = try options.load()
    guard case .found(let facts) = loaded.plan.task(called: id) else {
      let answer = LookupAnswer(loaded.plan.task(called: id), to: id, in: loaded.language)
      standardError.write(answer.text)
      throw ExitCode(64)
    }
    let explanation = TaskExplanation(of: facts, in: loaded.plan)
    standardOutput.write(
      TaskWhy(explanation, from: loaded.files, in: loaded.language).text)
  }
}
