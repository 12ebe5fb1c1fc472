import ArgumentParser
import CivilTime
import Conflicts
import Explanation
import Foundation
import Placement
import PlanPages
import PlannerServer
import RuleFiles
import ScheduleModel

/// A plan folder on the disk as the planner's pages ask for it: read anew whenever a file of it has changed.
actor FolderDesk: PlannerDesk {
  private let options: PlanOptions
  /// The zone of the plan as it was first read.
  nonisolated let zone: Zone
  private var state: State
  /// What the files were when they were read last, also where they could not be understood.
  private var stamp: FolderStamp

  private struct State {
    let loaded: LoadedPlan
    var edition: PlannerEdition
    var accounts: PlacementAccounts?
  }

  /// Reads the folder for the first time.
  ///
  /// - Throws: as every verb that reads a plan.
  init(_ options: PlanOptions) throws {
    self.options = options
    stamp = FolderStamp(of: options.plan)
    let loaded = try options.load()
    zone = loaded.plan.book.head.zone
    state = State(loaded: loaded, edition: try loaded.edition(stamp), accounts: nil)
  }

  func edition() throws -> PlannerEdition {
    let now = FolderStamp(of: options.plan)
    guard now != stamp else { return state.edition }
    stamp = now
    let (folder, unreadable) = try PlanFolder.read(at: options.plan, speaking: nil)
    let source = PlanSource(folder: folder, spoken: options.speech.spoken, unreadable: unreadable)
    var reader = PlanReader(folder, usually: .vietnamese, zone: Zone.loaded)
    let reading = reader.read()
    let errors = (unreadable + reading.findings).filter { $0.severity == .error }.sorted()
    guard errors.isEmpty, let book = reading.book else {
      state.edition = state.edition.followed(by: errors)
      return state.edition
    }
    let loaded = try LoadedPlan(book, from: source, keeping: state.loaded.published)
    state = State(loaded: loaded, edition: try loaded.edition(now), accounts: nil)
    return state.edition
  }

  func explanation(of task: TaskID, in edition: PlannerEdition) -> TaskExplanation? {
    guard let facts = edition.facts(of: task) else { return nil }
    let plan = edition.plan
    if state.accounts == nil, edition.version == state.edition.version {
      state.accounts = PlacementAccounts(of: plan, keeping: state.loaded.published)
    }
    let account = state.accounts?.account(of: task)
    return TaskExplanation(of: facts, in: plan, days: account.flatMap(DayAccount.init))
  }
}

extension LoadedPlan {
  /// The state as pages show it.
  fileprivate func edition(_ stamp: FolderStamp) throws -> PlannerEdition {
    let conflicts = PlanConflicts(of: plan, totals: try totals(), keeping: published).all
    return PlannerEdition(of: plan, conflicts: conflicts, files: files, version: stamp.text)
  }
}

/// What tells whether the files of a folder have changed: their names, sizes and times.
struct FolderStamp: Hashable {
  /// The state in a word, the same for the same state.
  let text: String

  /// Looks at the files of a plan folder.
  init(of path: String) {
    let manager = FileManager.default
    let names = ((try? manager.subpathsOfDirectory(atPath: path)) ?? []).filter {
      PlanFolder.isPart($0) || CalendarFile.isMeant(by: $0)
    }.sorted()
    let entries = names.map { name -> String in
      let attributes = try? manager.attributesOfItem(atPath: "\(path)/\(name)")
      let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
      let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(name) \(size) \(time)"
    }
    text = entries.joined(separator: "\n")
  }
}
