import ArgumentParser
import CivilTime
import Conflicts
import Expansion
import Explanation
import Foundation
import Placement
import PlanPages
import RuleFiles
import ScheduleModel

/// Says what would be broken if a task stood on another day.
struct WhyNotCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "why-not",
    abstract: "Vì sao không vào ngày ấy · why a task is not on another day.",
    discussion: """
      Thí dụ / for instance: why-not PLAN 3rpc --at '30/6/2026 sáng'
      Không ghi gì vào kế hoạch. Nothing is written.
      """)

  @OptionGroup var options: PlanOptions

  @Argument(help: "Mã việc, hoặc ít nhất 4 ký tự đầu · the task's id, or its first 4 characters.")
  var id: String

  @Option(help: "Ngày, có thể kèm buổi · the day, with its half if need be: '30/6/2026 sáng'.")
  var at: String

  @Option(help: "Buổi của ngày ấy · the half of that day.")
  var half: HalfDay?

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: Format = .text

  func run() throws {
    let loaded = try options.load()
    guard case .found(let facts) = loaded.plan.task(called: id) else {
      let answer = LookupAnswer(loaded.plan.task(called: id), to: id, in: loaded.language)
      standardError.write(answer.text)
      throw ExitCode(64)
    }
    let answer = try loaded.answer(facts, at: try slot(loaded))
    switch format {
    case .text:
      standardOutput.write(TaskWhyNot(answer, of: options.plan, in: loaded.language).text)
    case .json: standardOutput.write(answer.json)
    }
  }

  /// The slot that the options name.
  ///
  /// - Throws: `ExitCode` 64, after saying what would be right, where they name none, or two.
  private func slot(_ loaded: LoadedPlan) throws -> ProposedSlot {
    let words = at.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, let last = words.last,
      let own = HalfDay(argument: String(last).precomposedStringWithCanonicalMapping)
    else { return ProposedSlot(try loaded.day(at, of: "--at"), half) }
    if let half, half != own { throw refuseHalves(loaded.language) }
    let day = words.dropLast().joined(separator: " ")
    return ProposedSlot(try loaded.day(day, of: "--at"), own)
  }

  private func refuseHalves(_ language: Language) -> ExitCode {
    let message = Phrase(
      vi: "--at và --half nêu hai buổi khác nhau: chỉ viết một",
      en: "--at and --half name different halves of the day: write one of them")
    standardError.write("\(message[language])\n")
    return ExitCode(64)
  }
}

extension LoadedPlan {
  /// What would be broken if a task of the plan stood at a slot.
  fileprivate func answer(
    _ facts: TaskFacts, at slot: ProposedSlot
  ) throws -> ProposalAnswer {
    let id = facts.task.id
    let accounts = PlacementAccounts(of: plan, keeping: published)
    let verdict = accounts.verdict(of: id, on: slot.day, in: slot.half)
    return try ProposalAnswer(
      facts, at: slot, in: plan, day: verdict ?? DayVerdict(slot.day, []),
      today: published?.today
    ) {
      let after = try pinning(id, at: slot)
      let known = Set(PlanConflicts(of: plan).all.filter(\.isUnsettled).map(\.id))
      let raised = PlanConflicts(of: after).all.filter { !known.contains($0.id) }
      return PlanEffect(ofPinning: id, from: plan, to: after, raising: raised)
    }
  }

  /// The plan with a task pinned to a slot; nothing is written.
  private func pinning(_ id: TaskID, at slot: ProposedSlot) throws -> Plan {
    let pin = Decision(
      .pin(id, slot.day, slot.half), by: "", because: "", on: nil,
      source: SourcePlace(file: DecisionFile.name, line: 1))
    return try LoadedPlan(plan.book.deciding(pin), from: source, keeping: published).plan
  }
}
