import CivilTime
import ScheduleModel

/// A run of days off in which there are days that others may have chosen otherwise.
private struct Break: Hashable {
  let window: Window
  let name: String
  let source: SourcePlace
}

/// How near to a break a task is told: private employers choose which days they add to it.
///
/// Source: Bộ luật Lao động 2019, điều 112; the notices of each year leave the choice to employers.
private let nearDays = 2

extension Survey {
  /// Tasks near a break whose days those to whom they go choose themselves.
  var nearBreaks: [Conflict] {
    let breaks = breaksOfChoice
    guard !breaks.isEmpty else { return [] }
    return entries.filter(\.rule.details.hostsChooseBreaks).flatMap { duty in
      breaks.compactMap { conflict(duty, near: $0) }
    }
  }

  private var breaksOfChoice: [Break] {
    var found: [Break] = []
    for entry in book.calendar.entries
    where entry.isOfChoice && !book.calendar.isWorking(entry.window.start) {
      guard let before = book.calendar.workingDay(onOrBefore: entry.window.start),
        let after = book.calendar.workingDay(onOrAfter: entry.window.last),
        let run = Window(from: before.adding(days: 1), upTo: after),
        found.last?.window != run
      else { continue }
      found.append(Break(window: run, name: entry.name, source: entry.source))
    }
    return found
  }

  private func conflict(_ duty: Duty, near rest: Break) -> Conflict? {
    let calendar = book.calendar
    guard let first = calendar.workingDay(-nearDays, from: rest.window.start),
      let last = calendar.workingDay(nearDays, from: rest.window.last),
      let around = Window(from: first, through: last)
    else { return nil }
    let slots = duty.slots.filter { slot in
      slot.extent.window.intersection(around) != nil
    }
    guard let span = slots.span else { return nil }
    let tasks = slots.map(\.task)
    let days = Phrase(rest.window.text)
    return Conflict(
      .breakNear,
      ConflictID(.breakNear, about: duty.rule.id.text, "\(rest.window.start)"), .soft,
      facts(tasks, span)
        + Phrase(
          vi: """
            : \(duty.quoted.vietnamese) sát đợt nghỉ \(days.vietnamese) (\(rest.name)), cách không quá \
            \(nearDays) ngày làm việc. Nơi đến tự chọn ngày nghỉ, có thể đang nghỉ.
            """,
          en: """
            : \(duty.quoted.english) stands within \(nearDays) working days of the break \(days.english) \
            (\(rest.name)). Its hosts choose their own days off and may be closed.
            """),
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: [duty.rule.place(of: .when), rest.source],
      repairs: [Repair(edit(duty.rule, around), tasks: taskCount)])
  }
}

extension Survey {
  private func edit(_ rule: Rule, _ around: Window) -> Phrase {
    guard rule.position == .within else {
      return Phrase(
        vi: "hỏi nơi đến, hoặc chọn ngày khác", en: "ask the hosts, or choose another day")
    }
    return Phrase(
      vi: "hỏi nơi đến, hoặc thêm 'tránh: [\(around.text(in: .vietnamese))]'",
      en: "ask the hosts, or add 'avoid: [\(around.text(in: .english))]'")
  }

  /// Windows and deadlines in which more than three in ten days of the week's work are official days off.
  ///
  /// Days of the weekly rest do not count: they are two of seven always. Windows of fewer than five
  /// weekdays are left out, and where a task found no day: that is told with what it comes from.
  var restfulWindows: [Conflict] {
    entries.flatMap { duty -> [Conflict] in
      guard !duty.slots.isEmpty, duty.others.isEmpty, duty.rule.restDays == .never else {
        return []
      }
      return windows(of: duty.rule).compactMap { conflict(duty, within: $0) }
    }
  }

  /// In which days people have to do what a rule asks for, where these are chosen or lie before a due date.
  private func windows(of rule: Rule) -> [Window] {
    guard case .windows(let occasions) = rule.anchor else { return [] }
    switch rule.position {
    case .on, .throughout: return []
    case .within: return Set(occasions.map(\.window)).sorted { $0.start < $1.start }
    case .due:
      guard let start = book.start(of: rule) else { return [] }
      return Set(occasions.map(\.window.last)).sorted().compactMap { last in
        // The day of issue is not counted.
        Window(from: start.adding(days: 1), through: last)
      }
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
    let left = weekdays.count - resting.count
    return Conflict(
      .windowAtRest,
      ConflictID(.windowAtRest, about: duty.rule.id.text, "\(window.start)"), .soft,
      facts(tasks, window)
        + Phrase(
          vi: """
            : \(resting.count) trong \(weekdays.count) ngày thường là ngày nghỉ (\(names)), còn \(left) \
            ngày làm việc cho \(duty.quoted.vietnamese).
            """,
          en: """
            : \(resting.count) of \(weekdays.count) weekdays are days off (\(names)), which leaves \
            \(Phrase.counted(left, vi: "", one: "working day", many: "working days").english) for \
            \(duty.quoted.english).
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
