public import CivilTime

/// Where a task stands in what is published: its day, with the half of it where one was chosen, and
/// the time at which it begins where it has hours.
public struct PublishedSlot: Hashable, Sendable {
  /// The day.
  public let day: CivilDate
  /// The half of it; `nil` where none was chosen.
  public let half: HalfDay?
  /// When it begins; `nil` for whole days.
  public let start: TimeOfDay?
  /// Which resources were chosen of those of which one was needed, by code; may be empty.
  public let chosen: [ResourceID]

  /// Names a slot.
  public init(
    _ day: CivilDate, _ half: HalfDay? = nil, at start: TimeOfDay? = nil,
    choosing chosen: [ResourceID] = []
  ) {
    self.day = day
    self.half = half
    self.start = start
    self.chosen = chosen
  }

  /// The slot of what takes up some time.
  public init(_ extent: Extent, _ half: HalfDay?, choosing chosen: [ResourceID] = []) {
    self.init(extent.window.start, half, at: extent.startTime, choosing: chosen)
  }
}

/// Where the tasks of a plan stand in what is published, and the day that it is: what a new plan of
/// the same rules keeps to.
public struct PublishedSlots: Sendable {
  /// The day that it is in the zone of the plan. Nothing new is put on a day before it.
  public let today: CivilDate
  /// The tasks that are published and not cancelled, in the order of the records; empty where only
  /// slots are known.
  public let tasks: [PublishedTask]
  private let slots: [TaskID: PublishedSlot]
  private let members: [TaskID: [ResourceID]]

  /// Takes the slots out of the records of a plan: those of live tasks that have one day.
  public init(_ records: [TaskRecord], today: CivilDate) {
    let slots: [TaskID: PublishedSlot] = records.reduce(into: [:]) { slots, record in
      let window = record.task.extent.window
      guard record.standing == .live, window.dayCount == 1 || record.task.extent.startTime != nil
      else { return }
      slots[record.task.id] = PublishedSlot(
        record.task.extent, record.task.half, choosing: record.task.chosen)
    }
    let members = records.filter { $0.standing == .live && !$0.task.members.isEmpty }
      .map { ($0.task.id, $0.task.members) }
    self.init(
      slots, today: today, tasks: records.filter { $0.standing == .live }.map(\.task),
      members: Dictionary(members, uniquingKeysWith: { first, _ in first }))
  }

  /// Takes slots as they are.
  public init(
    _ slots: [TaskID: PublishedSlot], today: CivilDate, tasks: [PublishedTask] = [],
    members: [TaskID: [ResourceID]] = [:]
  ) {
    self.today = today
    self.tasks = tasks
    self.slots = slots
    self.members = members
  }

  /// The members of pools that a task has in what is published; may be empty.
  public func members(of task: TaskID) -> [ResourceID] { members[task] ?? [] }

  /// Where a task stands; `nil` where it was not published, or with no day of its own.
  public subscript(task: TaskID) -> PublishedSlot? { slots[task] }

  /// Where a task took place, by the plan at least: on a day before today. It stays there.
  public func past(_ task: TaskID) -> PublishedSlot? {
    slots[task].flatMap { $0.day < today ? $0 : nil }
  }
}
