import CivilTime
import ScheduleModel

/// An occasion with what is known of it.
struct KnownOccasion: Hashable {
  let occasion: Occasion
  let certainty: Certainty
}

extension RuleBook {
  /// When a rule applies, sorted; empty where nobody has said when.
  func occasions(of rule: Rule) -> [KnownOccasion] {
    switch rule.anchor {
    case .windows(let occasions):
      return occasions.map { KnownOccasion(occasion: $0, certainty: rule.certainty) }
    case .every(let kind, let window):
      return periods(kind, during: window).map {
        KnownOccasion(occasion: Occasion($0.window, named: $0), certainty: rule.certainty)
      }
    case .relative(let relation, let id, let distance):
      return anchored(rule, relation, to: id, distance)
    case .open:
      return []
    }
  }

  /// The periods that belong to the years of the plan; with a window, those that lie wholly in it.
  ///
  /// Nothing is due in a period of which only a part belongs to the plan.
  private func periods(_ kind: Period.Kind, during window: Window?) -> [Period] {
    let all = head.years.flatMap { Period.all(kind, of: $0) }
    guard let window else { return all }
    return all.filter { $0.window.intersection(window) == $0.window }
  }

  /// The occasions of a rule that is anchored to another.
  ///
  /// Where the days of the other are still to be chosen within a window, "before" means before the
  /// window and "after" means after it. Readers have made sure that the other rule exists and that
  /// rules do not go round in a circle.
  private func anchored(
    _ rule: Rule, _ relation: Relation, to id: RuleID, _ distance: Distance
  ) -> [KnownOccasion] {
    guard let anchor = rules.first(where: { $0.id == id }) else { return [] }
    return occasions(of: anchor).compactMap { known in
      let window =
        dueDay(of: anchor, known.occasion).map { Window(on: $0) }
        ?? known.occasion.window
      guard let own = shifted(window, relation, distance) else { return nil }
      let isOpen = known.certainty == .toBeAnnounced || rule.certainty == .toBeAnnounced
      return KnownOccasion(
        occasion: Occasion(own, named: known.occasion.period),
        certainty: isOpen ? .toBeAnnounced : .confirmed)
    }
  }

  private func shifted(
    _ window: Window, _ relation: Relation, _ distance: Distance
  ) -> Window? {
    switch relation {
    case .alongside: window
    case .before: day(-distance.days, distance.count, from: window.start).map { Window(on: $0) }
    case .after: day(distance.days, distance.count, from: window.last).map { Window(on: $0) }
    }
  }

  private func day(_ days: Int, _ count: Distance.Count, from day: CivilDate) -> CivilDate? {
    switch count {
    case .calendarDays: day.adding(days: days)
    case .workingDays: calendar.workingDay(days, from: day)
    }
  }

  /// The day by whose end a due task of a rule is done; `nil` where the rule is not about that.
  func dueDay(of rule: Rule, _ occasion: Occasion) -> CivilDate? {
    guard case .due(let shift) = rule.position else { return nil }
    let last = occasion.window.last
    switch shift {
    case .stays: return last
    case .previousWorkingDay: return calendar.workingDay(onOrBefore: last) ?? last
    case .nextWorkingDay: return calendar.workingDay(onOrAfter: last) ?? last
    }
  }
}
