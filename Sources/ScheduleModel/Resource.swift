public import CivilTime

/// What tasks need of which there is only so much: speakers, halls, crews.
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

  /// The code.
  public let id: ResourceID
  /// What it is called.
  public let title: String
  /// How many tasks can have it in one half-day where nobody is absent, at least 1: as many as there
  /// are members in a pool.
  public let capacity: Int
  /// Whom or what it consists of, in the order of the file; empty where nobody tells them apart.
  public let members: [Member]
  /// The halves of a day in which it is there. Sorted, unique, never empty.
  public let halves: [HalfDay]
  /// The windows in which it is there; empty where it always is.
  public let windows: [Window]
  /// When it is not there all the same; may be empty.
  public let absences: [Absence]
  /// Its entry in the file of resources.
  public let source: SourcePlace

  /// Creates a resource of which nobody tells the places apart.
  public init(
    id: ResourceID, title: String, capacity: Int, halves: [HalfDay] = HalfDay.allCases,
    windows: [Window] = [], absences: [Absence] = [], source: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.capacity = capacity
    members = []
    self.halves = halves
    self.windows = windows
    self.absences = absences
    self.source = source
  }

  /// Creates a pool of members, at least one.
  public init(
    id: ResourceID, title: String, members: [Member], halves: [HalfDay] = HalfDay.allCases,
    windows: [Window] = [], absences: [Absence] = [], source: SourcePlace
  ) {
    self.id = id
    self.title = title
    capacity = members.count
    self.members = members
    self.halves = halves
    self.windows = windows
    self.absences = absences
    self.source = source
  }

  /// How many tasks can have it in a half of a day.
  public func capacity(on day: CivilDate, _ half: HalfDay) -> Int {
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
    let own = absences.filter(kept.contains)
    guard !members.isEmpty else {
      return Resource(
        id: id, title: title, capacity: capacity, halves: halves, windows: windows,
        absences: own, source: source)
    }
    let some = members.map { member in
      Member(
        id: member.id, title: member.title, absences: member.absences.filter(kept.contains),
        source: member.source)
    }
    return Resource(
      id: id, title: title, members: some, halves: halves, windows: windows, absences: own,
      source: source)
  }

  private func isOpen(on day: CivilDate, _ half: HalfDay) -> Bool {
    halves.contains(half)
      && (windows.isEmpty || windows.contains { $0.contains(day) })
      && !absences.contains { $0.holds(on: day, half) }
  }
}
