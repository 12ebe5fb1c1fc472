import CivilTime
import ScheduleModel

/// The cells of a contest while they are being numbered.
struct Cells {
  /// How much room each cell has beside what is fixed; may be negative.
  private(set) var room: [Int] = []
  /// The cells of each resource, in the order in which they were first asked for.
  private(set) var ofResources: [Int: [Int]] = [:]
  /// The resource of each cell of a whole day.
  private(set) var ofResourceDays: [Int: Int] = [:]
  /// The cells of the air of stations.
  private(set) var ofAir: Set<Int> = []
  private let table: DayTable
  private let diary: Diary
  private var places: [Key: Int] = [:]
  /// The minutes of a day at which the hours of some claim begin or end, midnight among them. Sorted,
  /// unique.
  private let cuts: [Int]

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

/// How many minutes a day has on the clocks of the plan.
let minutesOfADay = 1440
