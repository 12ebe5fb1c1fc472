public import CivilTime

/// How long something is on its way from one unit to another.
public struct Travel: Hashable, Sendable {
  /// How much time lies at least between its leaving one unit and being at another on the same day.
  public let time: Minutes
  /// The line that states it.
  public let source: SourcePlace

  /// Creates a time on the way.
  public init(_ time: Minutes, source: SourcePlace) {
    self.time = time
    self.source = source
  }

  /// The longest that may be asked for: half a day, since the nights between days are not looked at.
  public static let longest = 720
}

/// The time around noon at which nobody at a unit has to be there.
public struct NoonBreak: Hashable, Sendable {
  /// When the morning ends there, in minutes after midnight.
  public let leaving: Int
  /// When the afternoon begins there, in minutes after midnight.
  public let arriving: Int

  /// The break of those who work at some hours; none where nobody has said when they work.
  public init(between hours: [Range<Int>]) {
    let morning = hours.common(with: [HalfDay.morning.minutes])
    let afternoon = hours.common(with: [HalfDay.afternoon.minutes])
    leaving = morning.last?.upperBound ?? HalfDay.morning.minutes.upperBound
    arriving = afternoon.first?.lowerBound ?? HalfDay.afternoon.minutes.lowerBound
  }
}

/// When a task holds on a day what it needs and what travels.
public struct Stay: Hashable, Sendable {
  /// Where it is held, as a place in the roster's list.
  public let unit: Int
  /// How many of it are held at once, at least 1.
  public let count: Int
  /// When what is held in the morning may leave, in minutes after midnight; `nil` where nothing is.
  public let leaving: Int?
  /// When what is held in the afternoon has to be there, in minutes after midnight; `nil` where nothing
  /// is.
  public let arriving: Int?

  /// The stay of what is held in some halves of a day: at its hours where they are known, else until the
  /// unit's noon and from it on.
  public init(
    at unit: Int, of count: Int, in halves: [HalfDay], at hours: Range<Int>?, _ noon: NoonBreak
  ) {
    let middle = HalfDay.afternoon.minutes.lowerBound
    let isLong = halves.count > 1
    (self.unit, self.count) = (unit, count)
    leaving =
      halves.contains(.morning)
      ? hours.map { isLong ? min($0.upperBound, middle) : $0.upperBound } ?? noon.leaving : nil
    arriving =
      halves.contains(.afternoon)
      ? hours.map { isLong ? max($0.lowerBound, middle) : $0.lowerBound } ?? noon.arriving : nil
  }

  /// How many are held that cannot serve two units, one on each side of a moment: those that would not
  /// be elsewhere by then, and those that have to be here by then.
  public func presence(at moment: Int, _ travel: Travel) -> Presence {
    Presence(
      morning: leaving.map { $0 + travel.time.count > moment } ?? false ? count : 0,
      afternoon: arriving.map { $0 <= moment } ?? false ? count : 0)
  }

  /// The halves of the day in which anything is held. Sorted, unique.
  public var halves: [HalfDay] {
    (leaving == nil ? [] : [.morning]) + (arriving == nil ? [] : [.afternoon])
  }

  /// Whether what serves it in the morning can serve another stay in the afternoon.
  public func allows(_ next: Stay, after travel: Travel) -> Bool {
    guard let leaving, let arriving = next.arriving else { return false }
    return unit == next.unit || arriving - leaving >= travel.time.count
  }

  /// How many a unit holds before noon, and how many after it.
  public struct Presence: Hashable, Sendable {
    /// How many it holds before noon.
    public let morning: Int
    /// How many it holds after it.
    public let afternoon: Int

    /// Creates a presence.
    public init(morning: Int, afternoon: Int) {
      (self.morning, self.afternoon) = (morning, afternoon)
    }

    /// None at any time.
    public static let nothing = Presence(morning: 0, afternoon: 0)

    /// How many are held in all: what serves a unit in the morning can serve it in the afternoon too.
    public var most: Int { max(morning, afternoon) }

    /// What both hold.
    public static func + (one: Presence, other: Presence) -> Presence {
      Presence(
        morning: one.morning + other.morning, afternoon: one.afternoon + other.afternoon)
    }

    /// What the first holds beside the other.
    public static func - (one: Presence, other: Presence) -> Presence {
      Presence(
        morning: one.morning - other.morning, afternoon: one.afternoon - other.afternoon)
    }
  }
}

/// How many of something that travels are held around one moment of a day by units of which none can
/// lend to another: of each as many as it holds before noon or after it, whichever is more.
public struct TravelLoad: Sendable {
  private var units: [Int: Stay.Presence] = [:]
  /// How many are held by all units.
  public private(set) var total = 0

  /// A load of nothing.
  public init() {}

  /// What a unit holds.
  public subscript(unit: Int) -> Stay.Presence {
    get { units[unit] ?? .nothing }
    set {
      total += newValue.most - self[unit].most
      units[unit] = newValue == .nothing ? nil : newValue
    }
  }
}

extension [Stay] {
  /// How many of something that travels are needed for stays of one day, and the stays for which so many
  /// are, as places in this list. Sorted; empty where there are no stays.
  ///
  /// Two stays need two unless one is in the morning, one in the afternoon, and there is time to travel.
  /// So as many are needed as there are stays of which no two can share; all of these hold around the
  /// moment at which the last of them has to be there.
  ///
  /// Source: D. Kőnig, "Gráfok és mátrixok", 1931: in a graph of two sides as many are left of a widest
  /// matching as stand in the largest set without an edge.
  public func need(with travel: Travel) -> (count: Int, stays: [Int]) {
    // Before the first moment all mornings hold, after the last all afternoons.
    let moments = Set(compactMap(\.arriving)).sorted()
    var best: (count: Int, stays: [Int]) = (0, [])
    for moment in [Int.min / 2] + moments + [Int.max / 2] {
      var load = TravelLoad()
      for stay in self { load[stay.unit] = load[stay.unit] + stay.presence(at: moment, travel) }
      guard load.total > best.count else { continue }
      let taking = indices.filter { place in
        let (own, all) = (self[place].presence(at: moment, travel), load[self[place].unit])
        return all.morning >= all.afternoon ? own.morning > 0 : own.afternoon > 0
      }
      best = (load.total, taking)
    }
    return best
  }

  /// The stays because of which one more cannot be had, where there are so many of what travels, as places
  /// in this list; `nil` where it can.
  ///
  /// Where more is given than there is, one more can be had that needs no more of it.
  public func blocking(_ stay: Stay, with travel: Travel, of count: Int) -> [Int]? {
    for moment in Set((self + [stay]).compactMap(\.arriving)).sorted() {
      var load = TravelLoad()
      for other in self { load[other.unit] = load[other.unit] + other.presence(at: moment, travel) }
      let taken = load.total
      load[stay.unit] = load[stay.unit] + stay.presence(at: moment, travel)
      guard load.total > taken, load.total > count else { continue }
      return indices.filter { self[$0].presence(at: moment, travel).most > 0 }
    }
    return nil
  }
}

extension RuleBook {
  /// The noon of those whose time a unit's task takes; of the unit, where it takes nobody's.
  public func noonBreak(of rule: Rule, for unit: Int) -> NoonBreak {
    let people = rule.occupation == .nothing ? [unit] : people(of: rule, for: unit)
    let hours = people.compactMap(workingHours).reduce([0..<1440]) { $0.common(with: $1.hours) }
    return NoonBreak(between: hours)
  }
}
