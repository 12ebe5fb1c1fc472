/// From how many on it is too much at once.
public struct LoadThresholds: Hashable, Sendable {
  /// Tasks of one lead on one day that take time.
  public let tasksPerLeadDay: Int
  /// Tasks of one unit in one ISO week that take time.
  public let tasksPerUnitWeek: Int
  /// Campaigns that touch one month.
  public let campaignsPerMonth: Int

  /// Creates thresholds.
  public init(tasksPerLeadDay: Int = 3, tasksPerUnitWeek: Int = 8, campaignsPerMonth: Int = 3) {
    self.tasksPerLeadDay = tasksPerLeadDay
    self.tasksPerUnitWeek = tasksPerUnitWeek
    self.campaignsPerMonth = campaignsPerMonth
  }
}
