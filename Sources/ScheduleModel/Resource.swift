public import CivilTime

/// What tasks need of which there is only so much: speakers, halls, crews.
public struct Resource: Hashable, Sendable {
  /// Half-days on which nobody has the resource, although it would be there.
  public struct Absence: Hashable, Sendable {
    /// The days.
    public let window: Window
    /// The half of each of them; `nil` for the whole day.
    public let half: HalfDay?
    /// Its line in the file of resources; `nil` for one that no file states.
    public let source: SourcePlace?

    /// Creates an absence.
    public init(_ window: Window, _ half: HalfDay? = nil, source: SourcePlace? = nil) {
      self.window = window
      self.half = half
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
  /// How many tasks can have it in one half-day, at least 1.
  public let capacity: Int
  /// The halves of a day in which it is there. Sorted, unique, never empty.
  public let halves: [HalfDay]
  /// The windows in which it is there; empty where it always is.
  public let windows: [Window]
  /// When it is not there all the same; may be empty.
  public let absences: [Absence]
  /// What people decided to have beside it, also while it is not there; may be empty.
  public let extras: [Extra]
  /// Its entry in the file of resources.
  public let source: SourcePlace

  /// Creates a resource.
  public init(
    id: ResourceID, title: String, capacity: Int, halves: [HalfDay] = HalfDay.allCases,
    windows: [Window] = [], absences: [Absence] = [], extras: [Extra] = [], source: SourcePlace
  ) {
    self.id = id
    self.title = title
    self.capacity = capacity
    self.halves = halves
    self.windows = windows
    self.absences = absences
    self.extras = extras
    self.source = source
  }

  /// How many tasks can have it in a half of a day.
  public func capacity(on day: CivilDate, _ half: HalfDay) -> Int {
    capacity(on: day, half, given: absences)
  }

  /// How many tasks could have it in a half of a day if these were its only absences.
  public func capacity(
    on day: CivilDate, _ half: HalfDay, given absences: [Absence]
  ) -> Int {
    usualCapacity(on: day, half, given: absences) + extraCapacity(on: day, half)
  }

  private func usualCapacity(
    on day: CivilDate, _ half: HalfDay, given absences: [Absence]
  ) -> Int {
    guard halves.contains(half), windows.isEmpty || windows.contains(where: { $0.contains(day) })
    else { return 0 }
    let isAbsent = absences.contains { absence in
      absence.window.contains(day) && (absence.half == nil || absence.half == half)
    }
    return isAbsent ? 0 : capacity
  }

  private func extraCapacity(on day: CivilDate, _ half: HalfDay) -> Int {
    extras.reduce(0) { sum, extra in
      let counts = extra.half.map { $0 == half } ?? halves.contains(half)
      return extra.day == day && counts ? sum + extra.count : sum
    }
  }
}
