public import CivilTime

/// Half-days on which somebody or something is not there, although it would be.
public struct Absence: Hashable, Sendable {
  /// The days.
  public let window: Window
  /// The half of each of them; `nil` for the whole day.
  public let half: HalfDay?
  /// Its line in the file; `nil` for one that no file states.
  public let source: SourcePlace?

  /// Creates an absence.
  public init(_ window: Window, _ half: HalfDay? = nil, source: SourcePlace? = nil) {
    self.window = window
    self.half = half
    self.source = source
  }

  /// Whether it holds in a half of a day.
  public func holds(on day: CivilDate, _ half: HalfDay) -> Bool {
    window.contains(day) && (self.half == nil || self.half == half)
  }
}

extension Roster.Unit {
  /// Whether its people are away in a half of a day.
  public func isAway(on day: CivilDate, _ half: HalfDay) -> Bool {
    absences.contains { $0.holds(on: day, half) }
  }
}
