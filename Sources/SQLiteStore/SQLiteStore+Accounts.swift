public import CivilTime
import Foundation
import GRDB
public import Ledger

extension SQLiteStore: AccountStore {
  /// All accounts, by name; may be empty.
  public func accounts() throws(LedgerError) -> [Account] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM account ORDER BY key").map(Account.init)
    }
  }

  /// The account of a name; `nil` where there is none.
  public func account(named name: String) throws(LedgerError) -> Account? {
    try read { db in try Account.named(name, in: db) }
  }

  /// Makes an account.
  public func add(_ account: Account) throws(LedgerError) {
    try write { db in
      guard try Account.named(account.name, in: db) == nil else {
        throw LedgerError.knownAccount(account.name)
      }
      try db.execute(
        sql: """
          INSERT INTO account (key, name, role, made, password, invitation, invitation_end, epoch)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          account.name.key, account.name, account.role.rawValue, account.made.seconds,
          account.password, account.invitation.map { Data($0.digest) },
          account.invitation?.end.seconds, account.epoch,
        ])
    }
  }

  /// Gives an account a new link for choosing a password, and ends the password that it has.
  public func invite(_ name: String, _ invitation: Invitation) throws(LedgerError) {
    try change(
      name, "password = NULL, invitation = ?, invitation_end = ?",
      [Data(invitation.digest), invitation.end.seconds])
  }

  /// Gives an account another role.
  public func setRole(of name: String, _ role: Account.Role) throws(LedgerError) {
    try change(name, "role = ?", [role.rawValue])
  }

  /// Ends an account.
  public func removeAccount(named name: String) throws(LedgerError) {
    try write { db in
      try db.execute(sql: "DELETE FROM account WHERE key = ?", arguments: [name.key])
      guard db.changesCount == 1 else { throw LedgerError.unknownAccount(name) }
    }
  }

  /// Keeps a password that was chosen by a link, which is good no longer then.
  public func setPassword(
    _ password: String, invitedBy digest: [UInt8], at now: Instant
  ) throws(LedgerError) -> Account? {
    try write { db in
      let open = "SELECT * FROM account WHERE invitation = ? AND invitation_end > ?"
      let row = try Row.fetchOne(db, sql: open, arguments: [Data(digest), now.seconds])
      guard let name: String = row?["name"] else { return nil }
      try db.execute(
        sql: """
          UPDATE account SET password = ?, invitation = NULL, invitation_end = NULL,
            epoch = epoch + 1 WHERE key = ?
          """,
        arguments: [password, name.key])
      return try Account.named(name, in: db)
    }
  }

  private func change(
    _ name: String, _ assignments: String, _ arguments: StatementArguments
  ) throws(LedgerError) {
    try write { db in
      try db.execute(
        sql: "UPDATE account SET \(assignments), epoch = epoch + 1 WHERE key = ?",
        arguments: arguments + [name.key])
      guard db.changesCount == 1 else { throw LedgerError.unknownAccount(name) }
    }
  }
}

extension String {
  /// The name by which an account is found: people do not mind the size of letters.
  fileprivate var key: String { lowercased() }
}

extension Account {
  fileprivate static func named(_ name: String, in db: Database) throws -> Account? {
    try Row.fetchOne(db, sql: "SELECT * FROM account WHERE key = ?", arguments: [name.key])
      .map(Account.init)
  }

  fileprivate init(_ row: Row) throws {
    let name: String = row["name"]
    let (digest, end): (Data?, Int?) = (row["invitation"], row["invitation_end"])
    var invitation: Invitation?
    if let digest, let end {
      invitation = Invitation(digest: Array(digest), end: Instant(secondsSince1970: end))
    }
    self.init(
      name: name, role: try required(Role(rawValue: row["role"]), in: "account \(name)"),
      made: Instant(secondsSince1970: row["made"]), password: row["password"],
      invitation: invitation, epoch: row["epoch"])
  }
}
