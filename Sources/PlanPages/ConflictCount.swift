public import ScheduleModel

/// How many conflicts a plan has, on a line for a terminal of 80 columns.
public struct ConflictCount: Sendable {
  private let conflicts: [Conflict]
  private let language: Language

  /// Counts the conflicts of a plan.
  public init(_ conflicts: [Conflict], in language: Language) {
    self.conflicts = conflicts
    self.language = language
  }

  /// How many there are of each severity, how many are undecided, and where to read them. Empty where
  /// there are none, else ended by a line feed.
  public var text: String {
    guard !conflicts.isEmpty else { return "" }
    let advice = Phrase(vi: ": xem bằng 'caodiem conflicts'.", en: ": see 'caodiem conflicts'.")
    return (conflicts.severityCounts + advice)[language].text()
  }
}
