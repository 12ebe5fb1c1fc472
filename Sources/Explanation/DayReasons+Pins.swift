import CivilTime
import ScheduleModel

extension DayReasons {
  /// The pin of what the task hangs on, where that gave it its day: of its event for a broadcaster's
  /// slot, else of the tasks of the rule that it is anchored to; `nil` where there is none.
  var followed: Reason? {
    let pins = plan.book.pins
    guard !pins.isEmpty, let leading = leadingTasks, let first = leading.first,
      let day = pins.sharedDay(of: leading.map(\.id)), let pin = plan.book.pin(of: first.id)
    else { return nil }
    return Reason(
      Phrase(
        vi: "việc ấy đã ghim vào \(day.longText(in: .vietnamese))",
        en: "people pinned that to \(day.longText(in: .english))"), pin.source)
  }

  /// The tasks whose day gives the task its own; `nil` where it hangs on none.
  private var leadingTasks: [DatedTask]? {
    let task = facts.task
    if task.part == .broadcast {
      return tasks(of: facts.rule).filter {
        $0.period == task.period && $0.ordinal == task.ordinal
      }
    }
    guard case .relative(let relation, let id, _) = facts.rule.anchor,
      let anchor = plan.book.rule(id), anchor.position != .within || relation == .alongside
    else { return nil }
    let all = tasks(of: anchor).filter { $0.period == task.period }
    return anchor.units.contains(task.unit) ? all.filter { $0.unit == task.unit } : all
  }

  private func tasks(of rule: Rule) -> [DatedTask] {
    (plan.assignments.map(\.task) + plan.unplaced.map(\.task) + plan.open).filter {
      $0.part == .task && plan.book.rules[$0.rule].id == rule.id
    }
  }
}
