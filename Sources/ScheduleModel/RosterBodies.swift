/// The units of several rosters, those that are one body together.
public struct RosterBodies: Sendable {
  /// A unit: which roster, and its place there.
  public struct Place: Hashable, Sendable {
    /// Which of the rosters, from 0.
    public let roster: Int
    /// The place in its list.
    public let unit: Int

    /// Names a unit.
    public init(roster: Int, unit: Int) {
      self.roster = roster
      self.unit = unit
    }
  }

  /// The places of each body, in the order of the rosters; the bodies in the order of their first places.
  public let all: [[Place]]

  /// Compares rosters.
  ///
  /// What is one body with a second is one with a third that the second is one with.
  public init(of rosters: [Roster]) {
    let names = rosters.map(Roster.Names.init)
    let starts = rosters.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.units.count) }
    // Each unit names an earlier one of its body, the first names itself.
    var heads = Array(0..<starts[rosters.count])
    func head(of number: Int) -> Int {
      var next = number
      while heads[next] != next { next = heads[next] }
      return next
    }
    for one in rosters.indices {
      for other in rosters.indices.dropFirst(one + 1) {
        let same = SameUnits(of: names[one], and: names[other])
        for unit in rosters[one].units.indices {
          for counterpart in same[unit] {
            let (first, second) = (
              head(of: starts[one] + unit), head(of: starts[other] + counterpart)
            )
            heads[max(first, second)] = min(first, second)
          }
        }
      }
    }
    let places = rosters.indices.flatMap { roster in
      rosters[roster].units.indices.map { Place(roster: roster, unit: $0) }
    }
    all = Dictionary(grouping: places) { head(of: starts[$0.roster] + $0.unit) }
      .sorted { $0.key < $1.key }.map(\.value)
  }
}
