import CivilTime
import ScheduleModel

/// How the tasks that need one of several resources could flow into the places of these, with all
/// others that need one of them, were nothing else in their way.
///
/// A flow that is too narrow shows a set of resources that is too small for the tasks of which all
/// alternatives lie in it.
///
/// Source: P. Hall, "On Representatives of Subsets", 1935, by way of the narrowest cut.
private struct ChoiceFlow {
  /// A resource in a half-day.
  private struct Place: Hashable {
    let resource: Int
    let day: Int
    let half: HalfDay
  }

  private var network = Network()
  private var ends: [Place: Int] = [:]
  /// How many places all tasks take at least.
  private var wanted = 0
  /// How many places one of them takes at most, of what is counted.
  private var widest = 1
  private let contest: Contest

  init(_ contest: Contest, among shared: Set<Int>) {
    self.contest = contest
    for group in contest.groups where !group.isFixed {
      let lists = group.claim.lists.filter { list in list.contains { shared.contains($0.resource) }
      }
      let halves = group.claim.heldHalves(.morning).count
      widest = max(widest, halves * lists.reduce(0) { $0 + $1.least })
      for list in lists { add(list, of: group) }
    }
  }

  /// How many tasks find no place at least.
  mutating func lack() -> Int { (wanted - network.fill() + widest - 1) / widest }

  private mutating func add(_ list: [ResourceNeed], of group: Contest.Group) {
    let (claim, least) = (group.claim, list.least)
    let width = claim.heldHalves(.morning).count * least
    let isOne = group.isOneADay
    // What takes nobody's time can be done several times in one half-day.
    let most = isOne || claim.takesTime ? 1 : group.members.count
    let node = network.node()
    network.supply(node, group.members.count * width)
    wanted += group.members.count * width
    let byDay = Dictionary(grouping: contest.openSlots(of: group), by: \.day)
    for (day, slots) in byDay.sorted(by: { $0.key < $1.key }) {
      let places = Set(slots.flatMap { self.places(of: list, claim, in: $0) })
      let halves = Set(places.map(\.half)).sorted()
      let own = network.node()
      network.pipe(node, own, isOne ? width : halves.count * most * least)
      for half in halves {
        let step = network.node()
        network.pipe(own, step, most * least)
        for need in list {
          let place = Place(resource: need.resource, day: day, half: half)
          if places.contains(place) { network.pipe(step, end(at: place), most * least) }
        }
      }
    }
  }

  /// What a slot takes of the resources of a list.
  private func places(of list: [ResourceNeed], _ claim: Claim, in slot: Slot) -> [Place] {
    let own = claim.needs(in: slot).filter { need in
      list.contains { $0.resource == need.resource }
    }
    return claim.heldHalves(slot.half).flatMap { half in
      own.map { Place(resource: $0.resource, day: slot.day, half: half) }
    }
  }

  private mutating func end(at place: Place) -> Int {
    if let known = ends[place] { return known }
    let node = network.node()
    ends[place] = node
    let left = contest.diary.places(of: place.resource, on: place.day, place.half)
    network.drain(node, max(0, left))
    return node
  }
}

extension Contest {
  /// How many tasks find no place at least of resources of which some tasks need one; 0 where nobody
  /// can choose.
  var lackingChoice: Int {
    let shared = Set(groups.flatMap { $0.claim.oneOf.joined().map(\.resource) })
    guard !shared.isEmpty else { return 0 }
    var flow = ChoiceFlow(self, among: shared)
    return flow.lack()
  }

  /// Lets each who has one of several resources have the one that its rule names first, where that has
  /// become free.
  mutating func takeFirstNamed() {
    for contender in contenders.indices where !isSettled[contender] {
      guard let held = seats[contender], let way = options[held].slot.way, way > 0 else { continue }
      let better = options(of: contender).first { option in
        options[option].slot.isAtTime(of: options[held].slot)
          && options[option].slot.way ?? way < way
          && cost(of: contender, at: option) <= cost(of: contender, at: held)
          && isFree(option, for: contender, .together)
      }
      if let better { seat(contender, at: better) }
    }
  }
}

extension [ResourceNeed] {
  /// How many places a task takes at least of these, of which it needs one.
  fileprivate var least: Int { map(\.count).min() ?? 0 }
}
