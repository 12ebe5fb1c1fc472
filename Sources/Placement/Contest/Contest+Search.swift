import CivilTime
import ScheduleModel

extension Contest {
  /// Tries every way to seat some contenders while all others stay, and takes the best: as many as
  /// can be, then as little of what is published moved; after so many steps the best so far.
  ///
  /// Where no way is better than what there is, nothing changes. Tells whether it was through with all
  /// ways.
  @discardableResult
  mutating func search(among players: [Int], steps: Int) -> Bool {
    var search = ExactSearch(players, in: self, steps: steps)
    search.run(in: &self)
    restore(search.best)
    return search.isThrough
  }

  /// Searches in the neighbourhood of each who waits, until so few are left as have to be or nothing
  /// helps.
  mutating func searchAroundWaiting(downTo least: Int) {
    for contender in waiting where seats[contender] == nil {
      guard waiting.count > least, stepsLeft > 0 else { return }
      search(among: neighbourhood(of: contender), steps: allowance.forNeighbours)
    }
  }

  /// Searches among all contenders where they are few, else in the neighbourhood of each who moved,
  /// for a way to move less of what is published, as long as less may be possible.
  mutating func improve() {
    let least = waiting.isEmpty ? 0 : reckonedLeast()
    if waiting.count <= least, movedWeight <= reckonedLeastMoved() { return }
    if contenders.count <= Contest.mostForEveryWay {
      searchThrough()
      return
    }
    for contender in contenders.indices where isMoved(contender) {
      guard movedWeight > reckonedLeastMoved(), stepsLeft > 0 else { return }
      search(among: neighbourhood(of: contender), steps: allowance.forNeighbours)
    }
  }

  /// How many contenders there may be for every way to seat them to be tried.
  static let mostForEveryWay = 16

  /// Searches among all contenders.
  mutating func searchThrough() {
    let all = Array(contenders.indices)
    isSearchedThrough = search(among: all, steps: allowance.forEveryWay)
  }

  /// Whether a contender stands elsewhere than it is published.
  private func isMoved(_ contender: Int) -> Bool {
    seats[contender].map { cost(of: contender, at: $0) > 0 } ?? false
  }

  /// A contender with those who are in its way, and those who are in theirs: as many as a search can
  /// go through. Sorted.
  private func neighbourhood(of contender: Int) -> [Int] {
    var found = [contender]
    var head = 0
    while head < found.count, found.count < 14 {
      let one = found[head]
      head += 1
      let others = options(of: one).flatMap { option -> [Int] in
        let obstruction = obstruction(of: one, at: option, .together)
        return obstruction.near + obstruction.lacks.flatMap { users[$0.cell] }
      }
      for other in Set(others).sorted() where !isSettled[other] && !found.contains(other) {
        found.append(other)
        if found.count == 14 { break }
      }
    }
    return found.sorted()
  }
}

/// A search through all ways to seat some contenders, by depth first with bounds.
private struct ExactSearch {
  /// The seats of the best way that was found.
  private(set) var best: [Int?]
  private var fewest: Int
  private var left: [Int]
  private var steps: Int
  /// Whether all ways were tried, or left out because they cannot be better.
  var isThrough: Bool { steps > 0 }
  /// More than all moves together: what it costs to leave one without an option who is urgent rather
  /// than another.
  private let urgency: Int
  /// What one who is left without an option costs: more than all that together.
  private let penalty: Int

  init(_ players: [Int], in contest: Contest, steps: Int) {
    left = players.filter { !contest.isSettled[$0] && !contest.group(of: $0).isFixed }
    best = contest.seats
    self.steps = steps
    urgency = 1 + contest.contenders.reduce(0) { $0 + ($1.published?.weight ?? 0) }
    penalty = urgency * (players.count + 1)
    fewest = 0
    fewest = left.reduce(0) { $0 + price(of: $1, in: contest) }
  }

  mutating func run(in contest: inout Contest) {
    for player in left { contest.unseat(player) }
    descend(0, in: &contest)
  }

  private func price(of player: Int, in contest: Contest) -> Int {
    contest.seats[player].map { contest.cost(of: player, at: $0) } ?? loss(of: player, in: contest)
  }

  /// What it costs to leave a player without an option: more where it is urgent, then where it is
  /// published.
  private func loss(of player: Int, in contest: Contest) -> Int {
    let isUrgent = contest.group(of: player).claim.urgency == 0
    return penalty + (isUrgent ? urgency : 0) + (contest.contenders[player].published?.weight ?? 0)
  }

  private mutating func descend(_ spent: Int, in contest: inout Contest) {
    guard steps > 0 else { return }
    guard !left.isEmpty else {
      if spent < fewest { (best, fewest) = (contest.seats, spent) }
      return
    }
    guard let next = next(spent, in: contest) else { return }
    let place = next.place
    let player = left.remove(at: place)
    for option in next.options {
      let price = contest.cost(of: player, at: option)
      guard spent + price < fewest, steps > 0 else { break }
      contest.seat(player, at: option)
      descend(spent + price, in: &contest)
      contest.unseat(player)
    }
    let loss = loss(of: player, in: contest)
    if spent + loss < fewest { descend(spent + loss, in: &contest) }
    left.insert(player, at: place)
  }

  /// The player with the fewest free options, and these, the cheapest first, of those the ones that
  /// it likes better; `nil` where what all of them cost at least is no better than the best.
  private mutating func next(
    _ spent: Int, in contest: Contest
  ) -> (place: Int, options: [Int])? {
    var bound = spent
    var chosen: (place: Int, options: [Int])?
    for (place, player) in left.enumerated() {
      let free = contest.options(of: player).filter {
        contest.isFree($0, for: player, .together)
      }
      steps -= 1 + contest.options(of: player).count
      bound +=
        free.map { contest.cost(of: player, at: $0) }.min()
        ?? loss(of: player, in: contest)
      guard bound < fewest else { return nil }
      if chosen.map({ free.count < $0.options.count }) ?? true { chosen = (place, free) }
    }
    guard let chosen else { return nil }
    let player = left[chosen.place]
    let ranked = chosen.options.map { option in
      (
        contest.cost(of: player, at: option),
        Contest.Rank(contest.options[option].slot, for: player, in: contest), option
      )
    }
    return (chosen.place, ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2))
  }
}
