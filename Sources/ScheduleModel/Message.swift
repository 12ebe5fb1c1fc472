public import CivilTime

/// Something that a campaign says, and when it is true.
public struct Message: Hashable, Sendable {
  /// The code.
  public let id: MessageID
  /// What is said.
  public let text: String
  /// The first day on which it is in force; `nil` where it always was.
  public let validFrom: CivilDate?
  /// Whether nobody knows yet since when it is in force.
  public let isForceOpen: Bool
  /// The last day on which it is in force; `nil` where no end is known.
  public let validUntil: CivilDate?
  /// How it is worded while it is not in force yet; `nil` where nobody has said.
  public let wordingBefore: String?
  /// The clauses that it comes from; may be empty.
  public let clauses: [String]
  /// Its entry in the plan file.
  public let source: SourcePlace

  /// Creates a message.
  public init(
    id: MessageID, text: String, validFrom: CivilDate? = nil, isForceOpen: Bool = false,
    validUntil: CivilDate? = nil,
    wordingBefore: String? = nil, clauses: [String] = [], source: SourcePlace
  ) {
    self.id = id
    self.text = text
    self.validFrom = validFrom
    self.isForceOpen = isForceOpen
    self.validUntil = validUntil
    self.wordingBefore = wordingBefore
    self.clauses = clauses
    self.source = source
  }
}
