/// A name that a rule file writes as a document does, and that the roster knows as a slip.
public struct SpellingSlip: Hashable, Sendable {
  /// The name as it is written.
  public let written: String
  /// The unit that is meant, as a place in the roster's list.
  public let unit: Int
  /// Where it is written.
  public let source: SourcePlace

  /// Notes a slip.
  public init(_ written: String, for unit: Int, source: SourcePlace) {
    self.written = written
    self.unit = unit
    self.source = source
  }
}
