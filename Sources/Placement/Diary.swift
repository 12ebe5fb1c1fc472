import CivilTime
import ScheduleModel

/// How much of a day is taken from one person or office, in half-days.
struct Page {
  /// How many half-days are taken of which nobody knows which half.
  var either = 0
  /// How often each half is taken, the morning first.
  var morning = 0
  var afternoon = 0

  /// How many half-days are taken.
  var taken: Int { either + morning + afternoon }

  /// How often a half is taken by name.
  func taken(_ half: HalfDay) -> Int { half == .morning ? morning : afternoon }

  /// How many more tasks of so many halves find room; of one task only where the half is known.
  func room(for halves: Int, _ half: HalfDay?) -> Int {
    switch (halves, half) {
    case (0, _): Int.max
    case (1, nil): max(0, 2 - taken)
    case (1, let half?): taken(half) == 0 && taken < 2 ? 1 : 0
    default: taken == 0 ? 1 : 0
    }
  }

  /// Takes halves.
  mutating func enter(_ halves: Int, _ half: HalfDay?) { add(1, halves, half) }

  /// Gives back halves that were taken.
  mutating func leave(_ halves: Int, _ half: HalfDay?) { add(-1, halves, half) }

  private mutating func add(_ count: Int, _ halves: Int, _ half: HalfDay?) {
    switch (halves, half) {
    case (0, _): return
    case (1, nil): either += count
    case (1, .morning): morning += count
    case (1, .afternoon): afternoon += count
    default:
      morning += count
      afternoon += count
    }
  }
}

/// What is taken of whose time, and of which resource.
///
/// Days are numbers of the plan's table of days, people are places in the roster's list.
struct Diary {
  private struct Key: Hashable {
    let owner: Int
    let day: Int
  }

  /// The pages of each person; empty while nothing is taken.
  private var pages: [[Page]]
  /// On which days halves were taken before any day was chosen; empty where that is on none.
  private var given: [[Bool]]
  private var clocks: [Key: [Range<Int>]] = [:]
  /// How many places of each resource are left in each half-day, two for a day; may be negative.
  private(set) var places: [[Int]]
  /// How many places of each resource are left in each day; empty where only halves are bounded.
  private var dayPlaces: [[Int]]
  /// When what travels is held by what is fixed, by resource and day.
  private var stays: [Key: [Stay]] = [:]
  /// How many minutes of a unit's airtime are taken.
  private var airtime: [Key: Int] = [:]
  /// The days that the diaries are kept for.
  let table: DayTable
  private let book: RuleBook

  /// Opens empty diaries.
  init(_ book: RuleBook, _ table: DayTable) {
    self.table = table
    self.book = book
    pages = Array(repeating: [], count: book.roster.units.count)
    given = Array(repeating: [], count: book.roster.units.count)
    places = book.resources.map { resource in
      (0..<table.count).flatMap { day in
        HalfDay.allCases.map { resource.capacity(on: table.date(day), $0) }
      }
    }
    dayPlaces = book.resources.map { resource in
      guard resource.daily != nil else { return [] }
      return (0..<table.count).map { resource.capacity(on: table.date($0)) ?? 0 }
    }
    for (unit, absences) in book.roster.units.map(\.absences).enumerated() {
      for absence in absences { enter(absence, of: unit) }
    }
  }

  /// Takes the time in which somebody is away.
  private mutating func enter(_ absence: Absence, of unit: Int) {
    let worked = book.workingHours(of: unit)?.halves ?? HalfDay.allCases
    for day in absence.window.days.compactMap(table.place) {
      for half in absence.half.map({ [$0] }) ?? HalfDay.allCases
      where !isTaken(half.minutes, of: unit, on: day) {
        enter(half.minutes, of: unit, on: day)
        // A half in which nobody works anyway is missing from no whole day.
        if worked.contains(half) { enter(1, half, of: unit, on: day) }
      }
    }
  }

  /// What is taken of somebody's day.
  func page(of person: Int, on day: Int) -> Page {
    pages[person].isEmpty ? Page() : pages[person][day]
  }

  /// Whether halves of somebody's day were taken before any day was chosen.
  func hasGiven(_ person: Int, on day: Int) -> Bool { !given[person].isEmpty && given[person][day] }

  /// Notes that what takes halves of somebody's day was given.
  mutating func markGiven(_ person: Int, on day: Int) {
    if given[person].isEmpty { given[person] = Array(repeating: false, count: table.count) }
    given[person][day] = true
  }

  /// How many places of a resource are left.
  func places(of resource: Int, on day: Int, _ half: HalfDay) -> Int {
    places[resource][2 * day + half.rawValue]
  }

  /// How many places of a resource are left in a day, of both halves together; `nil` where only the
  /// halves are bounded.
  func dayPlaces(of resource: Int, on day: Int) -> Int? {
    dayPlaces[resource].isEmpty ? nil : dayPlaces[resource][day]
  }

  /// Whether somebody has something at a clock time of a day.
  func isTaken(_ clock: Range<Int>, of person: Int, on day: Int) -> Bool {
    let start = table.numbers[day] * minutesOfADay
    let time = start + clock.lowerBound..<start + clock.upperBound
    return touched(by: time).contains { number in
      clocks[Key(owner: person, day: number)]?.contains { $0.overlaps(time) } ?? false
    }
  }

  /// Takes halves of a day from somebody.
  mutating func enter(_ halves: Int, _ half: HalfDay?, of person: Int, on day: Int) {
    guard halves > 0 else { return }
    if pages[person].isEmpty { pages[person] = Array(repeating: Page(), count: table.count) }
    pages[person][day].enter(halves, half)
  }

  /// Takes a clock time of a day from somebody.
  mutating func enter(_ clock: Range<Int>, of person: Int, on day: Int) {
    let start = table.numbers[day] * minutesOfADay
    let time = start + clock.lowerBound..<start + clock.upperBound
    for number in touched(by: time) {
      clocks[Key(owner: person, day: number), default: []] += [time]
    }
  }

  /// Gives back halves of a day that somebody's task had taken.
  mutating func leave(_ halves: Int, _ half: HalfDay?, of person: Int, on day: Int) {
    guard halves > 0 else { return }
    pages[person][day].leave(halves, half)
  }

  /// Gives back a clock time of a day that somebody's task had taken.
  mutating func leave(_ clock: Range<Int>, of person: Int, on day: Int) {
    let start = table.numbers[day] * minutesOfADay
    let time = start + clock.lowerBound..<start + clock.upperBound
    for number in touched(by: time) {
      let key = Key(owner: person, day: number)
      guard let place = clocks[key]?.lastIndex(of: time) else { continue }
      clocks[key]?.remove(at: place)
    }
  }

  /// The station of a unit, as a place in the book's list of resources; `nil` for one without.
  func station(of unit: Int) -> Int? { book.station(of: unit) }

  /// Whether the air of a unit is free at some minutes of a day, and its station on the air.
  func hasAir(_ hours: Range<Int>, of unit: Int, on day: Int) -> Bool {
    guard !isTaken(hours, of: pages.count + unit, on: day) else { return false }
    guard let station = book.station(of: unit) else { return true }
    return airHours(of: station, on: day).contains {
      $0.lowerBound <= hours.lowerBound && hours.upperBound <= $0.upperBound
    }
  }

  /// When a station is on the air on a day. Sorted, disjoint.
  func airHours(of station: Int, on day: Int) -> [Range<Int>] {
    book.resources[station].airHours(on: table.date(day))
  }

  /// How many minutes of a unit's airtime are taken on a day.
  func airtime(of unit: Int, on day: Int) -> Int { airtime[Key(owner: unit, day: day)] ?? 0 }

  /// Takes some minutes of a day from the air of a unit.
  mutating func enterAir(_ hours: Range<Int>, of unit: Int, on day: Int) {
    enter(hours, of: pages.count + unit, on: day)
    airtime[Key(owner: unit, day: day), default: 0] += hours.count
  }

  /// Gives back minutes of the air that a unit's task had taken.
  mutating func leaveAir(_ hours: Range<Int>, of unit: Int, on day: Int) {
    leave(hours, of: pages.count + unit, on: day)
    airtime[Key(owner: unit, day: day), default: 0] -= hours.count
  }

  /// Takes so many places of a resource for a day, whatever halves of it they are taken in.
  mutating func enterDayPlaces(_ count: Int, of resource: Int, on day: Int) {
    if !dayPlaces[resource].isEmpty { dayPlaces[resource][day] -= count }
  }

  /// Notes when what travels is held.
  mutating func enter(_ stay: Stay, of resource: Int, on day: Int) {
    if book.resources[resource].travel != nil {
      stays[Key(owner: resource, day: day), default: []].append(stay)
    }
  }

  /// How long a resource is on its way between two units; `nil` where that does not matter.
  func travel(of resource: Int) -> Travel? { book.resources[resource].travel }

  /// When a resource that travels is held on a day.
  func stays(with resource: Int, on day: Int) -> [Stay] {
    stays[Key(owner: resource, day: day)] ?? []
  }

  /// When a resource that travels is held on any day, in no order.
  func everyStay(with resource: Int) -> [Stay] {
    stays.filter { $0.key.owner == resource }.flatMap(\.value)
  }

  /// How many of a resource there are on a day, in one half of it at least.
  func headcount(of resource: Int, on day: Int) -> Int {
    book.resources[resource].headcount(on: table.date(day))
  }

  /// Whether what is needed of a resource can be had and reach the unit in time, beside what is fixed.
  func canReach(_ stay: Stay, with resource: Int, on day: Int) -> Bool {
    guard let travel = travel(of: resource) else { return true }
    return stays(with: resource, on: day)
      .blocking(stay, with: travel, of: headcount(of: resource, on: day)) == nil
  }

  /// Takes so many places of a resource.
  mutating func enterPlaces(_ count: Int, of resource: Int, on day: Int, _ half: HalfDay) {
    places[resource][2 * day + half.rawValue] -= count
  }

  /// The day numbers that a run of minutes touches.
  private func touched(by time: Range<Int>) -> ClosedRange<Int> {
    let last = (time.upperBound - 1).flooredQuotient(minutesOfADay)
    return time.lowerBound.flooredQuotient(minutesOfADay)...last
  }
}

extension Int {
  /// The quotient rounded towards minus infinity, for days before 1970.
  fileprivate func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
