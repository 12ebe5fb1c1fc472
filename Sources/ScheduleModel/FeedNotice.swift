public import CivilTime

/// A word to everybody who still uses an address that another has replaced: one more event in the
/// feed.
public struct FeedNotice: Hashable, Sendable {
  /// The identity of the event, which no task has; not empty.
  public let id: String
  /// The days on which the old address still serves.
  public let days: Window
  /// When the address was replaced.
  public let moment: Instant

  /// Puts the fields together, or gives `nil` where the identity is empty or that of a task.
  public init?(id: String, days: Window, moment: Instant) {
    guard !id.isEmpty, TaskID(text: id) == nil else { return nil }
    self.id = id
    self.days = days
    self.moment = moment
  }
}
