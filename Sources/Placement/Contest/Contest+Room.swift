import CivilTime
import ScheduleModel

extension Contest {
  /// How near two tasks of a group may stand where the rule does not say.
  enum Company {
    /// On different days.
    case apart
    /// On one day, if hours allow.
    case together
  }

  /// What keeps a contender out of an option, if it leaves its own.
  struct Obstruction {
    /// The cells that lack room, with how much is lacking.
    var lacks: [Use] = []
    /// Those of its group that stand too near.
    var near: [Int] = []

    /// Whether the option is free.
    var isNothing: Bool { lacks.isEmpty && near.isEmpty }
  }

  /// Whether an option is free for a contender that leaves its own.
  func isFree(_ option: Int, for contender: Int, _ company: Company) -> Bool {
    for use in uses[options[option].uses]
    where load[use.cell] + use.amount - held(by: contender, of: use.cell) > room[use.cell] {
      return false
    }
    return !hasNear(contender, at: option, company)
  }

  /// What keeps a contender out of an option.
  func obstruction(of contender: Int, at option: Int, _ company: Company) -> Obstruction {
    var found = Obstruction()
    for use in uses[options[option].uses] {
      let left = room[use.cell] - load[use.cell] + held(by: contender, of: use.cell)
      if use.amount > left {
        found.lacks.append(Use(cell: use.cell, amount: use.amount - left))
      }
    }
    let group = group(of: contender)
    guard group.members.count > 1 else { return found }
    for other in group.members where other != contender {
      if let seat = seats[other], isTooNear(seat, option, in: group, company) {
        found.near.append(other)
      }
    }
    return found
  }

  /// Those who may be moved and by leaving, each alone, would free an option of what obstructs it.
  func freeing(_ obstruction: Obstruction) -> [Int] {
    if obstruction.near.count > 1 { return [] }
    if let near = obstruction.near.first {
      return covers(near, obstruction.lacks) && !isSettled[near] ? [near] : []
    }
    guard let first = obstruction.lacks.first else { return [] }
    let rest = obstruction.lacks.dropFirst()
    return users[first.cell].filter { user in
      !isSettled[user] && held(by: user, of: first.cell) >= first.amount && covers(user, rest)
    }.sorted()
  }

  /// Those who may be moved and take part in what obstructs an option, one after the other; empty
  /// where it would be obstructed all the same.
  func obstructors(_ obstruction: Obstruction) -> [Int] {
    if let near = obstruction.near.first { return isSettled[near] ? [] : [near] }
    guard let lack = obstruction.lacks.first else { return [] }
    return users[lack.cell].filter { !isSettled[$0] }.sorted()
  }

  /// How much of a cell a contender takes.
  func held(by contender: Int, of cell: Int) -> Int {
    guard let seat = seats[contender] else { return 0 }
    for use in uses[options[seat].uses] where use.cell == cell { return use.amount }
    return 0
  }

  /// Whether two options of a group stand too near to one another.
  func isTooNear(_ one: Int, _ other: Int, in group: Group, _ company: Company) -> Bool {
    let (one, other) = (options[one], options[other])
    let isApart = group.claim.isOneADay || group.spacing == nil && company == .apart
    if isApart && one.slot.day == other.slot.day { return true }
    return abs(one.mark - other.mark) < group.spacing?.days ?? 0
  }

  private func hasNear(_ contender: Int, at option: Int, _ company: Company) -> Bool {
    let group = groups[contenders[contender].group]
    guard group.members.count > 1 else { return false }
    for other in group.members where other != contender {
      if let seat = seats[other], isTooNear(seat, option, in: group, company) { return true }
    }
    return false
  }

  private func covers(_ contender: Int, _ lacks: some Sequence<Use>) -> Bool {
    lacks.allSatisfy { held(by: contender, of: $0.cell) >= $0.amount }
  }
}
