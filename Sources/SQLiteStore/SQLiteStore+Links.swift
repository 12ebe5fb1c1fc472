public import CivilTime
import GRDB
public import Ledger
public import ScheduleModel

extension SQLiteStore {
  /// All links that were ever made, by number; may be empty.
  public func links() throws(LedgerError) -> [Link] {
    try read { db in try Link.all(in: db) }
  }

  /// Makes a link, which gets the next number.
  public func issue(_ draft: LinkDraft, at moment: Instant) throws(LedgerError) -> Link {
    try write { db in try draft.insert(at: moment, into: db) }
  }

  /// Gives a link a new address; the old one serves for a while.
  public func replace(_ link: Int, at moment: Instant) throws(LedgerError) -> Link {
    try write { db in
      let present = try Link.standing(link, in: db)
      // Clocks can go back; the order of addresses must not.
      let issued = max(moment.seconds, present.issued.last?.seconds ?? moment.seconds)
      try db.execute(
        sql: "INSERT INTO address (link, generation, issued) VALUES (?, ?, ?)",
        arguments: [link, present.generation + 1, issued])
      return try Link.standing(link, in: db)
    }
  }

  /// Ends a link and every address of it, at once and for good.
  public func withdraw(_ link: Int, at moment: Instant) throws(LedgerError) -> Link {
    try write { db in
      _ = try Link.standing(link, in: db)
      try db.execute(
        sql: "UPDATE link SET withdrawn = ? WHERE number = ?", arguments: [moment.seconds, link])
      return try required(try Link.one(link, in: db), in: "link \(link)")
    }
  }

  /// The feeds that everybody may read, and those that were, in the order of their names.
  public func openFeeds() throws(LedgerError) -> [OpenFeed] {
    try read { db in
      let sql = "SELECT * FROM open_feed ORDER BY plan, subject, profile, language"
      return try Row.fetchAll(db, sql: sql).map { row in
        let place = "open feed \(row["subject"] as String)"
        return OpenFeed(
          try required(FeedTerms(row), in: place),
          try required(OpenFeed.Standing(rawValue: row["standing"]), in: place))
      }
    }
  }

  /// Lets everybody read a feed, or no longer. Nothing happens where that is so already.
  public func setOpen(
    _ terms: FeedTerms, _ standing: OpenFeed.Standing
  ) throws(LedgerError) {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO open_feed (plan, subject, profile, language, standing) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET standing = excluded.standing
          """,
        arguments: [
          terms.plan.text, terms.subject.description, terms.profile.rawValue,
          terms.language.rawValue, standing.rawValue,
        ])
    }
  }

  /// The mark of the key that the addresses were made with, which is the given one where there was
  /// none before.
  public func keyMark(settingIfNone mark: String) throws(LedgerError) -> String {
    try write { db in
      try db.execute(
        sql: "INSERT OR IGNORE INTO key_mark (only, mark) VALUES (1, ?)", arguments: [mark])
      return try required(
        try String.fetchOne(db, sql: "SELECT mark FROM key_mark"), in: "key mark")
    }
  }

  /// Counts fetches, and forgets those of days before a day.
  public func note(
    _ receipts: [Receipt], forgettingBefore day: CivilDate
  ) throws(LedgerError) {
    try write { db in
      let add = try db.cachedStatement(
        sql: """
          INSERT INTO receipt (link, day, client, revision, count) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET count = count + excluded.count
          """)
      for receipt in receipts {
        try add.execute(
          arguments: [
            receipt.link, receipt.day.dayNumber, receipt.client, receipt.revision, receipt.count,
          ])
      }
      try db.execute(sql: "DELETE FROM receipt WHERE day < ?", arguments: [day.dayNumber])
    }
  }

  /// The receipts of a link, by day, client and revision; may be empty.
  public func receipts(of link: Int) throws(LedgerError) -> [Receipt] {
    try read { db in
      let sql = "SELECT * FROM receipt WHERE link = ? ORDER BY day, client, revision"
      return try Row.fetchAll(db, sql: sql, arguments: [link]).map { row in
        Receipt(
          link: link,
          day: try required(CivilDate(dayNumber: row["day"]), in: "receipt of link \(link)"),
          client: row["client"], revision: row["revision"], count: row["count"])
      }
    }
  }

  /// Changes the ledger in one transaction, or not at all.
  func write<Value>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) throws(LedgerError) -> Value {
    try guarded { () throws in try pool.write(body) }
  }
}
