import CivilTime
import ScheduleModel

extension Contest {
  /// How many contenders stay without an option at least, whatever is tried. What is given is not
  /// counted.
  ///
  /// Complete for tasks that compete for one resource, or all for the same ones, and each take a
  /// half-day; else it may be less than the truth.
  ///
  /// Source: P. Hall, "On Representatives of Subsets", 1935, by way of the narrowest cut.
  private var leastWaiting: Int {
    let free = groups.indices.filter { !groups[$0].isFixed && groups[$0].claim.halves > 0 }
    let ofUnits = Dictionary(grouping: free) { groups[$0].people[0] }
    let ofLeads = Dictionary(grouping: free) { groups[$0].people.dropFirst().first }
    // Each group is of one unit, so what units lack adds up.
    let units = ofUnits.reduce(0) { $0 + lackingTime(of: $1.key, $1.value) }
    let leads = ofLeads.compactMap { lead, own in lead.map { lackingTime(of: $0, own) } }
    return max(
      units, leads.max() ?? 0, resourceSets.map(lacking).max() ?? 0, lackingChoice, lackingAir)
  }

  /// The same number, reckoned once.
  mutating func reckonedLeast() -> Int {
    let least = knownLeast ?? leastWaiting
    knownLeast = least
    return least
  }

  /// How many of somebody's tasks find no time at least, if nothing else is in their way.
  private func lackingTime(of person: Int, _ own: [Int]) -> Int {
    guard own.reduce(0, { $0 + groups[$1].members.count }) > 1 else { return 0 }
    var network = Network()
    var days: [Int: Int] = [:]
    var wanted = 0
    let half = onlyHalf(of: own)
    let most = half == nil ? 2 : 1
    for place in own {
      let group = groups[place]
      let (node, width) = (network.node(), min(group.claim.halves, most))
      network.supply(node, group.members.count * width)
      wanted += group.members.count * width
      let isOne = group.claim.isOneADay || group.spacing.map { $0.days > 0 } ?? false
      var last = -1
      for slot in openSlots(of: group) where slot.day != last {
        last = slot.day
        if days[last] == nil {
          let day = network.node()
          days[last] = day
          let page = diary.page(of: person, on: last)
          network.drain(
            day, min(2 - page.taken, half.map { max(0, 1 - page.taken($0)) } ?? 2))
        }
        if let day = days[last] { network.pipe(node, day, isOne ? width : most) }
      }
    }
    let widest = own.map { min(groups[$0].claim.halves, most) }.max() ?? 1
    return (wanted - network.fill() + widest - 1) / widest
  }

  /// The one half of a day that all of some groups take which take half a day, because people work in no
  /// other; `nil` where there is none.
  private func onlyHalf(of own: [Int]) -> HalfDay? {
    let claims = own.map { groups[$0].claim }.filter { $0.halves == 1 }
    guard let half = claims.first?.half else { return nil }
    return claims.allSatisfy { $0.hours == nil && $0.half == half } ? half : nil
  }

  /// How many tasks find no airtime at least, if nothing else is in their way; what the units lack
  /// adds up.
  private var lackingAir: Int {
    let aired = groups.indices.filter { !groups[$0].isFixed && groups[$0].claim.isAired }
    return Dictionary(grouping: aired) { groups[$0].unit }.reduce(0) {
      $0 + lackingAir(of: $1.value)
    }
  }

  private func lackingAir(of own: [Int]) -> Int {
    var network = Network()
    var days: [Int: Int] = [:]
    var (wanted, longest) = (0, 1)
    for place in own {
      let group = groups[place]
      guard let length = group.claim.starts?.length ?? group.claim.hours?.count else { continue }
      let node = network.node()
      longest = max(longest, length)
      wanted += group.members.count * length
      network.supply(node, group.members.count * length)
      let isOne = group.claim.isOneADay || group.spacing.map { $0.days > 0 } ?? false
      for day in Set(group.slots.map(\.day)).sorted() {
        if days[day] == nil {
          days[day] = network.node()
          network.drain(days[day] ?? 0, room(onAirOf: group, on: day))
        }
        network.pipe(node, days[day] ?? 0, isOne ? length : .max)
      }
    }
    return (wanted - network.fill() + longest - 1) / longest
  }

  /// How many minutes of a unit's air are left on a day.
  private func room(onAirOf group: Group, on day: Int) -> Int {
    guard let station = diary.station(of: group.unit) else { return minutesOfADay }
    let hours = diary.airHours(of: station, on: day).reduce(0) { $0 + $1.count }
    let daily = group.claim.daily.map { $0 - diary.airtime(of: group.unit, on: day) }
    return max(0, min(hours, daily ?? .max))
  }

  /// The slots in which a task of a group could stand, were it alone with what is fixed. Sorted by day.
  func openSlots(of group: Group) -> [Slot] {
    group.options.filter { option in
      uses[options[option].uses].allSatisfy { $0.amount <= room[$0.cell] }
    }.map { options[$0].slot }
  }

  /// Each resource that is needed, and each set of them that some group needs. Sorted, unique.
  private var resourceSets: [[Int]] {
    let sets = groups.filter { !$0.isFixed }.map(\.claim.resources).filter { !$0.isEmpty }
    return Set(sets + sets.flatMap { $0.map { [$0] } }).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func lacking(_ resources: [Int]) -> Int {
    var flow = HalfDayFlow(self, needing: resources)
    let lack = flow.wanted - flow.network.fill()
    let widest = flow.groups.map { flow.width(of: groups[$0]) }.max() ?? 1
    return (lack + widest - 1) / widest
  }
}

/// How the tasks that need some resources could flow into the half-days in which these are there,
/// were nothing else in their way.
private struct HalfDayFlow {
  var network = Network()
  /// The groups that need all of the resources, as places in the contest's list.
  let groups: [Int]
  /// The node of each half-day.
  private var halfDays: [Slot: Int] = [:]
  /// How many places in half-days all of them take.
  private(set) var wanted = 0
  private let resources: [Int]

  init(_ contest: Contest, needing resources: [Int]) {
    self.resources = resources
    groups = contest.groups.indices.filter { place in
      let group = contest.groups[place]
      return !group.isFixed && resources.allSatisfy(group.claim.resources.contains)
    }
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
      let isOne = group.claim.isOneADay || group.spacing.map { $0.days > 0 } ?? false
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
    network.drain(node, room(of: slot, in: contest))
    return node
  }
}
