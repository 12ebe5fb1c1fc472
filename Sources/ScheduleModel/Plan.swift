public import CivilTime

/// What placement made of a rule book: every task with its slot, or the reason why it has none.
public struct Plan: Sendable {
  /// A task in its slot.
  public struct Assignment: Hashable, Sendable {
    /// The task.
    public let task: DatedTask
    /// The time that it takes up.
    public let extent: Extent
    /// The half of its day that it takes up; `nil` where either will do, or both are taken.
    public let half: HalfDay?

    /// Which members of pools it has; may be empty.
    public let members: [PoolMember]
    /// Which resources it has of those of which its rule needs one, as places in the book's list, in
    /// the order of the rule; may be empty.
    public let chosen: [Int]

    /// Puts a task into a slot.
    public init(
      _ task: DatedTask, at extent: Extent, _ half: HalfDay? = nil, with members: [PoolMember] = [],
      choosing chosen: [Int] = []
    ) {
      self.task = task
      self.extent = extent
      self.half = half
      self.members = members
      self.chosen = chosen
    }
  }

  /// One of those that a pool consists of.
  public struct PoolMember: Hashable, Sendable {
    /// The pool, as a place in the book's list of resources.
    public let resource: Int
    /// Which of them, as a place in its list of members.
    public let member: Int

    /// Names a member of a pool.
    public init(_ resource: Int, _ member: Int) {
      self.resource = resource
      self.member = member
    }
  }

  /// A task that found no slot.
  public struct Unplaced: Hashable, Sendable {
    /// The task.
    public let task: DatedTask
    /// Why it has no slot.
    public let reason: Obstacle

    /// Records that a task found no slot.
    public init(_ task: DatedTask, because reason: Obstacle) {
      self.task = task
      self.reason = reason
    }
  }

  /// The rules that the plan was made of.
  public let book: RuleBook
  /// The tasks that have a time, sorted by start, then identity. Whole days begin at midnight.
  public let assignments: [Assignment]
  /// The tasks that found no slot, sorted by identity; may be empty.
  public let unplaced: [Unplaced]
  /// The tasks for which the plan gives no date, not even a window. Sorted by identity.
  public let open: [DatedTask]
  /// What was not proved; empty where no other plan leaves fewer tasks without a slot, nor moves less
  /// of what is published. Sorted.
  public let bounds: [Bound]

  /// Creates a plan. The order in which tasks are given does not matter.
  public init(
    book: RuleBook, assignments: [Assignment], unplaced: [Unplaced] = [], open: [DatedTask] = [],
    bounds: [Bound] = []
  ) {
    self.book = book
    self.assignments = Plan.inOrder(assignments)
    self.unplaced = unplaced.sorted { $0.task.id < $1.task.id }
    self.open = open.sorted { $0.id < $1.id }
    self.bounds = bounds.sorted()
  }
}

extension Plan {
  /// The assignments in the order of the plan. Placement gives them so, and millions are not moved for
  /// nothing.
  private static func inOrder(_ assignments: [Assignment]) -> [Assignment] {
    let isSorted = assignments.indices.dropFirst().allSatisfy { place in
      assignments[place - 1].order <= assignments[place].order
    }
    return isSorted ? assignments : assignments.sorted { $0.order < $1.order }
  }
}

extension Plan.Assignment {
  fileprivate var order: (CivilDate, Int, TaskID) {
    (extent.window.start, extent.startTime?.minute ?? 0, task.id)
  }
}
