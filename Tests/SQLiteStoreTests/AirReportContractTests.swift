import CivilTime
import Ledger
import SQLiteStore
import ScheduleModel
import Synchronization
import TestWorld
import Testing

/// The stores of reports that there are. A further one is a further case.
enum AirStoreKind: CaseIterable, Sendable {
  case memory, sqlite

  /// Runs a test with an empty store of the kind.
  func run(_ body: (any AirReportStore) throws -> Void) throws {
    switch self {
    case .memory: try body(MemoryAirReports())
    case .sqlite: try LedgerFile.enter { try body(try SQLiteStore(at: $0.path())) }
    }
  }
}

@Suite("What every store of reports does", .serialized)
struct AirReportContractTests {
  @Test(arguments: AirStoreKind.allCases)
  func `a report comes back as it was written, whatever it has`(_ kind: AirStoreKind) throws {
    try kind.run { store in
      let start = CivilDateTime(
        try date("2026-07-01"), at: try #require(TimeOfDay(hour: 17, minute: 5)))
      let reports = [
        try report("a", .short, start: start, seconds: 450, note: "mất điện; \"lâu\""),
        try report("b", .notAired, by: .person("Lan")),
      ]
      #expect(try store.append(reports, of: try plan()) == 2)
      #expect(try store.airReports(of: try plan()) == reports)
      #expect(try store.airHistory(of: try TaskID(named: "a")) == [reports[0]])
    }
  }

  @Test(arguments: AirStoreKind.allCases)
  func `the same twice is once`(_ kind: AirStoreKind) throws {
    try kind.run { store in
      let first = try report("a", .aired, at: 100)
      #expect(try store.append([first], of: try plan()) == 1)
      #expect(try store.append([try report("a", .aired, at: 200)], of: try plan()) == 0)
      #expect(try store.airHistory(of: first.task) == [first])
    }
  }

  @Test(arguments: AirStoreKind.allCases)
  func `a later report holds, and the earlier one stays in the history`(_ kind: AirStoreKind) throws
  {
    try kind.run { store in
      let reports = [
        try report("a", .notAired, at: 100), try report("a", .aired, at: 200, by: .person("Lan")),
        try report("a", .notAired, at: 300),
      ]
      for report in reports { #expect(try store.append([report], of: try plan()) == 1) }
      #expect(try store.airReports(of: try plan()) == [reports[2]])
      #expect(try store.airHistory(of: reports[0].task) == reports)
    }
  }

  @Test(arguments: AirStoreKind.allCases)
  func `plans do not touch one another`(_ kind: AirStoreKind) throws {
    try kind.run { store in
      let (one, other) = (try report("a", .aired), try report("b", .late))
      _ = try store.append([one], of: try plan("p"))
      _ = try store.append([other], of: try plan("q"))
      #expect(try store.airReports(of: try plan("p")) == [one])
      #expect(try store.airReports(of: try plan("q")) == [other])
      #expect(try store.airReports(of: try plan("r")) == [])
    }
  }

  private func plan(_ code: String = "p") throws -> PlanID { try #require(PlanID(code)) }

  private func report(
    _ name: String, _ outcome: AirReport.Outcome, start: CivilDateTime? = nil,
    seconds: Int? = nil, note: String? = nil, at moment: Int = 100,
    by reporter: AirReport.Reporter = .link(7)
  ) throws -> AirReport {
    AirReport(
      of: try TaskID(named: name), outcome, start: start, seconds: seconds, note: note,
      reported: Instant(secondsSince1970: moment), by: reporter)
  }
}

/// Reports that are gone when the process ends: the second store, to hold the contract against.
final class MemoryAirReports: AirReportStore {
  private let state = Mutex<[(plan: PlanID, report: AirReport)]>([])

  func append(_ reports: [AirReport], of plan: PlanID) -> Int {
    state.withLock { all in
      reports.count { report in
        let held = all.last { $0.report.task == report.task }?.report
        guard held.map({ !$0.saysTheSame(as: report) }) ?? true else { return false }
        all.append((plan, report))
        return true
      }
    }
  }

  func airReports(of plan: PlanID) -> [AirReport] {
    state.withLock { all in
      let latest = Dictionary(
        all.filter { $0.plan == plan }.map { ($0.report.task, $0.report) },
        uniquingKeysWith: { _, last in last })
      return latest.values.sorted { $0.task < $1.task }
    }
  }

  func airHistory(of task: TaskID) -> [AirReport] {
    state.withLock { $0.map(\.report).filter { $0.task == task } }
  }
}
