import CivilTime
import ScheduleModel

/// Whether nobody is asked to do two things at the same hours.
struct HourCheck {
  private(set) var faults: [Fault] = []

  /// Some hours of a unit or lead.
  private struct Hours {
    let owner: Int32
    /// The slot, as a place in the table.
    let place: Int32
    let minutes: Range<Int>
  }

  private let table: SlotTable
  /// The tasks that have begun and may not have ended, by who chose their day.
  private var chosen: [Hours] = []
  private var given: [Hours] = []

  /// Checks the slots of a table.
  init(_ table: SlotTable) {
    self.table = table
    var hours: [Hours] = []
    for (place, slot) in table.slots.enumerated() {
      guard let minutes = slot.minutes, table.terms[slot.rule].occupation != .nothing else {
        continue
      }
      hours.append(Hours(owner: Int32(slot.unit), place: Int32(place), minutes: minutes))
      guard let lead = table.lead(of: slot) else { continue }
      hours.append(Hours(owner: Int32(lead), place: Int32(place), minutes: minutes))
    }
    hours.sort { one, other in
      guard one.owner == other.owner else { return one.owner < other.owner }
      let (start, otherStart) = (one.minutes.lowerBound, other.minutes.lowerBound)
      guard start == otherStart else { return start < otherStart }
      return table.slots[Int(one.place)].task < table.slots[Int(other.place)].task
    }
    for hours in hours { begin(hours) }
  }

  /// Compares a task with those that are still going on. Dates that were given are not compared with
  /// one another, so that many of them at one hour cost nothing.
  private mutating func begin(_ hours: Hours) {
    if chosen.first?.owner != hours.owner { chosen = [] }
    if given.first?.owner != hours.owner { given = [] }
    chosen.removeAll { $0.minutes.upperBound <= hours.minutes.lowerBound }
    chosen.forEach { report($0, hours) }
    switch slot(hours).origin {
    case .given: given.append(hours)
    case .chosen:
      given.removeAll { $0.minutes.upperBound <= hours.minutes.lowerBound }
      given.forEach { report($0, hours) }
      chosen.append(hours)
    }
  }

  private func slot(_ hours: Hours) -> Slot { table.slots[Int(hours.place)] }

  private mutating func report(_ one: Hours, _ other: Hours) {
    guard let day = CivilDate(dayNumber: slot(other).day) else { return }
    faults.append(
      .sameHours(
        table.tasks[slot(one).task], table.tasks[slot(other).task], of: Int(other.owner), on: day,
        in: table.book))
  }
}
