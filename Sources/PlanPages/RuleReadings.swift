public import Explanation
public import ScheduleModel

/// What the program understood of each rule, for a terminal of 80 columns.
public struct RuleReadings: Sendable {
  private let readings: [RuleReading]
  private let language: Language

  /// Creates the view of readings in a language.
  public init(_ readings: [RuleReading], in language: Language) {
    self.readings = readings
    self.language = language
  }

  /// The rules under a heading, each with its clauses, the sentence and the defaults. Empty where
  /// there are none, else every line ended by a line feed.
  public var text: String {
    guard !readings.isEmpty else { return "" }
    return Phrase(vi: "Máy hiểu là:\n", en: "Understood as:\n")[language]
      + readings.map { reading in
        reading.headed(in: language) + reading.defaultLine(in: language, indent: 4)
      }.joined()
  }
}

extension RuleReading {
  /// The sentence behind the rule's code and clauses.
  fileprivate func headed(in language: Language) -> String {
    let clauses = clauses.isEmpty ? "" : " [\(clauses.joined(separator: "; ").shown)]"
    return "\(rule)\(clauses): \(sentence[language].shown)".text()
  }

  /// The line of defaults; empty where there are none.
  func defaultLine(in language: Language, indent: Int) -> String {
    guard !defaults.isEmpty else { return "" }
    let list = defaults.joined(by: "; ")[language]
    return Phrase(vi: "Mặc định: \(list).", en: "By default: \(list).")[language].shown
      .text(indent: indent, hanging: indent + 2)
  }
}
