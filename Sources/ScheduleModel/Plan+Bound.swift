extension Plan {
  /// What a search did not prove of tasks that compete with one another: it stopped before it had gone
  /// through all ways to place them, and a better one may exist.
  public struct Bound: Hashable, Sendable {
    /// The tasks that stay without a day. Sorted, may be empty.
    public let unplaced: [TaskID]
    /// How many tasks stay without a day at least, whatever is tried; no more than there are.
    public let leastUnplaced: Int
    /// How much it weighs that published tasks do not stand where they are published: each by the
    /// notice that people have, and by how many take part.
    public let moved: Int
    /// How much it weighs at least, whatever is tried; no more than it does.
    public let leastMoved: Int

    /// Creates a bound. A least that is more than what there is counts as no more than that.
    public init(
      unplaced: some Sequence<TaskID>, ofAtLeast leastUnplaced: Int, moved: Int,
      ofAtLeast leastMoved: Int
    ) {
      self.unplaced = unplaced.sorted()
      self.leastUnplaced = min(leastUnplaced, self.unplaced.count)
      self.moved = moved
      self.leastMoved = min(leastMoved, moved)
    }
  }
}

extension Plan.Bound {
  /// Whether fewer tasks may have to stay without a day.
  public var isOpenToFewer: Bool { unplaced.count > leastUnplaced }

  /// Whether less of what is published may have to move.
  public var isOpenToLess: Bool { moved > leastMoved }
}

extension Plan.Bound: Comparable {
  /// Orders by the tasks without a day, then by numbers.
  public static func < (one: Plan.Bound, other: Plan.Bound) -> Bool {
    guard one.unplaced == other.unplaced else {
      return one.unplaced.lexicographicallyPrecedes(other.unplaced)
    }
    return (one.leastUnplaced, one.moved, one.leastMoved)
      < (other.leastUnplaced, other.moved, other.leastMoved)
  }
}
