import CivilTime
import ScheduleModel

extension Survey {
  /// Days on which a unit has tasks at the same hours, or more than its two halves hold.
  ///
  /// What another leads takes the time of that lead, and is told with it.
  var bookedUnits: [Conflict] {
    let own = engagements.filter { $0.isOwn(of: $0.task.unit) }
    let days = Dictionary(grouping: own) { PersonalDay(unit: $0.task.unit, day: $0.day) }
    return days.compactMap { conflict(of: $0.key, $0.value) }
  }

  private func conflict(of day: PersonalDay, _ engagements: [Engagement]) -> Conflict? {
    let overlapping = engagements.overlapping { _, _ in true }
    if !overlapping.isEmpty {
      return conflict(
        of: day, overlapping, causedBy: overlapping, .hours,
        Phrase(vi: " trùng giờ.", en: " at overlapping hours."))
    }
    guard engagements.halves > 2 else { return nil }
    return conflict(
      of: day, engagements, causedBy: engagements.fewestTooMany, .occupation,
      Phrase(vi: " chiếm hơn một ngày.", en: " take more than one day."))
  }

  private func conflict(
    of day: PersonalDay, _ engagements: [Engagement], causedBy causes: [Engagement],
    _ aspect: Rule.Aspect, _ sentence: Phrase
  ) -> Conflict {
    let unit = book.roster.units[day.unit]
    let facts = [Phrase(verbatim: unit.name), day.day.long, .tasks(engagements.count)]
    return Conflict(
      .unitBooked, ConflictID(.unitBooked, about: unit.id.text, "\(day.day)"), .hard,
      facts.joined(by: ", ") + Phrase(verbatim: ": ") + engagements.byRule.map(\.words).listed
        + sentence,
      tasks: engagements.map(\.task.id), units: [day.unit],
      clauses: engagements.map(\.duty).clauses,
      causes: causes.flatMap { $0.rule.lines(.when, aspect) }
        + causes.byRule.filter { $0.count > 1 }.compactMap { $0.first?.rule.lines[.quantity] }
        + causes.compactMap { pin(of: $0.task.id)?.source },
      repairs: [
        Repair(
          Phrase(
            vi: "dời một việc sang ngày khác, hoặc sửa giờ và thời gian chiếm",
            en: "move one of them to another day, or mend hours and what they occupy"))
      ])
  }

  /// The decision that pins a task; `nil` where none does.
  func pin(of task: TaskID) -> Decision? {
    book.decision { if case .pin(task, _, _) = $0 { true } else { false } }
  }
}

extension [Engagement] {
  /// As few of them as take more than two halves of a day, none of which can be left out.
  fileprivate var fewestTooMany: [Engagement] {
    let largestFirst = sorted {
      ($1.rule.occupation.halves, $0.task.rule, $0.task.id)
        < ($0.rule.occupation.halves, $1.task.rule, $1.task.id)
    }
    return largestFirst.reduce(into: []) { chosen, next in
      if chosen.halves <= 2 { chosen.append(next) }
    }
  }

  /// One rule's tasks in quotes, with their number and what they take of the day.
  fileprivate var words: Phrase {
    guard let rule = first?.rule else { return Phrase(verbatim: "") }
    let extent =
      rule.shownHours.map(Phrase.init(verbatim:))
      ?? (rule.occupation == .day
        ? Phrase(vi: "cả ngày", en: "a whole day") : Phrase(vi: "nửa ngày", en: "half a day"))
    let each = Phrase(vi: "mỗi việc \(extent.vietnamese)", en: "\(extent.english) each")
    let facts = count == 1 ? extent : .tasks(count) + Phrase(verbatim: ", ") + each
    return Phrase(verbatim: "'\(rule.title)' (") + facts + Phrase(verbatim: ")")
  }
}
