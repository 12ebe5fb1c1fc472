import CivilTime
import ScheduleModel

/// What is taken of something that travels is no sum: a unit that has it in the morning and in the
/// afternoon has it once.
extension Contest {
  /// How much more of a cell there would have to be for a contender that leaves what it holds of it and
  /// takes something else; 0 where its unit has as much already.
  func travelLack(of use: Use, leaving held: Use?, for contender: Int) -> Int {
    let now = presence(of: group(of: contender).unit, in: use.cell)
    let before = now - (held?.presence ?? .nothing)
    let after = before + (use.presence ?? .nothing)
    return after.most == before.most
      ? 0 : load[use.cell] + after.most - now.most - room[use.cell]
  }

  /// How much less is taken of a cell where somebody leaves it and a contender has what it lacks.
  func travelRelief(of lack: Use, by user: Int, for contender: Int) -> Int {
    let (unit, other) = (group(of: contender).unit, group(of: user).unit)
    let leaving = use(of: lack.cell, by: user)?.presence ?? .nothing
    var taken = presence(of: other, in: lack.cell)
    if unit == other {
      let held = use(of: lack.cell, by: contender)?.presence ?? .nothing
      taken = taken - held + (lack.presence ?? .nothing)
    }
    return taken.most - (taken - leaving).most
  }

  /// How much a use takes of a cell beside what is fixed alone.
  func leastAmount(of use: Use, for group: Group) -> Int {
    guard let presence = use.presence else { return use.amount }
    let fixed = fixedTravels[use.cell]?[group.unit] ?? .nothing
    return (fixed + presence).most - fixed.most
  }

  /// Whether an option would be free if its group were alone with what is fixed, and each cell had so
  /// much room.
  func isOpen(_ option: Int, of group: Group, in room: [Int]) -> Bool {
    uses[options[option].uses].allSatisfy { use in
      let least = leastAmount(of: use, for: group)
      return least <= room[use.cell] || use.presence != nil && least == 0
    }
  }

  /// How much is left of a resource on each day, where it has to travel so long that it serves one task
  /// a day, of all that some groups ask for; `nil` where it may serve two.
  func room(forOneADayOf resource: Int, _ places: [Int]) -> ((Int) -> Int)? {
    guard let travel = diary.travel(of: resource) else { return nil }
    let groups = places.map { self.groups[$0] }
    let stays = groups.flatMap { group in
      group.claim.always.filter { $0.resource == resource }.flatMap { need in
        group.slots.map { group.claim.stay(of: need, at: group.unit, in: $0) }
      }
    }
    let fixed = diary.everyStay(with: resource)
    let ofUnits = Dictionary(grouping: groups, by: \.unit)
    guard let last = stays.compactMap(\.arriving).max(),
      stays.allSatisfy({ $0.leaving == nil || $0.arriving == nil }),
      stays.allSatisfy({ $0.presence(at: last, travel).most > 0 }),
      ofUnits.allSatisfy({ $0.value.haveDaysOfTheirOwn }),
      fixed.allSatisfy({ ofUnits[$0.unit] == nil })
    else { return nil }
    return { [diary] day in
      var load = TravelLoad()
      for stay in diary.stays(with: resource, on: day) {
        load[stay.unit] = load[stay.unit] + stay.presence(at: last, travel)
      }
      return diary.headcount(of: resource, on: day) - load.total
    }
  }

  private func presence(of unit: Int, in cell: Int) -> Stay.Presence {
    travels[cell]?[unit] ?? .nothing
  }
}

extension [Contest.Group] {
  /// Whether no two of their tasks can stand on one day.
  fileprivate var haveDaysOfTheirOwn: Bool {
    let byStart = sorted { $0.window.start < $1.window.start }
    return allSatisfy { $0.members.count < 2 || $0.isOneADay }
      && zip(byStart, byStart.dropFirst()).allSatisfy { $0.window.end <= $1.window.start }
  }
}
