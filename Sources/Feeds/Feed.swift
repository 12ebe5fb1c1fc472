public import CivilTime
public import ScheduleModel

/// One calendar file.
public struct Feed: Sendable {
  /// Whose tasks it shows, in which dress and language.
  public let terms: FeedTerms
  /// The quarter whose broadcasts it holds; `nil` for the main file of a feed.
  public let quarter: Period?
  /// Its name, as calendar programs show it.
  public let name: String
  /// The bytes.
  public let octets: [UInt8]
  /// The notice among its events, if any.
  public let notice: FeedNotice?
  /// When something in it last changed. Where what changed last has left the feed by its window, this
  /// is an earlier moment than before.
  public let lastChanged: Instant
  /// How often programs are told to ask for it.
  public let refresh: Minutes
  /// The places of the tasks that it shows, among all records.
  private let places: [Int]
  private let all: [TaskRecord]

  /// Puts the parts of a file together; the tasks are those at some places of a list.
  init(
    terms: FeedTerms, quarter: Period?, name: String, octets: [UInt8], notice: FeedNotice?,
    lastChanged: Instant, refresh: Minutes, places: [Int], in records: [TaskRecord]
  ) {
    self.terms = terms
    self.quarter = quarter
    self.name = name
    self.octets = octets
    self.notice = notice
    self.lastChanged = lastChanged
    self.refresh = refresh
    self.places = places
    all = records
  }
}

extension Feed {
  /// The tasks that it shows, an event or a to-do each, by start and identity; may be empty.
  ///
  /// - Complexity: O(*n*) for *n* tasks.
  public var records: [TaskRecord] { places.map { all[$0] } }

  /// How many events or to-dos it has.
  public var eventCount: Int { places.count + (notice == nil ? 0 : 1) }

  /// Its path below the folder of the feeds, made of codes and names of quarters alone:
  /// `units/cs-dai-tu.ics`, `stations/dai-tn.2026-Q3.ics`, `units/cs-dai-tu.personal.ics`.
  public var path: String {
    let stem = terms.subject == .plan ? "\(terms.plan)" : "\(terms.subject)"
    let profile = terms.profile == .standard ? nil : terms.profile.rawValue
    return ([stem, profile, quarter?.name].compactMap(\.self) + ["ics"]).joined(separator: ".")
  }

  /// Whether it is larger, or has more events, than every calendar program takes.
  public var isTooLarge: Bool {
    octets.count > Feed.mostOctets || eventCount > Feed.mostEvents
  }

  /// How large a file may be, and how many events it may have, for every calendar program.
  ///
  /// Source: the feed contract, "A task".
  static let (mostOctets, mostEvents) = (900_000, 1_000)
}

/// What is served of one feed: a file, and those of the quarters whose broadcasts it has no room for.
public struct FeedFiles: Sendable {
  /// The file that a subscriber asks for.
  public let main: Feed
  /// The files of broadcasts that had to leave it, by quarter; empty where all have room.
  public let quarters: [(quarter: Period, feed: Feed)]

  /// All files, the main one first.
  public var all: [Feed] { [main] + quarters.map(\.feed) }
}
