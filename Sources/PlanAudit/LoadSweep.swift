import CivilTime
import ScheduleModel

/// Whether on each day everybody has time for what is asked, and there is enough of each resource.
///
/// A line moves over the days of one person or resource after another and stops where there is more
/// than one thing on a day.
struct LoadSweep {
  private(set) var faults: [Fault] = []

  private let table: SlotTable
  private let times: WorkTimes
  private let firstDay: Int
  private var people: Bookings
  private var resources: Bookings

  /// Sweeps over the slots of a table.
  init(_ table: SlotTable) {
    self.table = table
    times = WorkTimes(table.book)
    firstDay = table.slots.first?.day ?? 0
    people = Bookings(expecting: table.slots.count)
    resources = Bookings(expecting: table.slots.count)
    for place in table.slots.indices { book(table.slots[place], place) }
    checkUnits()
    checkResources()
  }

  private mutating func book(_ slot: Slot, _ place: Int) {
    let day = slot.day - firstDay
    let needs = table.needs[slot.rule]
    if needs.resource >= 0 { resources.add(needs.resource, at: day, place) }
    if needs.hasSeveral {
      let terms = table.terms[slot.rule]
      for need in terms.needs(choosing: table.chosen[slot.task]) {
        for _ in 0..<need.count { resources.add(need.resource, at: day, place) }
      }
    }
    guard needs.halves > 0 else { return }
    people.add(slot.unit, at: day, place)
    if let lead = table.lead(of: slot) { people.add(lead, at: day, place) }
  }
}

extension LoadSweep {
  private mutating func checkUnits() {
    let (entries, ends) = people.byOwner(table.book.roster.units.count)
    eachDay(entries, ends) { this, unit, run in
      let owner = this.table.book.roster.units[unit]
      // Nobody who does one thing does too much.
      guard run.count > 1 || !owner.absences.isEmpty,
        let day = this.date(of: entries[run.lowerBound])
      else { return }
      let slots = this.slots(entries[run])
      let (table, times) = (this.table, this.times)
      let worked = times.halves(of: unit)
      let load = HalfLoad(slots, table.terms) { slot in
        slot.halfByHours ?? times.onlyHalf(of: slot, in: table)
      } room: { half in
        worked.contains(half) && !owner.isAway(on: day, half) ? 1 : 0
      }
      guard let shortage = load.shortage else { return }
      this.faults.append(
        .unitBooked(
          shortage.slots.map { this.table.tasks[$0.task] }, of: unit, on: day, shortage.half,
          in: this.table.book))
    }
  }

  private mutating func checkResources() {
    let all = table.book.resources
    let steady = all.map(\.steadyCapacity)
    let (entries, ends) = resources.byOwner(all.count)
    eachDay(entries, ends) { this, resource, run in
      // Even if all of them took one and the same half, there would be enough.
      if let capacity = steady[resource], run.count <= capacity { return }
      guard let day = this.date(of: entries[run.lowerBound]) else { return }
      if let most = all[resource].capacity(on: day), run.count > most {
        this.reportDay(of: resource, on: day, this.slots(entries[run]))
      }
      let room = HalfDay.allCases.map { all[resource].capacity(on: day, $0) }
      if let least = room.filter({ $0 != 0 }).min(), run.count <= least { return }
      let load = HalfLoad(this.slots(entries[run]), this.table.terms) { room[$0.rawValue] }
      guard let shortage = load.shortage else { return }
      this.faults.append(
        .resourceShort(
          shortage.slots.map { this.table.tasks[$0.task] }, of: resource, on: day, shortage.half,
          in: this.table.book))
    }
  }

  /// Notes that a resource has more on a day than it has in all, if any of it was chosen.
  private mutating func reportDay(of resource: Int, on day: CivilDate, _ slots: [Slot]) {
    guard slots.contains(where: { $0.origin == .chosen }) else { return }
    faults.append(
      .resourceShort(
        slots.map { table.tasks[$0.task] }, of: resource, on: day, nil, in: table.book))
  }

  /// Shows the bookings of each owner on each day, as a range that is not empty.
  private mutating func eachDay(
    _ entries: [Bookings.Entry], _ ends: [Int],
    _ body: (inout LoadSweep, _ owner: Int, _ run: Range<Int>) -> Void
  ) {
    var first = 0
    for (owner, end) in ends.enumerated() {
      while first < end {
        var next = first + 1
        while next < end, entries[next].time == entries[first].time { next += 1 }
        body(&self, owner, first..<next)
        first = next
      }
    }
  }

  private func slots(_ entries: ArraySlice<Bookings.Entry>) -> [Slot] {
    entries.map { table.slots[$0.place] }
  }

  private func date(of entry: Bookings.Entry) -> CivilDate? {
    CivilDate(dayNumber: firstDay + entry.time)
  }
}

extension Resource {
  /// How many tasks can have it in each half-day, where that is the same in all; else `nil`.
  fileprivate var steadyCapacity: Int? {
    guard halves == HalfDay.allCases, windows.isEmpty, allAbsences.isEmpty, extras.isEmpty else {
      return nil
    }
    return min(capacity, daily ?? capacity)
  }
}

extension WorkTimes {
  /// The one half of a day in which all work whose time a slot takes; `nil` where they work in both, or
  /// at no one time.
  fileprivate func onlyHalf(of slot: Slot, in table: SlotTable) -> HalfDay? {
    guard !isSilent else { return nil }
    let open = halves(of: [slot.unit] + [table.lead(of: slot)].compactMap(\.self))
    return open.count == 1 ? open[0] : nil
  }
}

extension Slot {
  /// The half of its day in which its hours begin; `nil` for whole days.
  fileprivate var halfByHours: HalfDay? {
    minutes.map { HalfDay(holding: $0.lowerBound - day * 1440) }
  }
}
