import CivilTime
import ScheduleModel

extension Contest {
  /// How much the moves weigh that have to be made at least, reckoned once.
  mutating func reckonedLeastMoved() -> Int {
    let least = knownLeastMoved ?? leastMoved(pinned: [])
    knownLeastMoved = least
    return least
  }

  /// How much the moves weigh that have to be made at least, whatever is tried: of those who are
  /// published, some find their option closed, too many share a cell, or stand too near to one
  /// another. `pinned` are those who stand where people want them.
  ///
  /// Each is counted for one reason alone; it may be less than the truth.
  func leastMoved(pinned: [Int]) -> Int {
    let room = room(beside: pinned)
    let (closed, standing) = published(in: room)
    let (sharing, near) = (sharing(standing, in: room), near(standing))
    let orders = [sharing + near, near + sharing]
    return closed.reduce(0) { $0 + weight(of: $1) }
      + (orders.map { excess(of: $0, in: room) }.max() ?? 0)
  }

  /// How much a move of a contender weighs.
  private func weight(of contender: Int) -> Int { contenders[contender].published?.weight ?? 0 }
}

extension Contest {
  /// A contender who is published, at the one option that keeps it there.
  private typealias Standing = (contender: Int, option: Int)

  /// Some who cannot all stay.
  private enum Crowd {
    /// Those who take something of one cell.
    case sharing(cell: Int, [Standing])
    /// Those of one group.
    case near(group: Int, [Standing])

    var members: [Standing] {
      switch self {
      case .sharing(_, let members), .near(_, let members): members
      }
    }

    /// Some of them.
    func keeping(_ members: [Standing]) -> Crowd {
      switch self {
      case .sharing(let cell, _): .sharing(cell: cell, members)
      case .near(let group, _): .near(group: group, members)
      }
    }
  }

  /// How much room each cell has beside what some take for certain, wherever they stand: those whose
  /// day is given, and those whom people pinned.
  private func room(beside pinned: [Int]) -> [Int] {
    let fixed = contenders.indices.filter {
      contenders[$0].published == nil && group(of: $0).isFixed
    }
    return Set(fixed + pinned).sorted().reduce(into: room) { room, contender in
      let options = pinOptions[contender] ?? options(of: contender)
      guard let first = options.first else { return }
      for use in uses[self.options[first].uses] {
        let amounts = options.map { option in
          uses[self.options[option].uses].first { $0.cell == use.cell }?.amount ?? 0
        }
        room[use.cell] -= amounts.min() ?? 0
      }
    }
  }

  /// Those who are published and find their option closed in some room, and the others. Who has two
  /// options to stay is in neither.
  private func published(in room: [Int]) -> (closed: [Int], standing: [Standing]) {
    var (closed, standing): ([Int], [Standing]) = ([], [])
    for (place, contender) in contenders.enumerated() {
      guard let published = contender.published else { continue }
      let open = options(of: place).filter { option in
        options[option].slot.keeps(published.slot)
          && uses[options[option].uses].allSatisfy { $0.amount <= room[$0.cell] }
      }
      if open.isEmpty { closed.append(place) }
      if open.count == 1 { standing.append((place, open[0])) }
    }
    return (closed, standing)
  }

  /// Those who are published with too many others in one cell; where most has to move first.
  private func sharing(_ standing: [Standing], in room: [Int]) -> [Crowd] {
    let members = standing.flatMap { one in uses[options[one.option].uses].map { ($0.cell, one) } }
    let crowds = Dictionary(grouping: members, by: \.0).sorted { $0.key < $1.key }
      .map { Crowd.sharing(cell: $0.key, $0.value.map(\.1)) }
    let weights = crowds.map { excess(of: $0, in: room) }
    return crowds.indices.filter { weights[$0] > 0 }
      .sorted { (-weights[$0], $0) < (-weights[$1], $1) }.map { crowds[$0] }
  }

  /// Those of each group of which several are published.
  private func near(_ standing: [Standing]) -> [Crowd] {
    Dictionary(grouping: standing) { contenders[$0.contender].group }
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { Crowd.near(group: $0.key, $0.value) }
  }

  /// What those weigh together who have to move out of crowds, each taken without those that were
  /// counted before.
  private func excess(of crowds: [Crowd], in room: [Int]) -> Int {
    var counted: Set<Int> = []
    return crowds.reduce(0) { sum, crowd in
      let rest = crowd.keeping(crowd.members.filter { !counted.contains($0.contender) })
      let excess = excess(of: rest, in: room)
      if excess > 0 { counted.formUnion(rest.members.map(\.contender)) }
      return sum + excess
    }
  }

  /// What those weigh who have to move out of a crowd, at least.
  private func excess(of crowd: Crowd, in room: [Int]) -> Int {
    let weights = crowd.members.map { weight(of: $0.contender) }
    switch crowd {
    case .near(let group, let members):
      return weights.reduce(0, +) - heaviest(of: members, weights, in: group)
    case .sharing(let cell, let members):
      let amounts = members.map { amount(of: cell, at: $0.option) }
      let most = max(1, amounts.max() ?? 1)
      let surplus = amounts.reduce(-room[cell], +)
      guard surplus > 0 else { return 0 }
      return weights.sorted().prefix((surplus + most - 1) / most).reduce(0, +)
    }
  }

  private func amount(of cell: Int, at option: Int) -> Int {
    uses[options[option].uses].first { $0.cell == cell }?.amount ?? 0
  }

  /// What those of a group weigh who can stay together, at most.
  private func heaviest(of members: [Standing], _ weights: [Int], in group: Int) -> Int {
    let order = members.indices.sorted { one, other in
      options[members[one].option].slot.day < options[members[other].option].slot.day
    }
    var best: [Int] = []
    for (place, member) in order.enumerated() {
      let before = (0..<place).filter { earlier in
        !isTooNear(members[order[earlier]].option, members[member].option, in: group, .together)
      }
      best.append(weights[member] + (before.map { best[$0] }.max() ?? 0))
    }
    return best.max() ?? 0
  }
}
