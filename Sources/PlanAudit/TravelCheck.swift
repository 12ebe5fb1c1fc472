import CivilTime
import ScheduleModel

/// Whether what travels is in time at all units that have it on one day.
///
/// Where nobody tells the places of a resource apart, each that serves a unit in the morning is sent on
/// to one in the afternoon as far as that can be: who is left over needs one of its own.
struct TravelCheck {
  private(set) var faults: [Fault] = []
  private let table: SlotTable

  /// What is held by a slot, in one half of its day.
  private struct Turn {
    let slot: Slot
    /// The minute after midnight until which it is held in the morning, or from which in the afternoon.
    let minute: Int
  }

  /// The turns of a resource on a day.
  private struct Day {
    var mornings: [Turn] = []
    var afternoons: [Turn] = []

    /// Those of tasks whose day was given.
    var given: Day {
      Day(
        mornings: mornings.filter { $0.slot.origin == .given },
        afternoons: afternoons.filter { $0.slot.origin == .given })
    }
  }

  /// Checks the slots of a table, of which `members` tells who serves.
  init(_ table: SlotTable, members: [TaskID: [Plan.PoolMember]]) {
    self.table = table
    let travels = table.book.resources.map(\.travel)
    guard travels.contains(where: { $0 != nil }) else { return }
    for (resource, days) in daysOfResources(travels).sorted(by: { $0.key < $1.key }) {
      guard let time = travels[resource]?.time.count else { continue }
      for (number, day) in days.sorted(by: { $0.key < $1.key }) {
        guard let date = CivilDate(dayNumber: number) else { continue }
        check(resource, day, on: date, time, members)
      }
    }
  }

  private mutating func check(
    _ resource: Int, _ day: Day, on date: CivilDate, _ time: Int,
    _ members: [TaskID: [Plan.PoolMember]]
  ) {
    let (book, there) = (table.book, table.book.resources[resource].headcount(on: date))
    // What was given may ask for too much.
    if fewest(for: day, time) > max(there, fewest(for: day.given, time)) {
      let all = day.mornings + day.afternoons
      faults.append(.travelShort(tasks(of: all), of: resource, on: date, in: book))
    }
    for (one, other) in hurried(day, resource, time, members) {
      faults.append(.travelShort(tasks(of: [one, other]), of: resource, on: date, in: book))
    }
  }

  private func tasks(of turns: [Turn]) -> [DatedTask] { turns.map { table.tasks[$0.slot.task] } }

  /// The turns of all that travels, by resource and day.
  private func daysOfResources(_ travels: [Travel?]) -> [Int: [Int: Day]] {
    let concerned = table.terms.map { terms in
      (terms.resources + terms.oneOf.joined().map(\.resource)).contains { travels[$0] != nil }
    }
    var days: [Int: [Int: Day]] = [:]
    for slot in table.slots where concerned[slot.rule] {
      for need in table.terms[slot.rule].needs(choosing: table.chosen[slot.task])
      where travels[need.resource] != nil {
        for _ in 0..<need.count {
          add(slot, to: &days[need.resource, default: [:]][slot.day, default: Day()])
        }
      }
    }
    return days
  }

  private func add(_ slot: Slot, to day: inout Day) {
    let isWhole = table.terms[slot.rule].occupation == .day
    let rule = table.book.rules[slot.rule]
    let noon = table.book.noonBreak(of: rule, for: slot.unit)
    var hours = slot.minutes.map {
      ($0.lowerBound - slot.day * 1440, $0.upperBound - slot.day * 1440)
    }
    // The rule knows its hours also where the place is open, so that the day is shown as a whole.
    if case .at(let time, let length) = rule.hours {
      hours = (time.minute, time.minute + length.count)
    }
    if isWhole || slot.half == .morning {
      let end = hours.map { isWhole ? min($0.1, 720) : $0.1 } ?? noon.leaving
      day.mornings.append(Turn(slot: slot, minute: end))
    }
    if isWhole || slot.half == .afternoon {
      let start = hours.map { isWhole ? max($0.0, 720) : $0.0 } ?? noon.arriving
      day.afternoons.append(Turn(slot: slot, minute: start))
    }
  }

  private func isInTime(_ one: Turn, _ other: Turn, _ time: Int) -> Bool {
    one.slot.unit == other.slot.unit || other.minute - one.minute >= time
  }

  /// How many are needed at least for all turns of a day.
  private func fewest(for day: Day, _ time: Int) -> Int {
    var senders: [Int?] = day.afternoons.map { _ in nil }
    func send(_ morning: Int, _ seen: inout Set<Int>) -> Bool {
      for place in day.afternoons.indices
      where isInTime(day.mornings[morning], day.afternoons[place], time)
        && seen.insert(place).inserted
      {
        if senders[place].map({ send($0, &seen) }) ?? true {
          senders[place] = morning
          return true
        }
      }
      return false
    }
    for morning in day.mornings.indices {
      var seen: Set<Int> = []
      _ = send(morning, &seen)
    }
    return day.mornings.count + senders.count { $0 == nil }
  }

  /// The turns that one member of a pool has on a day without time for the way between.
  private func hurried(
    _ day: Day, _ pool: Int, _ time: Int, _ members: [TaskID: [Plan.PoolMember]]
  ) -> [(Turn, Turn)] {
    func serving(_ turn: Turn) -> Set<Int> {
      Set(
        (members[table.tasks[turn.slot.task].id] ?? []).filter { $0.resource == pool }
          .map(\.member))
    }
    return day.mornings.flatMap { one in
      day.afternoons.filter { other in
        // Whoever serves both is there in the morning of the one and the afternoon of the other: a
        // member serves one task in a half.
        !isInTime(one, other, time) && !serving(one).isDisjoint(with: serving(other))
          && (one.slot.origin == .chosen || other.slot.origin == .chosen)
      }.map { (one, $0) }
    }
  }
}
