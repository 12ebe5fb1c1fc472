import CivilTime
import ScheduleModel

/// A task that takes time on a day.
struct Engagement {
  /// The task in its slot.
  let slot: Plan.Assignment
  /// The rule that asks for it.
  let duty: Duty
  /// Who leads it, as a place in the roster's list: the unit itself where nobody else does.
  let lead: Int
  /// The day; a task that runs past midnight is engaged on both.
  let day: CivilDate
  /// Its hours in minutes since the first midnight of our count; `nil` where they are not known.
  let hours: Range<Int>?

  /// The task.
  var task: DatedTask { slot.task }
  /// The rule.
  var rule: Rule { duty.rule }

  /// Whether a unit does it and leads it itself.
  func isOwn(of unit: Int) -> Bool { task.unit == unit && lead == unit }
}

extension Duty {
  /// The tasks of the rule that take time, on each day that they touch.
  ///
  /// A bar of several days, within which the day is still open, takes nobody's time.
  func engagements(in book: RuleBook) -> [Engagement] {
    guard rule.occupation != .nothing else { return [] }
    return slots.filter { $0.task.part == .task && !$0.isBar }.flatMap { slot in
      let lead = book.lead(of: slot.task) ?? slot.task.unit
      return slot.extent.window.days.map { day in
        Engagement(
          slot: slot, duty: self, lead: lead, day: day,
          hours: rule.minutes(from: slot.extent.window.start) ?? slot.chosenMinutes)
      }
    }
  }
}

extension Plan.Assignment {
  /// Whether it lies across several whole days.
  var isBar: Bool {
    if case .wholeDays(let window) = extent { window.dayCount > 1 } else { false }
  }

  /// Its hours in minutes since the first midnight of our count; `nil` for whole days.
  fileprivate var chosenMinutes: Range<Int>? {
    guard case .timed(let start, _, let length) = extent else { return nil }
    let first = start.date.dayNumber * 1440 + start.time.minute
    return first..<first + length.count
  }
}

extension Rule {
  /// The hours of the rule on a day, in minutes since the first midnight of our count.
  ///
  /// They are known also while the place is not, although the slot is then a whole day.
  fileprivate func minutes(from day: CivilDate) -> Range<Int>? {
    guard case .at(let time, let length) = hours else { return nil }
    let start = day.dayNumber * 1440 + time.minute
    return start..<start + length.count
  }

  /// The hours as people read them: `07:30–09:00`; `nil` where they are not known.
  var shownHours: String? {
    guard case .at(let time, let length) = hours else { return nil }
    guard let end = TimeOfDay(minutesSinceMidnight: (time.minute + length.count) % 1440) else {
      return nil
    }
    return "\(time)–\(end)"
  }
}

extension [Engagement] {
  /// Those of which the hours run into those of another, of the pairs that count, where the time
  /// they share begins on the day itself.
  func overlapping(where counts: (Engagement, Engagement) -> Bool) -> [Engagement] {
    filter { one in
      contains { other in
        guard one.task.id != other.task.id, counts(one, other), let hours = one.hours,
          let others = other.hours, hours.overlaps(others)
        else { return false }
        let start = Swift.max(hours.lowerBound, others.lowerBound)
        return start / 1440 == one.day.dayNumber
      }
    }
  }

  /// The runs of tasks of one rule, in the order of the rules.
  var byRule: [[Engagement]] {
    Dictionary(grouping: self, by: \.task.rule).sorted { $0.key < $1.key }.map(\.value)
  }

  /// How many halves of a day they take.
  var halves: Int { reduce(0) { $0 + $1.rule.occupation.halves } }
}

/// Somebody's day.
struct PersonalDay: Hashable {
  /// Who, as a place in the roster's list.
  let unit: Int
  /// The day.
  let day: CivilDate
}
