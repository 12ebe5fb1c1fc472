import CivilTime
import ScheduleModel

extension Survey {
  /// Days on which the plan or people have a unit air two things at once, or more than its station
  /// gives.
  ///
  /// What placement chooses is never so.
  var crowdedAir: [Conflict] {
    let airings = duties.flatMap { duty in
      let waits = book.waitsForAir(duty.rule)
      return duty.slots.filter { slot in
        slot.extent.startTime != nil
          && (slot.task.part == .broadcast || waits && slot.task.part == .task)
      }
    }
    let pins = book.pins
    let given = airings.filter { slot in
      if case .within = slot.task.demand { pins[slot.task.id] != nil } else { true }
    }
    let days = Set(given.map { PersonalDay(unit: $0.task.unit, day: $0.extent.window.start) })
    guard !days.isEmpty else { return [] }
    let all = Dictionary(grouping: airings) {
      PersonalDay(unit: $0.task.unit, day: $0.extent.window.start)
    }
    return days.compactMap { day in conflict(onAirOf: day, all[day] ?? []) }
  }

  private func conflict(onAirOf day: PersonalDay, _ slots: [Plan.Assignment]) -> Conflict? {
    let station = book.station(of: day.unit).map { book.resources[$0] }
    let overlapping = slots.filter { one in
      slots.contains { $0.task.id != one.task.id && $0.airMinutes.overlaps(one.airMinutes) }
    }
    let minutes = slots.reduce(0) { $0 + $1.airMinutes.count }
    let most = station?.air?.daily?.count ?? .max
    guard !overlapping.isEmpty || minutes > most else { return nil }
    let unit = book.roster.units[day.unit]
    let tasks = overlapping.isEmpty ? slots.map(\.task) : overlapping.map(\.task)
    let rules = Set(tasks.map(\.rule)).sorted()
    let what =
      overlapping.isEmpty
      ? Phrase(
        vi: "phát cả thảy \(minutes) phút, mà đài chỉ cho \(most).",
        en: "want \(minutes) minutes on the air, and the station gives only \(most).")
      : Phrase(vi: "phát trùng giờ.", en: "are on the air at once.")
    return Conflict(
      .offAir, ConflictID(.offAir, about: unit.id.text, "\(day.day)"), .hard,
      [Phrase(verbatim: unit.name), day.day.long, .tasks(tasks.count)].joined(by: ", ")
        + Phrase(verbatim: " ") + what,
      tasks: tasks.ids, units: [day.unit], clauses: rules.map { duties[$0] }.clauses,
      causes: rules.flatMap { duties[$0].rule.lines(.when, .hours, .length) }
        + tasks.compactMap { pin(of: $0.id)?.source }
        + (overlapping.isEmpty ? [station?.source].compactMap(\.self) : []),
      repairs: [
        Repair(
          Phrase(
            vi: "dời giờ hay ngày của một việc, hoặc rút 'thời lượng'",
            en: "move one of them to another hour or day, or shorten 'duration'"))
      ])
  }
}

extension Plan.Assignment {
  /// Its minutes after midnight; empty for whole days.
  fileprivate var airMinutes: Range<Int> {
    guard case .timed(let start, _, let length) = extent else { return 0..<0 }
    return start.time.minute..<start.time.minute + length.count
  }
}
