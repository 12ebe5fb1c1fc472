import ArgumentParser
import CivilTime
import Conflicts
import Expansion
import Placement
import PlanPages
import RuleFiles
import ScheduleModel

/// Writes a decision into the plan folder: a reading, a pin or a waiver, with who and why.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Ghi một quyết định vào decisions.yaml · write a decision.",
    discussion: """
      Một trong ba / one of three:
        --choice CODE --reading CODE   chọn cách hiểu · choose a reading
        --pin ID --date 28/6/2026      ghim việc vào ngày · pin a task to a day
        --waive ID                     chấp nhận một xung đột · accept a conflict

      Quyết lại điều đã quyết thì mục cũ được thay, và được in ra.
      What has been decided before is replaced, and printed.
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "Mã của lựa chọn · the code of a choice.")
  var choice: String?

  @Option(help: "Mã của cách hiểu · the code of a reading.")
  var reading: String?

  @Option(help: "Mã của việc, 26 ký tự · the id of a task.")
  var pin: String?

  @Option(help: "Ngày ghim, như 28/6/2026 · the day, such as '28/6/2026' or '2026-06-28'.")
  var date: String?

  @Option(help: "Buổi của ngày ấy · the half of that day.")
  var half: HalfDay?

  @Option(help: "Mã của xung đột · the id of a conflict.")
  var waive: String?

  @Option(help: "Ai quyết định · who decides.")
  var by: String

  @Option(help: "Vì sao · why.")
  var why: String

  @Option(help: "Ngày quyết định, nếu không phải hôm nay · the day of the decision.")
  var now: String?

  func run() throws {
    let loaded = try options.load()
    try expectFit(loaded.language)
    let subject = try subject(of: loaded)
    try expectWords(loaded.language)
    let day = try now.map { try loaded.day($0, of: "--now") }
    let decision = Decision(
      subject, by: by, because: why, on: day ?? .today(in: loaded.plan.book.head.zone),
      source: SourcePlace(file: DecisionFile.name, line: 1))
    let (edit, after) = try made(decision, of: loaded)
    let writer = FolderWriter(options.plan, speaking: loaded.language)
    let own = writer.text(of: DecisionFile.name) ?? ""
    try writer.write([
      ExportFile(path: DecisionFile.name, octets: Array(edit.applied(to: own).utf8))
    ])
    let report = DecisionReport(
      decision, edit, before: loaded.plan, after: after, keeping: loaded.published,
      in: loaded.language)
    standardOutput.write(report.text)
  }
}

extension DecideCommand {
  /// Refuses options that say nothing together, before anything is looked up.
  private func expectFit(_ language: Language) throws {
    let subjects = [("--choice", choice), ("--pin", pin), ("--waive", waive)]
      .filter { $0.1 != nil }.map(\.0)
    guard let subject = subjects.first else { throw refuse(.noDecision, language) }
    if subjects.count > 1 { throw refuse(.together(subject, subjects[1]), language) }
    let owners = [
      ("--reading", reading != nil, "--choice"), ("--date", date != nil, "--pin"),
      ("--half", half != nil, "--pin"),
    ]
    if let stray = owners.first(where: { $0.1 && $0.2 != subject }) {
      throw refuse(.together(subject, stray.0), language)
    }
    if half != nil, date == nil { throw refuse(.halfWithoutDate, language) }
  }

  /// What is decided, held against the plan.
  private func subject(of loaded: LoadedPlan) throws -> Decision.Subject {
    do {
      if let choice { return try loaded.reading(reading, of: choice) }
      if let pin {
        let task = try loaded.pinnable(pin)
        guard let date else { throw DecisionRefusal.noDate }
        return .pin(task, try loaded.day(date, of: "--date"), half)
      }
      return try loaded.waiver(of: waive ?? "")
    } catch let refusal as DecisionRefusal {
      throw refuse(refusal, loaded.language)
    }
  }

  private func expectWords(_ language: Language) throws {
    if let refusal = DecisionRefusal.of(by, why) { throw refuse(refusal, language) }
  }

  private func made(
    _ decision: Decision, of loaded: LoadedPlan
  ) throws -> (edit: DecisionEdit, plan: Plan) {
    do {
      return try loaded.deciding(decision)
    } catch let refusal as DecisionRefusal {
      throw refuse(refusal, loaded.language, ExitCode(65))
    }
  }

  private func refuse(
    _ reason: DecisionRefusal, _ language: Language, _ code: ExitCode = ExitCode(64)
  ) -> ExitCode {
    standardError.write("\(reason.message[language])\n")
    return code
  }
}
