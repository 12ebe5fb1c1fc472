public import CivilTime

/// The days that a feed shows around a day.
///
/// Source: the feed contract, "A task": 60 days back to 400 days ahead.
public struct FeedWindow: Hashable, Sendable {
  /// The day around which it lies.
  public let day: CivilDate
  /// The days that are shown.
  public let days: Window

  /// Lays a window around a day.
  public init(around day: CivilDate) {
    let first = max(day.dayNumber - FeedWindow.back, CivilDate.dayNumbers.lowerBound)
    let end = min(day.dayNumber + FeedWindow.ahead + 1, CivilDate.dayNumbers.upperBound)
    self.day = day
    days =
      CivilDate(dayNumber: first)
      .flatMap { first in CivilDate(dayNumber: end).flatMap { Window(from: first, upTo: $0) } }
      ?? Window(on: day)
  }

  /// Whether something that takes up a time is shown: whether any of its days lies within.
  public func contains(_ extent: Extent) -> Bool { days.intersection(extent.window) != nil }

  /// How many days before and after are shown.
  private static let (back, ahead) = (60, 400)
}
