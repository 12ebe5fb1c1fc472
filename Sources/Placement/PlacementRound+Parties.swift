import CivilTime
import ScheduleModel

extension PlacementRound {
  /// Groups that share something scarce, directly or through others, and fixed tasks that do.
  struct Party {
    var groups: [TaskGroup] = []
    var movers: [Int] = []
  }

  func parties(_ groups: [TaskGroup], _ movers: [Int]) -> [Party] {
    let people = book.roster.units.count
    let stations = people + book.resources.count
    let own = stations + people
    var components = Components(own + groups.count)
    func ties(_ rule: Int, _ unit: Int) -> [Int] {
      let claim = claims[rule, unit]
      return claim.people(unit) + claim.everyResource.map { people + $0 }
        + (claim.isAired ? [stations + unit] : [])
    }
    let ofGroups = groups.enumerated().map { place, group in
      ties(group.rule, group.unit) + [own + place]
    }
    let ofMovers = movers.map { ties(tasks[$0].rule, tasks[$0].unit) }
    for ties in ofGroups + ofMovers {
      for (one, other) in zip(ties, ties.dropFirst()) { components.join(one, other) }
    }
    for (before, after, _) in order(of: groups) { components.join(own + before, own + after) }
    var parties: [Int: Party] = [:]
    for (group, ties) in zip(groups, ofGroups) {
      parties[components.root(of: ties[0]), default: Party()].groups.append(group)
    }
    for (mover, ties) in zip(movers, ofMovers) {
      parties[components.root(of: ties[0]), default: Party()].movers.append(mover)
    }
    return parties.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Whether more than the days of one unit is at stake, people have decided something, or distances
  /// and order ask for more than one group after the other can give.
  private func isContested(_ party: Party) -> Bool {
    !party.movers.isEmpty || !order(of: party.groups).isEmpty
      || party.groups.contains { group in
        let claim = claims[group.rule, group.unit]
        return claim.needsResources || terms[group.rule].farthest != nil
          || claim.people(group.unit).count > 1 || hasPins(group)
      }
  }

  mutating func place(_ party: Party) {
    let groups = inOrder(party.groups)
    guard isContested(party) else {
      for own in groups.byUnit { placeOwn(own) }
      return
    }
    compete(groups, beside: party.movers)
  }
}
