import CivilTime
import ScheduleModel

extension Survey {
  /// Days on which one lead has tasks at the same hours, or several of which hours are not known, or
  /// as many as are too many.
  ///
  /// What a unit does for itself is its own day, which has two halves; two events that it leads for
  /// others, or for others beside its own, take place apart. An event of one rule at many units is
  /// one event of its lead. An event whose day is still open is named, but raises nothing itself.
  var bookedLeads: [Conflict] {
    let days = Dictionary(grouping: engagements) { PersonalDay(unit: $0.lead, day: $0.day) }
    return days.compactMap { conflict(of: $0.key, $0.value) }
  }

  private func conflict(of lead: PersonalDay, _ engagements: [Engagement]) -> Conflict? {
    let overlapping = engagements.overlapping { one, other in
      one.task.rule != other.task.rule && !(one.isOwn(of: lead.unit) && other.isOwn(of: lead.unit))
    }
    if !overlapping.isEmpty { return hardConflict(of: lead, overlapping) }
    guard isCrowded(engagements, lead) || isDoubtful(engagements, lead) else { return nil }
    return softConflict(of: lead, engagements)
  }

  /// Whether there are too many; what alone fills the unit's own day is told by another mechanism.
  private func isCrowded(_ engagements: [Engagement], _ lead: PersonalDay) -> Bool {
    guard engagements.count >= book.head.thresholds.tasksPerLeadDay else { return false }
    return engagements.halves <= 2 || !engagements.allSatisfy { $0.isOwn(of: lead.unit) }
  }

  /// Whether two events whose day is given take place apart and the hours of one are not known.
  private func isDoubtful(_ engagements: [Engagement], _ lead: PersonalDay) -> Bool {
    let events = engagements.filter(\.isGiven)
    return events.byRule.count > 1 && events.contains { $0.hours == nil }
      && events.contains { !$0.isOwn(of: lead.unit) }
  }

  /// The events of a lead that may fall on the day, because theirs is still open.
  ///
  /// While its day is open an event takes nobody's time; it will, unless its rule says otherwise.
  private func possible(_ lead: PersonalDay) -> [Duty] {
    duties.compactMap { duty in
      guard duty.rule.leavesDayOpen, duty.rule.willTakeTime else { return nil }
      let slots = duty.slots.filter { slot in
        slot.isBar && slot.extent.window.contains(lead.day)
          && (book.lead(of: slot.task) ?? slot.task.unit) == lead.unit
      }
      return slots.isEmpty ? nil : Duty(rule: duty.rule, slots: slots, others: [])
    }
  }
}

extension Survey {
  private func hardConflict(of lead: PersonalDay, _ engagements: [Engagement]) -> Conflict {
    let events = engagements.byRule.map(\.words).listed
    return Conflict(
      .leadBooked, identity(of: lead), .hard,
      head(lead, engagements.count)
        + Phrase(
          vi: ": cùng chủ trì \(events.vietnamese), trùng giờ.",
          en: ": leads \(events.english) at overlapping hours."),
      tasks: engagements.map(\.task.id), units: [lead.unit] + engagements.map(\.task.unit),
      clauses: engagements.map(\.duty).clauses,
      causes: engagements.flatMap { $0.rule.lines(.when, .hours, .lead) },
      repairs: [
        Repair(
          Phrase(
            vi: "đổi giờ của một việc, hoặc giao đơn vị khác chủ trì",
            en: "change the hours of one, or let another unit lead it"))
      ])
  }

  private func softConflict(of lead: PersonalDay, _ engagements: [Engagement]) -> Conflict {
    let possible = possible(lead)
    let events = engagements.byRule.map(\.words).listed
    let threshold = book.head.thresholds.tasksPerLeadDay
    let crowd = Phrase(
      vi: "; từ \(threshold) việc một ngày là nhiều",
      en: "; \(threshold) or more tasks a day are too many")
    return Conflict(
      .leadBooked, identity(of: lead), .soft,
      head(lead, engagements.count)
        + Phrase(vi: ": cùng chủ trì ", en: ": leads ") + events + perhaps(possible)
        + (engagements.count >= threshold ? crowd : Phrase(verbatim: ""))
        + Phrase(verbatim: "."),
      tasks: engagements.map(\.task.id) + possible.tasks.ids,
      units: [lead.unit] + engagements.map(\.task.unit) + possible.tasks.units,
      clauses: (engagements.map(\.duty) + possible).clauses,
      causes: engagements.flatMap { $0.rule.lines(.when, .lead) }
        + possible.flatMap { $0.rule.lines(.when, .lead) },
      repairs: [
        Repair(
          Phrase(
            vi: "ghi giờ của từng việc, không trùng nhau",
            en: "write the hours of each, none overlapping"))
      ])
  }

  private func identity(of lead: PersonalDay) -> ConflictID {
    ConflictID(.leadBooked, about: book.roster.units[lead.unit].id.text, "\(lead.day)")
  }

  private func head(_ lead: PersonalDay, _ count: Int) -> Phrase {
    [names(of: [lead.unit]), lead.day.long, .tasks(count)].joined(by: ", ")
  }

  private func perhaps(_ duties: [Duty]) -> Phrase {
    guard !duties.isEmpty else { return Phrase(verbatim: "") }
    return Phrase(
      vi: ", có thể cả \(duties.quoted.vietnamese), chưa rõ ngày",
      en: ", perhaps also \(duties.quoted.english), whose day is open")
  }
}

extension Engagement {
  /// Whether the plan itself gives the day.
  fileprivate var isGiven: Bool { if case .fixed = task.demand { true } else { false } }
}

extension [Engagement] {
  /// One rule's event in quotes, with its number where it is held several times, and its hours.
  fileprivate var words: Phrase {
    guard let rule = first?.rule else { return Phrase(verbatim: "") }
    let hours =
      rule.shownHours.map(Phrase.init(verbatim:))
      ?? Phrase(vi: "chưa rõ giờ", en: "hours not known")
    let facts = count == 1 ? [hours] : [.tasks(count), hours]
    return Phrase(verbatim: "'\(rule.title)' (") + facts.joined(by: ", ") + Phrase(verbatim: ")")
  }
}

extension Rule {
  /// Whether its tasks take time once their day is known.
  fileprivate var willTakeTime: Bool { occupation != .nothing || lines[.occupation] == nil }

  /// The lines that speak of these things; the first stands for the entry where there is none.
  func lines(_ first: Aspect, _ others: Aspect...) -> [SourcePlace] {
    [place(of: first)] + others.compactMap { lines[$0] }
  }
}
