import CivilTime
import Feeds
import ScheduleModel
import TestWorld
import Testing

@testable import FeedAudit

/// A calendar that is as it has to be, until a test changes something.
struct SoundFeed {
  /// The file.
  var octets: [UInt8]
  /// The tasks that it shows.
  var records: [TaskRecord]
  /// The zones that are known.
  var zones: [ZoneID: Zone]

  /// Whose tasks it shows, in which dress.
  var terms: FeedTerms
  /// The notice that it has.
  var notice: FeedNotice?

  /// Writes the calendar of a sketch; a title that begins with `x` is that of a cancelled task.
  init(_ sketch: String, as profile: FeedProfile = .standard, _ notice: FeedNotice? = nil) throws {
    let made = Instant(secondsSince1970: 1_780_000_000)
    let changed = Instant(secondsSince1970: 1_781_000_000)
    let records = try Sketch(sketch).tasks.map { task in
      TaskRecord(
        task, task.heading.english.hasPrefix("x") ? .cancelled : .live, sequence: 2,
        created: made, changed: changed)
    }
    try self.init(records, as: profile, notice)
  }

  /// Writes the calendar of some tasks, in English.
  init(
    _ records: [TaskRecord], as profile: FeedProfile = .standard, _ notice: FeedNotice? = nil
  ) throws {
    let zone = Zone(
      ZoneID("Asia/Ho_Chi_Minh"),
      initially: Zone.Observance(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
    let moment = Instant(secondsSince1970: 1_781_000_000)
    let feeds = PlanFeeds(of: try .sketch(), records, in: .english, zone: zone, asOf: moment)
    let feed = try feeds.feed(.plan, as: profile, notice: notice).main
    octets = feed.octets
    terms = feed.terms
    self.notice = notice
    self.records = records
    zones = [zone.id: zone]
  }

  /// What is wrong with it.
  var check: FeedCheck { FeedCheck(octets, of: records, notice, as: terms, zones) }

  /// The kinds of fault, each once, in the order of the file.
  var codes: [FeedFault.Code] {
    check.faults.map(\.code).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Writes something else in the place of the only text that is like this; `|` stands for CRLF.
  mutating func replace(
    _ old: String, _ new: String, _ location: SourceLocation = #_sourceLocation
  ) {
    let places = places(of: old)
    #expect(places.count == 1, "\(old) stands here \(places.count) times", sourceLocation: location)
    if let place = places.first { octets.replaceSubrange(place, with: SoundFeed.lines(new)) }
  }

  /// Writes something else in the place of the last text that is like this.
  mutating func replaceLast(_ old: String, _ new: String) throws {
    let place = try #require(places(of: old).last)
    octets.replaceSubrange(place, with: SoundFeed.lines(new))
  }

  /// Where a text stands.
  func places(of text: String) -> [Range<Int>] { octets.ranges(of: SoundFeed.lines(text)) }

  /// Takes the component of a name out, and gives its lines; the last where there are several.
  mutating func remove(_ name: String) throws -> [UInt8] {
    let start = try #require(places(of: "BEGIN:\(name)|").last).lowerBound
    let end = try #require(places(of: "END:\(name)|").last).upperBound
    defer { octets.removeSubrange(start..<end) }
    return Array(octets[start..<end])
  }

  private static func lines(_ text: String) -> [UInt8] {
    text.utf8.flatMap { $0 == UInt8(ascii: "|") ? [0x0D, 0x0A] : [$0] }
  }
}
