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
  /// A contender who is published, and the options that keep it there: all on one day.
  private typealias Standing = (contender: Int, options: [Int])

  /// Some who cannot all stay.
  private enum Crowd {
    /// Those who take something of some cells, wherever they stay.
    case sharing(cells: [Int], [Standing])
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
      case .sharing(let cells, _): .sharing(cells: cells, members)
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
      // What a unit takes of something that travels may be what it has already.
      for use in uses[self.options[first].uses] where use.presence == nil {
        let amounts = options.map { option in
          uses[self.options[option].uses].first { $0.cell == use.cell }?.amount ?? 0
        }
        room[use.cell] -= amounts.min() ?? 0
      }
    }
  }

  /// Those who are published and find every option closed that keeps them there, and the others.
  private func published(in room: [Int]) -> (closed: [Int], standing: [Standing]) {
    var (closed, standing): ([Int], [Standing]) = ([], [])
    for (place, contender) in contenders.enumerated() {
      guard let published = contender.published else { continue }
      let open = options(of: place).filter { option in
        options[option].slot.keeps(published.slot)
          && isOpen(option, of: group(of: place), in: room)
      }
      if open.isEmpty { closed.append(place) } else { standing.append((place, open)) }
    }
    return (closed, standing)
  }

  /// Those who are published with too many others in one cell, or in both halves of a day of one
  /// resource; where most has to move first.
  private func sharing(_ standing: [Standing], in room: [Int]) -> [Crowd] {
    let crowds = cellSets(of: standing).map { Crowd.sharing(cells: $0.cells, $0.members) }
    let weights = crowds.map { excess(of: $0, in: room) }
    return crowds.indices.filter { weights[$0] > 0 }
      .sorted { (-weights[$0], $0) < (-weights[$1], $1) }.map { crowds[$0] }
  }

  /// Each cell, and the cells of each resource on each day, with those who may take something of them;
  /// only sets of which several may.
  private func cellSets(of standing: [Standing]) -> [(cells: [Int], members: [Standing])] {
    var resources: [Int: Int] = [:]
    for (resource, cells) in resourceCells { for cell in cells { resources[cell] = resource } }
    var sets: [[Int]: (cells: Set<Int>, members: [Standing])] = [:]
    for one in standing {
      let cells = Set(one.options.flatMap { uses[options[$0].uses].map(\.cell) }).sorted()
      let day = options[one.options[0]].slot.day
      let keys =
        cells.map { [$0] } + Set(cells.compactMap { resources[$0] }).sorted().map { [$0, day] }
      for key in keys {
        let own = key.count == 1 ? [key[0]] : cells.filter { resources[$0] == key[0] }
        sets[key, default: ([], [])].cells.formUnion(own)
        sets[key, default: ([], [])].members.append(one)
      }
    }
    return sets.mapValues { (cells: $0.cells.sorted(), members: apart($0.members, in: $0.cells)) }
      .filter { $0.value.members.count > 1 }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// Of those who share something that travels one of each unit: what it has it can lend to itself.
  private func apart(_ members: [Standing], in cells: Set<Int>) -> [Standing] {
    guard cells.contains(where: { fixedTravels[$0] != nil }) else { return members }
    var units: Set<Int> = []
    return members.filter { units.insert(group(of: $0.contender).unit).inserted }
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
    case .sharing(let cells, let members):
      let amounts = members.map { amount(of: cells, by: $0) }
      let most = max(1, amounts.max() ?? 1)
      let surplus = amounts.reduce(0, +) - cells.reduce(0) { $0 + max(0, room[$1]) }
      guard surplus > 0 else { return 0 }
      let taking = zip(weights, amounts).filter { $0.1 > 0 }.map(\.0)
      return taking.sorted().prefix((surplus + most - 1) / most).reduce(0, +)
    }
  }

  /// How much somebody takes of some cells at least, wherever it stays.
  private func amount(of cells: [Int], by one: Standing) -> Int {
    one.options.map { option in
      uses[options[option].uses].reduce(0) { sum, use in
        guard cells.contains(use.cell) else { return sum }
        return sum + leastAmount(of: use, for: group(of: one.contender))
      }
    }.min() ?? 0
  }

  /// What those of a group weigh who can stay together, at most.
  private func heaviest(of members: [Standing], _ weights: [Int], in group: Int) -> Int {
    let order = members.indices.sorted { one, other in
      options[members[one].options[0]].slot.day < options[members[other].options[0]].slot.day
    }
    var best: [Int] = []
    for (place, member) in order.enumerated() {
      let before = (0..<place).filter { earlier in
        !isTooNear(
          members[order[earlier]].options[0], members[member].options[0], in: group, .together)
      }
      best.append(weights[member] + (before.map { best[$0] }.max() ?? 0))
    }
    return best.max() ?? 0
  }
}
