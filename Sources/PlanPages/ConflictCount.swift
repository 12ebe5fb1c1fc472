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
    let (hard, soft, info) = (count(.hard), count(.soft), count(.info))
    let open = conflicts.count { $0.decision == nil }
    return Phrase(
      vi: "\(hard) điều phải giải quyết, \(soft) điều nên xem, \(info) điều nên biết, \(open) chưa "
        + "quyết định: xem bằng 'caodiem conflicts'.",
      en: "To settle: \(hard); to look at: \(soft); to know: \(info); not decided: \(open). See "
        + "'caodiem conflicts'.")[language].text()
  }

  private func count(_ severity: Conflict.Severity) -> Int {
    conflicts.count { $0.severity == severity }
  }
}
