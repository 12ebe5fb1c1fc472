/// A moment as a calendar of somebody else states it.
public enum OutsideTime: Hashable, Sendable {
  /// A whole day.
  case day(CivilDate)
  /// What clocks show, seconds after midnight: those of a zone, or of wherever one is.
  case local(CivilDate, secondOfDay: Int, in: ZoneID?)
  /// A moment in UTC.
  case instant(Instant)

  /// The day that it names, on whatever clocks it is stated.
  public var statedDay: CivilDate {
    switch self {
    case .day(let day), .local(let day, _, _): day
    case .instant(let instant): instant.reading(at: .utc).date
    }
  }
}

/// An event of a calendar of somebody else, as far as days can be told of it.
///
/// Source: RFC 5545 §3.6.1.
public struct OutsideEvent: Hashable, Sendable {
  /// The line of the file on which it begins, from 1.
  public let line: Int
  /// What tells it from others; may be empty.
  public let uid: String
  /// What it is called; may be empty.
  public let title: String
  /// When it begins, the first time.
  public let start: OutsideTime
  /// When it ends, exclusive; `nil` where nobody says.
  public let end: OutsideTime?
  /// How long it lasts, where that is said in place of an end.
  public let seconds: Int?
  /// How it recurs, as it is written (RRULE); `nil` where it does not.
  public let rule: String?
  /// When it begins besides (RDATE), in the order of the file; may be empty.
  public let further: [OutsideTime]
  /// When it does not begin after all (EXDATE), in the order of the file; may be empty.
  public let excluded: [OutsideTime]
  /// Which time of a recurring event this one stands for (RECURRENCE-ID); `nil` for an event of its own.
  public let original: OutsideTime?
  /// Whether it does not take place.
  public let isCancelled: Bool

  /// Puts the fields together.
  public init(
    line: Int, uid: String, title: String, start: OutsideTime, end: OutsideTime? = nil,
    seconds: Int? = nil, rule: String? = nil, further: [OutsideTime] = [],
    excluded: [OutsideTime] = [], original: OutsideTime? = nil, isCancelled: Bool = false
  ) {
    self.line = line
    self.uid = uid
    self.title = title
    self.start = start
    self.end = end
    self.seconds = seconds
    self.rule = rule
    self.further = further
    self.excluded = excluded
    self.original = original
    self.isCancelled = isCancelled
  }
}

/// A calendar of somebody else, as it was read from a file.
public struct OutsideCalendar: Hashable, Sendable {
  /// Why a file, or an event of it, cannot be read.
  public enum Fault: Error, Hashable, Sendable {
    /// The file has more octets than `limit`.
    case tooLarge(octets: Int, limit: Int)
    /// The file is not UTF-8, or has an octet that is 0.
    case notText
    /// The file is no iCalendar.
    case noCalendar
    /// A component is ended by another, or not at all.
    case unbalanced(String)
    /// Components stand within components, more than `limit` deep.
    case tooDeep(limit: Int)
    /// An event lacks a property.
    case missing(String)
    /// A property of an event cannot be read.
    case unreadable(String)
    /// A property, parameter or part of a recurrence rule that is not understood here.
    case unsupported(String)
    /// The calendar has more times than `limit` in the years of the plan.
    case tooMany(limit: Int)
    /// Its recurrences take too long to work out.
    case tooMuchWork
  }

  /// A fault with the line on which it stands, and the event in which.
  public struct Finding: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// What is wrong.
    public let fault: Fault
    /// What the event is called; `nil` where it is the file as a whole.
    public let title: String?

    /// Puts the fields together.
    public init(line: Int, _ fault: Fault, in title: String? = nil) {
      self.line = line
      self.fault = fault
      self.title = title
    }
  }

  /// The events that could be read, in the order of the file; may be empty.
  public let events: [OutsideEvent]
  /// What could not, in the order of the file; may be empty.
  public let findings: [Finding]

  /// Puts the fields together.
  public init(events: [OutsideEvent], findings: [Finding] = []) {
    self.events = events
    self.findings = findings
  }
}
