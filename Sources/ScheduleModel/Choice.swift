/// A question of meaning that the documents leave to the planner, with the readings there are.
public struct Choice: Hashable, Sendable {
  /// One way to read the documents.
  public struct Reading: Hashable, Sendable {
    /// The code.
    public let id: ReadingID
    /// What it means, as an answer to the question.
    public let meaning: String
    /// The rules that are different under it, by code. Sorted, unique, may be empty.
    public let rules: [RuleID]
    /// Its entry in the rule file.
    public let source: SourcePlace

    /// Creates a reading.
    public init(id: ReadingID, meaning: String, rules: [RuleID], source: SourcePlace) {
      self.id = id
      self.meaning = meaning
      self.rules = rules
      self.source = source
    }
  }

  /// The code.
  public let id: ChoiceID
  /// The question.
  public let question: String
  /// The clauses that leave it open.
  public let clauses: [String]
  /// The readings in the order of the file, two or more; the first is the default.
  public let readings: [Reading]
  /// The reading that the plan follows, as a place in the list.
  public let chosen: Int
  /// Its entry in the rule file.
  public let source: SourcePlace

  /// Creates a choice. `chosen` is a place in the list of readings.
  public init(
    id: ChoiceID, question: String, clauses: [String], readings: [Reading], chosen: Int,
    source: SourcePlace
  ) {
    self.id = id
    self.question = question
    self.clauses = clauses
    self.readings = readings
    self.chosen = chosen
    self.source = source
  }
}
