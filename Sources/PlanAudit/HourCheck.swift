import CivilTime
import ScheduleModel

/// Whether nobody is asked to do two things at the same hours.
struct HourCheck {
  private(set) var faults: [Fault] = []

  /// Some hours of a unit or lead.
  private struct Hours {
    let owner: Int
    let minutes: Range<Int>
    let slot: Slot
  }

  private let table: SlotTable
  /// The tasks that have begun and may not have ended, by who chose their day.
  private var chosen: [Hours] = []
  private var given: [Hours] = []

  /// Checks the slots of a table.
  init(_ table: SlotTable) {
    self.table = table
    var hours: [Hours] = []
    for slot in table.slots where table.terms[slot.rule].occupation != .nothing {
      guard let minutes = slot.minutes else { continue }
      hours.append(Hours(owner: slot.unit, minutes: minutes, slot: slot))
      guard let lead = table.lead(of: slot) else { continue }
      hours.append(Hours(owner: lead, minutes: minutes, slot: slot))
    }
    hours.sort { one, other in
      (one.owner, one.minutes.lowerBound, one.slot.task)
        < (other.owner, other.minutes.lowerBound, other.slot.task)
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
    switch hours.slot.origin {
    case .given: given.append(hours)
    case .chosen:
      given.removeAll { $0.minutes.upperBound <= hours.minutes.lowerBound }
      given.forEach { report($0, hours) }
      chosen.append(hours)
    }
  }

  private mutating func report(_ one: Hours, _ other: Hours) {
    guard let day = CivilDate(dayNumber: other.slot.day) else { return }
    faults.append(
      .sameHours(
        table.tasks[one.slot.task], table.tasks[other.slot.task], of: other.owner, on: day,
        in: table.book))
  }
}
