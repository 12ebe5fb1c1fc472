public import CivilTime
import Conflicts
import Expansion
import Placement
import PlanAudit
public import RuleFiles
public import ScheduleModel

/// Where edits of a plan folder are tried: each is made in a copy, of which the whole plan is made anew
/// and looked at a second time.
public struct RepairBench: Sendable {
  /// The folder.
  let folder: PlanFolder
  /// The plan that was made of it.
  let plan: Plan
  /// What is contradictory, open or doubtful in the plan.
  let conflicts: [Conflict]
  /// What is published of the plan; `nil` where nothing is.
  let published: PublishedSlots?
  private let zone: @Sendable (ZoneID, ClosedRange<Int>) -> Zone?
  private let known: [FindingMark: Int]

  /// Prepares to try edits of a folder, of which a plan was made that keeps to what is `published`.
  public init(
    _ folder: PlanFolder, _ plan: Plan, _ conflicts: [Conflict], keeping published: PublishedSlots?,
    zone: @escaping @Sendable (ZoneID, ClosedRange<Int>) -> Zone?
  ) {
    self.folder = folder
    self.plan = plan
    self.conflicts = conflicts
    self.published = published
    self.zone = zone
    var reader = PlanReader(folder, usually: plan.book.head.language, zone: zone)
    known = reader.read().findings.marks
  }

  /// The rules of the plan.
  var book: RuleBook { plan.book }

  /// Makes an edit and the plan that comes of it, and says why it does not settle a conflict where it
  /// does not.
  public func trial(
    of edit: PlanEdit, against conflict: Conflict, by signature: Signature
  ) -> Result<RepairTrial, RepairFailure> {
    guard let change = fileEdit(edit, by: signature) else { return .failure(.notWritten) }
    let text = change.applied(to: folder.file(change.file)?.text ?? "")
    let edited = folder.replacing(SourceFile(name: change.file, text: text))
    var reader = PlanReader(edited, usually: book.head.language, zone: zone)
    let reading = reader.read()
    if let finding = newFinding(among: reading.findings) { return .failure(.finding(finding)) }
    guard let changed = reading.book, says(changed, edit) else { return .failure(.notWritten) }
    let tasks = changed.datedTasks()
    let after = Placer(changed, keeping: published).plan(tasks)
    guard Audit(after, of: tasks, keeping: published).faults.isEmpty else {
      return .failure(.fault)
    }
    let trial = RepairTrial(
      change: change, folder: edited, plan: after, keeping: published)
    return failure(of: trial, against: conflict).map { .failure($0) } ?? .success(trial)
  }
}

extension RepairBench {
  /// The edit as text of one file; `nil` where the files are laid out so that it cannot be made.
  private func fileEdit(_ edit: PlanEdit, by signature: Signature) -> FileEdit? {
    switch edit {
    case .rule(let id, let change):
      guard let rule = book.rule(id), let text = RuleText(of: rule, in: folder, book.head),
        let edit = text.edit(for: change)
      else { return nil }
      return .rule(
        edit.remarked(signature.remark(instead: text.value(before: change), text.language)))
    case .decisions(let subjects):
      let decisions = subjects.map { subject in
        Decision(
          subject, by: signature.by, because: signature.reason, on: signature.date,
          source: SourcePlace(file: DecisionFile.name, line: 1))
      }
      let edit = decisions.count == 1 ? file.edit(for: decisions[0]) : file.additions(of: decisions)
      return edit.map { .decisions($0) }
    case .unpinning(let task):
      return book.pin(of: task).map { .decisions(file.removal(of: $0)) }
    }
  }

  private var file: DecisionFile {
    DecisionFile(folder, holding: book.decisions, begunIn: book.head.language)
  }

  /// Whether a book that was read from the changed folder decides what the edit decides.
  private func says(_ changed: RuleBook, _ edit: PlanEdit) -> Bool {
    switch edit {
    case .rule: changed.decisions.map(\.subject) == book.decisions.map(\.subject)
    case .decisions(let subjects):
      subjects.allSatisfy { subject in changed.decisions.contains { $0.subject == subject } }
    case .unpinning(let task):
      changed.pin(of: task) == nil && changed.decisions.count == book.decisions.count - 1
    }
  }

  /// A finding that the folder did not have; lines may have moved.
  private func newFinding(among findings: [Finding]) -> Finding? {
    var left = known
    return findings.first { finding in
      let mark = FindingMark(finding)
      guard let count = left[mark], count > 0 else { return true }
      left[mark] = count - 1
      return false
    }
  }

  /// Why a trial does not settle a conflict; `nil` where it does.
  private func failure(of trial: RepairTrial, against conflict: Conflict) -> RepairFailure? {
    let after = trial.conflicts
    if after.contains(where: { $0.id == conflict.id && $0.decision == nil }) { return .remains }
    let before = Dictionary(
      conflicts.filter { $0.severity == .hard }.map { ($0.id, $0.tasks.count) },
      uniquingKeysWith: { first, _ in first })
    let worse = after.filter(\.isUnsettled).filter { new in
      before[new.id].map { $0 < new.tasks.count } ?? true
    }
    return worse.isEmpty ? nil : .raises(worse)
  }
}

extension RuleBook {
  /// The decision that pins a task; `nil` where none does.
  func pin(of task: TaskID) -> Decision? {
    decision { if case .pin(task, _, _) = $0 { true } else { false } }
  }
}

extension Signature {
  /// The comment above a changed line: when, who, why, and what stood there.
  fileprivate func remark(instead old: String?, _ language: Language) -> String {
    let before = old.map { old in
      Phrase(vi: " (trước là: \(old))", en: " (was: \(old))")[language]
    }
    return "\(date), \(by): \(reason)" + (before ?? "")
  }
}
