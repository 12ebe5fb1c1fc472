import Crypto
import Foundation
import GRDB
public import Ledger

extension SQLiteStore {
  /// The plan folder that a revision was made of, by name; empty where none was kept.
  public func files(of revision: Int) throws(LedgerError) -> [PublishedFile] {
    try read { db in
      let sql = """
        SELECT name, revision_file.digest, octets FROM revision_file JOIN file USING (digest)
        WHERE revision = ? ORDER BY name
        """
      return try Row.fetchAll(db, sql: sql, arguments: [revision]).map { row in
        let (name, digest, octets): (String, Data, Data) = (
          row["name"], row["digest"], row["octets"]
        )
        guard Data(SHA256.hash(data: octets)) == digest else {
          throw LedgerError.damaged("\(name), revision \(revision)")
        }
        return PublishedFile(name: name, octets: Array(octets))
      }
    }
  }

  /// Keeps the folder of a revision that has none. Nothing happens where it has one.
  public func keep(_ files: [PublishedFile], of revision: Int) throws(LedgerError) {
    try write { db in
      let kept = "SELECT 1 FROM revision_file WHERE revision = ?"
      guard try Int.fetchOne(db, sql: kept, arguments: [revision]) == nil else { return }
      try files.insert(revision, db)
    }
  }
}

extension [PublishedFile] {
  /// Writes the files of a revision.
  func insert(_ revision: Int, _ db: Database) throws {
    for file in self {
      let octets = Data(file.octets)
      let digest = Data(SHA256.hash(data: octets))
      try db.execute(
        sql: "INSERT OR IGNORE INTO file (digest, octets) VALUES (?, ?)",
        arguments: [digest, octets])
      try db.execute(
        sql: "INSERT INTO revision_file (revision, name, digest) VALUES (?, ?, ?)",
        arguments: [revision, file.name, digest])
    }
  }
}
