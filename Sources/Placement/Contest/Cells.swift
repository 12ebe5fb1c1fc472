import CivilTime
import ScheduleModel

/// The cells of a contest while they are being numbered.
struct Cells {
  /// How much room each cell has beside what is fixed; may be negative.
  private(set) var room: [Int] = []
  /// The cells of each resource, in the order in which they were first asked for.
  private(set) var ofResources: [Int: [Int]] = [:]
  /// The resource of each cell of a whole day, or of one around a moment of it.
  private(set) var ofResourceDays: [Int: Int] = [:]
  /// The cells of the air of stations.
  private(set) var ofAir: Set<Int> = []
  /// What is fixed of each cell of something that travels.
  private(set) var ofTravels: [Int: TravelLoad] = [:]
  private let table: DayTable
  private let diary: Diary
  private var places: [Key: Int] = [:]
  /// The minutes of a day at which the hours of some claim begin or end, midnight among them. Sorted,
  /// unique.
  private let cuts: [Int]
  /// The moments of a day around which those who need a resource that travels cannot share it, by
  /// resource. Sorted, unique.
  private let moments: [Int: [Int]]

  /// What is scarce.
  private enum Key: Hashable {
    /// The two halves of a person's day together.
    case day(person: Int, Int)
    case half(person: Int, Int, HalfDay)
    /// A run of hours between two cuts, by the minute at which it begins since the first midnight of
    /// our count.
    case hours(person: Int, Int)
    case resource(Int, Int, HalfDay)
    /// Both halves of a resource's day together.
    case dayOfResource(Int, Int)
    /// All of a resource that travels, around a moment of a day.
    case travel(resource: Int, Int, at: Int)
    /// A run of minutes of the air of a unit, by where it begins since the first midnight of our count.
    case air(unit: Int, Int)
    /// All that a unit's station may have on the air in a day, in minutes.
    case airtime(unit: Int, Int)
  }

  /// Prepares cells for some groups beside what is fixed.
  init(_ table: DayTable, beside diary: Diary, for groups: [Contest.Group]) {
    self.table = table
    self.diary = diary
    let ends = groups.flatMap { group in
      let claim = group.claim
      let hours = (claim.hours.map { [$0] } ?? []) + group.slots.compactMap(claim.chosenHours)
      return hours.flatMap { [$0.lowerBound, $0.upperBound] }
    }
    cuts = Set(ends.map { $0 % minutesOfADay } + [0]).sorted()
    moments = Cells.moments(of: groups, beside: diary)
  }

  /// Adds what a task of a group takes at a slot.
  mutating func appendUses(
    of group: Contest.Group, at slot: Slot, to uses: inout [Contest.Use]
  ) {
    let (claim, diary) = (group.claim, diary)
    for person in group.people {
      appendHalves(claim, of: person, at: slot, to: &uses)
      if let clock = claim.clock(in: slot) {
        appendPieces(of: clock, on: slot.day, to: &uses) { minute, piece in
          let isTaken = diary.isTaken(piece, of: person, on: slot.day)
          return (.hours(person: person, minute), isTaken ? 0 : 1)
        }
      }
    }
    if let air = claim.air(in: slot) { appendAir(air, of: group, on: slot.day, to: &uses) }
    let (held, needs) = (claim.heldHalves(slot.half), claim.needs(in: slot))
    for need in needs where !held.isEmpty {
      guard let left = diary.dayPlaces(of: need.resource, on: slot.day) else { continue }
      let cell = cell(.dayOfResource(need.resource, slot.day), room: left).cell
      ofResourceDays[cell] = need.resource
      uses.append(Contest.Use(cell: cell, amount: need.count))
    }
    for half in held {
      for need in needs {
        let places = diary.places(of: need.resource, on: slot.day, half)
        let (cell, isNew) = cell(.resource(need.resource, slot.day, half), room: places)
        if isNew { ofResources[need.resource, default: []].append(cell) }
        uses.append(Contest.Use(cell: cell, amount: need.count))
      }
    }
    for need in needs where !held.isEmpty { appendTravel(need, of: group, at: slot, to: &uses) }
  }

  /// The day as a whole has room for two halves, and each half for one that is named.
  private mutating func appendHalves(
    _ claim: Claim, of person: Int, at slot: Slot, to uses: inout [Contest.Use]
  ) {
    guard claim.halves > 0 else { return }
    let page = diary.page(of: person, on: slot.day)
    let day = cell(.day(person: person, slot.day), room: 2 - page.taken).cell
    uses.append(Contest.Use(cell: day, amount: claim.halves))
    for half in HalfDay.allCases
    where claim.halves == 2 || claim.half(in: slot) == half {
      let own = cell(.half(person: person, slot.day, half), room: 1 - page.taken(half)).cell
      uses.append(Contest.Use(cell: own, amount: 1))
    }
  }

  /// The air is taken by the minute, and counts toward what the station may have on it in a day.
  private mutating func appendAir(
    _ air: Range<Int>, of group: Contest.Group, on day: Int, to uses: inout [Contest.Use]
  ) {
    let (first, diary) = (uses.count, diary)
    appendPieces(of: air, on: day, to: &uses) { minute, piece in
      (.air(unit: group.unit, minute), diary.hasAir(piece, of: group.unit, on: day) ? 1 : 0)
    }
    if let daily = group.claim.daily {
      let left = daily - diary.airtime(of: group.unit, on: day)
      let cell = cell(.airtime(unit: group.unit, day), room: left).cell
      uses.append(Contest.Use(cell: cell, amount: air.count))
    }
    ofAir.formUnion(uses[first...].map(\.cell))
  }

  /// Hours are taken in the pieces into which the hours of all claims cut a day; they may go on past
  /// midnight. A piece has a cell of its own, and room for one at most.
  private mutating func appendPieces(
    of hours: Range<Int>, on day: Int, to uses: inout [Contest.Use],
    _ piece: (Int, Range<Int>) -> (Key, room: Int)
  ) {
    let midnight = table.numbers[day] * minutesOfADay
    var start = hours.lowerBound
    while start < hours.upperBound {
      let today = start / minutesOfADay * minutesOfADay
      let next = cuts.first { $0 > start - today } ?? minutesOfADay
      let end = min(today + next, hours.upperBound)
      let (key, room) = piece(midnight + start, start..<end)
      uses.append(Contest.Use(cell: cell(key, room: room).cell, amount: 1))
      start = end
    }
  }

  private mutating func cell(_ key: Key, room amount: Int) -> (cell: Int, isNew: Bool) {
    if let known = places[key] { return (known, false) }
    places[key] = room.count
    room.append(amount)
    return (room.count - 1, true)
  }
}

extension Cells {
  /// What travels is held from the moment at which it has to be there, and until it could be elsewhere.
  private mutating func appendTravel(
    _ need: ResourceNeed, of group: Contest.Group, at slot: Slot, to uses: inout [Contest.Use]
  ) {
    guard let travel = diary.travel(of: need.resource) else { return }
    let stay = group.claim.stay(of: need, at: group.unit, in: slot)
    for moment in moments[need.resource] ?? [] {
      let presence = stay.presence(at: moment, travel)
      guard presence.most > 0 else { continue }
      let cell = travelCell(need.resource, on: slot.day, at: moment, travel)
      uses.append(Contest.Use(cell: cell, amount: presence.most, presence: presence))
    }
  }

  private mutating func travelCell(
    _ resource: Int, on day: Int, at moment: Int, _ travel: Travel
  ) -> Int {
    let key = Key.travel(resource: resource, day, at: moment)
    if let known = places[key] { return known }
    var load = TravelLoad()
    for stay in diary.stays(with: resource, on: day) {
      load[stay.unit] = load[stay.unit] + stay.presence(at: moment, travel)
    }
    let left = diary.headcount(of: resource, on: day) - load.total
    let cell = cell(key, room: left).cell
    ofTravels[cell] = load
    ofResourceDays[cell] = resource
    return cell
  }

  /// The moments around which some groups cannot share what travels: those at which one may have to be
  /// somewhere, while another could still be on its way.
  private static func moments(
    of groups: [Contest.Group], beside diary: Diary
  ) -> [Int: [Int]] {
    var stays: [Int: Set<Stay>] = [:]
    for group in groups {
      let claim = group.claim
      guard claim.everyResource.contains(where: { diary.travel(of: $0) != nil }) else { continue }
      // People may name a half in which none of its own slots lies.
      let named = HalfDay.allCases.flatMap { claim.inEveryWay(Slot(0, $0)) }
      for slot in group.slots + named {
        for need in claim.needs(in: slot) {
          stays[need.resource, default: []].insert(claim.stay(of: need, at: group.unit, in: slot))
        }
      }
    }
    return stays.reduce(into: [:]) { moments, entry in
      let (resource, own) = entry
      guard let travel = diary.travel(of: resource) else { return }
      let all = Array(own) + diary.everyStay(with: resource)
      let arrivals = Set(all.compactMap(\.arriving)).sorted()
      let free = Set(all.compactMap(\.leaving)).map { $0 + travel.time.count }
      // Where nobody becomes free until the next moment, all who hold at this one hold then too.
      moments[resource] = zip(arrivals, arrivals.dropFirst() + [.max])
        .filter { moment, next in free.contains { moment < $0 && $0 <= next } }.map(\.0)
    }
  }
}

/// How many minutes a day has on the clocks of the plan.
let minutesOfADay = 1440
