import CivilTime
import GRDB
import Ledger
import ScheduleModel

extension Link {
  /// All links, by number.
  static func all(in db: Database) throws -> [Link] {
    let addresses = try Row.fetchAll(
      db, sql: "SELECT link, issued FROM address ORDER BY link, generation")
    let issued = Dictionary(grouping: addresses) { $0["link"] as Int }
    return try Row.fetchAll(db, sql: "\(selection) ORDER BY link.number").map { row in
      let number: Int = row["number"]
      return try Link(row, issued[number, default: []])
    }
  }

  /// The link of a number; `nil` where there is none.
  static func one(_ number: Int, in db: Database) throws -> Link? {
    let addresses = try Row.fetchAll(
      db, sql: "SELECT issued FROM address WHERE link = ? ORDER BY generation",
      arguments: [number])
    return try Row.fetchOne(db, sql: "\(selection) WHERE link.number = ?", arguments: [number])
      .map { try Link($0, addresses) }
  }

  /// The link of a number that was not withdrawn.
  static func standing(_ number: Int, in db: Database) throws -> Link {
    guard let link = try one(number, in: db), link.withdrawn == nil else {
      throw LedgerError.unknownLink(number)
    }
    return link
  }

  private static let selection = """
    SELECT link.*, subscriber.name AS user FROM link
    JOIN subscriber ON subscriber.number = link.subscriber
    """

  private init(_ row: Row, _ addresses: [Row]) throws(LedgerError) {
    let number: Int = row["number"]
    let withdrawn: Int? = row["withdrawn"]
    let link = Purpose(row).flatMap { purpose in
      Link(
        id: number, subscriber: row["user"], name: row["name"], purpose: purpose,
        issued: addresses.map { Instant(secondsSince1970: $0["issued"]) },
        withdrawn: withdrawn.map { Instant(secondsSince1970: $0) })
    }
    self = try required(link, in: "link \(number)")
  }
}

extension Link.Purpose {
  /// Reads what a link is good for, or `nil` where the row does not say so.
  fileprivate init?(_ row: Row) {
    let access: String = row["access"]
    switch (access, FeedSubject(row["subject"] as String), PlanID(row["plan"] as String)) {
    case ("reads", _, _):
      guard let terms = FeedTerms(row) else { return nil }
      self = .reads(terms)
    case ("reports", .station(let station)?, let plan?): self = .reports(plan, station: station)
    default: return nil
    }
  }
}

extension FeedTerms {
  /// Reads which feed a row names, or `nil` where it names none.
  init?(_ row: Row) {
    guard let plan = PlanID(row["plan"] as String),
      let subject = FeedSubject(row["subject"] as String),
      let profile = (row["profile"] as String?).flatMap({ FeedProfile(rawValue: $0) }),
      let language = (row["language"] as String?).flatMap({ Language(rawValue: $0) })
    else { return nil }
    self.init(plan, subject, as: profile, in: language)
  }
}

extension LinkDraft {
  /// Writes the link, its first address, and the subscriber where it is new.
  func insert(at moment: Instant, into db: Database) throws -> Link {
    try db.execute(
      sql: "INSERT OR IGNORE INTO subscriber (name) VALUES (?)", arguments: [subscriber])
    let (access, plan, subject, terms) = columns
    try db.execute(
      sql: """
        INSERT INTO link (subscriber, name, access, plan, subject, profile, language)
        SELECT number, ?, ?, ?, ?, ?, ? FROM subscriber WHERE name = ?
        """,
      arguments: [
        name, access, plan.text, subject.description, terms?.profile.rawValue,
        terms?.language.rawValue, subscriber,
      ])
    let number = Int(db.lastInsertedRowID)
    try db.execute(
      sql: "INSERT INTO address (link, generation, issued) VALUES (?, 1, ?)",
      arguments: [number, moment.seconds])
    return try required(try Link.one(number, in: db), in: "link \(number)")
  }

  private var columns: (access: String, PlanID, FeedSubject, FeedTerms?) {
    switch purpose {
    case .reads(let terms): ("reads", terms.plan, terms.subject, terms)
    case .reports(let plan, let station): ("reports", plan, .station(station), nil)
    }
  }
}
