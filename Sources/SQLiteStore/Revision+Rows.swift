import CivilTime
import Foundation
import GRDB
import Ledger
import ScheduleModel

extension Revision {
  /// The revisions of a plan, oldest first.
  static func all(of plan: PlanID, in db: Database) throws -> [Revision] {
    let sql = """
      SELECT revision.*, plan.content FROM revision JOIN plan ON plan.digest = revision.head
      WHERE revision.plan = ? ORDER BY number
      """
    var plans: [Data: PublishedPlan] = [:]
    return try Row.fetchAll(db, sql: sql, arguments: [plan.text]).map { row in
      let digest: Data = row["head"]
      let head = try plans[digest] ?? PublishedPlan(plan, row["content"], digest)
      plans[digest] = head
      return Revision(row, head)
    }
  }

  /// Whether a plan has a revision of this number.
  static func exists(_ number: Int, of plan: PlanID, in db: Database) throws -> Bool {
    let sql = "SELECT 1 FROM revision WHERE number = ? AND plan = ?"
    return try Int.fetchOne(db, sql: sql, arguments: [number, plan.text]) != nil
  }

  private init(_ row: Row, _ plan: PublishedPlan) {
    let target: Int? = row["rolled_back_to"]
    let approver: String? = row["approver"]
    self.init(
      number: row["number"],
      plan: plan,
      moment: Instant(secondsSince1970: row["moment"]),
      kind: target.map { .rollback(to: $0) } ?? .publication,
      approval: approver.flatMap { Approval(by: $0, document: row["approval_document"]) },
      tally: Tally(
        added: row["added"], moved: row["moved"], changed: row["changed"],
        cancelled: row["cancelled"]))
  }
}

extension PublishedPlan {
  fileprivate init(_ id: PlanID, _ text: String, _ digest: Data) throws(LedgerError) {
    let stored = Content(text: text, digest: digest)?.value(StoredPlan.self)
    self = try required(stored?.plan(id), in: "plan \(id)")
  }
}

extension Publication {
  /// Writes the revision and its records.
  func append(to db: Database) throws -> Revision {
    let latest = try Int.fetchOne(
      db, sql: "SELECT max(number) FROM revision WHERE plan = ?", arguments: [plan.id.text])
    guard latest == base else { throw LedgerError.overtaken(by: latest) }
    let number = try (Int.fetchOne(db, sql: "SELECT max(number) FROM revision") ?? 0) + 1
    let head = try Content(StoredPlan(plan))
    try db.execute(
      sql: "INSERT OR IGNORE INTO plan (digest, content) VALUES (?, ?)",
      arguments: [head.digest, head.text])
    try insert(number, head.digest, db)
    try insertRecords(number, db)
    try files.insert(number, db)
    return Revision(
      number: number, plan: plan, moment: moment, kind: kind, approval: approval,
      tally: difference.tally)
  }

  private func insert(_ number: Int, _ head: Data, _ db: Database) throws {
    let target: Int? = if case .rollback(let target) = kind { target } else { nil }
    let tally = difference.tally
    try db.execute(
      sql: """
        INSERT INTO revision (number, plan, base, moment, rolled_back_to, approver,
          approval_document, added, moved, changed, cancelled, head)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, plan.id.text, base, moment.seconds, target, approval?.approver,
        approval?.document, tally.added, tally.moved, tally.changed, tally.cancelled, head,
      ])
  }

  private func insertRecords(_ number: Int, _ db: Database) throws {
    let supersede = try db.cachedStatement(
      sql: "UPDATE record SET superseded = ? WHERE task = ? AND superseded IS NULL")
    let insert = try db.cachedStatement(
      sql: """
        INSERT INTO record (task, revision, plan, standing, sequence, created, changed, digest,
          content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for record in records {
      let id = record.task.id.description
      let content = try Content(StoredTask(record.task))
      try supersede.execute(arguments: [number, id])
      try insert.execute(
        arguments: [
          id, number, plan.id.text, record.standing.rawValue, record.sequence,
          record.created.seconds, record.changed.seconds, content.digest, content.text,
        ])
    }
  }
}
