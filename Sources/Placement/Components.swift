/// Which of some things hang together: a union-find with path halving.
///
/// Source: R. E. Tarjan and J. van Leeuwen, "Worst-case Analysis of Set Union Algorithms", 1984.
struct Components {
  private var parents: [Int]

  /// Begins with each of so many things alone.
  init(_ count: Int) {
    parents = Array(0..<count)
  }

  /// The least of the things that hang together with one.
  mutating func root(of thing: Int) -> Int {
    var thing = thing
    while parents[thing] != thing {
      parents[thing] = parents[parents[thing]]
      thing = parents[thing]
    }
    return thing
  }

  /// Ties two things together, and all that hangs together with either.
  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    if one != other { parents[max(one, other)] = min(one, other) }
  }
}
