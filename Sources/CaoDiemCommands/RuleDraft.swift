import CivilTime
import Explanation
import Foundation
import PlanPages
import PlannerServer
import RuleFiles
import ScheduleModel
import TaskFiles

/// A change of rules as the pages ask for it, tried on a plan. Nothing is written.
struct RuleDraft {
  private let loaded: LoadedPlan
  private let draft: PlannerDraft
  private let taken: TakenTable
  private let after: LoadedPlan?
  private let clash: String?

  /// Tries a change.
  ///
  /// - Throws: `PlannerRefusal` where a table is none, or the plan is not as it has to be.
  init(_ draft: PlannerDraft, on loaded: LoadedPlan) throws {
    self.loaded = loaded
    self.draft = draft
    let language = loaded.plan.book.head.language
    let table = RuleTable(loaded.source.folder, in: language)
    clash = draft.clash(in: table)
    taken = loaded.taking(clash == nil ? try draft.returned() : ReturnedTable(heads: [], rows: []))
    do {
      after = clash == nil ? try loaded.after(taken) : nil
    } catch {
      throw PlannerRefusal(
        Phrase(
          vi: "Kế hoạch với thay đổi này không qua được lần kiểm tra lại: lỗi của chương trình.",
          en: "The plan with this change does not pass its second look: a fault of the program."))
    }
  }

  /// The lines that change, file by file.
  var edits: [LinesEdit] { taken.edits }

  /// What came of it, in the words of a page.
  func trial(in language: Language) -> PlannerTrial {
    var trial = PlannerTrial()
    trial.problems = problems(in: language)
    guard clash == nil else { return trial }
    let notes = TableNotes(taken, of: loaded.plan.book.head.language, in: language)
    if case .table = draft { trial.notes = notes.all } else { trial.notes = notes.warnings }
    guard let after else { return trial }
    let codes = taken.taken.filter { $0.kind != .removed }.map(\.code)
    trial.readings = after.readings(of: codes, named: codes.count > 1, in: language)
    trial.lines = taken.edits.text(in: language)
    trial.effects = loaded.changes(to: after.plan, in: language).text
    return trial
  }

  private func problems(in language: Language) -> [PlannerTrial.Problem] {
    if let clash { return [.clash(clash, language)] }
    var isTable = false
    if case .table = draft { isTable = true }
    let rows = taken.rejections.map { rejection in
      PlannerTrial.Problem(
        row: isTable ? rejection.row : nil, code: rejection.code,
        field: rejection.column.map { "c." + $0.english },
        column: rejection.column?[language] ?? "", value: rejection.value,
        message: rejection.message[language], help: rejection.help?[language] ?? "")
    }
    return rows
      + taken.faults.map { fault in
        PlannerTrial.Problem(
          row: nil, code: "", field: nil, column: "", value: "", message: fault[language], help: "")
      }
  }
}

extension PlannerDraft {
  /// The code of another rule that the form would take for its own; `nil` where it does not.
  fileprivate func clash(in table: RuleTable) -> String? {
    guard case .rule(let own, let cells) = self,
      let code = cells.first(where: { $0.column == RuleColumn.code.name })?.text.neat, code != own,
      table.row(code) != nil
    else { return nil }
    return code
  }

  /// The change as a table of rules that came back.
  ///
  /// - Throws: `PlannerRefusal` where the text is no table.
  fileprivate func returned() throws -> ReturnedTable {
    switch self {
    case .table(let text):
      guard let table = TextTable(Array(text.utf8)) else {
        throw PlannerRefusal(.noTable(Phrase(vi: "Bảng", en: "The table")))
      }
      return ReturnedTable(table)
    case .removal(let code):
      return ReturnedTable(
        heads: [RuleColumn.code.name, RuleColumn.removal.heading.english],
        rows: [ReturnedTable.Row(number: 2, cells: [code, "yes"])])
    case .rule(let own, let cells):
      var texts = cells.map { ($0.column, SpreadsheetText.guarded($0.text.neat)) }
      let former = RuleColumn.formerCode.name
      if let own, texts.first(where: { $0.0 == RuleColumn.code.name })?.1 != own {
        texts.removeAll { $0.0 == former }
        texts.append((former, own))
      }
      return ReturnedTable(
        heads: texts.map(\.0), rows: [ReturnedTable.Row(number: 2, cells: texts.map(\.1))])
    }
  }
}

extension PlannerTrial.Problem {
  /// That another rule has the code.
  fileprivate static func clash(_ code: String, _ language: Language) -> PlannerTrial.Problem {
    let message = Phrase(
      vi: "quy tắc khác đã có mã này", en: "another rule has this code")
    let help = Phrase(vi: "đặt một mã khác", en: "choose another one")
    return PlannerTrial.Problem(
      row: nil, code: code, field: "c." + RuleColumn.code.name,
      column: RuleColumn.code.heading[language], value: code, message: message[language],
      help: help[language])
  }
}

extension LoadedPlan {
  /// Of how many rules the readings are told at once.
  private static let mostReadings = 12

  /// What the program makes of rules, by their codes as they are written: the sentence with the first days, and
  /// of a single rule what holds by default.
  fileprivate func readings(of codes: [String], named: Bool, in language: Language) -> [String] {
    let written = Dictionary(
      plan.book.rules.map { ($0.id, $0.writtenID.text) },
      uniquingKeysWith: { first, _ in first })
    let shown = Set(codes.prefix(LoadedPlan.mostReadings))
    let rest = codes.count - shown.count
    let more = Phrase(vi: "… và \(rest) quy tắc khác", en: "… and \(rest) other rules")[language]
    return plan.readings.flatMap { reading -> [String] in
      guard let code = written[reading.rule], shown.contains(code) else { return [] }
      let sentence = (named ? "\(reading.rule): " : "") + reading.sentence[language]
      guard !named else { return [sentence] }
      let defaults = reading.defaults.map {
        Phrase(vi: "Mặc định: ", en: "By default: ")[language] + $0[language]
      }
      return [sentence] + defaults
    } + (rest > 0 ? [more] : [])
  }
}

extension String {
  /// The text as rows have it: NFC, without white space around it.
  fileprivate var neat: String {
    precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
