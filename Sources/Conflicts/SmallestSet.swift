extension Array {
  /// The fewest elements that satisfy a condition together, the first such set in order; `nil` where
  /// all together do not.
  ///
  /// Smallest for up to 16 elements; of more, one of which none can be left out. What satisfies the
  /// condition still does with more elements.
  func smallestSet(where holds: ([Element]) -> Bool) -> [Element]? {
    guard holds(self) else { return nil }
    guard count <= 16 else { return withoutNeedless(holds) }
    let masks = (0..<1 << count).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    return masks.lazy.map { mask in indices.filter { mask >> $0 & 1 == 1 }.map { self[$0] } }
      .first(where: holds)
  }

  private func withoutNeedless(_ holds: ([Element]) -> Bool) -> [Element] {
    indices.reduce(into: [Int](indices)) { kept, index in
      let fewer = kept.filter { $0 != index }
      if holds(fewer.map { self[$0] }) { kept = fewer }
    }.map { self[$0] }
  }
}
