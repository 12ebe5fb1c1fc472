public import ScheduleModel

/// What a text from the command line finds among the tasks of a plan.
public enum TaskLookup: Hashable, Sendable {
  /// The one task whose identity begins so.
  case found(TaskFacts)
  /// More than one begins so; in the order of their identities.
  case several([TaskFacts])
  /// None begins so.
  case unknown
  /// Fewer than four characters, by which one finds a task by chance only.
  case tooShort

  /// How many characters a beginning must have.
  public static let shortest = 4
}

extension Plan {
  /// Finds a task by its identity or the beginning of it, in any case of letters.
  public func task(called text: String) -> TaskLookup {
    let beginning = text.lowercased()
    guard beginning.count >= TaskLookup.shortest else { return .tooShort }
    let found = facts.filter { $0.task.id.description.hasPrefix(beginning) }
      .sorted { $0.task.id < $1.task.id }
    guard let first = found.first else { return .unknown }
    return found.count == 1 ? .found(first) : .several(found)
  }
}
