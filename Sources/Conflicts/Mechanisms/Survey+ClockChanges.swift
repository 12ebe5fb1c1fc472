import CivilTime
import ScheduleModel

/// An end of a task at which clocks are changed.
private struct OddMoment: Hashable {
  /// What the rule says.
  let reading: CivilDateTime
  /// What clocks show instead; `nil` where they show the reading twice.
  let shown: CivilDateTime?
  let isEnd: Bool
}

extension Survey {
  /// Tasks that begin or end at a time that clocks skip or show twice.
  ///
  /// Source: RFC 5545 §3.3.5 for what is then meant.
  var clockChanges: [Conflict] {
    guard !book.head.zone.transitions.isEmpty else { return [] }
    return duties.flatMap { duty in
      let odd = duty.slots.compactMap { slot in oddMoment(of: slot, duty.rule).map { (slot, $0) } }
      return Dictionary(grouping: odd, by: \.1)
        .map { moment, slots in conflict(duty, moment, slots.map(\.0.task)) }
    }
  }

  /// The beginning of a task, or the end that its rule names, where it is such a time.
  private func oddMoment(of slot: Plan.Assignment, _ rule: Rule) -> OddMoment? {
    guard case .timed(let start, _, _) = slot.extent else { return nil }
    return oddMoment(start, isEnd: false)
      ?? rule.details.clockEnd.flatMap { Minutes($0 - start.time.minute) }
      .flatMap { oddMoment(start.adding($0), isEnd: true) }
  }

  private func oddMoment(_ reading: CivilDateTime, isEnd: Bool) -> OddMoment? {
    let zone = book.head.zone
    switch zone.resolve(reading) {
    case .unique: return nil
    case .fold: return OddMoment(reading: reading, shown: nil, isEnd: isEnd)
    case .gap(_, let later):
      return OddMoment(reading: reading, shown: zone.reading(of: later), isEnd: isEnd)
    }
  }

  private func conflict(_ duty: Duty, _ moment: OddMoment, _ tasks: [DatedTask]) -> Conflict {
    let day = moment.reading.date
    return Conflict(
      .clocksChanged, ConflictID(.clocksChanged, about: duty.rule.id.text, "\(day)"),
      moment.shown == nil ? .info : .soft,
      whose(tasks) + Phrase(verbatim: ", ") + day.long + Phrase(verbatim: ": ") + duty.quoted
        + Phrase(verbatim: " ") + moment.words + Phrase(verbatim: "."),
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: [duty.rule.place(of: .when)] + [duty.rule.lines[.hours]].compactMap(\.self),
      repairs: [
        Repair(
          Phrase(
            vi: "đổi 'giờ' hay ngày ở quy tắc '\(duty.rule.id)'",
            en: "change 'time' or the day in rule '\(duty.rule.id)'"))
      ])
  }
}

extension OddMoment {
  fileprivate var words: Phrase {
    let verb = isEnd ? Phrase(vi: "xong", en: "ends") : Phrase(vi: "bắt đầu", en: "begins")
    let time = reading.time
    guard let shown else {
      return Phrase(
        vi:
          "\(verb.vietnamese) lúc \(time), giờ đến hai lần vì đồng hồ được vặn lui; hiểu là lần đầu",
        en:
          "\(verb.english) at \(time), which clocks show twice as they are put back; the first is "
          + "meant")
    }
    return Phrase(
      vi:
        "\(verb.vietnamese) lúc \(time), giờ không có vì đồng hồ được vặn tới; hiểu là \(shown.time)",
      en: "\(verb.english) at \(time), which clocks skip as they are put forward; \(shown.time) is "
        + "meant")
  }
}
