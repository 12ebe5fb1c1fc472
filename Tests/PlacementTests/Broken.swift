import CivilTime
import ScheduleModel
import TestWorld

/// What a plan breaks with the days that placement chose; written without a look at how it chooses.
enum Broken {
  /// A line for each chosen task and requirement that it breaks, apart from pinned ones.
  static func requirements(of plan: Plan, apartFrom pinned: Set<TaskID> = []) -> [String] {
    plan.assignments.filter { $0.isChosen && !pinned.contains($0.task.id) }.flatMap { chosen in
      let others = plan.assignments.filter { $0.task.id != chosen.task.id }
      return days(of: chosen, plan) + people(of: chosen, others, plan)
        + resources(of: chosen, others, plan) + distances(of: chosen, others, plan)
        + choices(of: chosen, plan)
    }
  }

  private static func choices(of one: Plan.Assignment, _ plan: Plan) -> [String] {
    let lists = one.rule(plan).details.oneOf
    let isOneOfEach =
      lists.count == one.chosen.count
      && zip(lists, one.chosen).allSatisfy { list, chosen in
        list.contains { $0.resource == chosen }
      }
    return isOneOfEach ? [] : ["not one of each"]
  }

  private static func days(of one: Plan.Assignment, _ plan: Plan) -> [String] {
    guard case .within(let window) = one.task.demand else { return [] }
    let day = one.extent.window.start
    let isRest = !plan.book.calendar.isWorking(day)
    return (window.contains(day) ? [] : ["outside its window"])
      + (isRest && one.rule(plan).restDays == .never ? ["on a rest day"] : [])
      + (one.rule(plan).details.avoids.holds(day) ? ["on a day to avoid"] : [])
      + (one.rule(plan).choosesHalf == (one.half != nil) ? [] : ["half of a day"])
  }

  private static func people(
    of one: Plan.Assignment, _ others: [Plan.Assignment], _ plan: Plan
  ) -> [String] {
    one.people(plan).flatMap { person -> [String] in
      let same = others.filter { $0.people(plan).contains(person) }
      let day = one.extent.window.start
      let there = same.filter { $0.extent.window.contains(day) }
      // Pins may put two tasks into one half: the other half is as free as before.
      let named = Set(there.filter { $0.rule(plan).occupation == .halfDay }.compactMap(\.half))
      let unnamed = there.filter { $0.rule(plan).occupation != .halfDay || $0.half == nil }
        .map { $0.rule(plan).occupation.halves }.reduce(0, +)
      let taken = named.count + unnamed
      let own = one.rule(plan).occupation.halves
      let sameHalf = same.contains {
        own == 1 && $0.rule(plan).occupation == .halfDay && $0.half != nil && $0.half == one.half
          && $0.extent.window.start == day
      }
      let clash = same.contains { $0.clock(plan).overlaps(one.clock(plan)) }
      return (own > 0 && own + taken > 2 ? ["no half-day left"] : [])
        + (sameHalf ? ["one half twice"] : []) + (clash ? ["clock time twice"] : [])
    }
  }

  private static func resources(
    of one: Plan.Assignment, _ others: [Plan.Assignment], _ plan: Plan
  ) -> [String] {
    let day = one.extent.window.start
    return one.halves(plan).flatMap { half in
      one.resources(plan).compactMap { resource in
        let taken = others.count {
          $0.resources(plan).contains(resource) && $0.halves(plan).contains(half)
            && $0.extent.window.start == day
        }
        return taken < plan.book.resources[resource].capacity(on: day, half)
          ? nil : "no place left"
      }
    }
  }

  private static func distances(
    of one: Plan.Assignment, _ others: [Plan.Assignment], _ plan: Plan
  ) -> [String] {
    guard let spacing = one.rule(plan).spacing else { return [] }
    return others.compactMap { other in
      guard other.isChosen, other.task.rule == one.task.rule, other.task.unit == one.task.unit,
        other.task.period == one.task.period
      else { return nil }
      let ends = [one, other].map(\.extent.window.start).sorted()
      let between = Window(from: ends[0].adding(days: 1), through: ends[1])?.days
      let steps =
        switch spacing.count {
        case .calendarDays: between?.count ?? 0
        case .workingDays: between?.count { plan.book.calendar.isWorking($0) } ?? 0
        }
      return steps < spacing.days ? "too near" : nil
    }
  }
}

extension Plan.Assignment {
  fileprivate var isChosen: Bool { if case .within = task.demand { true } else { false } }

  fileprivate func rule(_ plan: Plan) -> Rule { plan.book.rules[task.rule] }

  /// Unit and lead, where the task takes time of anybody.
  fileprivate func people(_ plan: Plan) -> Set<Int> {
    guard rule(plan).occupation != .nothing, task.part == .task else { return [] }
    return [task.unit, plan.book.leader(of: task)]
  }

  /// What it has of what is scarce.
  fileprivate func resources(_ plan: Plan) -> [Int] { rule(plan).details.resources + chosen }

  /// The halves of its day in which it holds its resources.
  fileprivate func halves(_ plan: Plan) -> [HalfDay] {
    rule(plan).occupation == .day ? HalfDay.allCases : half.map { [$0] } ?? []
  }

  /// The minutes that a task takes; none where its hours are not known.
  fileprivate func clock(_ plan: Plan) -> Range<Int> {
    guard case .timed(let start, _, let length) = extent else { return 0..<0 }
    let first = start.date.dayNumber * 1440 + start.time.minute
    return first..<first + length.count
  }
}

extension Rule {
  /// Whether its tasks need one half of a day for the sake of a resource.
  fileprivate var choosesHalf: Bool {
    !(details.resources.isEmpty && details.oneOf.isEmpty) && occupation != .day
  }
}
