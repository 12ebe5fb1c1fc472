/// Who would make room for whom in a contest, found in the order of what it costs, then of how many
/// have to move.
struct Chain {
  /// What to do next.
  enum Step {
    /// To look where a contender could go.
    case look(Int)
    /// To let everybody move up, the last one to a free option.
    case move([(contender: Int, option: Int)])
  }

  private struct Link {
    let contender: Int
    /// The free option with which the chain ends; `nil` for one to be looked at.
    let end: Int?
    let cost: Int
    let length: Int
  }

  /// What is still to be done, in order, from `head` on.
  private var queue: [Link] = []
  private var head = 0
  /// What it costs to come to each contender; `nil` for those not found.
  private var costs: [Int?]
  /// Whom each makes room for; `nil` for those who begin a chain, and those not found.
  private var before: [Int?]
  /// Where each makes room.
  private var options: [Int]

  /// Begins with some of so many contenders, in this order.
  init(from starts: [Int], of count: Int) {
    costs = Array(repeating: nil, count: count)
    before = Array(repeating: nil, count: count)
    options = Array(repeating: -1, count: count)
    for start in starts {
      costs[start] = 0
      queue.append(Link(contender: start, end: nil, cost: 0, length: 0))
    }
  }

  /// All who were found.
  var known: [Int] { costs.indices.filter { costs[$0] != nil } }

  /// What it costs to come to a contender who is known.
  func cost(of contender: Int) -> Int { costs[contender] ?? 0 }

  /// The next step; `nil` where nothing is left to be done.
  mutating func next() -> Step? {
    while head < queue.count {
      head += 1
      let link = queue[head - 1]
      if let end = link.end { return .move(moves(endingAt: end, of: link.contender)) }
      if costs[link.contender] == link.cost { return .look(link.contender) }
    }
    return nil
  }

  /// Lets a contender make room for the one that is looked at, unless a way to it that costs no more
  /// is known.
  mutating func add(_ contender: Int, after other: Int, at option: Int, costing step: Int) {
    let cost = cost(of: other) + step
    if let known = costs[contender], known <= cost { return }
    costs[contender] = cost
    before[contender] = other
    options[contender] = option
    enqueue(Link(contender: contender, end: nil, cost: cost, length: length + 1))
  }

  /// Notes that a chain can end with a free option of the one that is looked at.
  mutating func end(with option: Int, of contender: Int, costing step: Int) {
    let cost = cost(of: contender) + step
    enqueue(Link(contender: contender, end: option, cost: cost, length: length))
  }

  private var length: Int { queue[head - 1].length }

  /// The cheapest first, the shortest of these, and what was found first.
  private mutating func enqueue(_ link: Link) {
    var place = queue.count
    while place > head, (queue[place - 1].cost, queue[place - 1].length) > (link.cost, link.length)
    { place -= 1 }
    queue.insert(link, at: place)
  }

  private func moves(endingAt option: Int, of last: Int) -> [(contender: Int, option: Int)] {
    var moves = [(contender: last, option: option)]
    var next = last
    while let earlier = before[next] {
      moves.append((earlier, options[next]))
      next = earlier
    }
    return moves
  }
}
