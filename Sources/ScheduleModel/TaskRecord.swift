public import CivilTime

/// A published task with its history in brief: what RFC 5545 calls a revision of a component.
public struct TaskRecord: Hashable, Sendable {
  /// Whether the task is to be done.
  public enum Standing: String, Hashable, Sendable {
    case live, cancelled
  }

  /// What is shown; of a cancelled task what was shown last.
  public let task: PublishedTask
  /// Whether it is to be done.
  public let standing: Standing
  /// How often what people see of it has changed since it was first published, from 0.
  public let sequence: Int
  /// When it was first published.
  public let created: Instant
  /// When what people see of it last changed; never before `created`.
  public let changed: Instant

  /// Puts a task and its history together.
  public init(
    _ task: PublishedTask, _ standing: Standing, sequence: Int, created: Instant, changed: Instant
  ) {
    self.task = task
    self.standing = standing
    self.sequence = sequence
    self.created = created
    self.changed = changed
  }

  /// The first record of a task.
  public init(new task: PublishedTask, at moment: Instant) {
    self.init(task, .live, sequence: 0, created: moment, changed: moment)
  }
}
