public import CivilTime

/// When a station is on the air, and how much of a day it gives to tasks.
public struct Airtime: Hashable, Sendable {
  /// Its hours, as minutes after midnight. Sorted, disjoint, never empty.
  public let hours: [Range<Int>]
  /// Those of its hours in which most people listen. Sorted, disjoint, may be empty.
  public let goldenHours: [Range<Int>]
  /// How long tasks may be on the air in a day, all of them together; `nil` for all its hours.
  public let daily: Minutes?

  /// Creates airtime; golden hours count only where they lie within its hours.
  public init(hours: [Range<Int>], goldenHours: [Range<Int>] = [], daily: Minutes? = nil) {
    self.hours = hours.joined
    self.goldenHours = goldenHours.joined.common(with: self.hours)
    self.daily = daily
  }
}

extension [Range<Int>] {
  /// The same minutes as ranges that are sorted and do not touch.
  public var joined: [Range<Int>] {
    filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
      joined, next in
      guard let last = joined.last, next.lowerBound <= last.upperBound else {
        joined.append(next)
        return
      }
      joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, next.upperBound)
    }
  }

  /// The minutes that both have. Sorted and disjoint where both are.
  public func common(with others: [Range<Int>]) -> [Range<Int>] {
    flatMap { range in others.map(range.clamped).filter { !$0.isEmpty } }
  }

  /// The ranges as people write them: `05:00–06:00, 17:00–18:00`.
  public var clockText: String {
    map { "\($0.lowerBound.clock)–\($0.upperBound.clock)" }.joined(separator: ", ")
  }
}

extension Int {
  /// A minute after midnight as a clock shows it; the end of a day as `24:00`.
  fileprivate var clock: String {
    TimeOfDay(minutesSinceMidnight: self)?.description ?? "24:00"
  }
}

extension RuleBook {
  /// The station that airs what a unit airs itself, as a place in the list of resources; `nil` where
  /// nobody has said when it is on the air.
  public func station(of unit: Int) -> Int? { stations[unit] }

  /// Whether tasks of a rule wait for the air of the unit that airs them: what is an emergency is
  /// aired at once.
  ///
  /// Source: Circular 39/2020/TT-BTTTT, `khẩn cấp`.
  public func waitsForAir(_ rule: Rule) -> Bool {
    rule.details.airing.airer == .unit && rule.details.airing.messageClass != .emergency
  }

  /// The hours among which those of a unit's task are to be chosen, with its length; `nil` where
  /// nothing is to be chosen, because the rule gives the hour or nobody knows the length.
  ///
  /// They are the hours of the rule, as far as the unit's station is on the air. Sorted, disjoint;
  /// empty where it never is.
  public func choosableHours(of rule: Rule, for unit: Int) -> (
    hours: [Range<Int>], length: Minutes
  )? {
    guard rule.details.place != .toBeAnnounced else { return nil }
    let air = waitsForAir(rule) ? stations[unit].flatMap { resources[$0].air } : nil
    switch rule.hours {
    case .within(let hours, let length):
      return (air.map { hours.common(with: $0.hours) } ?? hours, length)
    case .unstated:
      guard [.on, .within].contains(rule.position), let air,
        let length = rule.details.airing.length
      else { return nil }
      return (air.hours, length)
    case .toBeAnnounced, .at: return nil
    }
  }
}
