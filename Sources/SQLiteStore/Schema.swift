import GRDB

/// The tables of a ledger, as the migrations that lead to them.
///
/// A migration that was released never changes; what has to be otherwise is a further one.
enum Schema {
  /// The mark in the file by which a ledger is known: "CaoD" as four octets.
  ///
  /// Source: SQLite, `PRAGMA application_id`.
  static let applicationID = 0x43_61_6F_44

  /// All migrations, in order.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 revisions and records") { db in
      try db.execute(sql: revisionsAndRecords)
    }
    migrator.registerMigration("2 links and receipts") { db in
      try db.execute(sql: linksAndReceipts)
    }
    migrator.registerMigration("3 as-run") { db in
      try db.execute(sql: airReports)
    }
    migrator.registerMigration("4 folders and accounts") { db in
      try db.execute(sql: folders)
      try db.execute(sql: accounts)
    }
    return migrator
  }

  // `record.superseded` is the revision whose record took the place of this one: so what stood in
  // any revision is one range of each, and what stands now is a small index.
  private static let revisionsAndRecords = """
    CREATE TABLE plan (
      digest BLOB NOT NULL PRIMARY KEY,
      content TEXT NOT NULL
    );

    CREATE TABLE revision (
      number INTEGER NOT NULL PRIMARY KEY,
      plan TEXT NOT NULL,
      base INTEGER UNIQUE REFERENCES revision (number),
      moment INTEGER NOT NULL,
      rolled_back_to INTEGER REFERENCES revision (number),
      approver TEXT,
      approval_document TEXT,
      added INTEGER NOT NULL,
      moved INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      cancelled INTEGER NOT NULL,
      head BLOB NOT NULL REFERENCES plan (digest)
    );
    CREATE INDEX revision_of_plan ON revision (plan, number);

    CREATE TABLE record (
      task TEXT NOT NULL,
      revision INTEGER NOT NULL REFERENCES revision (number),
      superseded INTEGER REFERENCES revision (number),
      plan TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN ('live', 'cancelled')),
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      created INTEGER NOT NULL,
      changed INTEGER NOT NULL CHECK (changed >= created),
      digest BLOB NOT NULL,
      content TEXT NOT NULL,
      PRIMARY KEY (task, revision)
    );
    CREATE INDEX record_now ON record (plan) WHERE superseded IS NULL;
    CREATE INDEX record_of_revision ON record (revision);
    """

  // An address is derived from a key that lies elsewhere: whoever has this file alone has none.
  private static let linksAndReceipts = """
    CREATE TABLE subscriber (
      number INTEGER NOT NULL PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    );

    CREATE TABLE link (
      number INTEGER NOT NULL PRIMARY KEY,
      subscriber INTEGER NOT NULL REFERENCES subscriber (number),
      name TEXT NOT NULL CHECK (name <> ''),
      access TEXT NOT NULL CHECK (access IN ('reads', 'reports')),
      plan TEXT NOT NULL,
      subject TEXT NOT NULL,
      profile TEXT,
      language TEXT,
      withdrawn INTEGER
    );
    CREATE INDEX link_of_subscriber ON link (subscriber);

    CREATE TABLE address (
      link INTEGER NOT NULL REFERENCES link (number),
      generation INTEGER NOT NULL CHECK (generation > 0),
      issued INTEGER NOT NULL,
      PRIMARY KEY (link, generation)
    ) WITHOUT ROWID;

    CREATE TABLE open_feed (
      plan TEXT NOT NULL,
      subject TEXT NOT NULL,
      profile TEXT NOT NULL,
      language TEXT NOT NULL,
      standing TEXT NOT NULL CHECK (standing IN ('open', 'closed')),
      PRIMARY KEY (plan, subject, profile, language)
    ) WITHOUT ROWID;

    CREATE TABLE key_mark (
      only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
      mark TEXT NOT NULL
    );

    CREATE TABLE receipt (
      link INTEGER NOT NULL REFERENCES link (number),
      day INTEGER NOT NULL,
      client TEXT NOT NULL,
      revision INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (link, day, client, revision)
    ) WITHOUT ROWID;
    CREATE INDEX receipt_of_day ON receipt (day);
    """
}
