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
    for (resource, own) in table.book.resources.enumerated() {
      guard let travel = own.travel else { continue }
      for (number, day) in days(with: resource).sorted(by: { $0.key < $1.key }) {
        guard let date = CivilDate(dayNumber: number) else { continue }
        let time = travel.time.count
        let all = day.mornings + day.afternoons
        // What was given may ask for too much.
        let most = max(own.headcount(on: date), fewest(for: day.given, time))
        if fewest(for: day, time) > most {
          faults.append(.travelShort(tasks(of: all), of: resource, on: date, in: table.book))
        }
        for (one, other) in hurried(day, resource, time, members) {
          faults.append(
            .travelShort(tasks(of: [one, other]), of: resource, on: date, in: table.book))
        }
      }
    }
  }

  private func tasks(of turns: [Turn]) -> [DatedTask] { turns.map { table.tasks[$0.slot.task] } }

  private func days(with resource: Int) -> [Int: Day] {
    table.slots.reduce(into: [:]) { days, slot in
      let needs = table.terms[slot.rule].needs(choosing: table.chosen[slot.task])
      guard let need = needs.first(where: { $0.resource == resource }) else { return }
      let isWhole = table.terms[slot.rule].occupation == .day
      let noon = table.book.noonBreak(of: table.book.rules[slot.rule], for: slot.unit)
      let hours = slot.minutes.map {
        ($0.lowerBound - slot.day * 1440, $0.upperBound - slot.day * 1440)
      }
      for _ in 0..<need.count {
        if isWhole || slot.half == .morning {
          let end = hours.map { isWhole ? min($0.1, 720) : $0.1 } ?? noon.leaving
          days[slot.day, default: Day()].mornings.append(Turn(slot: slot, minute: end))
        }
        if isWhole || slot.half == .afternoon {
          let start = hours.map { isWhole ? max($0.0, 720) : $0.0 } ?? noon.arriving
          days[slot.day, default: Day()].afternoons.append(Turn(slot: slot, minute: start))
        }
      }
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
        // Of several members of one task nobody knows who is there in which half.
        !isInTime(one, other, time) && !serving(one).isDisjoint(with: serving(other))
          && (one.slot.origin == .chosen || other.slot.origin == .chosen)
      }.map { (one, $0) }
    }
  }
}
