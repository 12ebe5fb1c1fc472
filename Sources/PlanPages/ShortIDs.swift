import ScheduleModel

/// The beginnings of identities by which the tasks of a listing are told apart, and by which
/// `caodiem why` finds them; and the plans, where there are several.
struct ShortIDs: Sendable {
  /// How many characters are shown: six, or as many more as are needed.
  private let length: Int
  /// Whether the tasks are those of several plans.
  private let isOfSeveral: Bool

  /// Looks at the tasks of a listing.
  init(_ tasks: [TaskFacts]) {
    let ids = tasks.map(\.task.id.description)
    isOfSeveral = tasks.contains { $0.plan != tasks[0].plan }
    let longest = ids.map(\.count).max() ?? 0
    length =
      (6...max(6, longest)).first { length in
        Set(ids.map { $0.prefix(length) }).count == Set(ids).count
      } ?? longest
  }

  /// The beginning of a task's identity.
  subscript(task: TaskFacts) -> String { String(task.task.id.description.prefix(length)) }

  /// The code of a task's plan, behind what it is told with; empty where all are of one plan.
  func planMark(of task: TaskFacts) -> String { isOfSeveral ? "  (\(task.plan))" : "" }
}
