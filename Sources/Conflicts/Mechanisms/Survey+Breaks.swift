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
        !found.contains(where: { $0.window == run })
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

  private func edit(_ rule: Rule, _ around: Window) -> Phrase {
    guard rule.position == .within else {
      return Phrase(
        vi: "hỏi nơi đến, hoặc chọn ngày khác", en: "ask the hosts, or choose another day")
    }
    return Phrase(
      vi: "hỏi nơi đến, hoặc thêm 'tránh: [\(around.text(in: .vietnamese))]'",
      en: "ask the hosts, or add 'avoid: [\(around.text(in: .english))]'")
  }
}
