public import CivilTime

/// A phase of a span: so many days before it, the span itself, or so many days after it.
public enum Phase: Hashable, Sendable {
  case before(days: Int)
  case during
  case after(days: Int)

  /// Which piece of the obligation it is.
  public var part: Part {
    switch self {
    case .before: .before
    case .during: .during
    case .after: .after
    }
  }

  /// The days of the phase of a span.
  ///
  /// What comes before and after ends where one of `others` runs, but lasts a day at the least.
  public func window(of span: Window, among others: [Window]) -> Window {
    switch self {
    case .during: return span
    case .before(let days):
      var start = span.start.adding(days: -1)
      while start.days(until: span.start) < days {
        let next = start.adding(days: -1)
        guard !others.contains(where: { $0.contains(next) || $0.contains(start) }) else { break }
        start = next
      }
      return Window(from: start, upTo: span.start) ?? span
    case .after(let days):
      var last = span.end
      while span.last.days(until: last) < days {
        let next = last.adding(days: 1)
        guard !others.contains(where: { $0.contains(next) || $0.contains(last) }) else { break }
        last = next
      }
      return Window(from: span.end, through: last) ?? span
    }
  }
}
