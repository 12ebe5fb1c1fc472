import CivilTime
import ScheduleModel

extension PlacementAccounts {
  /// Whose working hours leave a task no time on any day, in the half or at the minute where one is
  /// named; empty where they leave some, and for a task whose rule gives the hours.
  ///
  /// Where those of each alone would do, and only not together, it is all of them.
  func offHours(
    _ task: DatedTask, _ claim: Claim, in named: HalfDay?, at start: Int?
  ) -> [Int] {
    guard claim.hours == nil else { return [] }
    let people = plan.book.people(of: plan.book.rules[task.rule], for: task.unit)
      .filter { plan.book.workingHours(of: $0) != nil }
    // What the rule or a station leaves no time either is not theirs to answer for.
    guard !people.isEmpty, !leaveTime(people, for: task, claim, in: named, at: start),
      leaveTime([], for: task, claim, in: named, at: start)
    else { return [] }
    let alone = people.filter { !leaveTime([$0], for: task, claim, in: named, at: start) }
    return alone.isEmpty ? people : alone
  }

  /// The halves of a day in which somebody has working hours; both where nobody has said.
  func worked(by person: Int) -> [HalfDay] {
    plan.book.workingHours(of: person)?.halves ?? HalfDay.allCases
  }

  private func leaveTime(
    _ people: [Int], for task: DatedTask, _ claim: Claim, in named: HalfDay?, at start: Int?
  ) -> Bool {
    let rule = plan.book.rules[task.rule]
    let halves = claim.half(named: named).map { [$0] } ?? HalfDay.allCases
    guard claim.starts != nil, let choice = plan.book.choosableHours(of: rule, for: task.unit)
    else {
      let open = people.reduce(halves) { open, person in open.filter(worked(by: person).contains) }
      return claim.halves == 0 || !open.isEmpty
    }
    let hours = people.compactMap(plan.book.workingHours).reduce(choice.hours) {
      $0.common(with: $1.hours)
    }
    let length = choice.length.count
    guard let start else {
      return hours.contains { run in
        halves.contains { half in
          max(run.lowerBound, half.minutes.lowerBound)
            <= min(run.upperBound - length, half.minutes.upperBound - 1)
        }
      }
    }
    return hours.contains { $0.lowerBound <= start && start + length <= $0.upperBound }
  }
}
