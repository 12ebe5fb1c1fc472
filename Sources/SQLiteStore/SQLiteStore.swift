import CivilTime
import Foundation
import GRDB
public import Ledger
public import ScheduleModel

/// A ledger in one SQLite file, beside which SQLite keeps its log while it is open.
///
/// Readers see the last whole revision while another is appended. Several processes may use one file.
public struct SQLiteStore: WatchedLedger {
  let pool: DatabasePool

  /// Opens the ledger in a file, and makes one where there is no file.
  ///
  /// - Throws: `foreign` for a file that is no ledger or one of a later version, `unusable` where it
  ///   cannot be read or written.
  public init(at path: String) throws(LedgerError) {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // Two publishes at once: the second waits for the first, then finds that it was overtaken.
    configuration.busyMode = .timeout(10)
    pool = try guarded { () throws in
      let pool = try DatabasePool(path: path, configuration: configuration)
      try SQLiteStore.prepare(pool, at: path)
      return pool
    }
  }

  private static func prepare(_ pool: DatabasePool, at path: String) throws {
    let (isMarked, isEmpty, isLater) = try pool.read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
      let isMarked = mark == Schema.applicationID
      return (isMarked, tables == 0, try isMarked && Schema.migrator.hasBeenSuperseded(db))
    }
    guard isMarked || isEmpty, !isLater else { throw LedgerError.foreign(path) }
    if !isMarked {
      // The mark first: whatever ends the process later, what is there is known to be a ledger.
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      }
    }
    try Schema.migrator.migrate(pool)
  }

  /// The plans that were ever published, by code; may be empty.
  public func plans() throws(LedgerError) -> [PlanID] {
    try read { db in
      try String.fetchAll(db, sql: "SELECT DISTINCT plan FROM revision ORDER BY plan")
        .map { try required(PlanID($0), in: "plan \($0)") }
    }
  }

  /// The revisions of a plan, oldest first; empty where it was never published.
  public func revisions(of plan: PlanID) throws(LedgerError) -> [Revision] {
    try read { db in try Revision.all(of: plan, in: db) }
  }

  /// The records of a plan as they stood in a revision, sorted by start, then identity.
  public func records(of plan: PlanID, in revision: Int) throws(LedgerError) -> [TaskRecord] {
    try read { db in
      guard try Revision.exists(revision, of: plan, in: db) else {
        throw LedgerError.unknownRevision(revision)
      }
      return try TaskRecord.all(of: plan, in: revision, db)
        .sorted { PublishedTask.comesBefore($0.task, $1.task) }
    }
  }

  /// All records that a task has had, each with the revision that brought it, oldest first.
  public func history(
    of task: TaskID
  ) throws(LedgerError) -> [(revision: Int, record: TaskRecord)] {
    try read { db in try TaskRecord.history(of: task, db) }
  }

  /// Appends a revision in one transaction, or nothing at all.
  public func append(_ publication: Publication) throws(LedgerError) -> Revision {
    try guarded { () throws in
      try pool.write { db in try publication.append(to: db) }
    }
  }

  /// A number that is another one once anybody else has changed the ledger. Cheap enough to be asked
  /// for several times a second.
  ///
  /// Source: SQLite, `PRAGMA data_version`.
  public func mark() throws(LedgerError) -> Int {
    try guarded { () throws in
      try pool.writeWithoutTransaction { db in
        try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0
      }
    }
  }

  /// Copies the ledger, as it stands in this moment, into a new file. Others may go on using it.
  ///
  /// - Throws: `unusable` where the copy cannot be written.
  public func copy(to path: String) throws(LedgerError) {
    try guarded { () throws in
      let copy = try DatabaseQueue(path: path)
      try pool.backup(to: copy)
      try copy.close()
    }
  }

  /// Opens a copy of a ledger from a copy of its file, so that the file itself stays untouched.
  ///
  /// - Throws: `damaged` where any record is not what was written; as `init(at:)`.
  public init(copying file: String, to draft: String) throws(LedgerError) {
    try guarded { () throws in
      try FileManager.default.copyItem(atPath: file, toPath: draft)
    }
    try self.init(at: draft)
    try verify()
  }

  /// Takes over all that another ledger has, in one step, in the place of all that it has itself.
  public func becomeCopy(of other: SQLiteStore) throws(LedgerError) {
    try guarded { () throws in try other.pool.backup(to: pool) }
  }

  /// Reads everything.
  ///
  /// - Throws: `damaged` where a page of the file or a record is not what was written.
  public func verify() throws(LedgerError) {
    let verdict = try read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check") }
    guard verdict == "ok" else { throw .damaged(verdict ?? "") }
    for plan in try plans() {
      for revision in try revisions(of: plan) { _ = try files(of: revision.number) }
    }
    try read { db in try TaskRecord.expectAllWhole(db) }
    _ = (try links(), try openFeeds(), try accounts())
  }

  /// Reads, from one state of the ledger.
  func read<Value>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) throws(LedgerError) -> Value {
    try guarded { () throws in try pool.read(body) }
  }
}

/// Runs something with the database, and says in our words what fails.
func guarded<Value>(_ body: () throws -> Value) throws(LedgerError) -> Value {
  do {
    return try body()
  } catch let error as LedgerError {
    throw error
  } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
    throw .foreign(error.message ?? "")
  } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
    throw .damaged(error.message ?? "")
  } catch {
    throw .unusable("\(error)")
  }
}

/// A value that the ledger must have.
///
/// - Throws: `damaged` where it is missing; `place` says what was being read.
func required<Value>(_ value: Value?, in place: String) throws(LedgerError) -> Value {
  guard let value else { throw .damaged(place) }
  return value
}
