import CivilTime
import ScheduleModel

/// Whether nobody is asked to do two things at the same hours.
///
/// A line moves over the hours of one person after another. Those whose next task begins when whatever
/// came before it must have ended are passed by: nothing is done for a task alone.
struct HourCheck {
  private(set) var faults: [Fault] = []

  private let table: SlotTable
  /// The tasks that have begun and may not have ended, by who chose their day.
  private var chosen: [Slot] = []
  private var given: [Slot] = []

  /// Checks the slots of a table.
  init(_ table: SlotTable) {
    self.table = table
    let first = (table.slots.first?.day ?? 0) * 1440
    var bookings = Bookings(expecting: table.slots.count)
    var longest = 0
    for place in table.slots.indices {
      let slot = table.slots[place]
      guard let minutes = slot.minutes, table.needs[slot.rule].takesHours else { continue }
      longest = max(longest, minutes.count)
      bookings.add(slot.unit, at: minutes.lowerBound - first, place)
      guard let lead = table.lead(of: slot) else { continue }
      bookings.add(lead, at: minutes.lowerBound - first, place)
    }
    var (entries, ends) = bookings.byOwner(table.book.roster.units.count)
    var start = 0
    for owner in ends.indices {
      let range = start..<ends[owner]
      start = range.upperBound
      guard range.count > 1 else { continue }
      entries.sort(within: range)
      sweep(entries, range, of: owner, longest)
    }
  }
}

extension HourCheck {
  /// Goes over the hours of somebody, in the runs in which each task begins before the longest that there
  /// is could have ended.
  private mutating func sweep(
    _ entries: [Bookings.Entry], _ range: Range<Int>, of owner: Int, _ longest: Int
  ) {
    var first = range.lowerBound
    for place in range {
      let isLast = place + 1 == range.upperBound
      guard isLast || entries[place + 1].time - entries[place].time >= longest else { continue }
      if place > first {
        (chosen, given) = ([], [])
        for entry in entries[first...place] { begin(table.slots[entry.place], of: owner) }
      }
      first = place + 1
    }
  }

  /// Compares a task with those that are still going on. Dates that were given are not compared with
  /// one another, so that many of them at one hour cost nothing.
  private mutating func begin(_ slot: Slot, of owner: Int) {
    guard let start = slot.minutes?.lowerBound else { return }
    chosen.removeAll { $0.hasEnded(by: start) }
    chosen.forEach { report($0, slot, of: owner) }
    switch slot.origin {
    case .given: given.append(slot)
    case .chosen:
      given.removeAll { $0.hasEnded(by: start) }
      given.forEach { report($0, slot, of: owner) }
      chosen.append(slot)
    }
  }

  private mutating func report(_ one: Slot, _ other: Slot, of owner: Int) {
    guard let day = CivilDate(dayNumber: other.day) else { return }
    faults.append(
      .sameHours(table.tasks[one.task], table.tasks[other.task], of: owner, on: day, in: table.book)
    )
  }
}

extension Slot {
  /// Whether its hours are over at a minute.
  fileprivate func hasEnded(by minute: Int) -> Bool {
    minutes.map { $0.upperBound <= minute } ?? true
  }
}
