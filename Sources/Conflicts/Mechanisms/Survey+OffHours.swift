import CivilTime
import ScheduleModel

/// A task that was given a time at which some do not work whose time it takes.
private struct OffHours {
  /// When it is.
  enum Moment: Hashable {
    /// At the hours that the rule gives, in minutes after midnight.
    case hours(Range<Int>)
    /// In the half of the day that people named.
    case half(HalfDay)
    /// At no time of its day.
    case never
  }

  let task: DatedTask
  let moment: Moment
  /// Who does not work then. Never empty.
  let people: [Int]
}

extension Survey {
  /// Tasks that stand, by the rule or by what people decided, when their unit or lead does not work.
  ///
  /// What placement chooses is never so. What takes nobody's time, such as a broadcast, is not asked.
  var offHours: [Conflict] {
    guard !book.hasNoWorkingHours else { return [] }
    return duties.compactMap { duty in
      let off = duty.slots.compactMap { slot in
        let people = hoursOffWork(of: slot, duty.rule)
        return people.isEmpty
          ? nil : OffHours(task: slot.task, moment: moment(of: slot, duty.rule), people: people)
      }
      return off.isEmpty ? nil : conflict(duty, off)
    }
  }

  /// Who does not work when a task stands by the rule or by what people decided; empty where all do.
  func hoursOffWork(of slot: Plan.Assignment, _ rule: Rule) -> [Int] {
    guard slot.task.part == .task, !slot.isBar else { return [] }
    let people = book.people(of: rule, for: slot.task.unit)
      .filter { book.workingHours(of: $0) != nil }
    if let minutes = rule.givenMinutes {
      return people.filter { book.workingHours(of: $0).map { !$0.hold(minutes) } ?? false }
    }
    // Hours that were chosen lie within theirs; what is over stays as it was.
    guard slot.extent.startTime == nil, published?.past(slot.task.id) == nil else { return [] }
    return idle(people, for: slot.task, rule, in: rule.occupation == .day ? nil : slot.half)
  }

  /// Who of some people leaves a task no time on any day, in the half that is named; empty where there is
  /// some.
  ///
  /// Where each alone would leave some, and only all together do not, it is all of them.
  private func idle(
    _ people: [Int], for task: DatedTask, _ rule: Rule, in half: HalfDay?
  ) -> [Int] {
    // What the rule or a station leaves no time either is not theirs to answer for.
    guard !leaveTime(people, for: task, rule, in: half), leaveTime([], for: task, rule, in: half)
    else { return [] }
    let alone = people.filter { !leaveTime([$0], for: task, rule, in: half) }
    return alone.isEmpty ? people : alone
  }

  /// Why some tasks find no day, where that is because people never work when they could be done; `nil`
  /// where it is not, for one of them at least.
  func offHoursWords(of tasks: [DatedTask]) -> Phrase? {
    let people = tasks.map(idle)
    guard !people.contains([]) else { return nil }
    return Phrase(
      vi: "không lúc nào hợp với giờ làm việc của ", en: "no time suits the working hours of ")
      + workers(Set(people.joined()).sorted())
  }

  /// Whether a task for which a day is to be chosen finds none, because people never work when it could be
  /// done.
  func hasNoTime(_ task: DatedTask) -> Bool { !idle(task).isEmpty }

  private func idle(_ task: DatedTask) -> [Int] {
    let rule = book.rules[task.rule]
    guard !book.hasNoWorkingHours, task.isChosen, task.part == .task, rule.givenMinutes == nil
    else { return [] }
    let people = book.people(of: rule, for: task.unit).filter { book.workingHours(of: $0) != nil }
    return idle(people, for: task, rule, in: nil)
  }

  /// Whether there is a time of a day, in the half that is named, at which some people all work and a task
  /// could be done.
  private func leaveTime(
    _ people: [Int], for task: DatedTask, _ rule: Rule, in half: HalfDay?
  ) -> Bool {
    let hours = people.compactMap(book.workingHours)
    guard let choice = book.choosableHours(of: rule, for: task.unit) else {
      return rule.occupation.halves == 0
        || (half.map { [$0] } ?? HalfDay.allCases).contains { half in
          hours.allSatisfy { $0.halves.contains(half) }
        }
    }
    let common = hours.reduce(choice.hours) { $0.common(with: $1.hours) }
    let day = half?.minutes ?? 0..<1440
    return common.contains { run in
      max(run.lowerBound, day.lowerBound)
        <= min(run.upperBound - choice.length.count, day.upperBound - 1)
    }
  }

  private func moment(of slot: Plan.Assignment, _ rule: Rule) -> OffHours.Moment {
    if let minutes = rule.givenMinutes { return .hours(minutes) }
    let half = rule.occupation == .day ? nil : slot.half
    return half.map { .half($0) } ?? .never
  }
}

extension Survey {
  private func conflict(_ duty: Duty, _ off: [OffHours]) -> Conflict {
    let tasks = off.map(\.task)
    let people = Set(off.flatMap(\.people)).sorted()
    let isLed = tasks.contains { book.lead(of: $0).map(people.contains) ?? false }
    let isGiven = duty.rule.givenMinutes != nil
    return Conflict(
      .offHours, ConflictID(.offHours, about: duty.rule.id.text), .soft,
      whose(tasks) + Phrase(verbatim: ": ") + duty.quoted + Phrase(verbatim: " ")
        + words(of: off, duty.rule) + Phrase(verbatim: "."),
      tasks: tasks.ids, units: tasks.units, clauses: [duty].clauses,
      causes: [duty.rule.place(of: .when)]
        + ([.hours, .length, .occupation] + (isLed ? [.lead] : [])).compactMap {
          duty.rule.lines[$0]
        }
        + people.compactMap { book.workingHours(of: $0)?.source }
        + tasks.compactMap { pin(of: $0.id)?.source },
      repairs: [
        Repair(
          isGiven
            ? Phrase(
              vi: "đổi 'giờ' ở quy tắc '\(duty.rule.id)', hoặc sửa 'giờ làm việc'",
              en: "change 'time' in rule '\(duty.rule.id)', or mend 'working hours'")
            : Phrase(
              vi: "đổi ngày, buổi hay 'khung giờ' của việc, hoặc sửa 'giờ làm việc'",
              en: "change its day, half-day or 'hours', or mend 'working hours'"))
      ])
  }

  private func words(of off: [OffHours], _ rule: Rule) -> Phrase {
    let groups = Dictionary(grouping: off, by: \.moment)
      .sorted { $0.value[0].task.id < $1.value[0].task.id }
    return groups.map { moment, off in
      moment.words(rule.shownHours) + workers(Set(off.flatMap(\.people)).sorted())
    }.joined(by: "; ")
  }

  /// Who works when: `Xã An và Xã Bình (07:30–11:30, 13:30–17:00)`.
  private func workers(_ people: [Int]) -> Phrase {
    let groups = Dictionary(grouping: people) {
      book.workingHours(of: $0)?.hours.clockText ?? ""
    }
    return groups.sorted { $0.value[0] < $1.value[0] }
      .map { hours, units in names(of: units) + Phrase(verbatim: " (\(hours))") }.joined(by: "; ")
  }
}

extension OffHours.Moment {
  fileprivate func words(_ shown: String?) -> Phrase {
    switch self {
    case .hours:
      Phrase(
        vi: "lúc \(shown ?? ""), ngoài giờ làm việc của ",
        en: "at \(shown ?? ""), outside the working hours of ")
    case .half(let half):
      Phrase(
        vi: "vào \(half.name.vietnamese), ngoài giờ làm việc của ",
        en: "in the \(half.name.english), outside the working hours of ")
    case .never:
      Phrase(
        vi: "vào ngày đã định, không lúc nào hợp với giờ làm việc của ",
        en: "on its day, at no time that suits the working hours of ")
    }
  }
}

extension Rule {
  /// The hours that the rule gives, in minutes after midnight; the end may lie in the next day. `nil`
  /// where it gives none.
  fileprivate var givenMinutes: Range<Int>? {
    guard case .at(let time, let length) = hours else { return nil }
    return time.minute..<time.minute + length.count
  }
}
