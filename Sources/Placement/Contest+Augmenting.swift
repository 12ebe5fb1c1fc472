import CivilTime
import ScheduleModel

extension Contest {
  /// How a task likes a slot: those on days without its like first, then on days on which nobody
  /// whose time it takes has anything of a given date, then near its stratum, then as its identity
  /// likes. Where tasks of other groups were put plays no part.
  struct Rank: Comparable {
    private let crowding: Int
    private let distance: Int
    private let hash: UInt64
    private let half: Int

    /// Ranks a slot for a contender.
    init(_ slot: Slot, for contender: Int, in contest: Contest) {
      let own = contest.contenders[contender]
      let group = contest.groups[own.group]
      let number = contest.table.numbers[slot.day]
      crowding =
        (contest.hasSibling(contender, on: slot.day) ? 2 : 0)
        + (contest.isBusy(contender, on: slot.day) ? 1 : 0)
      distance = group.window.stratum(own.number, of: group.members.count).distance(to: number)
      hash = rendezvous(own.id, number)
      half = slot.half == nil || slot.half == likedHalf(own.id, number) ? 0 : 1
    }

    /// The better first.
    static func < (one: Rank, other: Rank) -> Bool {
      (one.crowding, one.distance, one.hash, one.half)
        < (other.crowding, other.distance, other.hash, other.half)
    }
  }

  /// Finds a slot for a contender by the shortest chain of moves in which each makes room for the
  /// one before; tells whether there was one.
  ///
  /// Complete for tasks that compete for the places of one resource, and of whose other
  /// requirements each binds a single unit to one task in a half-day, while distances are not asked
  /// for: who stands in the way is then always one alone, as in augmenting paths of a matching.
  /// Otherwise a chain can fail that a cleverer exchange would save.
  ///
  /// Source: C. Berge, "Two Theorems in Graph Theory", 1957.
  mutating func augment(_ contender: Int, _ company: Company) -> Bool {
    guard !inVain.contains(contender) else { return false }
    var chain = Chain(from: contender)
    while let last = chain.next(), stepsLeft > 0 {
      let slots = group(of: last).slots
      stepsLeft -= slots.count
      let obstructions = slots.map { obstruction(of: last, at: $0, without: [], company) }
      let free = zip(slots, obstructions).filter { $0.1.isNothing }
        .map { (Rank($0.0, for: last, in: self), $0.0) }.sorted { $0.0 < $1.0 }
      for (_, slot) in free where move(chain.moves(endingAt: slot, of: last), company) {
        return true
      }
      for (slot, obstruction) in zip(slots, obstructions) {
        for other in obstruction.movable where !chain.knows(other) && !inVain.contains(other) {
          stepsLeft -= 1
          guard self.obstruction(of: last, at: slot, without: [other], company).isNothing
          else { continue }
          chain.add(other, after: last, at: slot)
        }
      }
    }
    if company == .together, !hasDistances, stepsLeft > 0 { inVain.formUnion(chain.known) }
    return false
  }

  /// Whether any group asks for a distance between its tasks.
  var hasDistances: Bool {
    groups.contains { $0.members.count > 1 && ($0.claim.isOneADay || $0.spacing != nil) }
  }

  /// Makes moves at once, or none of them where together they break a requirement.
  private mutating func move(_ moves: [(contender: Int, slot: Slot)], _ company: Company) -> Bool {
    let before = moves.map { slots[$0.contender] }
    for move in moves { unseat(move.contender) }
    for move in moves {
      guard obstruction(of: move.contender, at: move.slot, without: [], company).isNothing else {
        for other in moves { unseat(other.contender) }
        for (other, slot) in zip(moves, before) {
          if let slot { seat(other.contender, at: slot) }
        }
        return false
      }
      seat(move.contender, at: move.slot)
    }
    return true
  }
}

/// Who would make room for whom, found breadth first.
private struct Chain {
  private var queue: [Int]
  private var head = 0
  /// Whom each was found to obstruct, and where.
  private var origins: [Int: (before: Int, slot: Slot)] = [:]
  private let start: Int

  init(from start: Int) {
    self.start = start
    queue = [start]
  }

  /// All who were found.
  var known: [Int] { queue }

  func knows(_ contender: Int) -> Bool { contender == start || origins[contender] != nil }

  mutating func next() -> Int? {
    guard head < queue.count else { return nil }
    head += 1
    return queue[head - 1]
  }

  mutating func add(_ contender: Int, after before: Int, at slot: Slot) {
    origins[contender] = (before, slot)
    queue.append(contender)
  }

  /// The moves that let the last one go to a free slot and each other to the slot so left.
  func moves(endingAt slot: Slot, of last: Int) -> [(contender: Int, slot: Slot)] {
    var moves = [(contender: last, slot: slot)]
    var next = origins[last]
    while let (before, left) = next {
      moves.append((before, left))
      next = origins[before]
    }
    return moves
  }
}
