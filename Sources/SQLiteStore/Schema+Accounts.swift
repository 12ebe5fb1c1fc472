extension Schema {
  // Folders that stay alike for many revisions are kept once.
  /// The plan folders that revisions were made of.
  static let folders = """
    CREATE TABLE file (
      digest BLOB NOT NULL PRIMARY KEY,
      octets BLOB NOT NULL
    );

    CREATE TABLE revision_file (
      revision INTEGER NOT NULL REFERENCES revision (number),
      name TEXT NOT NULL CHECK (name <> ''),
      digest BLOB NOT NULL REFERENCES file (digest),
      PRIMARY KEY (revision, name)
    ) WITHOUT ROWID;
    """

  /// Who may sign in. `key` is the name in small letters; no secret of a link stands here, and no password.
  static let accounts = """
    CREATE TABLE account (
      key TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      role TEXT NOT NULL CHECK (role IN ('viewer', 'planner', 'approver')),
      made INTEGER NOT NULL,
      password TEXT,
      invitation BLOB,
      invitation_end INTEGER,
      epoch INTEGER NOT NULL CHECK (epoch > 0),
      CHECK ((invitation IS NULL) = (invitation_end IS NULL))
    ) WITHOUT ROWID;
    """
}
