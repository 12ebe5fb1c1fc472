public import CivilTime

/// What tasks need of which there is only so much: speakers, halls, crews, the air of stations.
public struct Resource: Hashable, Sendable {
  /// One of those that a pool consists of, any of which will do: a speaker, a car. One task has it in
  /// a half-day.
  public struct Member: Hashable, Sendable {
    /// The code.
    public let id: ResourceID
    /// What it is called.
    public let title: String
    /// When it is not there; may be empty.
    public let absences: [Absence]
    /// Its entry in the file of resources.
    public let source: SourcePlace

    /// Creates a member.
    public init(id: ResourceID, title: String, absences: [Absence] = [], source: SourcePlace) {
      self.id = id
      self.title = title
      self.absences = absences
      self.source = source
    }
  }

  /// Places that people found beside those that are usually there.
  public struct Extra: Hashable, Sendable {
    /// The day.
    public let day: CivilDate
    /// The half of it; `nil` for each half in which the resource is usually there.
    public let half: HalfDay?
    /// How many places, at least 1.
    public let count: Int

    /// Creates extra places.
    public init(_ count: Int, on day: CivilDate, _ half: HalfDay? = nil) {
      self.day = day
      self.half = half
      self.count = count
    }
  }

  /// The code.
  public let id: ResourceID
  /// What it is called.
  public let title: String
  /// How many tasks can have it in one half-day where nobody is absent, at least 1: as many as there
  /// are members in a pool.
  public let capacity: Int
  /// Whom or what it consists of, in the order of the file; empty where nobody tells them apart.
  public private(set) var members: [Member]
  /// The halves of a day in which it is there. Sorted, unique, never empty.
  public let halves: [HalfDay]
  /// The windows in which it is there; empty where it always is.
  public let windows: [Window]
  /// When it is not there all the same; may be empty.
  public private(set) var absences: [Absence]
  /// What people decided to have beside it, also while it is not there; may be empty.
  public internal(set) var extras: [Extra]
  /// How many tasks can have it in a day, those of both halves together, at least 1; `nil` where only
  /// the halves are bounded.
  public let daily: Int?
  /// How long it is on its way between two units; `nil` where that does not matter.
  public internal(set) var travel: Travel?
  /// When it is on the air, if it is a station: it is then had by the minute.
  public let air: Airtime?
  /// The units that air by it, each by its own, as places in the roster's list. Sorted, unique; empty
  /// for what is no station.
  public let owners: [Int]
  /// Its entry in the file of resources.
  public let source: SourcePlace

  /// Creates a resource of which nobody tells the places apart.
  public init(
    id: ResourceID, title: String, capacity: Int, daily: Int? = nil, travel: Travel? = nil,
    halves: [HalfDay] = HalfDay.allCases, windows: [Window] = [], absences: [Absence] = [],
    extras: [Extra] = [], source: SourcePlace
  ) {
    self.daily = daily
    self.travel = travel
    self.id = id
    self.title = title
    self.capacity = capacity
    members = []
    (air, owners) = (nil, [])
    self.halves = halves
    self.windows = windows
    self.absences = absences
    self.extras = extras
    self.source = source
  }

  /// Creates a pool of members, at least one.
  public init(
    id: ResourceID, title: String, members: [Member], daily: Int? = nil, travel: Travel? = nil,
    halves: [HalfDay] = HalfDay.allCases, windows: [Window] = [], absences: [Absence] = [],
    extras: [Extra] = [], source: SourcePlace
  ) {
    self.daily = daily
    self.travel = travel
    self.id = id
    self.title = title
    capacity = members.count
    self.members = members
    (air, owners) = (nil, [])
    self.halves = halves
    self.windows = windows
    self.absences = absences
    self.extras = extras
    self.source = source
  }

  /// Creates stations that are on the air at the same hours: one of its own for each unit.
  public init(
    id: ResourceID, title: String, air: Airtime, of owners: [Int], windows: [Window] = [],
    absences: [Absence] = [], source: SourcePlace
  ) {
    (daily, travel) = (nil, nil)
    self.id = id
    self.title = title
    capacity = 1
    members = []
    halves = HalfDay.allCases
    self.windows = windows
    self.absences = absences
    extras = []
    self.air = air
    self.owners = owners
    self.source = source
  }

  /// When a station is on the air on a day. Sorted, disjoint; empty where it is not, and for what is no
  /// station.
  public func airHours(on day: CivilDate) -> [Range<Int>] {
    guard let air else { return [] }
    let open = HalfDay.allCases.filter { isOpen(on: day, $0) }
    return open.count == 2 ? air.hours : air.hours.common(with: open.map(\.minutes))
  }

  /// How many tasks can have it in a half of a day.
  public func capacity(on day: CivilDate, _ half: HalfDay) -> Int {
    usualCapacity(on: day, half) + extraCapacity(on: day, half)
  }

  /// How many tasks can have it in a day, of both halves together; `nil` where that is not bounded.
  public func capacity(on day: CivilDate) -> Int? {
    daily.map { daily in extras.reduce(daily) { $1.day == day ? $0 + $1.count : $0 } }
  }

  /// How many of it there are on a day, each in one half of it at least.
  public func headcount(on day: CivilDate) -> Int {
    let open = halves.filter { isOpen(on: day, $0) }
    let usual =
      members.isEmpty
      ? (open.isEmpty ? 0 : capacity)
      : members.count { member in
        open.contains { half in !member.absences.contains { $0.holds(on: day, half) } }
      }
    return extras.reduce(usual) { $1.day == day ? $0 + $1.count : $0 }
  }

  private func usualCapacity(on day: CivilDate, _ half: HalfDay) -> Int {
    guard isOpen(on: day, half) else { return 0 }
    return members.isEmpty
      ? capacity : members.count { !$0.absences.contains { $0.holds(on: day, half) } }
  }

  /// Whether the pool is there in a half of a day, and this member of it.
  public func hasMember(_ member: Int, on day: CivilDate, _ half: HalfDay) -> Bool {
    isOpen(on: day, half) && !members[member].absences.contains { $0.holds(on: day, half) }
  }

  /// Every absence, also of members, in the order of the file.
  public var allAbsences: [Absence] { absences + members.flatMap(\.absences) }

  /// The same resource with these absences alone, of itself and of its members.
  public func keeping(_ kept: [Absence]) -> Resource {
    var copy = self
    copy.absences = absences.filter(kept.contains)
    copy.members = members.map { member in
      Member(
        id: member.id, title: member.title, absences: member.absences.filter(kept.contains),
        source: member.source)
    }
    return copy
  }

  /// The same resource, which is nowhere on its way.
  public var withoutTravel: Resource {
    var copy = self
    copy.travel = nil
    return copy
  }

  private func isOpen(on day: CivilDate, _ half: HalfDay) -> Bool {
    halves.contains(half)
      && (windows.isEmpty || windows.contains { $0.contains(day) })
      && !absences.contains { $0.holds(on: day, half) }
  }

  private func extraCapacity(on day: CivilDate, _ half: HalfDay) -> Int {
    extras.reduce(0) { sum, extra in
      let counts = extra.half.map { $0 == half } ?? halves.contains(half)
      return extra.day == day && counts ? sum + extra.count : sum
    }
  }
}
