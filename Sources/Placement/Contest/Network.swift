/// How much can flow from a source through pipes of bounded width to a sink.
///
/// Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in a network with power
/// estimation", 1970.
struct Network {
  /// How much more can flow through each pipe. The pipe back is the next or the one before.
  private var rooms: [Int] = []
  private var ends: [Int] = []
  private var pipes: [[Int]]
  private var levels: [Int] = []
  private var turns: [Int] = []
  private let source = 0
  private let sink = 1

  /// A network of a source, a sink and no pipe.
  init() {
    pipes = [[], []]
  }

  /// A new node.
  mutating func node() -> Int {
    pipes.append([])
    return pipes.count - 1
  }

  /// Lets so much flow from the source to a node.
  mutating func supply(_ node: Int, _ amount: Int) { pipe(source, node, amount) }

  /// Lets so much flow from a node to the sink.
  mutating func drain(_ node: Int, _ amount: Int) { pipe(node, sink, amount) }

  /// Lets so much flow from one node to another.
  mutating func pipe(_ from: Int, _ to: Int, _ amount: Int) {
    pipes[from].append(rooms.count)
    pipes[to].append(rooms.count + 1)
    rooms += [max(0, amount), 0]
    ends += [to, from]
  }

  /// Lets flow all that can, and tells how much that is.
  mutating func fill() -> Int {
    var flow = 0
    while survey() {
      turns = Array(repeating: 0, count: pipes.count)
      while true {
        let pushed = push(source, Int.max)
        guard pushed > 0 else { break }
        flow += pushed
      }
    }
    return flow
  }

  private mutating func survey() -> Bool {
    levels = Array(repeating: -1, count: pipes.count)
    levels[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for pipe in pipes[node] where rooms[pipe] > 0 && levels[ends[pipe]] < 0 {
        levels[ends[pipe]] = levels[node] + 1
        queue.append(ends[pipe])
      }
    }
    return levels[sink] >= 0
  }

  private mutating func push(_ node: Int, _ most: Int) -> Int {
    if node == sink { return most }
    while turns[node] < pipes[node].count {
      let pipe = pipes[node][turns[node]]
      let next = ends[pipe]
      if rooms[pipe] > 0, levels[next] == levels[node] + 1 {
        let pushed = push(next, min(most, rooms[pipe]))
        if pushed > 0 {
          rooms[pipe] -= pushed
          rooms[pipe ^ 1] += pushed
          return pushed
        }
      }
      turns[node] += 1
    }
    return 0
  }
}
