public import ScheduleModel

/// One rule as the program understood it, in one sentence and a list of defaults.
public struct RuleReading: Hashable, Sendable {
  /// The code of the rule.
  public let rule: RuleID
  /// The clauses it comes from; may be empty.
  public let clauses: [String]
  /// What the program understood: one sentence, ended by a full stop.
  public let sentence: Phrase
  /// What holds although the rule does not say so; may be empty.
  public let defaults: [Phrase]
  /// The entry of the rule.
  public let source: SourcePlace
}

extension Plan {
  /// The reading of each rule, in the order of the files.
  public var readings: [RuleReading] {
    let tasks = RuleTasks.all(of: self)
    return zip(book.rules, tasks).map(reading)
      .sorted { ($0.source, $0.rule) < ($1.source, $1.rule) }
  }

  /// The reading of the rule at a place of the book's list.
  func reading(ofRule place: Int) -> RuleReading {
    reading(of: book.rules[place], RuleTasks.all(of: self)[place])
  }

  private func reading(of rule: Rule, _ tasks: RuleTasks) -> RuleReading {
    RuleReading(
      rule: rule.id, clauses: rule.details.clauses,
      sentence: RuleSentence(rule, of: book, tasks).phrase,
      defaults: RuleDefaults(rule, of: book, tasks).phrases, source: rule.source)
  }
}
