import CivilTime
import ScheduleModel

/// What tasks have in a plan of the resources of which their rules need one.
struct ChosenResources {
  private let byTask: [Int: [ResourceNeed]]

  /// Looks up what the slots of a plan have, whose tasks are named by these places; only those that
  /// had to choose are kept.
  init(_ assignments: [Plan.Assignment], at places: [Int?], _ terms: [SlotTerms]) {
    guard terms.contains(where: { !$0.oneOf.isEmpty }) else {
      byTask = [:]
      return
    }
    byTask = zip(assignments, places).reduce(into: [:]) { found, entry in
      let (assignment, place) = entry
      guard let place, terms.indices.contains(assignment.task.rule) else { return }
      let lists = terms[assignment.task.rule].oneOf
      let own = lists.joined().filter { assignment.chosen.contains($0.resource) }
      if !own.isEmpty { found[place] = own }
    }
  }

  /// What a task has, which is a place among those asked for; empty where it had nothing to choose.
  subscript(task: Int) -> [ResourceNeed] { byTask[task] ?? [] }
}

extension SlotTerms {
  /// Whether some resources are one of each list, and nothing else.
  func areOneOfEach(_ chosen: [Int]) -> Bool {
    chosen.count == oneOf.count
      && oneOf.allSatisfy { list in
        list.count { need in chosen.contains(need.resource) } == 1
      }
  }

  /// All that a task needs that has chosen some resources, with how many places of each at once.
  func needs(choosing chosen: [ResourceNeed]) -> [ResourceNeed] {
    zip(resources, counts).map { ResourceNeed($0, $1) } + chosen
  }
}
