import CivilTime
import GRDB
public import Ledger
public import ScheduleModel

extension SQLiteStore {
  /// Writes reports in one transaction, and returns how many say something new.
  public func append(
    _ reports: [AirReport], of plan: PlanID
  ) throws(LedgerError) -> Int {
    try guarded { () throws in
      try pool.write { db in
        try reports.count { report in try report.append(to: db, of: plan) }
      }
    }
  }

  /// The report that holds of each broadcast of a plan, by identity; may be empty.
  public func airReports(of plan: PlanID) throws(LedgerError) -> [AirReport] {
    try read { db in
      let sql = "SELECT * FROM air_report WHERE plan = ? AND superseded IS NULL ORDER BY task"
      return try Row.fetchAll(db, sql: sql, arguments: [plan.text]).map { try AirReport($0) }
    }
  }

  /// All reports about a broadcast, oldest first; may be empty.
  public func airHistory(of task: TaskID) throws(LedgerError) -> [AirReport] {
    try read { db in
      let sql = "SELECT * FROM air_report WHERE task = ? ORDER BY number"
      return try Row.fetchAll(db, sql: sql, arguments: [task.description])
        .map { try AirReport($0) }
    }
  }
}

extension AirReport {
  /// Writes the report, and returns whether it says something new.
  fileprivate func append(to db: Database, of plan: PlanID) throws -> Bool {
    let id = task.description
    let held = try Row.fetchOne(
      db, sql: "SELECT * FROM air_report WHERE task = ? AND superseded IS NULL", arguments: [id])
    if let held, try AirReport(held).saysTheSame(as: self) { return false }
    let number = try (Int.fetchOne(db, sql: "SELECT max(number) FROM air_report") ?? 0) + 1
    try db.execute(
      sql: "UPDATE air_report SET superseded = ? WHERE task = ? AND superseded IS NULL",
      arguments: [number, id])
    try db.execute(
      sql: """
        INSERT INTO air_report (number, plan, task, outcome, start, seconds, note, reported, link,
          person)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, plan.text, id, outcome.rawValue, start?.description, seconds, note,
        reported.seconds,
        reporter.link, reporter.person,
      ])
    return true
  }

  fileprivate init(_ row: Row) throws {
    let place = "as-run report \(row["number"] as Int)"
    let (link, person): (Int?, String?) = (row["link"], row["person"])
    let reporter = link.map { Reporter.link($0) } ?? person.map { Reporter.person($0) }
    let start: String? = row["start"]
    let reading = try start.map { try required(CivilDateTime(stored: $0), in: place) }
    self.init(
      of: try required(TaskID(text: row["task"]), in: place),
      try required(Outcome(rawValue: row["outcome"]), in: place), start: reading,
      seconds: row["seconds"], note: row["note"],
      reported: Instant(secondsSince1970: row["reported"]),
      by: try required(reporter, in: place))
  }
}

extension AirReport.Reporter {
  fileprivate var link: Int? { if case .link(let number) = self { number } else { nil } }
  fileprivate var person: String? { if case .person(let name) = self { name } else { nil } }
}
