import ArgumentParser
import CivilTime
import Conflicts
import PlanPages
import Repairs
import RuleFiles
import ScheduleModel

/// Carries out a repair of a conflict: whole entries of the file of decisions, or one rule.
struct ApplyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Sửa kế hoạch theo một cách đã thử · carry out a repair of a conflict.",
    discussion: """
      Các cách sửa in bằng / the repairs are printed by 'caodiem conflicts PLAN --repairs'.
      Trước khi ghi, cách sửa được thử lại / a repair is tried again before anything is written.
      """)

  @OptionGroup var options: PlanOptions

  @Argument(help: "Mã của xung đột · the id of a conflict.")
  var conflict: String

  @Argument(help: "Số hay mã của cách sửa, hoặc 'accept' · the number or name of a repair.")
  var repair: String

  @Option(help: "Ai quyết định · who decides.")
  var by: String

  @Option(help: "Vì sao · why.")
  var because: String?

  @Option(help: "Ngày quyết định, nếu không phải hôm nay · the day of the decision.")
  var now: String?

  func run() throws {
    let loaded = try options.load()
    let language = loaded.language
    try expectWords(language)
    let conflicts = PlanConflicts(of: loaded.plan, keeping: loaded.published).all
    let conflict = try conflicts.named(conflict, language)
    let day = try now.map { try loaded.day($0, of: "--now") }
    let signature = signature(
      against: conflict, on: day ?? .today(in: loaded.plan.book.head.zone), of: loaded.plan.book)
    let bench = loaded.bench(conflicts)
    let edit = try edit(against: conflict, on: bench, by: signature, language)
    let trial = try tried(edit, against: conflict, on: bench, by: signature, language)
    try write(trial.change, language)
    let report = RepairReport(
      bench.record(of: trial, edit), trial, before: loaded.plan, keeping: loaded.published,
      in: language)
    standardOutput.write(report.text)
  }
}

extension ApplyCommand {
  private func expectWords(_ language: Language) throws {
    if by.allSatisfy(\.isWhitespace) { throw refuse(.noName, language) }
    if [by, because ?? ""].contains(where: \.holdsControls) { throw refuse(.controls, language) }
  }

  /// Who changes the plan and why; the conflict itself is the reason where nobody gives another.
  private func signature(
    against conflict: Conflict, on day: CivilDate, of book: RuleBook
  ) -> Signature {
    let usual = Phrase(vi: "giải quyết \(conflict.id)", en: "settles \(conflict.id)")
    let given = because.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    return Signature(by: by, because: given ?? usual[book.head.language], on: day)
  }

  /// The edit of a number or name.
  private func edit(
    against conflict: Conflict, on bench: RepairBench, by signature: Signature,
    _ language: Language
  ) throws -> PlanEdit {
    if repair == PlanEdit.acceptance { return .decisions([.waiver(conflict.id)]) }
    let edits = bench.ladders(for: conflict).flatMap(\.self)
    if let named = edits.first(where: { $0.code == repair }) { return named }
    let found = bench.searches([conflict], by: signature)[conflict.id]?.repairs ?? []
    let place = Int(repair).map { $0 - 1 } ?? -1
    guard found.indices.contains(place),
      let edit = edits.first(where: { $0.code == found[place].code })
    else { throw refuse(.noRepair(repair, of: conflict.id, known: found.map(\.code)), language) }
    return edit
  }

  private func tried(
    _ edit: PlanEdit, against conflict: Conflict, on bench: RepairBench, by signature: Signature,
    _ language: Language
  ) throws -> RepairTrial {
    switch bench.trial(of: edit, against: conflict, by: signature) {
    case .success(let trial): return trial
    case .failure(let failure): throw refuse(.failed(edit.code, failure), language)
    }
  }

  private func write(_ change: FileEdit, _ language: Language) throws {
    let writer = FolderWriter(options.plan, speaking: language)
    let own = writer.text(of: change.file) ?? ""
    try writer.write([
      ExportFile(path: change.file, octets: Array(change.applied(to: own).utf8))
    ])
  }

  private func refuse(_ reason: RepairRefusal, _ language: Language) -> ExitCode {
    standardError.write("\(reason.message[language])\n")
    return reason.code
  }
}
