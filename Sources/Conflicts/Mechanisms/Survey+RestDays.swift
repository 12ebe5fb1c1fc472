import CivilTime
import ScheduleModel

extension Survey {
  /// Spans at whose ends something is to be done and that begin or end on a rest day, and fixed
  /// days that are one, where the rule does not say what then.
  ///
  /// A span alone, such as a campaign, runs through rest days and asks nobody to work on its first
  /// day or its last: banners have to be hung and taken down by somebody. Pins are looked at
  /// elsewhere.
  var restDays: [Conflict] {
    duties.filter { $0.rule.restDays == .never }.flatMap { duty -> [Conflict] in
      switch duty.rule.position {
      case .throughout: restDays(atEndsOf: duty)
      case .on where duty.rule.shift == nil: restDays(of: duty)
      case .on, .within, .due: []
      }
    }
  }

  private func restDays(of duty: Duty) -> [Conflict] {
    let pins = book.pins
    let slots = duty.slots.filter {
      $0.task.part == .task && !$0.isBar && pins[$0.task.id] == nil
    }
    return Dictionary(grouping: slots, by: \.extent.window.start)
      .filter { !book.calendar.isWorking($0.key) }
      .map { day, slots in
        conflict(
          duty, day, slots.map(\.task),
          Phrase(
            vi: "\(duty.quoted.vietnamese) đứng vào ngày nghỉ và quy tắc không nói dời về đâu.",
            en: "\(duty.quoted.english) stands on a rest day and the rule does not say what then."),
          repairs: shifts(of: duty.rule, off: day))
      }
  }

  private func restDays(atEndsOf duty: Duty) -> [Conflict] {
    let spans = duty.slots.filter { $0.task.part == .span }
    let first = Dictionary(
      grouping: duty.rule.asks(at: .start) ? spans : [], by: \.extent.window.start)
    let last = Dictionary(
      grouping: duty.rule.asks(at: .end) ? spans : [], by: \.extent.window.last)
    return Set(first.keys).union(last.keys).filter { !book.calendar.isWorking($0) }.map { day in
      let tasks = Set((first[day] ?? []) + (last[day] ?? [])).map(\.task)
      return conflict(
        duty, day, tasks,
        end(isFirst: first[day] != nil, isLast: last[day] != nil, of: duty) + companions(of: duty),
        repairs: [])
    }
  }

  private func conflict(
    _ duty: Duty, _ day: CivilDate, _ tasks: [DatedTask], _ sentence: Phrase, repairs: [Repair]
  ) -> Conflict {
    let facts = [.tasks(tasks.count) + Phrase(vi: " của ", en: " of ") + names(of: tasks.units)]
    return Conflict(
      .restDay, ConflictID(.restDay, about: duty.rule.id.text, "\(day)"), .soft,
      (facts + [day.long, restName(of: day)]).joined(by: ", ") + Phrase(verbatim: ": ") + sentence,
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: [duty.rule.place(of: .when)] + [calendarLine(of: day)].compactMap(\.self),
      repairs: repairs)
  }

  private func end(isFirst: Bool, isLast: Bool, of duty: Duty) -> Phrase {
    let name =
      switch (isFirst, isLast) {
      case (true, true): Phrase(vi: "ngày duy nhất", en: "the only day")
      case (true, false): Phrase(vi: "ngày đầu", en: "the first day")
      default: Phrase(vi: "ngày cuối", en: "the last day")
      }
    return Phrase(
      vi: "\(name.vietnamese) của \(duty.quoted.vietnamese) là ngày nghỉ.",
      en: "\(name.english) of \(duty.quoted.english) is a rest day.")
  }

  /// When what is to be done at the ends of a span stands; empty where there is no such thing.
  private func companions(of duty: Duty) -> Phrase {
    let slots = duty.slots.filter { [.start, .end].contains($0.task.part) }
    let days = Set(slots.map { Boundary(part: $0.task.part, day: $0.extent.window.start) })
    let words = days.sorted().compactMap { boundary -> Phrase? in
      guard let title = duty.rule.title(of: boundary.part) else { return nil }
      let day = boundary.day
      return Phrase(
        vi: "'\(title)' đứng vào \(day.longText(in: .vietnamese))",
        en: "'\(title)' stands on \(day.longText(in: .english))")
    }
    guard !words.isEmpty else { return Phrase(verbatim: "") }
    return Phrase(verbatim: " ") + words.listed + Phrase(verbatim: ".")
  }

  /// The two ways off a rest day, with the day that each leads to.
  private func shifts(of rule: Rule, off day: CivilDate) -> [Repair] {
    let before = book.calendar.workingDay(onOrBefore: day).map { day in
      Repair(
        Phrase(
          vi: "thêm 'dời: về trước' vào quy tắc '\(rule.id)': \(day.longText(in: .vietnamese))",
          en: "add 'shift: previous' to rule '\(rule.id)': \(day.longText(in: .english))"
        ), tasks: taskCount)
    }
    let after = book.calendar.workingDay(onOrAfter: day).map { day in
      Repair(
        Phrase(
          vi: "thêm 'dời: về sau' vào quy tắc '\(rule.id)': \(day.longText(in: .vietnamese))",
          en: "add 'shift: next' to rule '\(rule.id)': \(day.longText(in: .english))"
        ), tasks: taskCount)
    }
    return [before, after].compactMap(\.self)
  }
}

/// What is to be done at one end of a span, and when.
private struct Boundary: Hashable, Comparable {
  let part: Part
  let day: CivilDate

  static func < (one: Boundary, other: Boundary) -> Bool {
    (one.day, one.part.rawValue) < (other.day, other.part.rawValue)
  }
}

extension Rule {
  /// Whether something is to be done at an end of its spans.
  fileprivate func asks(at end: Part) -> Bool { title(of: end) != nil }

  /// What is to be done at an end of its spans; `nil` where there is no such thing.
  fileprivate func title(of end: Part) -> String? {
    companions.lazy.compactMap { companion in
      switch companion {
      case .start(let title) where end == .start: title
      case .end(let title) where end == .end: title
      default: nil
      }
    }.first
  }
}
