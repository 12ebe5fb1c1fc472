import ArgumentParser
import CivilTime
import Conflicts
import Expansion
import Foundation
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
        --pin ID --date 2026-06-30     ghim một việc vào một ngày · pin a task to a day
        --waive ID                     chấp nhận một xung đột · accept a conflict
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "Mã của lựa chọn · the code of a choice.")
  var choice: String?

  @Option(help: "Mã của cách hiểu · the code of a reading.")
  var reading: String?

  @Option(help: "Mã của việc, 26 ký tự · the id of a task.")
  var pin: String?

  @Option(help: "Ngày ghim · the day: '2026-06-30'.")
  var date: CivilDate?

  @Option(help: "Buổi: morning hoặc afternoon · the half-day.")
  var half: HalfDay?

  @Option(help: "Mã của xung đột · the id of a conflict.")
  var waive: String?

  @Option(help: "Ai quyết định · who decides.")
  var by: String

  @Option(help: "Vì sao · why.")
  var why: String

  @Option(help: "Ngày quyết định, nếu không phải hôm nay · the day of the decision.")
  var now: CivilDate?

  func run() throws {
    let loaded = try options.load()
    let subject = try subject(of: loaded.plan, loaded.language)
    try expectWords(loaded.language)
    let decision = Decision(
      subject, by: by, because: why, on: now ?? .today(in: loaded.plan.book.head.zone),
      source: SourcePlace(file: DecisionFile.name, line: 1))
    let (addition, after) = try loaded.adding(decision)
    // The octets of people stay as they are, also where they are no NFC.
    let place = URL(filePath: options.plan).appending(path: DecisionFile.name)
    let own = (try? Data(contentsOf: place)).map { Array($0) } ?? []
    try FolderWriter(options.plan, speaking: loaded.language).write([
      ExportFile(path: DecisionFile.name, octets: own + Array(addition.utf8))
    ])
    let report = DecisionReport(
      decision, before: loaded.plan, after: after, in: loaded.language)
    standardOutput.write(report.text)
  }
}

extension DecideCommand {
  /// What is decided, held against the plan.
  private func subject(of plan: Plan, _ language: Language) throws -> Decision.Subject {
    let wanted = [choice, pin, waive].compactMap(\.self)
    guard wanted.count == 1 else { throw refuse(.oneDecision, language) }
    if let choice { return try chosen(choice, plan.book, language) }
    if let pin { return try pinned(pin, plan, language) }
    guard let waive, let id = ConflictID(waive),
      PlanConflicts(of: plan).all.contains(where: { $0.id == id })
    else { throw refuse(.noConflict(waive ?? ""), language) }
    return .waiver(id)
  }

  private func chosen(
    _ code: String, _ book: RuleBook, _ language: Language
  ) throws -> Decision.Subject {
    guard let choice = book.choices.first(where: { $0.id.text == code }) else {
      throw refuse(.noChoice(code, known: book.choices.map(\.id.text)), language)
    }
    let known = choice.readings.map(\.id)
    guard let reading, let wanted = known.first(where: { $0.text == reading }) else {
      throw refuse(.noReading(reading, of: code, known: known.map(\.text)), language)
    }
    return .reading(choice.id, wanted)
  }

  private func pinned(
    _ text: String, _ plan: Plan, _ language: Language
  ) throws -> Decision.Subject {
    let known =
      plan.assignments.map(\.task.id) + plan.unplaced.map(\.task.id) + plan.open.map(\.id)
    guard let id = TaskID(text: text), known.contains(id) else {
      throw refuse(.noTask(text), language)
    }
    guard let date else { throw refuse(.noDate, language) }
    return .pin(id, date, half)
  }

  private func expectWords(_ language: Language) throws {
    let texts = [by, why]
    if texts.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw refuse(.noWords, language)
    }
    if texts.contains(where: \.holdsControls) { throw refuse(.controls, language) }
  }

  private func refuse(_ reason: DecisionRefusal, _ language: Language) -> ExitCode {
    standardError.write("\(reason.message[language])\n")
    return ExitCode(64)
  }
}

extension LoadedPlan {
  /// What is to be added to the file of decisions for one more, and the plan as it is then. Nothing is
  /// written.
  ///
  /// - Throws: `ExitCode` 65, after saying why, where the folder could not be read with it.
  fileprivate func adding(_ decision: Decision) throws -> (addition: String, plan: Plan) {
    let file = DecisionFile(
      source.folder, holding: plan.book.decisions, begunIn: plan.book.head.language)
    let others = files.filter { $0.name != DecisionFile.name }
    let folder = PlanFolder(
      others + [SourceFile(name: DecisionFile.name, text: file.adding(decision))])
    let changed = PlanSource(folder: folder, spoken: source.spoken, unreadable: [])
    // The words have been checked: what is wrong here is how the file ends.
    guard !changed.isWrong(in: DecisionFile.name) else { throw refuseToAdd() }
    let book = try changed.book(warnings: .known)
    guard book.decisions.last?.subject == decision.subject else { throw refuseToAdd() }
    return (file.addition(of: decision), try LoadedPlan(book, from: changed).plan)
  }

  private func refuseToAdd() -> ExitCode {
    standardError.write("\(DecisionRefusal.notAtTheEnd.message[language])\n")
    return ExitCode(65)
  }
}

extension String {
  /// Whether a character stands in it that no file of a plan may hold. Line feeds and tabs become
  /// spaces when a text is written, and are none.
  fileprivate var holdsControls: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control && !$0.properties.isWhitespace
    }
  }
}
