/// A share of the units of a rule that has its tasks: a quantity by percent of a population.
public struct Share: Hashable, Sendable {
  /// The least and the most, in thousandths of a percent, at most 100,000 and not reversed.
  public let bounds: ClosedRange<Int>
  /// The kind of unit above them within which the share is counted; `nil` where it is one of all.
  public let kind: String?
  /// The year in which the turn of all began; `nil` for the first year of the plan.
  public let since: Int?

  /// Creates a share.
  public init(_ bounds: ClosedRange<Int>, within kind: String? = nil, since: Int? = nil) {
    self.bounds = bounds
    self.kind = kind
    self.since = since
  }

  /// How many of a population are asked for at the least: the least share, rounded up.
  public func least(of population: Int) -> Int {
    (population * bounds.lowerBound + Share.whole - 1) / Share.whole
  }

  /// How many of a population are asked for at the most: the most share, rounded down, where that is
  /// no less than the least. `isEmpty` tells the populations for which it would be.
  public func most(of population: Int) -> Int {
    max(least(of: population), population * bounds.upperBound / Share.whole)
  }

  /// Whether no whole number lies in the share of a population, so that the least stands for it.
  public func isEmpty(of population: Int) -> Bool {
    population * bounds.upperBound / Share.whole < least(of: population)
  }

  /// A hundred percent.
  public static let whole = 100_000
}
