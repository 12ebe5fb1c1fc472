extension Schema {
  /// What stations aired. `superseded` is the report that took the place of a row.
  static let airReports = """
    CREATE TABLE air_report (
      number INTEGER NOT NULL PRIMARY KEY,
      plan TEXT NOT NULL,
      task TEXT NOT NULL,
      outcome TEXT NOT NULL
        CHECK (outcome IN ('aired', 'late', 'short', 'not-aired', 'pre-empted')),
      start TEXT,
      seconds INTEGER CHECK (seconds >= 0),
      note TEXT,
      reported INTEGER NOT NULL,
      link INTEGER,
      person TEXT,
      superseded INTEGER REFERENCES air_report (number) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((link IS NULL) != (person IS NULL))
    );
    CREATE UNIQUE INDEX air_report_now ON air_report (task) WHERE superseded IS NULL;
    CREATE INDEX air_report_of_plan ON air_report (plan) WHERE superseded IS NULL;
    CREATE INDEX air_report_of_task ON air_report (task, number);
    """
}
