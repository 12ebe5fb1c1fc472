import CivilTime
import ScheduleModel

/// Whether on each day everybody has time for what is asked, and there is enough of each resource.
///
/// A line moves over the days and stops at each where placement put something.
struct LoadSweep {
  private(set) var faults: [Fault] = []

  private let table: SlotTable

  /// Sweeps over the slots of a table.
  init(_ table: SlotTable) {
    self.table = table
    var coming = table.slots[...]
    while let day = coming.first?.day {
      let today = coming.prefix { $0.day == day }
      coming = coming.dropFirst(today.count)
      // Where nobody chose anything there is nothing that could be a fault.
      if today.contains(where: { $0.origin == .chosen }) { check(today, on: day) }
    }
  }
}

extension LoadSweep {
  /// A slot that takes something of a unit, lead or resource.
  private struct Claim {
    let owner: Int
    let slot: Slot
  }

  private mutating func check(_ today: ArraySlice<Slot>, on dayNumber: Int) {
    guard let day = CivilDate(dayNumber: dayNumber) else { return }
    var people: [Claim] = []
    var resources: [Claim] = []
    for slot in today {
      let terms = table.terms[slot.rule]
      for resource in terms.resources { resources.append(Claim(owner: resource, slot: slot)) }
      guard terms.occupation.halves > 0 else { continue }
      people.append(Claim(owner: slot.unit, slot: slot))
      if let lead = table.lead(of: slot) { people.append(Claim(owner: lead, slot: slot)) }
    }
    // Nobody who does one thing does too much.
    for own in byOwner(people)
    where own.count > 1 || !table.book.roster.units[own[own.startIndex].owner].absences.isEmpty {
      checkUnit(own[own.startIndex].owner, own.map(\.slot), on: day)
    }
    for own in byOwner(resources) {
      checkResource(own[own.startIndex].owner, own, on: day)
    }
  }

  /// The claims on each owner, sorted by owner; none of them empty.
  private func byOwner(_ claims: [Claim]) -> [ArraySlice<Claim>] {
    var rest = claims.sorted { $0.owner < $1.owner }[...]
    var groups: [ArraySlice<Claim>] = []
    while let owner = rest.first?.owner {
      let own = rest.prefix { $0.owner == owner }
      groups.append(own)
      rest = rest.dropFirst(own.count)
    }
    return groups
  }

  private mutating func checkUnit(_ unit: Int, _ slots: [Slot], on day: CivilDate) {
    let owner = table.book.roster.units[unit]
    let load = HalfLoad(slots, table.terms) { owner.isAway(on: day, $0) ? 0 : 1 }
    guard let shortage = load.shortage else { return }
    faults.append(
      .unitBooked(
        shortage.slots.map { table.tasks[$0.task] }, of: unit, on: day, shortage.half,
        in: table.book))
  }

  private mutating func checkResource(
    _ resource: Int, _ slots: ArraySlice<Claim>, on day: CivilDate
  ) {
    let own = table.book.resources[resource]
    let (morning, afternoon) = (own.capacity(on: day, .morning), own.capacity(on: day, .afternoon))
    // Even if all of them took one and the same half, there would be enough.
    let least = min(morning == 0 ? .max : morning, afternoon == 0 ? .max : afternoon)
    if least < .max, slots.count <= least { return }
    let room = [morning, afternoon]
    let load = HalfLoad(slots.map(\.slot), table.terms) { room[$0.rawValue] }
    guard let shortage = load.shortage else { return }
    faults.append(
      .resourceShort(
        shortage.slots.map { table.tasks[$0.task] }, of: resource, on: day, shortage.half,
        in: table.book))
  }
}
