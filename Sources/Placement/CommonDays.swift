import CivilTime
import ScheduleModel

/// Chooses the days that the units of a rule have in common, beside what is entered in the diaries.
///
/// The days of one occasion keep the distance of the rule, and together cost as little as can be:
/// nothing leaves a day that is near, as many tasks as possible stand there, as little as possible of
/// what is published moves, then as with tasks of a single unit. Whether the tasks that share a resource
/// or a lead all find room in the halves of a day is reckoned from above, so that what is lost is no
/// more than has to be.
struct CommonDays {
  private let round: PlacementRound
  private let chain: EnsembleChain
  /// The days on which somebody can be, as numbers of the table. Sorted.
  let days: [Int]
  /// What each ensemble costs on each of these days; `nil` where nobody can be there.
  private let costs: [[CommonDayCost?]]

  /// Reckons what the days cost.
  init(of chain: EnsembleChain, in round: PlacementRound) {
    self.round = round
    self.chain = chain
    let window = chain.first?.window
    let terms = round.terms[chain.first?.rule ?? 0]
    let days = window.map { Array(round.table.candidates(in: $0, among: terms.days)) } ?? []
    self.days = days
    costs = chain.map { ensemble in
      let standing = ensemble.tasks.map { Set(round.ownDays(open: round.group(of: $0))) }
      return days.map { round.cost(of: ensemble, on: $0, standing) }
    }
  }

  /// The cheapest days, one for each ensemble in order; `nil` for one that is left out because there are
  /// too few. What they cost all together comes with them.
  ///
  /// Days of one's own come first; where the rule asks for no distance, ensembles share a day only if
  /// more tasks then have one.
  var cheapest: (days: [Int?], cost: CommonDayCost) {
    let asked = round.book.rules[chain[0].rule].spacing
    let apart = way(keeping: asked ?? Distance(1, .calendarDays))
    guard asked == nil, !round.claims[round.tasks[chain[0].tasks[0]]].isOneADay else {
      return apart
    }
    let together = way(keeping: Distance(0, .calendarDays))
    let isBetter = (together.cost.near, together.cost.lost) < (apart.cost.near, apart.cost.lost)
    return isBetter ? together : apart
  }

  /// What any days cost at least.
  var least: CommonDayCost {
    var least = cheapest.cost
    if !isAnyOrder, !isOrderAsked { least.moved = 0 }
    return least
  }

  /// Whether days, one for each ensemble or none, are possible and keep the distance of the rule.
  func allows(_ chosen: [Int?]) -> Bool {
    let asked = round.book.rules[chain[0].rule].spacing
    let isOneADay = round.claims[round.tasks[chain[0].tasks[0]]].isOneADay
    let distance = asked ?? Distance(isOneADay ? 1 : 0, .calendarDays)
    var taken: [(number: Int, place: Int)] = []
    for (number, day) in chosen.enumerated() {
      guard let day else { continue }
      guard let place = days.firstIndex(of: day), costs[number][place] != nil else { return false }
      taken.append((number, place))
    }
    let inOrder = isOrderAsked ? taken : taken.sorted { $0.place < $1.place }
    return zip(inOrder, inOrder.dropFirst()).allSatisfy { before, after in
      follows(after, before, keeping: distance)
    }
  }

  /// Whether the ensembles have to follow one another by their numbers, because the rule says how far
  /// apart they may be.
  private var isOrderAsked: Bool { round.book.rules[chain[0].rule].details.farthest != nil }

  /// Whether they may follow one another in any order: so no more has to move than must. With many of
  /// them there are too many orders.
  private var isAnyOrder: Bool { !isOrderAsked && chain.count <= 6 }

  /// An ensemble on a day, both as places in their lists.
  private typealias Step = (number: Int, place: Int)

  /// Whether an ensemble is far enough behind another, and not too far.
  private func follows(_ step: Step, _ before: Step, keeping distance: Distance) -> Bool {
    guard step.place >= before.place, isFar(step.place, from: before.place, distance) else {
      return false
    }
    let marks = round.table.marks(for: distance.count)
    let farthest = round.book.rules[chain[0].rule].details.farthest
    return farthest.map { farthest in
      let most = farthest * (step.number - before.number)
      return marks[days[step.place]] - marks[days[before.place]] <= most
    } ?? true
  }

  /// Whether a day is far enough behind another, both as places in the list.
  private func isFar(_ place: Int, from before: Int, _ distance: Distance) -> Bool {
    let marks = round.table.marks(for: distance.count)
    return marks[days[place]] - marks[days[before]] >= distance.days
  }

  /// A way to give days to some ensembles.
  fileprivate struct Way {
    var cost: CommonDayCost
    var steps: [(number: Int, place: Int)] = []
  }

  /// The cheapest way that keeps a distance: from day to day, to each set of ensembles that may have
  /// one; where they follow one another by their numbers, to each that may be the last.
  private func way(keeping distance: Distance) -> (days: [Int?], cost: CommonDayCost) {
    let skipping = chain.map(round.costOfNoDay)
    let none = Way(cost: skipping.reduce(CommonDayCost(), +))
    var best = none
    var ways: [[Int: Way]] = days.indices.map { _ in [:] }
    // The cheapest ways that end far enough before the day at hand; with a greatest distance it matters
    // where they end.
    var (reached, next) = ([Int: Way](), 0)
    for place in days.indices {
      extend(none, to: place, skipping, distance, &ways[place])
      while next < place, isFar(place, from: next, distance) {
        for (key, way) in ways[next] { reached.keep(way, as: key) }
        next += 1
      }
      for before in isOrderAsked ? ways[..<place] : [reached] {
        for key in before.keys.sorted() {
          before[key].map { extend($0, to: place, skipping, distance, &ways[place]) }
        }
      }
      for _ in chain.dropFirst() where distance.days == 0 {
        for key in ways[place].keys.sorted() {
          ways[place][key].map { extend($0, to: place, skipping, distance, &ways[place]) }
        }
      }
      for key in ways[place].keys.sorted() {
        if let way = ways[place][key], way.cost < best.cost { best = way }
      }
    }
    var chosen = [Int?](repeating: nil, count: chain.count)
    for step in best.steps { chosen[step.number] = days[step.place] }
    return (chosen, best.cost)
  }

  /// Gives a day to one more ensemble: to any that has none, or to one behind the last.
  private func extend(
    _ way: Way, to place: Int, _ skipping: [CommonDayCost], _ distance: Distance,
    _ ways: inout [Int: Way]
  ) {
    let last = way.steps.last
    for number in chain.indices {
      let isOpen =
        isAnyOrder ? !way.steps.contains { $0.number == number } : number > last?.number ?? -1
      guard isOpen, let own = costs[number][place],
        last.map({ follows((number, place), $0, keeping: distance) }) ?? true
      else { continue }
      let longer = Way(
        cost: way.cost + own - skipping[number], steps: way.steps + [(number, place)])
      let key = isAnyOrder ? longer.steps.reduce(0) { $0 | 1 << $1.number } : number
      ways.keep(longer, as: key)
    }
  }
}

extension [Int: CommonDays.Way] {
  /// Keeps a way if it is the cheapest of its set.
  fileprivate mutating func keep(_ way: CommonDays.Way, as mask: Int) {
    if self[mask].map({ way.cost < $0.cost }) ?? true { self[mask] = way }
  }
}

extension PlacementRound {
  /// A task as a group of its own.
  func group(of task: Int) -> TaskGroup {
    let own = tasks[task]
    guard case .within(let window) = given[task] else {
      preconditionFailure("a task of a given day has no group")
    }
    return TaskGroup(rule: own.rule, unit: own.unit, window: window, tasks: [task])
  }

  /// What it costs to have an ensemble on a day, of whose tasks it is known on which days each may
  /// stand; `nil` where none finds room.
  fileprivate func cost(
    of ensemble: Ensemble, on day: Int, _ open: [Set<Int>]
  ) -> CommonDayCost? {
    var cost = CommonDayCost()
    var standing = 0
    for (task, days) in zip(ensemble.tasks, open) {
      if isOpen(day, to: task, days) { standing += 1 }
      let people = claims[tasks[task]].people(tasks[task].unit)
      if people.contains(where: { diary.hasGiven($0, on: day) }) { cost.busy += 1 }
      if aim == .bestPlan, let publication = publication(of: task), publication.slot.day != day {
        cost.near += publication.isNear && isOpen(publication.slot.day, to: task, days) ? 1 : 0
        cost.moved += publication.weight
      }
    }
    guard standing > 0 else { return nil }
    cost.lost = ensemble.tasks.count - min(standing, mostTogether(ensemble, on: day))
    guard cost.lost < ensemble.tasks.count else { return nil }
    let number = table.numbers[day]
    let preferred = terms[ensemble.rule].preferredDays
    cost.distance = ensemble.window.stratum(ensemble.number, of: ensemble.count)
      .distance(to: number)
    cost.weekday = preferred.isEmpty || preferred.contains(table.weekdays[day]) ? 0 : 1
    // Several add up without a carry.
    cost.hash = rendezvous(book.rules[ensemble.rule].id, number) >> 16
    return cost
  }

  /// What it costs to have an ensemble on no day.
  fileprivate func costOfNoDay(_ ensemble: Ensemble) -> CommonDayCost {
    var cost = CommonDayCost(lost: ensemble.tasks.count)
    guard aim == .bestPlan, published != nil else { return cost }
    for task in ensemble.tasks {
      guard let publication = publication(of: task) else { continue }
      let days = Set(ownDays(open: group(of: task)))
      cost.near += publication.isNear && isOpen(publication.slot.day, to: task, days) ? 1 : 0
      cost.moved += publication.weight
    }
    return cost
  }

  /// Whether a task that may stand on some days finds room on one of them.
  func isOpen(_ day: Int, to task: Int, _ days: Set<Int>) -> Bool {
    guard days.contains(day) else { return false }
    let (claim, unit) = (claims[tasks[task]], tasks[task].unit)
    return claim.isFree || diary.room(for: claim, claim.people(unit), unit, on: day) > 0
  }

  /// How many places of a resource the units of an ensemble can have on a day, as far as it has to
  /// travel; at least.
  private func reachable(_ need: ResourceNeed, by ensemble: Ensemble, on day: Int) -> Int {
    guard let travel = diary.travel(of: need.resource) else { return .max }
    let stays = ensemble.tasks.flatMap { task in
      let (claim, unit) = (claims[tasks[task]], tasks[task].unit)
      return claim.slots(on: day).map { claim.stay(of: need, at: unit, in: $0) }
    }
    guard let first = stays.compactMap(\.leaving).min(),
      let last = stays.compactMap(\.arriving).max()
    else { return .max }
    return last - first >= travel.time.count
      ? .max : diary.headcount(of: need.resource, on: day)
  }

  /// How many tasks of an ensemble find places of their resources, and time of their leads, on a day.
  private func mostTogether(_ ensemble: Ensemble, on day: Int) -> Int {
    let claim = claims[tasks[ensemble.tasks[0]]]
    let ofResources = claim.lists.map { list in
      list.reduce(0) { sum, need in
        let (morning, afternoon) = (
          max(0, diary.places(of: need.resource, on: day, .morning)),
          max(0, diary.places(of: need.resource, on: day, .afternoon))
        )
        let halves = claim.halves == 2 ? min(morning, afternoon) : morning + afternoon
        let places = min(halves, diary.dayPlaces(of: need.resource, on: day) ?? halves)
        return sum + min(places, reachable(need, by: ensemble, on: day)) / need.count
      }
    }
    return min(ofResources.min() ?? .max, mostLed(ensemble, on: day))
  }

  /// How many tasks of an ensemble find time of their leads on a day.
  private func mostLed(_ ensemble: Ensemble, on day: Int) -> Int {
    let halves = claims[tasks[ensemble.tasks[0]]].halves
    guard book.rules[ensemble.rule].details.lead != nil, halves > 0 else { return .max }
    var counts: [Int: Int] = [:]
    for task in ensemble.tasks {
      // A unit that leads itself takes no more time than one that is led.
      counts[claims[tasks[task]].lead ?? tasks[task].unit, default: 0] += 1
    }
    return counts.reduce(0) { sum, entry in
      sum + min(entry.value, max(0, 2 - diary.page(of: entry.key, on: day).taken) / halves)
    }
  }
}
