import CivilTime
import ScheduleModel

/// How the tasks that need some resources could flow into the half-days in which these are there,
/// were nothing else in their way.
struct HalfDayFlow {
  var network = Network()
  /// The groups that need all of the resources, as places in the contest's list.
  let groups: [Int]
  /// The node of each half-day.
  private var halfDays: [Slot: Int] = [:]
  /// How many places in half-days all of them take.
  private(set) var wanted = 0
  private let resources: [Int]
  /// How many tasks a day has room for, of both halves together; `nil` where only the halves are bounded.
  private let dayRoom: ((Int) -> Int)?
  /// The node of each day that is bounded as a whole.
  private var days: [Int: Int] = [:]

  /// Lays the ways of all tasks of a contest that need some resources, at least one.
  init(_ contest: Contest, needing resources: [Int]) {
    self.resources = resources
    groups = contest.groups.indices.filter { place in
      let group = contest.groups[place]
      return !group.isFixed && resources.allSatisfy(group.claim.resources.contains)
    }
    dayRoom = resources.count == 1 ? contest.room(forOneADayOf: resources[0], groups) : nil
    for place in groups { add(contest.groups[place], of: contest) }
  }

  /// How many places a task of a group takes in a half-day, where one resource is looked at; of several
  /// it takes one each at least.
  private func count(of group: Contest.Group) -> Int {
    guard resources.count == 1 else { return 1 }
    return group.claim.always.first { $0.resource == resources[0] }?.count ?? 0
  }

  /// How many places a task of a group takes in all.
  func width(of group: Contest.Group) -> Int {
    group.claim.heldHalves(.morning).count * count(of: group)
  }

  /// How many places the tasks of a group take.
  private func demand(of group: Contest.Group) -> Int { group.members.count * width(of: group) }

  /// How many places there are of the scarcest of the resources.
  private func room(of slot: Slot, in contest: Contest) -> Int {
    resources.map { contest.diary.places(of: $0, on: slot.day, slot.half ?? .morning) }
      .min().map { max(0, $0) } ?? 0
  }

  private mutating func add(_ group: Contest.Group, of contest: Contest) {
    let node = network.node()
    wanted += demand(of: group)
    network.supply(node, demand(of: group))
    let open = contest.openSlots(of: group)
    let byDay = Dictionary(grouping: open, by: \.day).sorted { $0.key < $1.key }
    for (day, slots) in byDay {
      let halves = Set(slots.flatMap { group.claim.heldHalves($0.half) }).sorted()
      let isOne = group.isOneADay
      // What takes nobody's time can be done several times in one half-day.
      let most = group.claim.takesTime ? 1 : group.members.count
      let own = network.node()
      let (width, each) = (width(of: group), count(of: group))
      network.pipe(node, own, isOne ? width : halves.count * most * each)
      for half in halves {
        network.pipe(own, self.node(of: Slot(day, half), in: contest), (isOne ? 1 : most) * each)
      }
    }
  }

  private mutating func node(of slot: Slot, in contest: Contest) -> Int {
    if let known = halfDays[slot] { return known }
    let node = network.node()
    halfDays[slot] = node
    let room = room(of: slot, in: contest)
    guard let dayRoom else {
      network.drain(node, room)
      return node
    }
    network.pipe(node, self.node(of: slot.day, dayRoom), room)
    return node
  }

  private mutating func node(of day: Int, _ room: (Int) -> Int) -> Int {
    if let known = days[day] { return known }
    let node = network.node()
    days[day] = node
    network.drain(node, max(0, room(day)))
    return node
  }
}
