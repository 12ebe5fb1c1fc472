import Ledger
import ScheduleModel
import Synchronization

/// A ledger that is gone when the process ends: the second store, to hold the contract against.
final class MemoryStore: LedgerStore {
  private struct State {
    var revisions: [Revision] = []
    var records: [[TaskRecord]] = []
    var files: [Int: [PublishedFile]] = [:]
    var linking = MemoryLinks()
    var accounts: [Account] = []
  }

  private let state = Mutex(State())

  func plans() -> [PlanID] {
    state.withLock { Set($0.revisions.map(\.plan.id)).sorted() }
  }

  func revisions(of plan: PlanID) -> [Revision] {
    state.withLock { $0.revisions.filter { $0.plan.id == plan } }
  }

  func records(of plan: PlanID, in revision: Int) throws(LedgerError) -> [TaskRecord] {
    let found = state.withLock { state -> [TaskRecord]? in
      guard state.revisions.contains(where: { $0.number == revision && $0.plan.id == plan }) else {
        return nil
      }
      var records: [TaskID: TaskRecord] = [:]
      for (made, new) in zip(state.revisions, state.records)
      where made.plan.id == plan && made.number <= revision {
        for record in new { records[record.task.id] = record }
      }
      return records.values.sorted { PublishedTask.comesBefore($0.task, $1.task) }
    }
    guard let found else { throw .unknownRevision(revision) }
    return found
  }

  func history(of task: TaskID) -> [(revision: Int, record: TaskRecord)] {
    state.withLock { state in
      zip(state.revisions, state.records).flatMap { revision, records in
        records.filter { $0.task.id == task }.map { (revision.number, $0) }
      }
    }
  }

  func append(_ publication: Publication) throws(LedgerError) -> Revision {
    let outcome = state.withLock { state -> Result<Revision, LedgerError> in
      let latest = state.revisions.last { $0.plan.id == publication.plan.id }?.number
      guard latest == publication.base else { return .failure(.overtaken(by: latest)) }
      let revision = Revision(
        number: state.revisions.count + 1, plan: publication.plan, moment: publication.moment,
        kind: publication.kind, approval: publication.approval,
        tally: publication.difference.tally)
      state.revisions.append(revision)
      state.records.append(publication.records)
      state.files[revision.number] = publication.files
      return .success(revision)
    }
    return try outcome.get()
  }

  func files(of revision: Int) -> [PublishedFile] {
    state.withLock { ($0.files[revision] ?? []).sorted { $0.name < $1.name } }
  }

  func keep(_ files: [PublishedFile], of revision: Int) {
    state.withLock { if $0.files[revision, default: []].isEmpty { $0.files[revision] = files } }
  }

  /// Does something with the accounts.
  func accounting<Value: Sendable>(_ body: (inout [Account]) -> Value) -> Value {
    state.withLock { body(&$0.accounts) }
  }

  /// Does something with the links.
  func linking<Value: Sendable>(_ body: (inout MemoryLinks) -> Value) -> Value {
    state.withLock { body(&$0.linking) }
  }
}
