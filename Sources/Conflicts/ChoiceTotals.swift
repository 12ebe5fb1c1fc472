public import ScheduleModel

/// How many tasks the plan would have under the readings of a choice.
///
/// Whoever reads plan folders finds this out, by reading them again under each.
public struct ChoiceTotals: Hashable, Sendable {
  /// The numbers under one reading.
  public struct Total: Hashable, Sendable {
    /// The tasks of the whole plan.
    public let all: Int
    /// Those of the rules that the choice touches: the same rules under every reading.
    public let touched: Int

    /// Creates the numbers.
    public init(all: Int, touched: Int) {
      self.all = all
      self.touched = touched
    }
  }

  /// The choice.
  public let choice: ChoiceID
  /// The numbers of the readings for which they were found out.
  public let readings: [ReadingID: Total]

  /// Creates totals.
  public init(of choice: ChoiceID, _ readings: [ReadingID: Total]) {
    self.choice = choice
    self.readings = readings
  }
}

extension Choice {
  /// The rules that are different under some reading, by code. Sorted, unique, may be empty.
  public var touched: [RuleID] { Set(readings.flatMap(\.rules)).sorted() }
}
