import CivilTime
import Foundation
import GRDB
import Ledger
import SQLiteStore
import ScheduleModel
import TestWorld
import Testing

@Suite("The ledger as a file")
struct SQLiteStoreTests {
  @Test func `what was appended is there when the file is opened again`() throws {
    try LedgerFile.enter { file in
      try SQLiteStore(at: file.path()).publish("a  xa-1  2026-07-01  Một", at: 100)
      #expect(try SQLiteStore(at: file.path()).drawn(1) == "2026-07-01 Một live #0")
    }
  }

  @Test func `two programs may use one file, and see what the other has done`() throws {
    try LedgerFile.enter { file in
      let (one, other) = (try SQLiteStore(at: file.path()), try SQLiteStore(at: file.path()))
      try one.publish("a  xa-1  2026-07-01  Một", at: 100)
      try other.publish("a  xa-1  2026-07-02  Một", at: 200)
      #expect(try one.drawn(2) == "2026-07-02 Một live #1")
    }
  }

  @Test func `a revision that is cut off anywhere in the log is not there at all`() throws {
    try LedgerFile.enter { file in
      let store = try SQLiteStore(at: file.path())
      try store.publish("a  xa-1  2026-07-01  Một", at: 100)
      let drawing = (0..<40).map { "t\($0)  xa-1  2026-07-02  Việc \($0)" }
      try store.publish(drawing.joined(separator: "\n"), at: 200)
      let (whole, log) = (
        try Data(contentsOf: URL(filePath: file.path())),
        try Data(contentsOf: URL(filePath: file.path() + "-wal"))
      )
      let full = try store.drawn(2)
      var seen: Set<Int> = []
      for cut in stride(from: 0, to: log.count, by: log.count / 60) + [log.count] {
        let copy = file.path("cut-\(cut).sqlite")
        try whole.write(to: URL(filePath: copy))
        try log.prefix(cut).write(to: URL(filePath: copy + "-wal"))
        let torn = try SQLiteStore(at: copy)
        try torn.verify()
        let numbers = try torn.revisions(of: try PublishedPlan.sketch().id).map(\.number)
        seen.insert(numbers.count)
        if numbers.contains(1) { #expect(try torn.drawn(1) == "2026-07-01 Một live #0") }
        if numbers.contains(2) { #expect(try torn.drawn(2) == full) }
      }
      // The cuts have met a ledger before, between and after the two revisions.
      #expect(seen == [0, 1, 2])
    }
  }

  @Test func `a record that was changed by other hands is found`() throws {
    try LedgerFile.enter { file in
      let store = try SQLiteStore(at: file.path())
      try store.publish("a  xa-1  2026-07-01  Một", at: 100)
      try edit(file, "UPDATE record SET content = replace(content, 'Một', 'Hai')")
      let damaged = LedgerError.damaged("record \(try TaskID(named: "a")) of revision 1")
      #expect(throws: damaged) { try store.drawn(1) }
      #expect(throws: damaged) { try store.verify() }
    }
  }

  @Test func `files that are no ledger are left as they are`() throws {
    try LedgerFile.enter { file in
      let text = Data(String(repeating: "Chào các bạn. ", count: 100).utf8)
      try text.write(to: URL(filePath: file.path("text")))
      #expect(throws: LedgerError.self) { try SQLiteStore(at: file.path("text")) }
      #expect(try Data(contentsOf: URL(filePath: file.path("text"))) == text)

      try DatabaseQueue(path: file.path("other")).write { db in
        try db.execute(sql: "CREATE TABLE mine (x)")
      }
      #expect(throws: LedgerError.foreign(file.path("other"))) {
        try SQLiteStore(at: file.path("other"))
      }
    }
  }

  @Test func `a ledger of a later version is refused`() throws {
    try LedgerFile.enter { file in
      _ = try SQLiteStore(at: file.path())
      try edit(file, "INSERT INTO grdb_migrations VALUES ('99 something new')")
      #expect(throws: LedgerError.foreign(file.path())) { try SQLiteStore(at: file.path()) }
    }
  }

  @Test func `a copy has all, and takes the place of what a ledger has`() throws {
    try LedgerFile.enter { file in
      let store = try SQLiteStore(at: file.path())
      try store.publish("a  xa-1  2026-07-01  Một", at: 100)
      try store.copy(to: file.path("copy"))
      let octets = try Data(contentsOf: URL(filePath: file.path("copy")))
      try store.publish("a  xa-1  2026-07-02  Một", at: 200)
      let copy = try SQLiteStore(copying: file.path("copy"), to: file.path("draft"))
      #expect(try copy.drawn(1) == "2026-07-01 Một live #0")
      try store.becomeCopy(of: copy)
      #expect(try store.revisions(of: try PublishedPlan.sketch().id).map(\.number) == [1])
      #expect(try Data(contentsOf: URL(filePath: file.path("copy"))) == octets)
    }
  }

  @Test func `a folder in the place of the file cannot be used`() throws {
    try LedgerFile.enter { file in
      do throws(LedgerError) {
        _ = try SQLiteStore(at: file.folder.path)
        Issue.record("the folder was opened")
      } catch .unusable {
      }
    }
  }

  private func edit(_ file: LedgerFile, _ sql: String) throws {
    try DatabaseQueue(path: file.path()).write { db in try db.execute(sql: sql) }
  }
}
