import CivilTime
import ScheduleModel

/// A task that people pinned to a day outside the days that its rule gives it.
private struct Departure {
  let task: DatedTask
  /// The days that the rule gives it.
  let days: Window
  /// The day to which it is pinned.
  let day: CivilDate
  let pin: Decision
}

/// What tasks of another rule hang on: those of one unit, or of all, in one bucket of the calendar.
private struct Hold: Hashable {
  let period: Period?
  /// The unit; `nil` where the task hangs on those of all units.
  let unit: Int?

  func holds(_ task: DatedTask) -> Bool {
    task.part == .task && task.period == period && (unit == nil || task.unit == unit)
  }
}

extension Survey {
  /// Tasks that hang on pinned ones and did not follow them: of the tasks that they hang on only some
  /// are pinned, or to several days, or what counts is the window and not the day.
  var tasksLeftBehind: [Conflict] {
    let pins = book.pins
    guard !pins.isEmpty else { return [] }
    let anchors = Dictionary(
      duties.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    return duties.compactMap { duty in
      guard case .relative(let relation, let id, _) = duty.rule.anchor, let anchor = anchors[id]
      else { return nil }
      let follows = anchor.rule.position != .within || relation == .alongside
      return conflict(duty, behind: anchor, pins) { follows ? pins.sharedDay(of: $0) : nil }
    }
  }

  /// `following` says to which day all of some tasks are pinned, where others go there with them.
  private func conflict(
    _ duty: Duty, behind anchor: Duty, _ pins: Pins, following: ([TaskID]) -> CivilDate?
  ) -> Conflict? {
    let departures = anchor.tasks.compactMap(departure)
    guard !departures.isEmpty else { return nil }
    let (units, leading) = (Set(anchor.rule.units), anchor.tasks)
    let slots = duty.slots.filter { $0.task.part == .task && pins[$0.task.id] == nil }
    let all = Dictionary(grouping: slots) { slot -> Hold in
      let unit = slot.task.unit
      return Hold(period: slot.task.period, unit: units.contains(unit) ? unit : nil)
    }
    let left = all.filter { group in
      departures.contains { group.key.holds($0.task) }
        && following(leading.filter(group.key.holds).ids) == nil
    }
    guard !left.isEmpty else { return nil }
    let gone = departures.filter { departure in left.keys.contains { $0.holds(departure.task) } }
    return conflict(left.values.flatMap { $0 }, of: duty, behind: gone, of: anchor)
  }

  private func departure(of task: DatedTask) -> Departure? {
    guard task.part == .task, let pin = pin(of: task.id), case .pin(_, let day, _) = pin.subject
    else { return nil }
    switch task.demand {
    case .fixed(let extent) where !extent.window.contains(day):
      return Departure(task: task, days: extent.window, day: day, pin: pin)
    case .within(let window) where !window.contains(day):
      return Departure(task: task, days: window, day: day, pin: pin)
    case .fixed, .within, .open, .impossible: return nil
    }
  }
}

extension Survey {
  private func conflict(
    _ slots: [Plan.Assignment], of duty: Duty, behind gone: [Departure], of anchor: Duty
  ) -> Conflict {
    let tasks = slots.map(\.task)
    let (old, days) = (gone.map(\.days).listed, slots.map(\.extent.window).listed)
    let (lead, pinned) = (whose(gone.map(\.task)), gone.map { Window(on: $0.day) }.listed)
    let (stand, are) = (tasks.count == 1 ? "stands" : "stand", gone.count == 1 ? "is" : "are")
    return Conflict(
      .pinBroken, ConflictID(.pinBroken, about: anchor.rule.id.text, duty.rule.id.text), .hard,
      whose(tasks)
        + Phrase(
          vi: """
            : \(duty.quoted.vietnamese) vẫn đứng vào \(days.vietnamese), tính từ \
            \(old.vietnamese) của \(anchor.quoted.vietnamese), dù \(lead.vietnamese) ở đó đã ghim \
            vào \(pinned.vietnamese).
            """,
          en: """
            : \(duty.quoted.english) still \(stand) on \(days.english), reckoned from \
            \(old.english) of \(anchor.quoted.english), although \(lead.english) there \(are) \
            pinned to \(pinned.english).
            """),
      tasks: tasks.ids, units: tasks.units, clauses: [anchor, duty].clauses,
      causes: duty.rule.lines(.when, .distance) + gone.map(\.pin.source),
      repairs: [
        Repair(
          Phrase(
            vi: "ghim cả các việc này, hoặc sửa ngày ở quy tắc '\(anchor.rule.id)'",
            en: "pin these tasks too, or change the days in rule '\(anchor.rule.id)'"),
          tasks: taskCount)
      ])
  }
}

extension [Window] {
  /// The windows as a list within a sentence, each once, in order.
  fileprivate var listed: Phrase {
    Set(self).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
      .map { window in Phrase { window.text(in: $0) } }.listed
  }
}
