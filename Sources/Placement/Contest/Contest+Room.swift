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
    /// Those of its group that stand too near, and those of others that would then stand in the wrong
    /// order.
    var near: [Int] = []
    /// Who would have the option.
    let contender: Int

    /// Whether the option is free.
    var isNothing: Bool { lacks.isEmpty && near.isEmpty }
  }

  /// Whether an option is free for a contender that leaves its own.
  func isFree(_ option: Int, for contender: Int, _ company: Company) -> Bool {
    for use in uses[options[option].uses] where lack(of: use, for: contender) > 0 {
      return false
    }
    return !hasNear(contender, at: option, company)
  }

  /// What keeps a contender out of an option.
  func obstruction(of contender: Int, at option: Int, _ company: Company) -> Obstruction {
    var found = Obstruction(contender: contender)
    for use in uses[options[option].uses] {
      let lack = lack(of: use, for: contender)
      if lack > 0 {
        found.lacks.append(Use(cell: use.cell, amount: lack, presence: use.presence))
      }
    }
    let group = contenders[contender].group
    for other in groups[group].members where other != contender {
      if let seat = seats[other],
        isTooNear(seat, option, in: group, company)
          || isTooFar(seat, of: other, option, of: contender)
      {
        found.near.append(other)
      }
    }
    for link in links[group] ?? [] {
      for other in groups[link.group].members {
        if let seat = seats[other], !isInOrder(seat, option, link) { found.near.append(other) }
      }
    }
    return found
  }

  /// Those who may be moved and by leaving, each alone, would free an option of what obstructs it.
  func freeing(_ obstruction: Obstruction) -> [Int] {
    if obstruction.near.count > 1 { return [] }
    if let near = obstruction.near.first {
      return covers(near, obstruction) && !isSettled[near] ? [near] : []
    }
    guard let first = obstruction.lacks.first else { return [] }
    var found: [Int] = []
    for user in users[first.cell] where !isSettled[user] && covers(user, obstruction) {
      found.append(user)
    }
    found.sort()
    return found
  }

  /// Those who may be moved and take part in what obstructs an option, one after the other; empty
  /// where it would be obstructed all the same.
  func obstructors(_ obstruction: Obstruction) -> [Int] {
    if let near = obstruction.near.first { return isSettled[near] ? [] : [near] }
    guard let lack = obstruction.lacks.first else { return [] }
    return users[lack.cell].filter { !isSettled[$0] }.sorted()
  }

  /// What a contender takes of a cell; `nil` where it takes nothing.
  func use(of cell: Int, by contender: Int) -> Use? {
    guard let seat = seats[contender] else { return nil }
    for use in uses[options[seat].uses] where use.cell == cell { return use }
    return nil
  }

  /// How much more of a cell there would have to be for a contender that leaves its option and takes this
  /// use of it; 0 or less where there is enough.
  private func lack(of use: Use, for contender: Int) -> Int {
    let held = self.use(of: use.cell, by: contender)
    guard !use.travels else { return travelLack(of: use, leaving: held, for: contender) }
    return load[use.cell] + use.amount - (held?.amount ?? 0) - room[use.cell]
  }

  /// Whether two tasks of a group would stand farther from one another than they may, or the later of
  /// them before the other: the first may lie as far from the third as from the second and the second
  /// from it together.
  private func isTooFar(
    _ one: Int, of other: Int, _ option: Int, of contender: Int
  ) -> Bool {
    guard let farthest = groups[contenders[contender].group].farthest else { return false }
    let steps = contenders[contender].number - contenders[other].number
    let apart = options[option].mark - options[one].mark
    return steps > 0
      ? apart < 0 || apart > steps * farthest : apart > 0 || -apart > -steps * farthest
  }

  /// Whether two options of a group stand too near to one another.
  func isTooNear(_ one: Int, _ other: Int, in group: Int, _ company: Company) -> Bool {
    let distance = distances[group]
    let isApart = distance.isOneADay || !distance.isAsked && company == .apart
    if isApart && options[one].slot.day == options[other].slot.day { return true }
    return abs(options[one].mark - options[other].mark) < distance.days
  }

  private func hasNear(_ contender: Int, at option: Int, _ company: Company) -> Bool {
    let group = contenders[contender].group
    for other in groups[group].members where other != contender {
      if let seat = seats[other],
        isTooNear(seat, option, in: group, company)
          || isTooFar(seat, of: other, option, of: contender)
      {
        return true
      }
    }
    return isOutOfOrder(option, of: group)
  }

  /// Whether a task of a group would stand at an option before what has to be done first, or after
  /// what has to wait for it.
  private func isOutOfOrder(_ option: Int, of group: Int) -> Bool {
    guard !links.isEmpty else { return false }
    for link in links[group] ?? [] {
      for other in groups[link.group].members {
        if let seat = seats[other], !isInOrder(seat, option, link) { return true }
      }
    }
    return false
  }

  /// Whether the option of another group stands to one of this group as they are linked.
  private func isInOrder(_ other: Int, _ own: Int, _ link: Link) -> Bool {
    let marks = table.marks(for: link.distance.count)
    let (first, second) = link.isBefore ? (other, own) : (own, other)
    return marks[options[second].slot.day] - marks[options[first].slot.day] >= link.distance.days
  }

  /// Whether somebody leaves all that another lacks for an option.
  private func covers(_ user: Int, _ obstruction: Obstruction) -> Bool {
    for lack in obstruction.lacks {
      guard let held = use(of: lack.cell, by: user) else { return false }
      let relief =
        lack.presence == nil
        ? held.amount : travelRelief(of: lack, by: user, for: obstruction.contender)
      if relief < lack.amount { return false }
    }
    return true
  }
}
