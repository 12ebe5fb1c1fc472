import CivilTime
import ScheduleModel

/// Whether tasks of several units stand on one and the same day where the rule wants that, as far as
/// placement chose.
struct CommonDayCheck {
  private(set) var faults: [Fault] = []

  private struct Key: Hashable {
    let rule: Int
    let period: Period?
    let ordinal: Int
  }

  /// Checks the slots of a table.
  init(_ table: SlotTable) {
    guard table.terms.contains(where: \.isCommon) else { return }
    var first: [Key: Slot] = [:]
    for slot in table.slots where table.terms[slot.rule].isCommon && slot.origin == .chosen {
      let task = table.tasks[slot.task]
      let key = Key(rule: task.rule, period: task.period, ordinal: task.ordinal)
      guard let other = first[key] else {
        first[key] = slot
        continue
      }
      if other.day != slot.day, let day = CivilDate(dayNumber: other.day),
        let own = CivilDate(dayNumber: slot.day)
      {
        faults.append(
          .daysDiffer(table.tasks[other.task], task, (day, own), in: table.book))
      }
    }
  }
}
