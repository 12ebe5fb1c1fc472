import CivilTime
import ScheduleModel

extension Survey {
  /// Windows and deadlines in which more than three in ten days of the week's work are official days off.
  ///
  /// Days of the weekly rest do not count: they are two of seven always. Windows of fewer than five
  /// weekdays are left out, and where a task found no day: that is told with what it comes from.
  var restfulWindows: [Conflict] {
    entries.flatMap { duty -> [Conflict] in
      guard !duty.slots.isEmpty, duty.others.isEmpty, duty.rule.restDays == .never else {
        return []
      }
      return Set(duty.members.flatMap(windows)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        .compactMap { conflict(duty, within: $0) }
    }
  }

  /// In which days people have to do what a rule asks for, where these are chosen or lie before a due date.
  private func windows(of rule: Rule) -> [Window] {
    guard case .windows(let occasions) = rule.anchor else { return [] }
    switch rule.position {
    case .on, .throughout: return []
    case .within: return occasions.map(\.window)
    case .due:
      guard let start = book.start(of: rule) else { return [] }
      // The day of issue is not counted.
      return occasions.compactMap { Window(from: start.adding(days: 1), through: $0.window.last) }
    }
  }

  private func conflict(_ duty: Duty, within window: Window) -> Conflict? {
    let weekdays = window.days.filter { day in
      switch book.calendar.status(of: day) {
      case .working: true
      case .weeklyRest: false
      case .official(let days):
        days.kind == .work || !book.calendar.weeklyRest.contains(day.weekday)
      }
    }
    let resting = weekdays.filter { !book.calendar.isWorking($0) }
    guard weekdays.count >= 5, resting.count * 10 > weekdays.count * 3 else { return nil }
    let slots = duty.slots.filter { $0.extent.window.intersection(window) != nil }
    guard !slots.isEmpty else { return nil }
    let tasks = slots.map(\.task)
    let entries = resting.compactMap { day -> OfficialDays? in
      if case .official(let days) = book.calendar.status(of: day) { days } else { nil }
    }
    let names = entries.map(\.name).reduce(into: [String]()) { list, name in
      if !list.contains(name) { list.append(name) }
    }.joined(separator: ", ")
    let left = Phrase.counted(
      weekdays.count - resting.count, vi: "ngày làm việc", one: "working day", many: "working days")
    return Conflict(
      .windowAtRest,
      ConflictID(.windowAtRest, about: duty.rule.id.text, "\(window.start)", "\(window.last)"),
      .soft,
      facts(tasks, window)
        + Phrase(
          vi: """
            : \(resting.count) trong \(weekdays.count) ngày thường là ngày nghỉ (\(names)), còn \
            \(left.vietnamese) cho \(duty.quoted.vietnamese).
            """,
          en: """
            : \(resting.count) of \(weekdays.count) weekdays are days off (\(names)), which leaves \
            \(left.english) for \(duty.quoted.english).
            """),
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: [duty.rule.place(of: .when)] + entries.map(\.source),
      repairs: [
        Repair(
          Phrase(
            vi: "nới thời gian, hoặc xin lùi hạn", en: "widen the window, or ask for a later day"),
          tasks: taskCount)
      ])
  }
}
