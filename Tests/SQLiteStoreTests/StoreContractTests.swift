import CivilTime
import Ledger
import SQLiteStore
import ScheduleModel
import TestWorld
import Testing

/// The stores that there are. A further one is a further case.
enum StoreKind: CaseIterable, Sendable {
  case memory, sqlite

  /// Runs a test with an empty store of the kind.
  func run(_ body: (any LedgerStore & LinkStore & AccountStore) throws -> Void) throws {
    switch self {
    case .memory: try body(MemoryStore())
    case .sqlite: try LedgerFile.enter { try body(try SQLiteStore(at: $0.path())) }
    }
  }
}

@Suite("What every store does", .serialized)
struct StoreContractTests {
  @Test(arguments: StoreKind.allCases)
  func `an empty ledger has no plans`(_ kind: StoreKind) throws {
    try kind.run { store in
      let id = try PublishedPlan.sketch().id
      let (plans, revisions) = (try store.plans(), try store.revisions(of: id))
      #expect(plans.isEmpty)
      #expect(revisions.isEmpty)
      let latest = try store.latest(of: id)
      #expect(latest == nil)
      #expect(throws: LedgerError.unknownRevision(1)) { try store.revision(1) }
      #expect(throws: LedgerError.unknownRevision(1)) { try store.drawn(1) }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `each revision stays as it was`(_ kind: StoreKind) throws {
    try kind.run { store in
      try store.publish(
        """
        a  xa-1  2026-07-01  Một
        b  xa-1  2026-07-02  Hai
        """, at: 100)
      try store.publish("a  xa-1  2026-07-03  Một", at: 200)
      try store.publish(
        """
        a  xa-1  2026-07-03  Một
        b  xa-1  2026-07-04  Hai
        """, at: 300)
      #expect(try store.drawn(1) == "2026-07-01 Một live #0\n2026-07-02 Hai live #0")
      #expect(try store.drawn(2) == "2026-07-02 Hai cancelled #1\n2026-07-03 Một live #1")
      #expect(try store.drawn(3) == "2026-07-03 Một live #1\n2026-07-04 Hai live #2")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a task comes back as it was written, whatever it has`(_ kind: StoreKind) throws {
    try kind.run { store in
      let (plan, task) = (try PublishedPlan.rich, try PublishedTask.rich)
      let publication = try #require(
        try Publication(
          of: plan, [task], after: nil, [], approval: Approval(by: "Lan", document: "12/QĐ"),
          now: Instant(secondsSince1970: 100), today: try date("2026-06-16")))
      let revision = try store.append(publication)
      #expect(revision.approval == Approval(by: "Lan", document: "12/QĐ"))
      #expect(try store.revisions(of: plan.id) == [revision])
      #expect(try store.latest(of: plan.id)?.plan == plan)
      #expect(try store.records(of: plan.id, in: 1).map(\.task) == [task])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `numbers run through all plans, and plans do not touch one another`(_ kind: StoreKind) throws
  {
    try kind.run { store in
      try store.publish("a  xa-1  2026-07-01  Một", of: "p", at: 100)
      try store.publish("b  xa-1  2026-07-02  Hai", of: "q", at: 50)
      try store.publish("a  xa-1  2026-07-05  Một", of: "p", at: 200)
      #expect(try store.plans().map(\.text) == ["p", "q"])
      #expect(try store.revisions(of: try PublishedPlan.sketch("p").id).map(\.number) == [1, 3])
      #expect(try store.drawn(2, of: "q") == "2026-07-02 Hai live #0")
      #expect(try store.revision(2).plan.id.text == "q")
      #expect(throws: LedgerError.unknownRevision(2)) { try store.drawn(2, of: "p") }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `of two publications that saw the same revision the second is refused`(_ kind: StoreKind)
    throws
  {
    try kind.run { store in
      try store.publish("a  xa-1  2026-07-01  Một", at: 100)
      let one = try #require(try store.draft("a  xa-1  2026-07-02  Một", at: 200))
      let other = try #require(try store.draft("a  xa-1  2026-07-03  Một", at: 210))
      _ = try store.append(one)
      #expect(throws: LedgerError.overtaken(by: 2)) { try store.append(other) }
      #expect(try store.revisions(of: one.plan.id).map(\.number) == [1, 2])
      #expect(try store.drawn(2) == "2026-07-02 Một live #1")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `the history of a task is each record that it has had`(_ kind: StoreKind) throws {
    try kind.run { store in
      try store.publish("a  xa-1  2026-07-01  Một", at: 100)
      try store.publish(
        """
        a  xa-1  2026-07-01  Một
        b  xa-1  2026-07-01  Hai
        """, at: 200)
      try store.publish("b  xa-1  2026-07-01  Hai", at: 300)
      let history = try store.history(of: try TaskID(named: "a"))
      #expect(history.map(\.revision) == [1, 3])
      #expect(history.map(\.record.standing) == [.live, .cancelled])
      #expect(try store.history(of: try TaskID(named: "c")).isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a rollback is a revision of its own, which says to where`(_ kind: StoreKind) throws {
    try kind.run { store in
      try store.publish("a  xa-1  2026-07-01  Một", at: 100)
      try store.publish("b  xa-1  2026-07-02  Hai", at: 200)
      try store.publish("a  xa-1  2026-07-01  Một", at: 300, kind: .rollback(to: 1))
      let kinds = try store.revisions(of: try PublishedPlan.sketch().id).map(\.kind)
      #expect(kinds == [.publication, .publication, .rollback(to: 1)])
      #expect(try store.drawn(3) == "2026-07-01 Một live #2\n2026-07-02 Hai cancelled #1")
    }
  }
}
