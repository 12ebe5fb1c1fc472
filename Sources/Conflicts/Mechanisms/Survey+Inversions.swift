import CivilTime
import ScheduleModel

/// A task whose due date and what it hangs on stand in the wrong order.
private struct Inversion {
  let slot: Plan.Assignment
  /// The day of the other side: the last of what comes first, or the first of what comes after.
  let other: CivilDate
}

extension Survey {
  /// Deadlines that lie before what they wait for is done, or not before what waits for them: a shift
  /// off a rest day moved them there, or the rules give both their days.
  ///
  /// What people pinned is told with the pins.
  var inversions: [Conflict] {
    let anchors = Dictionary(
      duties.map { ($0.rule.id, $0) }, uniquingKeysWith: { first, _ in first })
    let pins = book.pins
    return duties.compactMap { disorder(of: $0, anchors, pins) }
      + duties.compactMap { duty in
        guard case .relative(let relation, let id, _) = duty.rule.anchor, relation != .alongside,
          let anchor = anchors[id]
        else { return nil }
        let found = duty.slots.filter { $0.task.part == .task && pins[$0.task.id] == nil }
          .compactMap { inversion(of: $0, relation, anchor, pins) }
        return found.isEmpty ? nil : conflict(duty, relation, anchor, found)
      }
  }

  /// Tasks of given days that stand before what has to be done first.
  private func disorder(
    of duty: Duty, _ anchors: [RuleID: Duty], _ pins: Pins
  ) -> Conflict? {
    guard let follows = duty.rule.details.follows, let anchor = anchors[follows.rule] else {
      return nil
    }
    let calendar = book.calendar
    let free = anchor.slots.filter { pins[$0.task.id] == nil }
    let own = Dictionary(grouping: free, by: \.task.unit)
    let found = duty.slots.filter { pins[$0.task.id] == nil }.compactMap { slot in
      let day = slot.extent.window.start
      let unit = slot.task.unit
      let inputs = (anchor.rule.has(unit) ? own[unit] ?? [] : free).filter { other in
        book.precedence(of: other.task, over: slot.task).map {
          calendar.distance($0.count, from: other.extent.window.start, to: day) < $0.days
        } ?? false
      }
      return inputs.map(\.extent.window.start).max().map { Inversion(slot: slot, other: $0) }
    }
    guard let first = found.min(by: { $0.slot.extent.window.start < $1.slot.extent.window.start })
    else { return nil }
    let tasks = found.map(\.slot.task)
    let (due, input, apart) = (
      first.slot.extent.window.start, first.other.long, follows.distance
    )
    return Conflict(
      .deadlineBeforeInput, ConflictID(.deadlineBeforeInput, about: duty.rule.id.text), .hard,
      whose(tasks) + Phrase { ", \(due.longText(in: $0)): " }
        + Phrase(
          vi: """
            \(duty.quoted.vietnamese) phải sau \(anchor.quoted.vietnamese) ít nhất \
            \(apart.text(in: .vietnamese)), mà việc ấy đến \(input.vietnamese) mới xong.
            """,
          en: """
            \(duty.quoted.english) has to come at least \(apart.text(in: .english)) after \
            \(anchor.quoted.english), which is done on \(input.english) only.
            """),
      tasks: tasks.ids, units: tasks.units, clauses: [anchor, duty].clauses,
      causes: duty.rule.lines(.when, .order, .distance) + [anchor.rule.place(of: .when)],
      repairs: [
        Repair(
          Phrase(
            vi: "dời một trong hai ngày, hoặc bỏ 'sau' ở quy tắc '\(duty.rule.id)'",
            en: "move one of the two days, or drop 'after' in rule '\(duty.rule.id)'"))
      ])
  }

  private func inversion(
    of slot: Plan.Assignment, _ relation: Relation, _ anchor: Duty, _ pins: Pins
  ) -> Inversion? {
    let day = slot.extent.window.start
    let isOwn = anchor.rule.units.contains(slot.task.unit)
    let others = anchor.slots.filter { other in
      (other.task.part == .task || other.task.part.isSpan) && other.task.period == slot.task.period
        && (!isOwn || other.task.unit == slot.task.unit) && pins[other.task.id] == nil
    }.map(\.extent.window)
    let limit =
      relation == .after
      ? others.map(\.last).max().flatMap { day < $0 ? $0 : nil }
      : others.map(\.start).min().flatMap { day >= $0 ? $0 : nil }
    return limit.map { Inversion(slot: slot, other: $0) }
  }

  private func conflict(
    _ duty: Duty, _ relation: Relation, _ anchor: Duty, _ found: [Inversion]
  ) -> Conflict {
    let tasks = found.map(\.slot.task)
    let first = found.min { $0.slot.extent.window.start < $1.slot.extent.window.start } ?? found[0]
    let (due, other) = (first.slot.extent.window.start, first.other)
    let days = Set(found.map(\.slot.extent.window.start)).sorted()
    return Conflict(
      .deadlineBeforeInput, ConflictID(.deadlineBeforeInput, about: duty.rule.id.text), .hard,
      whose(tasks) + Phrase { ", \(due.longText(in: $0)): " }
        + sentence(duty, relation, anchor, other) + more(days.count - 1),
      tasks: tasks.ids, units: tasks.units, clauses: [anchor, duty].clauses,
      causes: duty.rule.lines(.when, .shift, .distance) + [anchor.rule.place(of: .when)]
        + days.compactMap { restLine(behind: $0, duty.rule) },
      repairs: [
        Repair(
          Phrase(
            vi: "bỏ 'dời' hoặc tăng 'cách' ở quy tắc '\(duty.rule.id)'",
            en: "drop 'shift' or raise 'distance' in rule '\(duty.rule.id)'"))
      ])
  }

  private func sentence(
    _ duty: Duty, _ relation: Relation, _ anchor: Duty, _ other: CivilDate
  ) -> Phrase {
    let day = other.long
    switch relation {
    case .after:
      return Phrase(
        vi: """
          hạn của \(duty.quoted.vietnamese) đứng trước khi \(anchor.quoted.vietnamese) xong, \
          \(day.vietnamese), vì ngày nghỉ đã dời hạn về trước.
          """,
        en: """
          \(duty.quoted.english) is due before \(anchor.quoted.english) ends on \(day.english), \
          because a rest day moved the due date back.
          """)
    case .before, .alongside:
      return Phrase(
        vi: """
          hạn của \(duty.quoted.vietnamese) không còn đứng trước \(anchor.quoted.vietnamese), \
          bắt đầu \(day.vietnamese), vì ngày nghỉ đã dời hạn về sau.
          """,
        en: """
          \(duty.quoted.english) is no longer due before \(anchor.quoted.english), which begins on \
          \(day.english), because a rest day moved the due date on.
          """)
    }
  }

  private func more(_ days: Int) -> Phrase {
    guard days > 0 else { return Phrase(verbatim: "") }
    let count = Phrase.counted(days, vi: "ngày khác", one: "other day", many: "other days")
    return Phrase(
      vi: " Cũng thế vào \(count.vietnamese).", en: " So on \(count.english) too.")
  }

  /// The line of the calendar that closes the day from which a shift came to `day`; `nil` where none
  /// does but the weekly rest.
  private func restLine(behind day: CivilDate, _ rule: Rule) -> SourcePlace? {
    let step = rule.position == .due(.previousWorkingDay) ? 1 : -1
    return calendarLine(of: day.adding(days: step))
  }
}
