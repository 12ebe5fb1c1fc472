import ArgumentParser
import Conflicts
import PlanPages
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

  @Option(help: "Dạng in ra · the format: text, json.")
  var format: Format = .text

  func run() throws {
    let loaded = try options.load()
    let conflicts = PlanConflicts(
      of: loaded.plan, totals: try loaded.totals(), keeping: loaded.published)
    switch format {
    case .text:
      let listing = ConflictListing(
        conflicts.all, idleWaivers: conflicts.idleWaivers, quoting: loaded.files,
        from: options.plan, in: loaded.language)
      standardOutput.write(listing.text)
    case .json:
      let file = ConflictFile(
        conflicts.all, of: loaded.plan.book, quoting: loaded.files, in: loaded.language)
      standardOutput.write(file.json)
    }
    if conflicts.all.contains(where: \.isUnsettled) { throw ExitCode(1) }
  }
}
