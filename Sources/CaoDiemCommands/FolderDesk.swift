import ArgumentParser
import CivilTime
import Conflicts
import Explanation
import Foundation
import Placement
import PlanPages
import PlannerServer
import Repairs
import RuleFiles
import ScheduleModel

/// A plan folder on the disk as the planner's pages ask for it: read anew whenever a file of it has changed.
///
/// An actor, because what was read and what was changed go together; what takes long is tried outside it,
/// so that pages are shown meanwhile.
actor FolderDesk: PlannerDesk {
  private let options: PlanOptions
  private let clock: @Sendable () -> Instant
  /// The address by which people reach the server of what is published.
  private let address: String
  /// The zone of the plan as it was first read.
  nonisolated let zone: Zone
  private var state: ShownPlan
  /// What the files were when they were read last, also where they could not be understood; `nil` where they
  /// could not be read.
  private var stamp: FolderStamp?
  /// What was changed here, the last at the end.
  private var changes: [[FolderChange]] = []

  /// Reads the folder for the first time; `clock` tells the present moment, `address` is that of the server of
  /// what is published.
  ///
  /// - Throws: as every verb that reads a plan.
  init(
    _ options: PlanOptions, publishedAt address: String,
    clock: @escaping @Sendable () -> Instant
  ) throws {
    self.options = options
    self.address = address
    self.clock = clock
    let stamp = FolderStamp(of: options.plan)
    let loaded = try options.load(usually: clock())
    zone = loaded.plan.book.head.zone
    self.stamp = stamp
    state = ShownPlan(loaded, try loaded.edition(stamp.text))
  }

  func edition() -> PlannerEdition { current().edition }

  /// The state of the files as they are now; where they cannot be used, the last that could, with why.
  private func current() -> ShownPlan {
    let now = FolderStamp(of: options.plan)
    guard now != stamp else { return state }
    do {
      let source = try options.source()
      stamp = now
      let problems = try read(source, now)
      state.edition = state.edition.followed(by: problems)
    } catch {
      // The same files are made into the same plan; all else may be mended without them.
      if (error as? ExitCode)?.rawValue != 70 { stamp = nil }
      state.edition = state.edition.followed(by: [.problem(error)])
    }
    return state
  }

  /// Takes a folder as the present state; what is wrong with it, where it cannot be.
  private func read(_ source: PlanSource, _ stamp: FolderStamp) throws -> [Phrase] {
    var reader = PlanReader(
      source.folder, usually: source.spoken ?? .vietnamese, zone: Zone.loaded)
    let reading = reader.read()
    let errors = (source.unreadable + reading.findings).filter { $0.severity == .error }.sorted()
    guard errors.isEmpty, let book = reading.book else {
      return errors.map { Phrase(verbatim: "\($0.place): \($0.message)") }
    }
    let published = try options.ledger.current(
      of: book.head, at: clock(), source.spoken ?? book.head.language)
    let loaded = try LoadedPlan(book, from: source, keeping: published?.slots)
    state = ShownPlan(loaded, try loaded.edition(stamp.text))
    return []
  }

  func explanation(of task: TaskID, in edition: PlannerEdition) -> TaskExplanation? {
    // Of a state that is over, the page is made from what it has itself.
    guard edition.version == state.edition.version else {
      return edition.facts(of: task).map { TaskExplanation(of: $0, in: edition.plan, days: nil) }
    }
    return state.explanation(of: task)
  }

  func subscription(of unit: UnitID) -> PlannerSubscription? {
    let head = state.loaded.plan.book.head
    return try? options.ledger.subscriptions(at: address)?
      .subscription(of: unit, in: head.id, head.zone, at: clock())
  }

  nonisolated func repairs(of conflict: ConflictID) async -> RepairSearch {
    await loaded().repairs(of: conflict, on: today)
  }

  nonisolated var hasFiles: Bool { true }

  nonisolated func file(
    _ kind: PlannerFileKind, of unit: UnitID?, in language: Language
  ) async throws -> PlannerFile? {
    try await loaded().file(kind, of: unit, in: language, on: today)
  }
}

// What the pages change.
extension FolderDesk {
  nonisolated func weigh(_ proposal: PlannerProposal, in language: Language) async throws -> String
  {
    let loaded = try await usable()
    return loaded.changes(to: try loaded.trying(proposal, on: today).plan, in: language).text
  }

  nonisolated func decide(
    _ proposal: PlannerProposal, on version: String, in language: Language
  ) async throws -> String {
    let loaded = try await usable(on: version)
    let made = try loaded.trying(proposal, on: today)
    try await write([(made.change.file, made.change.applied)], over: version)
    return loaded.changes(to: made.plan, in: language).text
  }

  func undo(in language: Language) throws -> String {
    guard let last = changes.last else {
      throw PlannerRefusal(
        Phrase(vi: "Không có gì để hoàn tác.", en: "There is nothing to undo."))
    }
    for change in last where writer.text(of: change.file) != change.after {
      throw PlannerRefusal(
        Phrase(
          vi: """
            \(change.file) đã được sửa từ đó; không hoàn tác để khỏi mất phần ấy. Sửa tay trong tệp.
            """,
          en: """
            \(change.file) was changed since; nothing is undone, so that this is not lost. Mend the file by \
            hand.
            """))
    }
    try put(last.map { ($0.file, $0.before) })
    changes.removeLast()
    let old = state.loaded
    let compared = old.changes(to: current().loaded.plan, in: language)
    return Phrase(vi: "Đã hoàn tác.", en: "Undone.")[language] + "\n" + compared.text
  }

  /// The plan as it is now.
  func loaded() -> LoadedPlan { current().loaded }

  /// The plan as it is now, where its files have no error, and it is in the state of `version`.
  func usable(on version: String? = nil) throws -> LoadedPlan {
    let state = current()
    guard state.edition.problems.isEmpty else {
      throw PlannerRefusal(
        Phrase(
          vi: "Thư mục kế hoạch đang có lỗi; sửa các tệp trước rồi quyết.",
          en: "The plan folder has errors; mend its files first, then decide."))
    }
    guard version == nil || version == state.edition.version else { throw PlannerRefusal.stale }
    return state.loaded
  }

  /// Changes files, where all of the folder is still in the state of `version`.
  func write(
    _ edits: [(file: String, edited: @Sendable (String) -> String)], over version: String
  ) throws {
    guard FolderStamp(of: options.plan).text == version else { throw PlannerRefusal.stale }
    let own = edits.map { edit in
      let before = writer.text(of: edit.file)
      return FolderChange(file: edit.file, before: before, after: edit.edited(before ?? ""))
    }
    try put(own.map { ($0.file, $0.after) })
    changes.append(own)
  }

  /// Writes files, or takes away those that have no text.
  private func put(_ files: [(name: String, text: String?)]) throws {
    do {
      try writer.write(
        files.compactMap { file in
          file.text.map { ExportFile(path: file.name, octets: Array($0.utf8)) }
        })
      for file in files where file.text == nil { try writer.remove(file.name) }
    } catch {
      let names = files.map(\.name).joined(separator: ", ")
      throw PlannerRefusal(
        Phrase(
          vi: "Không ghi được \(names); xem thư mục có cho ghi không.",
          en: "\(names) cannot be written; see whether the folder may be written to."))
    }
  }

  private var writer: FolderWriter {
    FolderWriter(options.plan, speaking: state.loaded.language)
  }

  nonisolated var today: CivilDate { clock().day(in: zone) }
}

/// What one file was before a change, and what it was then; `nil` before where there was none.
private struct FolderChange {
  let file: String
  let before: String?
  let after: String
}

extension LoadedPlan {
  /// What becomes of the plan with a change.
  func changes(to after: Plan, in language: Language) -> PlanChanges {
    PlanChanges(from: plan, to: after, keeping: published, in: language)
  }
}

extension Phrase {
  /// Why a folder cannot be used that was usable before. What exactly is wrong was said on standard error.
  fileprivate static func problem(_ error: any Error) -> Phrase {
    switch (error as? ExitCode)?.rawValue {
    case 66:
      Phrase(
        vi: "Không đọc được thư mục kế hoạch, hoặc một tệp của nó; xem cửa sổ dòng lệnh.",
        en: "The plan folder, or a file of it, cannot be read; see the terminal.")
    case 70:
      Phrase(
        vi: """
          Kế hoạch lập từ các tệp này không qua được lần kiểm tra lại: lỗi của chương trình; xem cửa sổ \
          dòng lệnh.
          """,
        en: """
          The plan that was made of these files does not pass its second look: a fault of the program; see \
          the terminal.
          """)
    default:
      Phrase(
        vi: "Không đọc được sổ công bố; xem cửa sổ dòng lệnh.",
        en: "The ledger cannot be read; see the terminal.")
    }
  }
}
