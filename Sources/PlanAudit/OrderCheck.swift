import CivilTime
import ScheduleModel

/// Whether what has to be done first stands before what waits for it, as far as placement chose.
struct OrderCheck {
  private(set) var faults: [Fault] = []

  private let book: RuleBook
  private let pins: Pins

  /// Checks a plan; what is pinned was not chosen.
  init(_ plan: Plan, _ pins: Pins, keeping published: PublishedSlots?) {
    book = plan.book
    self.pins = pins
    let leaders = Set(book.rules.compactMap(\.details.follows?.rule))
    guard !leaders.isEmpty else { return }
    let concerned = plan.assignments.filter { assignment in
      let rule = book.rules[assignment.task.rule]
      return rule.details.follows != nil || leaders.contains(rule.id)
    }
    let byRule = Dictionary(grouping: concerned) { book.rules[$0.task.rule].id }
    let byUnit = byRule.mapValues { Dictionary(grouping: $0, by: \.task.unit) }
    for follower in concerned {
      // What is over cannot wait any more.
      guard published?.past(follower.task.id) == nil,
        let leader = book.rules[follower.task.rule].details.follows?.rule
      else { continue }
      let own = book.rule(leader)?.has(follower.task.unit) ?? false
      let others = own ? byUnit[leader]?[follower.task.unit] : byRule[leader]
      for other in others ?? [] { check(other, before: follower) }
    }
  }

  private mutating func check(_ one: Plan.Assignment, before other: Plan.Assignment) {
    guard isChosen(one.task) || isChosen(other.task),
      let distance = book.precedence(of: one.task, over: other.task)
    else { return }
    let (first, second) = (one.extent.window.start, other.extent.window.start)
    guard book.calendar.distance(distance.count, from: first, to: second) < distance.days else {
      return
    }
    faults.append(.outOfOrder(one.task, other.task, (first, second), in: book))
  }

  private func isChosen(_ task: DatedTask) -> Bool {
    guard case .within = task.demand else { return false }
    return pins[task.id] == nil
  }
}
