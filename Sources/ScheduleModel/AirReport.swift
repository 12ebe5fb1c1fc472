public import CivilTime

/// What a station says became of a broadcast.
public struct AirReport: Hashable, Sendable {
  /// What became of it. The raw value is its name in files for programs, and never changes.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case aired, late, short
    case notAired = "not-aired"
    /// Something more urgent took its place.
    case preempted = "pre-empted"
  }

  /// Who says so.
  public enum Reporter: Hashable, Sendable {
    /// Whoever has the link of this number.
    case link(Int)
    /// A person, by name.
    case person(String)
  }

  /// The broadcast.
  public let task: TaskID
  /// What became of it.
  public let outcome: Outcome
  /// When it began, on the clocks of the plan; `nil` where that was not said.
  public let start: CivilDateTime?
  /// How long it was; `nil` where that was not said.
  public let seconds: Int?
  /// What the station adds.
  public let note: String?
  /// When it was said.
  public let reported: Instant
  /// Who says so.
  public let reporter: Reporter

  /// Puts the fields together.
  public init(
    of task: TaskID, _ outcome: Outcome, start: CivilDateTime? = nil, seconds: Int? = nil,
    note: String? = nil, reported: Instant, by reporter: Reporter
  ) {
    self.task = task
    self.outcome = outcome
    self.start = start
    self.seconds = seconds
    self.note = note
    self.reported = reported
    self.reporter = reporter
  }
}

extension AirReport {
  /// Whether another report says the same, whenever it was made and whoever made it.
  public func saysTheSame(as other: AirReport) -> Bool {
    (task, outcome, start, seconds, note)
      == (other.task, other.outcome, other.start, other.seconds, other.note)
  }
}

extension AirReport.Outcome {
  /// Whether it was on the air, in full or in part, so that it counts toward the number that a plan
  /// asks for. Plans ask for broadcasts, not for minutes; what was short is named beside.
  public var wasOnAir: Bool {
    switch self {
    case .aired, .late, .short: true
    case .notAired, .preempted: false
    }
  }

  /// The outcome, as people call it.
  public var name: Phrase {
    switch self {
    case .aired: Phrase(vi: "đã phát", en: "aired")
    case .late: Phrase(vi: "phát muộn", en: "late")
    case .short: Phrase(vi: "phát thiếu", en: "short")
    case .notAired: Phrase(vi: "không phát", en: "not aired")
    case .preempted: Phrase(vi: "bị thay", en: "pre-empted")
    }
  }
}
