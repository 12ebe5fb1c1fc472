/// One of several things by which what a task brings about is judged, with what it should reach.
public struct Indicator: Hashable, Sendable {
  /// What is counted or measured.
  public let title: String
  /// What it should reach.
  public let threshold: Threshold
  /// How binding that is; `nil` where it is as the rule.
  public let modality: Modality?

  /// Creates an indicator.
  public init(_ title: String, _ threshold: Threshold, _ modality: Modality? = nil) {
    self.title = title
    self.threshold = threshold
    self.modality = modality
  }
}

/// A value that a metric should reach, which is rated when its period is over.
public struct Threshold: Hashable, Sendable {
  /// How the metric stands to the value.
  public enum Comparison: Hashable, Sendable {
    case atLeast, moreThan, exactly
    /// Near it: how near, nobody has said, and it is rated as `atLeast`.
    case about
    /// The document names the value alone; it is rated as `atLeast`.
    case unstated
  }

  /// What is compared with the value.
  public enum Basis: Hashable, Sendable {
    /// The metric.
    case itself
    /// By how much the metric is more than in the year before, in hundredths of that.
    case growth
    /// Nothing: the metric has to rise, or to fall, and nobody says by how much. It is not rated.
    case direction(rises: Bool)
    /// The metric, with a value that is assigned anew each time and stands beside the result.
    case assigned
  }

  /// How the metric stands to the value.
  public let comparison: Comparison
  /// The value, in thousandths of its unit.
  public let value: Int
  /// What it is counted in, such as `%`; may be empty.
  public let unit: String
  /// What is compared with the value.
  public let basis: Basis

  /// Creates a threshold.
  public init(_ comparison: Comparison, _ value: Int, _ unit: String, of basis: Basis = .itself) {
    self.basis = basis
    self.comparison = comparison
    self.value = value
    self.unit = unit
  }
}
