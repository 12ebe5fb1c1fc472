import CivilTime
import ScheduleModel

extension Survey {
  /// Pins of tasks that are no longer there, pins of spans, which have no effect, and pins to days on
  /// which their tasks may not stand.
  ///
  /// A pin that fills a unit's day or a resource too much is told with the unit or the resource.
  var brokenPins: [Conflict] {
    guard !book.pins.isEmpty else { return [] }
    let tasks = Dictionary(
      duties.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return book.decisions.compactMap { decision in
      guard case .pin(let id, let day, _) = decision.subject, pin(of: id) == decision else {
        return nil
      }
      guard let task = tasks[id] else { return missing(id, pinnedTo: day, by: decision) }
      guard task.isPinnable else { return idle(task, pinnedTo: day, by: decision) }
      let faults = faults(of: task, on: day)
      return faults.isEmpty ? nil : conflict(task, on: day, faults, by: decision)
    }
  }

  private func missing(
    _ id: TaskID, pinnedTo day: CivilDate, by decision: Decision
  ) -> Conflict {
    Conflict(
      .pinBroken, ConflictID(.pinBroken, about: "\(id)"), .hard,
      Phrase(
        vi:
          "\(day.longText(in: .vietnamese)): ngày ghim cho việc \(id), mà kế hoạch không còn việc ấy.",
        en: "\(day.longText(in: .english)): task \(id) is pinned to it and is no longer there."),
      tasks: [id], causes: [decision.source],
      repairs: [
        Repair(
          Phrase(vi: "bỏ quyết định này", en: "remove this decision"), tasks: taskCount)
      ])
  }

  private func idle(
    _ task: DatedTask, pinnedTo day: CivilDate, by decision: Decision
  ) -> Conflict {
    let duty = duties[task.rule]
    return Conflict(
      .pinBroken, ConflictID(.pinBroken, about: "\(task.id)"), .hard,
      names(of: [task.unit]) + Phrase(verbatim: ", ") + day.long
        + Phrase(
          vi: """
            : ghim này không có tác dụng: \(duty.quoted.vietnamese) kéo dài suốt thời gian của nó, \
            không ghim vào một ngày được.
            """,
          en: """
            : this pin has no effect: \(duty.quoted.english) goes on through its window and cannot \
            be pinned to a day.
            """),
      tasks: [task.id], units: [task.unit], clauses: [duty].clauses,
      causes: [decision.source, duty.rule.place(of: .when)],
      repairs: [
        Repair(
          Phrase(
            vi: "bỏ quyết định này; muốn đổi ngày thì sửa 'suốt' ở quy tắc '\(duty.rule.id)'",
            en: """
              remove this decision; for other days change 'throughout' in rule '\(duty.rule.id)'
              """),
          tasks: taskCount)
      ])
  }

  private func conflict(
    _ task: DatedTask, on day: CivilDate, _ faults: [Fault], by decision: Decision
  ) -> Conflict {
    let duty = duties[task.rule]
    let unit = names(of: [task.unit])
    let words = faults.map(\.words).joined(by: "; ")
    return Conflict(
      .pinBroken, ConflictID(.pinBroken, about: "\(task.id)"), .hard,
      unit + Phrase(verbatim: ", ") + day.long
        + Phrase(
          vi: ": không ghim được \(duty.quoted.vietnamese) vào ngày này: \(words.vietnamese).",
          en: ": \(duty.quoted.english) cannot be pinned to this day: \(words.english)."),
      tasks: [task.id], units: [task.unit], clauses: [duty].clauses,
      causes: [decision.source] + faults.flatMap(\.lines),
      repairs: [
        Repair(
          Phrase(vi: "ghim ngày khác, hoặc bỏ quyết định", en: "pin another day, or unpin it"),
          tasks: taskCount)
      ])
  }
}

/// Why a task may not stand on the day to which it is pinned.
private struct Fault {
  let words: Phrase
  /// The lines that say so; may be empty.
  let lines: [SourcePlace]
}

extension Survey {
  private func faults(of task: DatedTask, on day: CivilDate) -> [Fault] {
    [
      restDay(of: task, on: day), avoided(by: task, on: day), outside(task, on: day),
      absence(of: task, on: day),
    ].compactMap(\.self)
  }

  private func avoided(by task: DatedTask, on day: CivilDate) -> Fault? {
    let rule = book.rules[task.rule]
    guard rule.details.avoids.contains(day) else { return nil }
    return Fault(
      words: Phrase(vi: "quy tắc tránh ngày này", en: "the rule avoids it"),
      lines: [rule.place(of: .avoids)])
  }

  private func restDay(of task: DatedTask, on day: CivilDate) -> Fault? {
    guard !book.calendar.allows(day, book.rules[task.rule].restDays) else { return nil }
    let name = restName(of: day)
    return Fault(
      words: Phrase(
        vi: "là ngày nghỉ, tức \(name.vietnamese)", en: "it is a rest day, \(name.english)"),
      lines: [calendarLine(of: day)].compactMap(\.self))
  }

  private func outside(_ task: DatedTask, on day: CivilDate) -> Fault? {
    let rule = book.rules[task.rule]
    let window: Window
    switch task.demand {
    case .within(let days): window = days
    case .fixed(let extent): window = extent.window
    case .open, .impossible: return nil
    }
    guard !window.contains(day) else { return nil }
    return Fault(
      words: Phrase(
        vi: "nằm ngoài \(window.text(in: .vietnamese))",
        en: "it lies outside \(window.text(in: .english))"),
      lines: [rule.place(of: .when)])
  }

  private func absence(of task: DatedTask, on day: CivilDate) -> Fault? {
    let unit = book.roster.units[task.unit]
    guard !unit.exists(on: day) else { return nil }
    return Fault(
      words: Phrase(
        vi: "khi ấy không có đơn vị này", en: "the unit does not exist then"),
      lines: [unit.source])
  }
}
