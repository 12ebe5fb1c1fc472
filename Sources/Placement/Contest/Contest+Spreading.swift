import CivilTime
import ScheduleModel

extension Contest {
  /// Spreads what is needed of each resource evenly over its half-days, as far as no published task
  /// moves: what is taken from a fuller half-day goes to an emptier one, until no such exchange is
  /// left.
  ///
  /// Only where half of the resource or more is taken: with plenty to be had, each task stays where
  /// it would be if it were alone, and a change of one moves no other.
  ///
  /// Source: the cost of a half-day is the square of what is taken of it; in a flow of convex costs
  /// the least is reached where no chain of moves lowers it (R. Ahuja, T. Magnanti and J. Orlin,
  /// "Network Flows", 1993, §14).
  mutating func spread() {
    let needed = resourceCells.keys.sorted().filter(isTight)
    guard !needed.isEmpty, waiting.count < contenders.count else { return }
    for resource in needed {
      var spent: Set<Int> = []
      while let better = exchange(of: resource, &spent), better {}
    }
  }

  private func isTight(_ resource: Int) -> Bool {
    let cells = openCells(of: resource)
    let (taken, places) = cells.reduce((0, 0)) { ($0.0 + load[$1], $0.1 + room[$1]) }
    return cells.count > 1 && 2 * taken >= places
  }

  /// Moves one task from one of the fullest half-days to one that has two fewer, or failing that
  /// from one that has two more to one of the emptiest; tells whether there was one, `nil` where no
  /// difference is left.
  private mutating func exchange(of resource: Int, _ spent: inout Set<Int>) -> Bool? {
    let cells = openCells(of: resource)
    guard let most = cells.map({ load[$0] }).max(), let fewest = cells.map({ load[$0] }).min(),
      most - fewest > 1
    else { return nil }
    return shift(
      from: cells.filter { load[$0] == most }, to: cells.filter { load[$0] <= most - 2 },
      &spent)
      || shift(
        from: cells.filter { load[$0] >= fewest + 2 }, to: cells.filter { load[$0] == fewest },
        &spent)
  }

  /// The half-days of a resource that have room for anything, in order.
  private func openCells(of resource: Int) -> [Int] {
    (resourceCells[resource] ?? []).filter { room[$0] > 0 }
  }

  private mutating func shift(from full: [Int], to empty: [Int], _ spent: inout Set<Int>) -> Bool {
    let ends = Set(empty)
    let starts = Set(full.flatMap { users[$0] }).filter { contender in
      !isSettled[contender] && !spent.contains(contender) && !standsPublished(contender)
    }
    guard !starts.isEmpty else { return false }
    let (before, squares) = (seats, squares)
    var chain = Chain(from: starts.sorted(), of: contenders.count)
    inVain = []
    let isMoved = follow(&chain, .apart, costing: 0) { [options, uses] option in
      uses[options[option].uses].contains { ends.contains($0.cell) }
    }
    guard isMoved else { return false }
    if self.squares < squares { return true }
    spent.formUnion(starts.filter { before[$0] != seats[$0] })
    restore(before)
    return !spent.isSuperset(of: starts)
  }

  private func standsPublished(_ contender: Int) -> Bool {
    guard let published = contenders[contender].published, let seat = seats[contender] else {
      return false
    }
    return options[seat].slot.keeps(published.slot)
  }

  /// The sum of the squares of what is taken of each resource in each half-day.
  private var squares: Int {
    resourceCells.values.reduce(0) { sum, cells in
      cells.reduce(sum) { $0 + load[$1] * load[$1] }
    }
  }
}
