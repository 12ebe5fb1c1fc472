import CivilTime
import ScheduleModel
import TestNumbers

extension SmallCase {
  /// A case of three to seven tasks in which no unit has several rules for itself alone.
  static func random(_ numbers: inout SplitMix) -> SmallCase {
    while true {
      let small = anySmall(&numbers)
      if small.rulesOfUnitAlone < 2 { return small }
    }
  }

  /// A case of three to seven tasks, or to five where something travels: what is less often free takes
  /// longer to try in every way.
  static func anySmall(_ numbers: inout SplitMix) -> SmallCase {
    while true {
      let small = anySize(&numbers)
      if small.taskCount > 2, small.taskCount <= small.mostTasks { return small }
    }
  }

  private var mostTasks: Int { supplies.contains { $0.travel != nil } ? 5 : 7 }

  /// A case of three to seven tasks, some of which need one of two or three resources.
  static func choosing(_ numbers: inout SplitMix) -> SmallCase {
    while true {
      var small = anySmall(&numbers)
      while small.supplies.count < 2 || Bool.random(using: &numbers) && small.supplies.count < 3 {
        small.supplies.append(Supply(&numbers))
      }
      for place in small.needs.indices where Int.random(in: 0..<3, using: &numbers) > 0 {
        small.needs[place].choose(among: small.supplies.count, &numbers)
      }
      let hasChoice = small.needs.contains { !$0.oneOf.isEmpty }
      if hasChoice, small.rulesOfUnitAlone < 2, small.taskCount <= small.mostTasks { return small }
    }
  }

  /// How many rules want the days of one unit, while they need nothing that others need: the most of
  /// any unit.
  ///
  /// Placement goes through such rules one after the other, the tightest first, so that it may miss a
  /// way where they are several; and it lets their tasks move also shortly before their day.
  var rulesOfUnitAlone: Int {
    units.indices.map { unit in
      let own = needs.filter { need in
        need.occupation != .nothing
          && need.units.contains { [$0, leader(of: need, for: $0)].contains(unit) }
      }
      return own.contains { isShared($0, by: unit) } ? 0 : own.count
    }.max() ?? 0
  }

  private static func anySize(_ numbers: inout SplitMix) -> SmallCase {
    let units = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
      Int.random(in: 0..<3, using: &numbers) == 0 ? Away.some(1, &numbers) : []
    }
    let supplies = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in Supply(&numbers) }
    let needs = (0..<Int.random(in: 1...3, using: &numbers)).map { _ in
      Need(units.count, supplies.count, &numbers)
    }
    let shifts = units.map { _ in
      Int.random(in: 0..<4, using: &numbers) == 0 ? HalfDay.some(&numbers) : nil
    }
    var small = SmallCase(units: units, shifts: shifts, supplies: supplies, needs: needs)
    small.mornings = units.map { _ in [nil, 600, 690, 720].randomElement(using: &numbers) ?? nil }
    return small
  }

  /// The case after something has happened, and what it was.
  func changed(_ numbers: inout SplitMix) -> (after: SmallCase, change: String) {
    while true {
      let (after, change) = changedAnyhow(&numbers)
      if after.rulesOfUnitAlone < 2 { return (after, change) }
    }
  }

  /// The same, also where a unit then has several rules for itself alone.
  func changedAnyhow(_ numbers: inout SplitMix) -> (after: SmallCase, change: String) {
    var after = self
    let day = Int.random(in: 1...9, using: &numbers)
    let half = HalfDay.some(&numbers)
    let away = Away(day: day, half: half)
    switch Int.random(in: 0..<7, using: &numbers) {
    case 0:
      after.closed.append(day)
      return (after, "closed \(day)")
    case 1 where !supplies.isEmpty:
      let place = Int.random(in: supplies.indices, using: &numbers)
      after.supplies[place].lower()
      return (after, "s\(place) one place less")
    case 2 where !supplies.isEmpty:
      let place = Int.random(in: supplies.indices, using: &numbers)
      after.supplies[place].add(away)
      return (after, "s\(place) away \(away)")
    case 3:
      let place = Int.random(in: units.indices, using: &numbers)
      after.units[place].append(away)
      return (after, "u\(place) away \(away)")
    case 4:
      let place = Int.random(in: needs.indices, using: &numbers)
      after.needs[place].count += 1
      return (after, "r\(place) one more")
    case 5:
      let place = Int.random(in: units.indices, using: &numbers)
      after.shifts[place] = half
      return (after, "u\(place) works \(half.map { "\($0)" } ?? "all day")")
    default:
      var need = Need(units.count, supplies.count, &numbers)
      (need.count, need.units) = (1, [need.units[0]])
      after.needs.append(need)
      return (after, "new r\(after.needs.count - 1)")
    }
  }
}

extension SmallCase {
  /// Who leads what a unit does; the unit itself where nobody else does.
  private func leader(of need: Need, for unit: Int) -> Int {
    switch need.lead {
    case nil: return unit
    case .unit(let lead): return lead
    case .parent: return ranks[unit].parent ?? unit
    case .above(let kind):
      var next = ranks[unit].parent
      while let above = next, ranks[above].kind != kind { next = ranks[above].parent }
      return next ?? unit
    }
  }

  /// Whether a unit that takes part in a need needs a resource for it or the time of another unit.
  private func isShared(_ need: Need, by unit: Int) -> Bool {
    guard need.resources.isEmpty, need.oneOf.isEmpty else { return true }
    return need.units.contains { one in
      let lead = leader(of: need, for: one)
      return lead != one && [one, lead].contains(unit)
    }
  }

  /// A case of three to seven tasks some of which keep off days.
  static func avoiding(_ numbers: inout SplitMix) -> SmallCase {
    while true {
      var small = anySmall(&numbers)
      for place in small.needs.indices where Int.random(in: 0..<3, using: &numbers) > 0 {
        small.needs[place].avoid(&numbers)
      }
      if small.needs.contains(where: { !$0.avoided.isEmpty }), small.rulesOfUnitAlone < 2 {
        return small
      }
    }
  }

  /// The case after some of its tasks had to leave one day more.
  func avoidingMore(_ numbers: inout SplitMix) -> SmallCase {
    var after = self
    let place = Int.random(in: needs.indices, using: &numbers)
    after.needs[place].avoid(&numbers)
    return after
  }

  /// A case of three to seven tasks in which some are led by who is above their unit.
  static func ledFromAbove(_ numbers: inout SplitMix) -> SmallCase {
    while true {
      var small = anySmall(&numbers)
      small.ranks = small.units.indices.map { unit in
        let parent = unit == 0 ? nil : Int.random(in: 0..<unit, using: &numbers)
        return (parent, unit == 0 || Bool.random(using: &numbers) ? "office" : "branch")
      }
      for place in small.needs.indices where Int.random(in: 0..<3, using: &numbers) > 0 {
        let leads: [Rule.Lead] = [.parent, .parent, .above(kind: "office")]
        small.needs[place].lead = leads[Int.random(in: leads.indices, using: &numbers)]
      }
      let isLed = small.needs.contains { need in
        need.occupation != .nothing && need.lead?.isOfEachUnit ?? false
          && need.units.contains { small.leader(of: need, for: $0) != $0 }
      }
      if isLed, small.rulesOfUnitAlone < 2 { return small }
    }
  }
}

extension SmallCase.Need {
  /// Lets its tasks keep off one day of its window more, or sometimes off a day of the week.
  fileprivate mutating func avoid(_ numbers: inout SplitMix) {
    avoided.append(Int.random(in: days, using: &numbers))
    guard Int.random(in: 0..<3, using: &numbers) == 0 else { return }
    avoidedWeekday = Weekday.allCases[Int.random(in: 0..<7, using: &numbers)]
  }

  fileprivate init(_ units: Int, _ supplies: Int, _ numbers: inout SplitMix) {
    let first = Int.random(in: 1...6, using: &numbers)
    let spacing = Int.random(in: -2...2, using: &numbers)
    let count: Distance.Count = Bool.random(using: &numbers) ? .workingDays : .calendarDays
    days = first...first + Int.random(in: 0...4, using: &numbers)
    self.count = Int.random(in: 1...3, using: &numbers)
    self.spacing = spacing < 1 ? nil : Distance(spacing, count)
    restDays = Int.random(in: 0..<4, using: &numbers) == 0 ? .allowed : .never
    let isLed = Int.random(in: 0..<3, using: &numbers) == 0
    lead = isLed ? .unit(Int.random(in: 0..<units, using: &numbers)) : nil
    partners = Int.random(in: 0..<4, using: &numbers) / 3
    resources = (0..<supplies).filter { _ in Int.random(in: 0..<3, using: &numbers) > 0 }
    places = Int.random(in: 0..<5, using: &numbers) == 0 ? 2 : 1
    let occupations: [Occupation] =
      resources.isEmpty ? [.halfDay, .halfDay, .day] : [.halfDay, .halfDay, .day, .nothing]
    occupation = occupations[Int.random(in: occupations.indices, using: &numbers)]
    let some = (0..<units).filter { _ in Int.random(in: 0..<3, using: &numbers) > 0 }
    self.units = some.isEmpty ? [0] : some
    isCommon = Int.random(in: 0..<5, using: &numbers) == 0
  }
}

extension SmallCase.Need {
  /// Lets it choose among two resources at least, of so many, and need some of the others.
  fileprivate mutating func choose(among supplies: Int, _ numbers: inout SplitMix) {
    let some = (0..<supplies).shuffled(using: &numbers)
    let count = Int.random(in: 2...supplies, using: &numbers)
    oneOf = Array(some.prefix(count))
    resources = resources.filter { !oneOf.contains($0) }
  }
}

extension SmallCase.Supply {
  fileprivate init(_ numbers: inout SplitMix) {
    places = Int.random(in: 1...2, using: &numbers)
    absences = SmallCase.Away.some(2, &numbers)
    daily = Int.random(in: 0..<4, using: &numbers) == 0 ? places : nil
    let isPool = Bool.random(using: &numbers)
    // Those who work at one half alone leave at 11:30, or come at 19:30; of the others nobody knows.
    travel =
      Int.random(in: 0..<3, using: &numbers) > 0
      ? nil : [20, 60, 150, 480].randomElement(using: &numbers)
    members = (0..<(isPool ? places : 0)).map { _ in SmallCase.Away.some(1, &numbers) }
  }

  /// Takes a place away, or a member; the last one stays.
  fileprivate mutating func lower() {
    places = max(1, places - 1)
    if let most = daily { daily = min(most, places) }
    if members.count > 1 { members.removeLast() }
  }

  /// Lets the first of the members be away; the whole, where nobody tells its places apart.
  fileprivate mutating func add(_ away: SmallCase.Away) {
    if members.isEmpty { absences.append(away) } else { members[0].append(away) }
  }
}

extension SmallCase.Away {
  fileprivate static func some(_ most: Int, _ numbers: inout SplitMix) -> [SmallCase.Away] {
    (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
      SmallCase.Away(
        day: Int.random(in: 1...9, using: &numbers),
        half: HalfDay.some(&numbers))
    }
  }
}

extension HalfDay {
  /// A half, or both as `nil`.
  fileprivate static func some(_ numbers: inout SplitMix) -> HalfDay? {
    let halves: [HalfDay?] = [nil, .morning, .afternoon]
    return halves[Int.random(in: halves.indices, using: &numbers)]
  }
}
