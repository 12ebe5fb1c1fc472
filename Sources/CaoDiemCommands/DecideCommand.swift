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
    let (edit, after) = try loaded.deciding(decision)
    // The octets of people stay as they are, also where they are no NFC.
    let place = URL(filePath: options.plan).appending(path: DecisionFile.name)
    let own = (try? Data(contentsOf: place)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    try FolderWriter(options.plan, speaking: loaded.language).write([
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
    let (plan, language) = (loaded.plan, loaded.language)
    if let choice { return try chosen(choice, plan.book, language) }
    if let pin { return try pinned(pin, loaded) }
    guard let waive, let id = ConflictID(waive) else {
      throw refuse(.noConflict(waive ?? ""), language)
    }
    let conflicts = PlanConflicts(of: plan, keeping: loaded.published).all
    // Whether there is a conflict with another plan, only both can tell.
    guard id.isJoint(of: plan.book.head.id) || conflicts.contains(where: { $0.id == id }) else {
      throw refuse(.noConflict(waive), language)
    }
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

  private func pinned(_ text: String, _ loaded: LoadedPlan) throws -> Decision.Subject {
    let (plan, language) = (loaded.plan, loaded.language)
    let known = plan.assignments.map(\.task) + plan.unplaced.map(\.task) + plan.open
    guard let id = TaskID(text: text), let task = known.first(where: { $0.id == id }) else {
      throw refuse(.noTask(text), language)
    }
    guard task.isPinnable else {
      let rule = plan.book.rules[task.rule]
      throw refuse(.span(rule.title, rule.id, rule.place(of: .when)), language)
    }
    guard let date else { throw refuse(.noDate, language) }
    return .pin(id, try loaded.day(date, of: "--date"), half)
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
  /// What is to be changed in the file of decisions for one of them, and the plan as it is then. Nothing
  /// is written.
  ///
  /// - Throws: `ExitCode` 65, after saying why, where the folder could not be read with it.
  fileprivate func deciding(_ decision: Decision) throws -> (edit: DecisionEdit, plan: Plan) {
    let decided = plan.book.decisions
    let edit = DecisionFile(
      source.folder, holding: decided, begunIn: plan.book.head.language
    ).edit(for: decision)
    let own = source.folder.file(DecisionFile.name)?.text ?? ""
    let folder = source.folder.replacing(
      SourceFile(name: DecisionFile.name, text: edit.applied(to: own)))
    let changed = PlanSource(folder: folder, spoken: source.spoken, unreadable: [])
    // The words have been checked: what is wrong here is how the file is laid out.
    guard !changed.isWrong(in: DecisionFile.name) else { throw refuse(edit) }
    let book = try changed.book(warnings: .known)
    let wanted =
      edit.replaced.map { old in
        decided.map { $0 == old ? decision.subject : $0.subject }
      } ?? decided.map(\.subject) + [decision.subject]
    guard book.decisions.map(\.subject) == wanted else { throw refuse(edit) }
    return (edit, try LoadedPlan(book, from: changed, keeping: published).plan)
  }

  private func refuse(_ edit: DecisionEdit) -> ExitCode {
    let reason = edit.replaced.map { DecisionRefusal.notReplaced($0.source) } ?? .notAtTheEnd
    standardError.write("\(reason.message[language])\n")
    return ExitCode(65)
  }
}

extension String {
  /// Whether a character stands in it that no file of a plan may hold. Line feeds and tabs become
  /// spaces when a text is written, and are none.
  var holdsControls: Bool {
    unicodeScalars.contains {
      $0.properties.generalCategory == .control && !$0.properties.isWhitespace
    }
  }
}
