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
actor FolderDesk: PlannerDesk {
  private let options: PlanOptions
  /// The zone of the plan as it was first read.
  nonisolated let zone: Zone
  private var state: State
  /// What the files were when they were read last, also where they could not be understood.
  private var stamp: FolderStamp

  /// What a file was before each change that was made here, and what it was then.
  private var changes: [(file: String, before: String, after: String)] = []

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

  func weigh(_ proposal: PlannerProposal, in language: Language) throws -> String {
    _ = try edition()
    let made = try deciding(proposal)
    return report(made, language)
  }

  func decide(
    _ proposal: PlannerProposal, on version: String, in language: Language
  ) throws -> String {
    guard try edition().version == version else { throw PlannerRefusal.stale }
    let made = try deciding(proposal)
    let told = report(made, language)
    let before = text(of: made.change.file)
    let after = made.change.applied(to: before)
    try write(made.change.file, after)
    changes.append((made.change.file, before, after))
    _ = try edition()
    return told
  }

  func repairs(of conflict: ConflictID, in language: Language) throws -> RepairSearch {
    _ = try edition()
    let conflicts = PlanConflicts(of: state.loaded.plan, keeping: state.loaded.published).all
    guard let own = conflicts.first(where: { $0.id == conflict }) else {
      return RepairSearch([], attempts: 0)
    }
    let found = state.loaded.bench(conflicts).searches([own], by: signature("…", "…"))
    return found[conflict] ?? RepairSearch([], attempts: 0)
  }

  func undo(in language: Language) throws -> String {
    guard let last = changes.last else {
      throw PlannerRefusal(
        Phrase(vi: "Không có gì để hoàn tác.", en: "There is nothing to undo."))
    }
    guard text(of: last.file) == last.after else {
      throw PlannerRefusal(
        Phrase(
          vi: """
            \(last.file) đã được sửa từ đó; không hoàn tác để khỏi mất phần ấy. Sửa tay trong tệp.
            """,
          en: """
            \(last.file) was changed since; nothing is undone, so that this is not lost. Mend the file by \
            hand.
            """))
    }
    try write(last.file, last.before)
    changes.removeLast()
    let old = state.loaded.plan
    _ = try edition()
    let compared = PlanChanges(
      from: old, to: state.loaded.plan, keeping: state.loaded.published, in: language)
    return Phrase(vi: "Đã hoàn tác.", en: "Undone.")[language] + "\n" + compared.text
  }

  private typealias Made = (change: FileEdit, plan: Plan)

  /// A decision, tried on the present state.
  private func deciding(_ proposal: PlannerProposal) throws -> Made {
    guard state.edition.findings.isEmpty else {
      throw PlannerRefusal(
        Phrase(
          vi: "Thư mục kế hoạch đang có lỗi; sửa các tệp trước rồi quyết.",
          en: "The plan folder has errors; mend its files first, then decide."))
    }
    let loaded = state.loaded
    do {
      if let refusal = DecisionRefusal.of(proposal.by, proposal.why) { throw refusal }
      let signature = signature(proposal.by, proposal.why)
      let subject: Decision.Subject
      switch proposal.subject {
      case .reading(let choice, let reading): subject = try loaded.reading(reading, of: choice)
      case .pin(let task, let day, let half): subject = .pin(try loaded.pinnable(task), day, half)
      case .waiver(let conflict): subject = try loaded.waiver(of: conflict)
      case .repair(let conflict, let code): return try mending(conflict, code, by: signature)
      }
      let decision = Decision(
        subject, by: signature.by, because: signature.reason, on: signature.date,
        source: SourcePlace(file: DecisionFile.name, line: 1))
      let (edit, plan) = try loaded.deciding(decision)
      return (.decisions(edit), plan)
    } catch let refusal as DecisionRefusal {
      throw PlannerRefusal(refusal.message)
    }
  }

  /// A repair of a conflict, tried again.
  private func mending(_ text: String, _ code: String, by signature: Signature) throws -> Made {
    let conflicts = PlanConflicts(of: state.loaded.plan, keeping: state.loaded.published).all
    guard let conflict = conflicts.first(where: { $0.id.text == text }) else {
      throw DecisionRefusal.noConflict(text)
    }
    let bench = state.loaded.bench(conflicts)
    let edits = bench.ladders(for: conflict).flatMap(\.self)
    guard let edit = edits.first(where: { $0.code == code }) else {
      throw PlannerRefusal(RepairRefusal.noRepair(code, of: conflict.id, known: []).message)
    }
    switch bench.trial(of: edit, against: conflict, by: signature) {
    case .success(let trial): return (trial.change, trial.plan)
    case .failure(let failure):
      throw PlannerRefusal(RepairRefusal.failed(code, failure).message)
    }
  }

  private func signature(_ by: String, _ why: String) -> Signature {
    Signature(by: by, because: why, on: .today(in: zone))
  }

  /// A file of the folder as it lies on the disk; empty where there is none. The octets of people stay as
  /// they are, also where they are no NFC.
  private func text(of file: String) -> String {
    let place = URL(filePath: options.plan).appending(path: file)
    return (try? Data(contentsOf: place)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private func report(_ made: Made, _ language: Language) -> String {
    let changes = PlanChanges(
      from: state.loaded.plan, to: made.plan, keeping: state.loaded.published, in: language)
    return changes.text
  }

  private func write(_ file: String, _ text: String) throws {
    do {
      try FolderWriter(options.plan, speaking: state.loaded.language).write([
        ExportFile(path: file, octets: Array(text.utf8))
      ])
    } catch {
      throw PlannerRefusal(
        Phrase(
          vi: "Không ghi được \(file); xem thư mục có cho ghi không.",
          en: "\(file) cannot be written; see whether the folder may be written to."))
    }
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
  /// The state in a word, the same for the same state as long as the program runs.
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
    let all = entries.joined(separator: "\n")
    text = String(UInt(bitPattern: all.hashValue), radix: 16)
  }
}
