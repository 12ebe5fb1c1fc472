/// The most that can flow through a network: a second opinion on how many tasks find a place.
///
/// Source: L. R. Ford and D. R. Fulkerson, "Maximal Flow through a Network", 1956.
struct MaximumFlow {
  /// How much more can flow through each pipe. The pipe back is the next or the one before.
  private var rooms: [Int] = []
  private var ends: [Int] = []
  private var pipes: [[Int]] = []
  private var names: [String: Int] = [:]

  /// Lets so much flow from one node to another.
  mutating func pipe(_ from: String, _ to: String, _ amount: Int) {
    let (from, to) = (node(from), node(to))
    pipes[from].append(rooms.count)
    pipes[to].append(rooms.count + 1)
    rooms += [amount, 0]
    ends += [to, from]
  }

  /// Whether a node is known.
  func knows(_ name: String) -> Bool { names[name] != nil }

  /// How much flows from one node to another.
  mutating func most(from source: String, to sink: String) -> Int {
    let (source, sink) = (node(source), node(sink))
    var flow = 0
    while true {
      var seen = [Bool](repeating: false, count: pipes.count)
      guard push(source, sink, &seen) else { return flow }
      flow += 1
    }
  }

  private mutating func push(_ from: Int, _ sink: Int, _ seen: inout [Bool]) -> Bool {
    if from == sink { return true }
    seen[from] = true
    for pipe in pipes[from] where rooms[pipe] > 0 && !seen[ends[pipe]] {
      if push(ends[pipe], sink, &seen) {
        rooms[pipe] -= 1
        rooms[pipe ^ 1] += 1
        return true
      }
    }
    return false
  }

  private mutating func node(_ name: String) -> Int {
    if let known = names[name] { return known }
    names[name] = pipes.count
    pipes.append([])
    return pipes.count - 1
  }
}
