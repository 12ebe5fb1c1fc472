import CivilTime
import ScheduleModel

extension Contest {
  /// How a task likes an option: those on days without its like first, then on days on which nobody
  /// whose time it takes has anything of a given date, then near its stratum, then on days of the week
  /// that its rule prefers, then as its identity likes; last, of several resources those that its rule
  /// names first. Where tasks of other groups were put plays no part.
  struct Rank: Comparable {
    private let crowding: Int
    private let distance: Int
    private let weekday: Int
    private let hash: UInt64
    private let time: Int
    private let way: Int

    /// Ranks a slot for a contender.
    init(_ slot: Slot, for contender: Int, in contest: Contest) {
      let own = contest.contenders[contender]
      let group = contest.groups[own.group]
      let number = contest.table.numbers[slot.day]
      crowding =
        (contest.hasSibling(contender, on: slot.day) ? 2 : 0)
        + (contest.isBusy(contender, on: slot.day) ? 1 : 0)
      distance = group.window.stratum(own.number, of: group.members.count).distance(to: number)
      let preferred = group.preferredDays
      weekday = preferred.isEmpty || preferred.contains(contest.table.weekdays[slot.day]) ? 0 : 1
      hash = rendezvous(own.id, number)
      time =
        if let starts = group.claim.starts, let start = slot.start {
          starts.dislike(of: start, by: own.id, on: number)
        } else {
          slot.half == nil || slot.half == likedHalf(own.id, number) ? 0 : 1
        }
      way = slot.way ?? 0
    }

    /// The better first.
    static func < (one: Rank, other: Rank) -> Bool {
      (one.crowding, one.distance, one.weekday, one.hash, one.time, one.way)
        < (other.crowding, other.distance, other.weekday, other.hash, other.time, other.way)
    }
  }

  /// What it costs to have a contender at an option: the weight of the move where that is not where
  /// it is published.
  func cost(of contender: Int, at option: Int) -> Int {
    guard let published = contenders[contender].published else { return 0 }
    return options[option].slot.keeps(published.slot) ? 0 : published.weight
  }

  /// Finds an option for a contender by the cheapest chain of moves in which each makes room for the
  /// one before, the shortest of these; tells whether there was one.
  ///
  /// Complete for tasks that compete for the places of one resource, and of whose other
  /// requirements each binds a single unit to one task in a half-day, while distances are not asked
  /// for: who stands in the way is then always one alone, as in augmenting paths of a matching.
  /// Otherwise a chain can fail that a cleverer exchange would save.
  ///
  /// Source: C. Berge, "Two Theorems in Graph Theory", 1957.
  mutating func augment(_ contender: Int, _ company: Company) -> Bool {
    guard !inVain.contains(contender) else { return false }
    var chain = Chain(from: [contender], of: contenders.count)
    if follow(&chain, company) { return true }
    if company == .together, !hasDistances, stepsLeft > 0 {
      inVain.formUnion(chain.known)
    }
    return false
  }

  /// Follows a chain to the first free end to which everybody can move up; tells whether there was
  /// one that costs no more than `most`. `admits` says where a chain may end.
  mutating func follow(
    _ chain: inout Chain, _ company: Company, costing most: Int = .max,
    where admits: (Int) -> Bool = { _ in true }
  ) -> Bool {
    while stepsLeft > 0, let step = chain.next() {
      switch step {
      case .move(let moves): if move(moves, company) { return true }
      case .look(let contender):
        stepsLeft -= options(of: contender).count
        look(from: contender, &chain, company, costing: most, where: admits)
      }
    }
    return false
  }

  /// Finds the free ends of a chain at a contender, the best first, and who could make room for it.
  private func look(
    from contender: Int, _ chain: inout Chain, _ company: Company, costing most: Int,
    where admits: (Int) -> Bool
  ) {
    var ends: [(rank: Rank, option: Int, step: Int)] = []
    let held = seats[contender]
    let left = held.map { cost(of: contender, at: $0) } ?? 0
    for option in options(of: contender) where option != held {
      let step = max(0, cost(of: contender, at: option) - left)
      guard step <= most - chain.cost(of: contender) else { continue }
      if isFree(option, for: contender, company) {
        guard admits(option) else { continue }
        ends.append((Rank(options[option].slot, for: contender, in: self), option, step))
        continue
      }
      let obstruction = obstruction(of: contender, at: option, company)
      for other in freeing(obstruction) where !inVain.contains(other) {
        chain.add(other, after: contender, at: option, costing: step)
      }
    }
    for end in ends.sorted(by: { $0.rank < $1.rank }) {
      chain.end(with: end.option, of: contender, costing: end.step)
    }
  }

  /// Whether any group asks for a distance between its tasks, or for an order of its own and others.
  private var hasDistances: Bool {
    !links.isEmpty
      || groups.contains { $0.members.count > 1 && ($0.claim.isOneADay || $0.spacing != nil) }
  }

  /// Makes moves at once, or none of them where together they break a requirement.
  mutating func move(_ moves: [(contender: Int, option: Int)], _ company: Company) -> Bool {
    let before = moves.map { seats[$0.contender] }
    for move in moves { unseat(move.contender) }
    for move in moves {
      guard isFree(move.option, for: move.contender, company) else {
        for other in moves { unseat(other.contender) }
        for (other, option) in zip(moves, before) {
          if let option { seat(other.contender, at: option) }
        }
        return false
      }
      seat(move.contender, at: move.option)
    }
    return true
  }

  /// Whether somebody whose time a contender takes has something on a day that was given.
  private func isBusy(_ contender: Int, on day: Int) -> Bool {
    for person in groups[contenders[contender].group].people {
      if diary.hasGiven(person, on: day) { return true }
      if !fixedDays.isEmpty, fixedDays.contains(PersonalDay(person: person, day: day)) {
        return true
      }
    }
    return false
  }

  private func hasSibling(_ contender: Int, on day: Int) -> Bool {
    for other in groups[contenders[contender].group].members where other != contender {
      if let seat = seats[other], options[seat].slot.day == day { return true }
    }
    return false
  }
}

extension Slot {
  /// Whether a task in this slot stands where it is published.
  func keeps(_ published: Slot) -> Bool {
    keepsTime(published) && (published.way == nil || way == published.way)
  }

  /// Whether a task in this slot stands at the time at which it is published, with whatever resource.
  func keepsTime(_ published: Slot) -> Bool {
    day == published.day && (published.half == nil || half == published.half)
      && (published.start == nil || start == published.start)
  }
}
