public import CivilTime

/// Who changes a plan, why, and on which day.
public struct Signature: Hashable, Sendable {
  /// Who.
  public let by: String
  /// Why.
  public let reason: String
  /// The day.
  public let date: CivilDate

  /// Creates a signature.
  public init(by: String, because reason: String, on date: CivilDate) {
    self.by = by
    self.reason = reason
    self.date = date
  }
}
