public import ScheduleModel

/// What a task is to those whose feed shows it: it decides how the task is called there.
enum TaskRole: Hashable, Sendable {
  /// Their own work.
  case own
  /// What others do and they lead.
  case led
  /// What others do and they help with.
  case helped
  /// What somebody else does, in a feed of nobody in particular.
  case others
}

extension FeedSubject {
  /// What a task is to the subject of a feed; `nil` where it does not belong there.
  ///
  /// The slot of a station in somebody else's event is work of the station, in its feed of slots, and
  /// of those whose event it is; a unit's own broadcasts are among its tasks.
  func role(of task: PublishedTask) -> TaskRole? {
    switch self {
    case .plan: .others
    case .campaign(let id): task.campaign?.id == id ? .others : nil
    case .station(let id): task.broadcast != nil && task.unit.id == id ? .own : nil
    case .unit(let id): task.role(of: id)
    case .lead(let id): task.lead.id == id ? task.role(of: id) : nil
    case .partner(let id): task.role(of: id) == .helped ? .helped : nil
    }
  }
}

extension FeedSubject {
  /// Whether a task belongs to the feed of this subject.
  public func shows(_ task: PublishedTask) -> Bool { role(of: task) != nil }
}

extension PublishedTask {
  /// What it is to a unit; `nil` where that has nothing to do with it.
  fileprivate func role(of id: UnitID) -> TaskRole? {
    if unit.id == id { return isSlot ? nil : .own }
    if lead.id == id { return .led }
    return partners.contains { $0.id == id } ? .helped : nil
  }
}
