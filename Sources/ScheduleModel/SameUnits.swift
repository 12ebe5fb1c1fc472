import CivilTime

/// Which units of two rosters are one body.
///
/// They are where both bear one commune code. Where neither has such a code they are where name and kind
/// are the same and the units above them do not contradict one another; a name that could mean several
/// units of a roster at one time means none of them. Units that never existed together are not one body.
public struct SameUnits: Sendable {
  private let others: [Int: [Int]]

  /// Compares two rosters.
  public init(of one: Roster.Names, and other: Roster.Names) {
    let candidates = Dictionary(
      grouping: other.roster.units.indices, by: { other.keys[$0] })
    let pairs = one.roster.units.indices.flatMap { unit in
      (candidates[one.keys[unit]] ?? []).filter { one.mayBeOne(unit, other, $0) }
        .map { (unit: unit, other: $0) }
    }
    let forward = Dictionary(grouping: pairs, by: \.unit).mapValues { $0.map(\.other) }
    let back = Dictionary(grouping: pairs, by: \.other).mapValues { $0.map(\.unit) }
    others = Dictionary(
      grouping: pairs.filter { pair in
        if case .commune = one.keys[pair.unit] { return true }
        return !other.roster.holdsTwoAtOnce(forward[pair.unit] ?? [])
          && !one.roster.holdsTwoAtOnce(back[pair.other] ?? [])
      }, by: \.unit
    ).mapValues { $0.map(\.other) }
  }

  /// The units of the second roster that are one body with a unit of the first. Sorted, may be empty.
  public subscript(unit: Int) -> [Int] { others[unit] ?? [] }

  /// Which of some units of the first roster stand among some of the second. In the order given.
  public func shared(_ units: [Int], with set: Set<Int>) -> [Int] {
    units.filter { self[$0].contains(where: set.contains) }
  }
}

extension Roster {
  /// A roster with what its units are compared by.
  public struct Names: Sendable {
    /// What a unit is compared by.
    enum Key: Hashable, Sendable {
      case commune(CommuneCode)
      case named(String, kind: String)
    }

    /// The roster.
    public let roster: Roster
    /// By what each unit is compared.
    let keys: [Key]

    /// Looks at a roster.
    public init(of roster: Roster) {
      self.roster = roster
      keys = roster.units.map { unit in
        unit.communeCode.map { .commune($0) }
          ?? .named(unit.name.folded, kind: unit.kind.folded)
      }
    }
  }
}

extension Roster.Names {
  /// Whether a unit can be the one of another roster that has the same key.
  fileprivate func mayBeOne(_ unit: Int, _ other: Roster.Names, _ counterpart: Int) -> Bool {
    let (here, there) = (roster.units[unit], other.roster.units[counterpart])
    guard here.coexists(with: there) else { return false }
    if case .commune = keys[unit] { return true }
    let above = other.ancestors(of: counterpart)
    return ancestors(of: unit).allSatisfy { kind, one in
      above[kind].map { roster.units[one].isNamed(like: other.roster.units[$0]) } ?? true
    }
  }

  /// The nearest unit of each kind above a unit, by the folded kind.
  private func ancestors(of unit: Int) -> [String: Int] {
    var found: [String: Int] = [:]
    var next = roster.units[unit].parent
    // A chain of parents cannot be longer than the roster.
    for _ in roster.units.indices {
      guard let id = next, let place = roster.place(of: id) else { break }
      let kind = roster.units[place].kind.folded
      found[kind] = found[kind] ?? place
      next = roster.units[place].parent
    }
    return found
  }
}

extension Roster {
  /// Whether two of some units exist on one day.
  fileprivate func holdsTwoAtOnce(_ places: [Int]) -> Bool {
    places.indices.contains { one in
      places[..<one].contains { units[$0].coexists(with: units[places[one]]) }
    }
  }
}

extension Roster.Unit {
  /// Whether both exist on some day.
  fileprivate func coexists(with other: Roster.Unit) -> Bool {
    let from = [validFrom, other.validFrom].compactMap(\.self).max()
    let until = [validUntil, other.validUntil].compactMap(\.self).min()
    guard let from, let until else { return true }
    return from <= until
  }

  /// Whether two units of one kind may be one: by the numbers of the State, or else by their names.
  fileprivate func isNamed(like other: Roster.Unit) -> Bool {
    if let communeCode, let code = other.communeCode { return communeCode == code }
    return name.folded == other.name.folded
  }
}
