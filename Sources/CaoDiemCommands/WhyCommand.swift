import ArgumentParser
import Explanation
import Placement
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
    let account = PlacementAccounts(of: loaded.plan, keeping: loaded.published).account(
      of: facts.task.id)
    let explanation = TaskExplanation(
      of: facts, in: loaded.plan, days: account.flatMap(DayAccount.init))
    standardOutput.write(
      TaskWhy(explanation, from: loaded.files, in: loaded.language).text)
  }
}

extension DayAccount {
  /// What placement tells of a task that wanted a day; `nil` for one whose rule gives it.
  init?(_ account: PlacementAccount) {
    guard !account.verdicts.isEmpty else { return nil }
    guard case .choice(let preference) = account.basis else {
      self.init(verdicts: account.verdicts)
      return
    }
    self.init(
      verdicts: account.verdicts,
      preference: Preference(
        stratum: preference.stratum,
        company: preference.isDayItsOwn ? .nothingElse : .something,
        decidedBy: Criterion(preference.decidedBy)))
  }
}

extension DayAccount.Criterion {
  fileprivate init(_ criterion: PlacementAccount.Criterion) {
    self =
      switch criterion {
      case .onlyDay: .onlyDay
      case .ownDay: .ownDay
      case .stratum: .stratum
      case .preferredDay: .preferredDay
      case .commonDay: .commonDay
      case .hash: .hash
      case .arrangement: .arrangement
      case .published: .published
      case .over: .over
      }
  }
}
