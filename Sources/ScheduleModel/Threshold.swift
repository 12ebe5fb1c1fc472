/// A value that a metric should reach, which is rated when its period is over.
public struct Threshold: Hashable, Sendable {
  /// How the metric stands to the value.
  public enum Comparison: Hashable, Sendable {
    case atLeast, moreThan, exactly
    /// Near it: how near, nobody has said, and it is rated as `atLeast`.
    case about
  }

  /// How the metric stands to the value.
  public let comparison: Comparison
  /// The value, in thousandths of its unit.
  public let value: Int
  /// What it is counted in, such as `%`; may be empty.
  public let unit: String

  /// Creates a threshold.
  public init(_ comparison: Comparison, _ value: Int, _ unit: String) {
    self.comparison = comparison
    self.value = value
    self.unit = unit
  }
}
