public import ScheduleModel

/// How many tasks the plan would have under the readings of a choice.
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

extension ChoiceTotals {
  /// Compares the tasks of a plan under the readings of a choice.
  ///
  /// `counts` says how many tasks each rule has under a reading. Only whoever reads plan folders
  /// can tell, by reading them again. The rules that the choice touches are those that its readings
  /// change, and those that have more or fewer tasks for it.
  ///
  /// - Throws: what `counts` throws.
  public init(
    of choice: Choice, counting counts: (ReadingID) throws -> [RuleID: Int]
  ) rethrows {
    let readings = try choice.readings.map { (id: $0.id, counts: try counts($0.id)) }
    let rules = Set(readings.flatMap(\.counts.keys)).filter { rule in
      choice.touched.contains(rule) || Set(readings.map { $0.counts[rule] }).count > 1
    }
    let totals = readings.map { reading in
      let touched = rules.reduce(0) { $0 + (reading.counts[$1] ?? 0) }
      return (reading.id, Total(all: reading.counts.values.reduce(0, +), touched: touched))
    }
    self.init(of: choice.id, Dictionary(totals, uniquingKeysWith: { first, _ in first }))
  }
}

extension RuleBook {
  /// How many of some tasks each rule has; rules without tasks are left out.
  public func counts(of tasks: [DatedTask]) -> [RuleID: Int] {
    tasks.reduce(into: [:]) { counts, task in counts[rules[task.rule].id, default: 0] += 1 }
  }
}

extension Choice {
  /// The rules that are different under some reading, by code. Sorted, unique, may be empty.
  public var touched: [RuleID] { Set(readings.flatMap(\.rules)).sorted() }
}
