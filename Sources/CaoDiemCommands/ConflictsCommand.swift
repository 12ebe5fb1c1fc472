import ArgumentParser
import CivilTime
import Conflicts
import PlanPages
import Repairs
import ScheduleModel

/// Prints what is contradictory, open or doubtful in a plan.
struct ConflictsCommand: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "In các điều mâu thuẫn, còn ngỏ, đáng ngờ · print the conflicts.")

  @OptionGroup var options: PlanOptions

  @Argument(help: "Chỉ một xung đột, theo mã · one conflict only, by its id.")
  var conflict: String?

  @Flag(help: "Thử các cách sửa, in cách nào được · try repairs, and print those that work.")
  var repairs = false

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: Format = .text

  func run() throws {
    let loaded = try options.load()
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published)
    let shown = try conflict.map { [try conflicts.all.named($0, loaded.language)] }
    let listed = shown ?? conflicts.all
    let searches = repairs ? tried(listed, of: conflicts, in: loaded) : [:]
    switch format {
    case .text:
      let listing = ConflictListing(
        listed, idleWaivers: shown == nil ? conflicts.idleWaivers : [], tried: searches,
        quoting: loaded.files, from: options.plan, in: loaded.language)
      let open = shown == nil ? NotProved(loaded.plan.bounds, in: loaded.language).text : ""
      standardOutput.write(listing.text + open)
    case .json:
      let file = ConflictFile(
        listed, tried: searches, bounds: loaded.plan.bounds, of: loaded.plan.book,
        quoting: loaded.files, in: loaded.language)
      standardOutput.write(file.json)
    }
    if listed.contains(where: \.isUnsettled) { throw ExitCode(1) }
  }

  private func tried(
    _ listed: [Conflict], of conflicts: PlanConflicts, in loaded: LoadedPlan
  ) -> [ConflictID: RepairSearch] {
    let today = loaded.published?.today ?? .today(in: loaded.plan.book.head.zone)
    return loaded.bench(conflicts.all).searches(
      listed, by: Signature(by: "…", because: "…", on: today))
  }
}

extension [Conflict] {
  /// The conflict of an identity.
  ///
  /// - Throws: `ExitCode` 64, after saying so, where there is none.
  func named(_ id: String, _ language: Language) throws -> Conflict {
    if let conflict = first(where: { $0.id.text == id }) { return conflict }
    standardError.write("\(DecisionRefusal.noConflict(id).message[language])\n")
    throw ExitCode(64)
  }
}
