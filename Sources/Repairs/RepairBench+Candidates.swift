import CivilTime
import Conflicts
import RuleFiles
public import ScheduleModel

extension RepairBench {
  /// How many edits of one sort are tried, each larger than the one before, until one works.
  static let mostSteps = 8

  /// The edits that could settle a conflict, in ladders: each begins with the least change of its sort
  /// and goes on to larger ones. Empty where nobody can tell by the rules what would help.
  ///
  /// At most `mostSteps` edits stand in a ladder.
  public func ladders(for conflict: Conflict) -> [[PlanEdit]] {
    let all: [[PlanEdit]] =
      switch conflict.code {
      case .resourceShort: resourceLadders(conflict)
      case .unplaced: placeLadders(missing(of: conflict))
      case .pinBroken: pinLadders(conflict)
      case .unitBooked, .leadBooked: pinLadders(conflict) + shorter(conflict)
      case .restDay, .restDayAhead: rules(behind: conflict).flatMap(shifts)
      case .openChoice: readings(of: book.choices.filter { conflict.id.names($0.id) })
      default: []
      }
    return all.map { Array($0.prefix(RepairBench.mostSteps)) }.filter { !$0.isEmpty }
  }

  /// The tasks of a conflict that found no slot, in the order of the plan.
  private func missing(of conflict: Conflict) -> [DatedTask] {
    let own = Set(conflict.tasks)
    return plan.unplaced.map(\.task).filter { own.contains($0.id) }
  }

  /// What helps tasks that want of a resource what there is not.
  private func resourceLadders(_ conflict: Conflict) -> [[PlanEdit]] {
    let missing = missing(of: conflict)
    let lines = Set(conflict.causes.map(\.lineMark))
    let index = book.resources.firstIndex { lines.contains($0.source.lineMark) }
    guard let index else { return placeLadders(missing) }
    return missing.isEmpty
      ? [overbooked(conflict, index)] : placeLadders(missing) + [extras(of: index, for: missing)]
  }

  /// What helps tasks that found no day.
  private func placeLadders(_ missing: [DatedTask]) -> [[PlanEdit]] {
    let rules = Dictionary(grouping: missing, by: \.rule).sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }.prefix(RepairBench.mostRules).map { book.rules[$0.key] }
    let choices = book.choices.filter { choice in
      rules.contains { choice.touched.contains($0.id) }
    }
    return rules.flatMap { rule in
      [widerEnd(rule), widerStart(rule), nearer(rule), restDays(rule), ownDays(rule)]
        + shifts(of: rule)
    } + [fewer(missing)] + rules.map(lowered) + readings(of: choices)
  }

  /// Of how many rules at most the lines are changed for one conflict: those that lack most.
  private static let mostRules = 2

  private func rules(behind conflict: Conflict) -> [Rule] {
    let lines = Set(conflict.causes.map(\.lineMark))
    return book.rules.filter { lines.contains($0.place(of: .when).lineMark) }
  }

  /// Half a day for each rule of which a task takes a whole one.
  private func shorter(_ conflict: Conflict) -> [[PlanEdit]] {
    let own = Set(conflict.tasks)
    let rules = Set(plan.assignments.filter { own.contains($0.task.id) }.map(\.task.rule))
    return rules.sorted().map { book.rules[$0] }.filter { $0.occupation == .day }.map {
      [.rule($0.id, .occupation(.halfDay))]
    }
  }

  /// Every way off a rest day that the rule does not take now.
  private func shifts(of rule: Rule) -> [[PlanEdit]] {
    let now: Shift?
    switch rule.position {
    case .due(let shift): now = shift
    case .on: now = rule.shift
    case .within, .throughout: return []
    }
    return [Shift.previousWorkingDay, .nextWorkingDay, .stays].filter { $0 != now }.map {
      [.rule(rule.id, .shift($0))]
    }
  }

  /// Every reading of some choices; the one that is followed too, as people may keep to it.
  private func readings(of choices: [Choice]) -> [[PlanEdit]] {
    choices.flatMap { choice in
      choice.readings.map { [.decisions([.reading(choice.id, $0.id)])] }
    }
  }
}

extension ConflictID {
  /// Whether the last part of the identity is the code of a choice.
  fileprivate func names(_ choice: ChoiceID) -> Bool { text.hasSuffix(".\(choice)") }
}

extension SourcePlace {
  /// The file and line.
  fileprivate var lineMark: LineMark { LineMark(file: file, line: line) }
}

/// A line of a file.
private struct LineMark: Hashable {
  let file: String
  let line: Int
}
