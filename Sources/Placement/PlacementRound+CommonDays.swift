import CivilTime
import ScheduleModel

/// What came of a round: fewer tasks that left an open day near to today is better, then fewer without
/// a slot, then less that moved.
private struct RoundOutcome: Comparable {
  var near = 0
  var unplaced = 0
  var moved = 0

  static func < (one: RoundOutcome, other: RoundOutcome) -> Bool {
    (one.near, one.unplaced, one.moved) < (other.near, other.unplaced, other.moved)
  }

  static func + (one: RoundOutcome, other: RoundOutcome) -> RoundOutcome {
    RoundOutcome(
      near: one.near + other.near, unplaced: one.unplaced + other.unplaced,
      moved: one.moved + other.moved)
  }
}

extension PlacementRound {
  /// Places all tasks, of which some have to stand on common days: first on the days that suit these
  /// best, then, where that leaves anything without a slot or moves it, on others in turn.
  mutating func placeTogether(_ chains: [EnsembleChain], _ movers: [Int]) {
    let choices = chains.map { CommonDays(of: $0, in: self) }
    let cost = choices.map(\.least).reduce(CommonDayCost(), +)
    let least = RoundOutcome(near: cost.near, unplaced: cost.lost, moved: cost.moved)
    var search = CommonDaySearch(self, chains, choices, movers, days: wishedDays(chains))
    defer { self = search.best }
    if search.outcome <= least { return search.noteBound(least) }
    if aim == .whetherAllFit, least.unplaced > 0 { return }
    let bound = least + search.leastWithoutEnsembles()
    search.run(downTo: bound)
    search.noteBound(bound)
  }

  /// The day that each ensemble likes best, one chain after the other, so that two that want the same
  /// people take different days.
  private func wishedDays(_ chains: [EnsembleChain]) -> [[Int?]] {
    var round = self
    return chains.map { chain in
      let days = CommonDays(of: chain, in: round).cheapest.days
      for (ensemble, day) in zip(chain, days) {
        if let day { round.enter(ensemble, on: day) }
      }
      return days
    }
  }

  /// Enters what the tasks of an ensemble take of their units on a day, as far as there is room.
  private mutating func enter(_ ensemble: Ensemble, on day: Int) {
    for task in ensemble.tasks {
      let (claim, unit) = (claims[tasks[task]], tasks[task].unit)
      let people = claim.people(unit)
      guard !claim.isFree, diary.room(for: claim, people, unit, on: day) > 0,
        let slot = diary.slot(
          for: claim, people, unit, on: day, of: tasks[task].id, keeping: kept[task])
      else { continue }
      diary.enter(claim, of: unit, in: slot)
    }
  }

  /// This round after all others were placed beside ensembles on some days.
  fileprivate func placed(_ chains: [EnsembleChain], on days: [[Int?]], _ movers: [Int])
    -> PlacementRound
  {
    var round = self
    for (ensemble, day) in zip(chains.joined(), days.joined()) {
      for task in ensemble.tasks { round.commonDays[task] = .some(day) }
    }
    round.placeEach(movers)
    round.nameCommonDays()
    return round
  }

  /// Tells of the tasks that do not fit on their common day which one that is.
  private mutating func nameCommonDays() {
    for (place, obstacle) in obstacles.enumerated() {
      guard case .tooFewDays = obstacle.reason, let day = commonDays[obstacle.task] ?? nil else {
        continue
      }
      obstacles[place].reason = .commonDayTaken(table.date(day))
    }
  }

  /// Those of some tasks whose published day is near to today and open to them.
  fileprivate func frozen(_ some: [Int]) -> Set<Int> {
    Set(
      some.filter { task in
        guard let publication = publication(of: task), publication.isNear else { return false }
        return isOpen(publication.slot.day, to: task, Set(ownDays(open: group(of: task))))
      })
  }

  /// What came of the round, where some should not move; of some tasks nothing is asked.
  fileprivate func outcome(
    _ frozen: Set<Int>, leavingOut some: Set<Int> = []
  ) -> RoundOutcome {
    var outcome = RoundOutcome(unplaced: obstacles.count { !some.contains($0.task) })
    guard aim == .bestPlan else { return outcome }
    for (task, published) in kept where !some.contains(task) {
      guard !(slots[task]?.keeps(published) ?? false), let publication = publication(of: task)
      else { continue }
      outcome.near += frozen.contains(task) ? 1 : 0
      outcome.moved += publication.weight
    }
    return outcome
  }
}

/// A search for better common days: one ensemble after the other takes another day, as long as that
/// helps.
private struct CommonDaySearch {
  private(set) var best: PlacementRound
  private(set) var outcome: RoundOutcome
  private let start: PlacementRound
  private let chains: [EnsembleChain]
  private let choices: [CommonDays]
  private let movers: [Int]
  /// The tasks of ensembles that should not move.
  private let frozen: Set<Int>
  private var days: [[Int?]]
  private var trialsLeft: Int
  /// Whether every choice of days was tried, and nothing better than what came of each is possible.
  private var isThrough = false
  /// Whether nothing better is possible than what came of each choice so far.
  private var isEachProved: Bool

  init(
    _ start: PlacementRound, _ chains: [EnsembleChain], _ choices: [CommonDays], _ movers: [Int],
    days: [[Int?]]
  ) {
    (self.start, self.chains, self.choices) = (start, chains, choices)
    (self.movers, self.days) = (movers, days)
    best = start.placed(chains, on: days, movers)
    frozen = start.published == nil ? [] : start.frozen(chains.joined().flatMap(\.tasks))
    outcome = best.outcome(frozen)
    isEachProved = best.bounds.isEmpty
    trialsLeft = start.allowance.trials(of: start.tasks.count)
  }

  /// What would come of all others at least if there were no ensembles.
  func leastWithoutEnsembles() -> RoundOutcome {
    let none = chains.map { [Int?](repeating: nil, count: $0.count) }
    let round = start.placed(chains, on: none, movers)
    let outcome = round.outcome(frozen, leavingOut: Set(chains.joined().flatMap(\.tasks)))
    return round.bounds.reduce(outcome) { least, bound in
      RoundOutcome(
        near: least.near, unplaced: least.unplaced - bound.unplaced.count + bound.leastUnplaced,
        moved: least.moved - bound.moved + bound.leastMoved)
    }
  }

  /// Tries other days until nothing gets better, the outcome can be no better, or steps run out.
  mutating func run(downTo bound: RoundOutcome) {
    var isBetter = true
    while isBetter, outcome > bound {
      isBetter = false
      for chain in chains.indices {
        for number in chains[chain].indices {
          for day in choices[chain].days where outcome > bound {
            guard let trial = tryDay(day, chain, number) else { return }
            isBetter = trial || isBetter
          }
        }
      }
    }
    isThrough = chains.joined().count == 1 && isEachProved
  }

  /// Whether another day of an ensemble is better; `nil` where no step is left.
  private mutating func tryDay(_ day: Int, _ chain: Int, _ number: Int) -> Bool? {
    var trial = days
    trial[chain][number] = day
    guard trial != days, choices[chain].allows(trial[chain]) else { return false }
    guard trialsLeft > 0 else { return nil }
    trialsLeft -= 1
    let round = start.placed(chains, on: trial, movers)
    isEachProved = isEachProved && round.bounds.isEmpty
    let new = round.outcome(frozen)
    guard new < outcome else { return false }
    (best, outcome, days) = (round, new, trial)
    return true
  }

  /// Says what was not proved of all tasks together, which nothing falls short of a bound: with several
  /// ensembles not every choice of days is tried.
  mutating func noteBound(_ bound: RoundOutcome) {
    best.bounds = []
    guard !isThrough, outcome > bound else { return }
    // Where fewer could stay without a slot, nobody knows how much that would move.
    let isKnown = (outcome.near, outcome.unplaced) == (bound.near, bound.unplaced)
    let open = Plan.Bound(
      unplaced: best.obstacles.map { start.tasks[$0.task].id }, ofAtLeast: bound.unplaced,
      moved: outcome.moved, ofAtLeast: isKnown ? bound.moved : 0)
    if open.isOpenToFewer || open.isOpenToLess { best.bounds = [open] }
  }
}
