/// The most that can flow through a network: a second opinion on how many tasks find a place.
///
/// Source: L. R. Ford and D. R. Fulkerson, "Maximal Flow through a Network", 1956.
struct MaximumFlow {
  private var capacity: [[Int]] = []
  private var names: [String: Int] = [:]

  /// Lets so much more flow from one node to another.
  mutating func pipe(_ from: String, _ to: String, _ amount: Int) {
    let (from, to) = (node(from), node(to))
    capacity[from][to] += amount
  }

  /// How much flows from one node to another.
  mutating func most(from source: String, to sink: String) -> Int {
    let (source, sink) = (node(source), node(sink))
    var flow = 0
    while true {
      var seen = [Bool](repeating: false, count: capacity.count)
      guard push(source, sink, &seen) else { return flow }
      flow += 1
    }
  }

  private mutating func push(_ from: Int, _ sink: Int, _ seen: inout [Bool]) -> Bool {
    if from == sink { return true }
    seen[from] = true
    for next in capacity.indices where capacity[from][next] > 0 && !seen[next] {
      if push(next, sink, &seen) {
        capacity[from][next] -= 1
        capacity[next][from] += 1
        return true
      }
    }
    return false
  }

  private mutating func node(_ name: String) -> Int {
    if let known = names[name] { return known }
    for row in capacity.indices { capacity[row].append(0) }
    names[name] = capacity.count
    capacity.append(Array(repeating: 0, count: capacity.count + 1))
    return capacity.count - 1
  }
}
