import CivilTime
import ScheduleModel

/// What keeps tasks of one rule and unit from the days of a window, whatever else there is.
enum DayCloser: Hashable {
  /// An entry of the calendar.
  case entry(OfficialDays)
  /// The weekly rest.
  case weeklyRest
  /// The days that the rule avoids.
  case avoidance
  /// The distance that the rule asks for.
  case spacing(Distance)
}

/// How many tasks of a rule the days of a window hold for one unit, if it had nothing else to do.
struct DayRoom {
  private let rule: Rule
  private let calendar: WorkCalendar
  private let window: Window

  /// Prepares to count.
  init(_ rule: Rule, _ calendar: WorkCalendar, _ window: Window) {
    self.rule = rule
    self.calendar = calendar
    self.window = window
  }

  /// All that may keep tasks out, in the order of the calendar.
  var closers: [DayCloser] {
    let entries = calendar.entries.filter { entry in
      entry.window.intersection(window) != nil
        && (rule.restDays == .never ? entry.kind != .work : entry.kind == .feast)
    }
    let weekly: [DayCloser] = rule.restDays == .never ? [.weeklyRest] : []
    let avoided: [DayCloser] =
      window.days.contains(where: rule.details.avoids.contains)
      ? [.avoidance] : []
    return entries.map(DayCloser.entry) + weekly + avoided
      + (rule.spacing.map { [.spacing($0)] } ?? [])
  }

  /// The days that are left by some of what keeps tasks out.
  func days(under closers: [DayCloser]) -> [CivilDate] { days(under: closers, by: kept(closers)) }

  private func days(under closers: [DayCloser], by kept: WorkCalendar) -> [CivilDate] {
    let avoids = closers.contains(.avoidance) ? rule.details.avoids : .none
    return window.days.filter { kept.allows($0, rule.restDays) && !avoids.contains($0) }
  }

  /// The calendar as it would be if only these closed days.
  private func kept(_ closers: [DayCloser]) -> WorkCalendar {
    let entries = calendar.entries.filter { $0.kind == .work } + closers.compactMap(\.entry)
    let rest = closers.contains(.weeklyRest) ? calendar.weeklyRest : []
    return WorkCalendar(
      weeklyRest: rest, entries: calendar.entries.filter(Set(entries).contains))
  }

  /// How many tasks find a day under some of what keeps them out; never more than `wanted`.
  func room(for wanted: Int, under closers: [DayCloser]) -> Int {
    let kept = kept(closers)
    let days = days(under: closers, by: kept)
    guard let distance = closers.lazy.compactMap(\.distance).first, distance.days > 0 else {
      return days.isEmpty ? 0 : min(wanted, days.count * (mostEachDay ?? wanted))
    }
    return min(wanted, apart(days, by: distance, kept))
  }

  /// How many tasks one day holds; `nil` for as many as one likes.
  private var mostEachDay: Int? {
    if case .at = rule.hours { return 1 }
    switch rule.occupation.halves {
    case 0: return nil
    case 1: return 2
    default: return 1
    }
  }

  /// How many of the days lie at a distance from one another, taken as early as can be.
  private func apart(
    _ days: [CivilDate], by distance: Distance, _ kept: WorkCalendar
  ) -> Int {
    var (count, last): (Int, CivilDate?) = (0, nil)
    for day in days {
      if let last, kept.distance(distance.count, from: last, to: day) < distance.days { continue }
      (count, last) = (count + 1, day)
    }
    return count
  }
}

extension DayCloser {
  /// The entry of the calendar that it is, if it is one.
  var entry: OfficialDays? { if case .entry(let days) = self { days } else { nil } }

  fileprivate var distance: Distance? {
    if case .spacing(let distance) = self { distance } else { nil }
  }
}
