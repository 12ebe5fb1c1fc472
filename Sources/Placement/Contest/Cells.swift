import CivilTime
import ScheduleModel

/// The cells of a contest while they are being numbered.
struct Cells {
  /// How much room each cell has beside what is fixed; may be negative.
  private(set) var room: [Int] = []
  /// The cells of each resource, in the order in which they were first asked for.
  private(set) var ofResources: [Int: [Int]] = [:]
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
  }

  /// Prepares cells for some groups beside what is fixed.
  init(_ table: DayTable, beside diary: Diary, for groups: [Contest.Group]) {
    self.table = table
    self.diary = diary
    let ends = groups.compactMap(\.claim.clock).flatMap { [$0.lowerBound, $0.upperBound] }
    cuts = Set(ends.map { $0 % minutesOfADay } + [0]).sorted()
  }

  /// Adds what a task of a group takes at a slot.
  mutating func appendUses(
    of group: Contest.Group, at slot: Slot, to uses: inout [Contest.Use]
  ) {
    let claim = group.claim
    for person in group.people {
      appendHalves(claim, of: person, at: slot, to: &uses)
      if let clock = claim.clock { appendHours(clock, of: person, on: slot.day, to: &uses) }
    }
    for half in claim.heldHalves(slot.half) {
      for resource in claim.resources {
        let places = diary.places(of: resource, on: slot.day, half)
        let (cell, isNew) = cell(.resource(resource, slot.day, half), room: places)
        if isNew { ofResources[resource, default: []].append(cell) }
        uses.append(Contest.Use(cell: cell, amount: 1))
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
    where claim.halves == 2 || (slot.half ?? claim.half) == half {
      let own = cell(.half(person: person, slot.day, half), room: 1 - page.taken(half)).cell
      uses.append(Contest.Use(cell: own, amount: 1))
    }
  }

  /// Hours are taken in the pieces into which the hours of all claims cut a day; they may go on past
  /// midnight.
  private mutating func appendHours(
    _ clock: Range<Int>, of person: Int, on day: Int, to uses: inout [Contest.Use]
  ) {
    let midnight = table.numbers[day] * minutesOfADay
    var start = clock.lowerBound
    while start < clock.upperBound {
      let today = start / minutesOfADay * minutesOfADay
      let next = cuts.first { $0 > start - today } ?? minutesOfADay
      let end = min(today + next, clock.upperBound)
      let room = diary.isTaken(start..<end, of: person, on: day) ? 0 : 1
      let cell = cell(.hours(person: person, midnight + start), room: room).cell
      uses.append(Contest.Use(cell: cell, amount: 1))
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

private let minutesOfADay = 1440
