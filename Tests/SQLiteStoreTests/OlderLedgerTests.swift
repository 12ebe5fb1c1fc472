import CivilTime
import Foundation
import GRDB
import Ledger
import ScheduleModel
import TestWorld
import Testing

@testable import SQLiteStore

@Suite("Ledgers that an earlier version made")
struct OlderLedgerTests {
  @Test func `a broadcast of before there were classes and numbers still reads`() throws {
    let text = """
      {"broadcast":{"audience":"dân","language":"Tày","message":"Hãy","minutes":10,"title":"Nói"},\
      "days":["2026-07-01","2026-07-02"],"description":["Một","One"],"heading":["Nói","Talk"],\
      "lead":["tinh","BHXH tỉnh"],"part":"broadcast","rule":"noi","unit":["dai","Đài"]}
      """
    let stored = try JSONDecoder().decode(StoredTask.self, from: Data(text.utf8))
    let task = try #require(stored.task(try TaskID(named: "a")))
    #expect(
      task.broadcast
        == PublishedTask.Broadcast(
          title: "Nói", length: Minutes(10), language: "Tày", audience: "dân", message: "Hãy"))
  }

  @Test func `a ledger without a place for reports gets one, and keeps what it has`() throws {
    try LedgerFile.enter { file in
      try SQLiteStore(at: file.path()).publish("a  xa-1  2026-07-01  Một", at: 100)
      try DatabaseQueue(path: file.path()).write { db in
        try db.execute(
          sql: """
            DROP TABLE air_report;
            DELETE FROM grdb_migrations WHERE identifier = '3 as-run';
            """)
      }
      let store = try SQLiteStore(at: file.path())
      let report = AirReport(
        of: try TaskID(named: "a"), .aired, reported: Instant(secondsSince1970: 200), by: .link(1))
      #expect(try store.append([report], of: try PublishedPlan.sketch().id) == 1)
      #expect(try store.drawn(1) == "2026-07-01 Một live #0")
    }
  }

  @Test func `a ledger without folders and accounts gets places for them, and keeps what it has`()
    throws
  {
    try LedgerFile.enter { file in
      try SQLiteStore(at: file.path()).publish("a  xa-1  2026-07-01  Một", at: 100)
      try DatabaseQueue(path: file.path()).write { db in
        try db.execute(
          sql: """
            DROP TABLE revision_file;
            DROP TABLE file;
            DROP TABLE account;
            DELETE FROM grdb_migrations WHERE identifier = '4 folders and accounts';
            """)
      }
      let store = try SQLiteStore(at: file.path())
      let plan = PublishedFile(name: "plan.yaml", octets: [97])
      try store.keep([plan], of: 1)
      try store.verify()
      #expect(try store.files(of: 1) == [plan])
      #expect(try store.accounts() == [])
      #expect(try store.drawn(1) == "2026-07-01 Một live #0")
    }
  }
}
