import ScheduleModel

/// The beginnings of identities by which the tasks of a listing are told apart, and by which
/// `caodiem why` finds them.
struct ShortIDs: Sendable {
  /// How many characters are shown: six, or as many more as are needed.
  private let length: Int

  /// Looks at the tasks of a listing.
  init(_ tasks: [TaskFacts]) {
    let ids = tasks.map(\.task.id.description)
    let longest = ids.map(\.count).max() ?? 0
    length =
      (6...max(6, longest)).first { length in
        Set(ids.map { $0.prefix(length) }).count == Set(ids).count
      } ?? longest
  }

  /// The beginning of a task's identity.
  subscript(task: TaskFacts) -> String { String(task.task.id.description.prefix(length)) }
}
