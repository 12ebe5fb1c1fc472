public import ScheduleModel

/// Where it is kept what stations aired. All that a store must do is said here and held against each
/// by one suite of tests.
///
/// What was once written stays: a later report of a broadcast takes the place of an earlier one, which
/// remains in its history.
public protocol AirReportStore: Sendable {
  /// Writes reports about broadcasts of a plan, all or none, and returns how many say something new.
  ///
  /// A report that says the same as the one that holds is passed over, so that sending a file twice is
  /// as good as once.
  func append(_ reports: [AirReport], of plan: PlanID) throws(LedgerError) -> Int

  /// The report that holds of each broadcast of a plan, by identity; may be empty.
  func airReports(of plan: PlanID) throws(LedgerError) -> [AirReport]

  /// All reports about a broadcast, oldest first; may be empty.
  func airHistory(of task: TaskID) throws(LedgerError) -> [AirReport]
}
