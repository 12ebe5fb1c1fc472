import CivilTime
public import ScheduleModel

extension Placer {
  /// The tasks that compete with some tasks for people's time or resources, directly or through
  /// others; these themselves among them. In the order given.
  public static func rivals(
    of some: Set<TaskID>, among tasks: [DatedTask], in book: RuleBook
  ) -> [DatedTask] {
    let claims = Claims(book)
    let people = book.roster.units.count
    let stations = people + book.resources.count
    let own = stations + people
    var components = Components(own + tasks.count)
    for (place, task) in tasks.enumerated() where task.part == .task {
      let claim = claims[task]
      let ties =
        claim.people(task.unit) + claim.everyResource.map { people + $0 }
        + (claim.isAired ? [stations + task.unit] : []) + [own + place]
      for (one, other) in zip(ties, ties.dropFirst()) { components.join(one, other) }
      // Tasks of one rule and unit keep their distance from one another.
      if !claim.takesTime, book.rules[task.rule].spacing != nil {
        components.join(task.unit, own + place)
      }
    }
    for places in Dictionary(grouping: tasks.indices, by: { CommonKey(tasks[$0], in: book) }) {
      guard places.key != nil else { continue }
      for (one, other) in zip(places.value, places.value.dropFirst()) {
        components.join(own + one, own + other)
      }
    }
    for (before, after, _) in Ordering(book).pairs(of: tasks) {
      components.join(own + before, own + after)
    }
    let roots = Set(
      tasks.indices.filter { some.contains(tasks[$0].id) }.map { components.root(of: own + $0) })
    return tasks.indices.filter { roots.contains(components.root(of: own + $0)) }.map { tasks[$0] }
  }
}
