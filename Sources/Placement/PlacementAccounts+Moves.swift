import CivilTime
public import ScheduleModel

extension PlacementAccounts {
  /// Why a task of this plan does not stand where it was published; `nil` where it does, or has no
  /// time at all.
  ///
  /// Where too many are published in a slot, or too near to one another, only as many of those who left
  /// are forced as are too many.
  public func cause(ofLeaving slot: PublishedSlot, by id: TaskID) -> MoveCause? {
    guard let place = tasks[id]?.place else { return nil }
    let assignment = plan.assignments[place]
    let task = assignment.task
    guard
      assignment.extent.window.start != slot.day || assignment.half != slot.half
        || assignment.extent.startTime != slot.start
    else {
      return nil
    }
    guard case .within(let window) = task.demand, pin(of: task) == nil, window.contains(slot.day)
    else { return .given }
    // What is new is that hours are chosen for it, or none any more: the rule or the station says so.
    if assignment.extent.window.start == slot.day, assignment.extent.startTime != slot.start,
      slot.start == nil || claims[task].starts == nil
    {
      return .given
    }
    // What is new is that it has a half of its day at all: the rule asks for that.
    if slot.half == nil, assignment.half != nil, assignment.extent.window.start == slot.day,
      assignment.extent.startTime == slot.start
    {
      return .given
    }
    let way = claims.way(of: slot, for: claims[task])
    let exclusions =
      verdict(task, on: slot.day, in: slot.half, at: slot.start?.minute, by: way).exclusions
    let closed = exclusions.filter(\.isOfTheDay)
    guard closed.isEmpty else { return .closed(closed) }
    if let shortage = shortage(of: task, at: slot) { return .short(shortage) }
    let near = crowd(of: task)
    guard near.isEmpty else { return .tooNear(to: near) }
    let hindered = hindered(beside: task, at: slot.day)
    guard hindered.isEmpty else { return .together(with: hindered) }
    let others = Set(exclusions.flatMap(\.tasks)).sorted()
    return others.isEmpty ? .needless : .displaced(by: others)
  }
}

extension DayVerdict.Exclusion {
  /// Whether the day itself is closed, whatever else stands there.
  var isOfTheDay: Bool {
    switch self {
    case .restDay, .avoided, .unitDoesNotExist, .away, .offHours, .resourceAbsent,
      .pinnedElsewhere:
      true
    case .busy, .tooNear, .tooFar, .outOfOrder, .apart, .resourceTaken, .resourceFarOff: false
    }
  }
}
