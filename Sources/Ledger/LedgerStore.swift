public import CivilTime
public import ScheduleModel

/// Where revisions are kept. All that a store must do is said here and held against each by one
/// suite of tests.
///
/// A revision is there whole or not at all, whatever ends the process. What was once appended never
/// changes.
public protocol LedgerStore: Sendable {
  /// The plans that were ever published, by code; may be empty.
  func plans() throws(LedgerError) -> [PlanID]

  /// The revisions of a plan, oldest first; empty where it was never published.
  func revisions(of plan: PlanID) throws(LedgerError) -> [Revision]

  /// The records of a plan as they stood in a revision, sorted by start, then identity, cancelled
  /// ones among them.
  ///
  /// - Throws: `unknownRevision` where the plan has none of this number.
  func records(of plan: PlanID, in revision: Int) throws(LedgerError) -> [TaskRecord]

  /// All records that a task has had, each with the revision that brought it, oldest first.
  func history(of task: TaskID) throws(LedgerError) -> [(revision: Int, record: TaskRecord)]

  /// Appends a revision, which gets the next number of the ledger.
  ///
  /// - Throws: `overtaken` where the plan has another latest revision than the one that the
  ///   publication was compared with. Nothing is changed then.
  func append(_ publication: Publication) throws(LedgerError) -> Revision

  /// The plan folder that a revision was made of, by name; empty where none was kept.
  func files(of revision: Int) throws(LedgerError) -> [PublishedFile]

  /// Keeps the folder of a revision that has none: those of before folders were kept. Nothing happens where
  /// it has one.
  func keep(_ files: [PublishedFile], of revision: Int) throws(LedgerError)
}

extension LedgerStore {
  /// The revision of a plan that is published; `nil` where none ever was.
  public func latest(of plan: PlanID) throws(LedgerError) -> Revision? {
    try revisions(of: plan).last
  }

  /// The revision of a number, of whatever plan.
  ///
  /// - Throws: `unknownRevision` where there is none.
  public func revision(_ number: Int) throws(LedgerError) -> Revision {
    for plan in try plans() {
      if let found = try revisions(of: plan).first(where: { $0.number == number }) { return found }
    }
    throw .unknownRevision(number)
  }

  /// What is published of a plan: its latest revision and the records of that.
  public func published(_ plan: PlanID) throws(LedgerError) -> (Revision, [TaskRecord])? {
    guard let latest = try latest(of: plan) else { return nil }
    return (latest, try records(of: plan, in: latest.number))
  }
}

/// Why a ledger cannot do what it was asked for.
public enum LedgerError: Error, Hashable, Sendable {
  /// The moment of a publication lies before that of the latest revision.
  case earlier(Instant, than: Int, at: Instant)
  /// Somebody has published in the meantime.
  case overtaken(by: Int?)
  /// The plan has no revision of this number.
  case unknownRevision(Int)
  /// There is an account of this name already.
  case knownAccount(String)
  /// There is no account of this name.
  case unknownAccount(String)
  /// There is no link of this number, or it was withdrawn.
  case unknownLink(Int)
  /// What was read is not what was written; what was being read.
  case damaged(String)
  /// The file is no ledger, or one that a later version of the program has made.
  case foreign(String)
  /// The store cannot be read or written; in the words of the system.
  case unusable(String)
}
