import CivilTime
import RuleFiles
import ScheduleModel

// Changes of the lines of one rule, from the least to larger ones.
extension RepairBench {
  /// A window that goes on for more days.
  func widerEnd(_ rule: Rule) -> [PlanEdit] {
    guard let window = window(of: rule) else { return [] }
    return usableDays(of: rule, from: window.end, by: 1).compactMap { day in
      Window(from: window.start, through: day).map { .rule(rule.id, .window($0)) }
    }
  }

  /// A window that begins earlier.
  func widerStart(_ rule: Rule) -> [PlanEdit] {
    guard let window = window(of: rule) else { return [] }
    return usableDays(of: rule, from: window.start.adding(days: -1), by: -1).compactMap { day in
      Window(from: day, through: window.last).map { .rule(rule.id, .window($0)) }
    }
  }

  /// Two tasks of one unit nearer to each other, day by day.
  func nearer(_ rule: Rule) -> [PlanEdit] {
    guard let spacing = rule.spacing, spacing.days > 1, rule.details.farthest == nil else {
      return []
    }
    return (1..<spacing.days).reversed().map {
      .rule(rule.id, .spacing(Distance($0, spacing.count)))
    }
  }

  /// Tasks that may stand on rest days.
  func restDays(_ rule: Rule) -> [PlanEdit] {
    guard rule.restDays == .never, rule.position == .within else { return [] }
    return [.rule(rule.id, .restDays(.allowed))]
  }

  /// A day of its own for each unit, where they should have one in common.
  func ownDays(_ rule: Rule) -> [PlanEdit] {
    rule.hasCommonDays ? [.rule(rule.id, .dayChoice(.ofEachUnit))] : []
  }

  /// Fewer tasks for all units of the rule, one by one.
  func lowered(_ rule: Rule) -> [PlanEdit] {
    let number = rule.quantity.planned
    guard rule.position == .within, number > 1 else { return [] }
    return (1..<number).reversed().map { .rule(rule.id, .quantity($0)) }
  }

  /// The one window in which a rule's tasks lie; `nil` where it has none, or several.
  func window(of rule: Rule) -> Window? {
    guard rule.position == .within, case .windows(let occasions) = rule.anchor,
      occasions.count == 1, occasions[0].period == nil
    else { return nil }
    return occasions[0].window
  }

  /// The days from one on, within a month and the years of the plan, on which tasks of a rule may
  /// stand, the nearest first.
  private func usableDays(of rule: Rule, from first: CivilDate, by step: Int) -> [CivilDate] {
    (0..<RepairBench.farthest).map { first.adding(days: $0 * step) }.filter {
      book.horizon.contains($0) && isOpen($0, to: rule)
    }
  }

  /// By how many days a window is widened at most.
  private static let farthest = 31

  /// Whether tasks of a rule may stand on a day, as far as calendar, rule and what is published say.
  func isOpen(_ day: CivilDate, to rule: Rule) -> Bool {
    let isPast = published.map { day < $0.today } ?? false
    return !isPast && book.allows(day, for: rule)
  }
}
