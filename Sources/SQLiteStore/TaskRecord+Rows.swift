import CivilTime
import Foundation
import GRDB
import Ledger
import ScheduleModel

extension TaskRecord {
  /// The records of a plan as they stood in a revision, in no particular order.
  static func all(of plan: PlanID, in revision: Int, _ db: Database) throws -> [TaskRecord] {
    let sql = """
      SELECT * FROM record
      WHERE plan = ? AND revision <= ? AND (superseded IS NULL OR superseded > ?)
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [plan.text, revision, revision])
    var records: [TaskRecord] = []
    while let row = try rows.next() { records.append(try TaskRecord(row)) }
    return records
  }

  /// All records that a task has had, each with the revision that brought it, oldest first.
  static func history(
    of task: TaskID, _ db: Database
  ) throws -> [(revision: Int, record: TaskRecord)] {
    let sql = "SELECT * FROM record WHERE task = ? ORDER BY revision"
    return try Row.fetchAll(db, sql: sql, arguments: [task.description]).map { row in
      (row["revision"], try TaskRecord(row))
    }
  }

  /// Reads the records of all revisions.
  ///
  /// - Throws: `damaged` at the first that is not what was written.
  static func expectAllWhole(_ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM record")
    while let row = try rows.next() { _ = try TaskRecord(row) }
  }

  private init(_ row: Row) throws {
    let (name, revision): (String, Int) = (row["task"], row["revision"])
    let place = "record \(name) of revision \(revision)"
    let id = try required(TaskID(text: name), in: place)
    let content = Content(text: row["content"], digest: row["digest"])
    self.init(
      try required(content?.value(StoredTask.self)?.task(id), in: place),
      try required(Standing(rawValue: row["standing"]), in: place),
      sequence: row["sequence"],
      created: Instant(secondsSince1970: row["created"]),
      changed: Instant(secondsSince1970: row["changed"]))
  }
}
