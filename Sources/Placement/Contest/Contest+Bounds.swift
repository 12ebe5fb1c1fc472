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
    let ofLeads = Dictionary(grouping: free) { groups[$0].people.last ?? groups[$0].unit }
    // Each group is of one unit, and has one lead, if only its unit: so what they lack adds up.
    let units = ofUnits.reduce(0) { $0 + lackingTime(of: $1.key, $1.value) }
    let leads = ofLeads.reduce(0) { $0 + lackingTime(of: $1.key, $1.value) }
    return max(units, leads, resourceSets.map(lacking).max() ?? 0, lackingChoice, lackingAir)
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
      let isOne = group.isOneADay
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
      let isOne = group.isOneADay
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
    group.options.filter { isOpen($0, of: group, in: room) }.map { options[$0].slot }
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
