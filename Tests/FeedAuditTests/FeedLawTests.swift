import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@testable import FeedAudit

@Suite("What is written as .ics stands up to a second look")
struct FeedLawTests {
  @Test(arguments: Seed.some)
  func `whatever texts a plan has, its calendars have no fault`(_ seed: Seed) throws {
    var numbers = seed.numbers
    var written = 0
    for _ in 0..<6 {
      let world = try World.random(seed: numbers.next(), textLimit: 110)
      let plan = try world.plan()
      let records = plan.publishedTasks.map { TaskRecord(drawn: $0, &numbers) }
      for language in Language.allCases {
        written += try expectSound(plan, records, language, &numbers)
      }
    }
    #expect(written > 0)
  }

  @Test(arguments: Seed.some)
  func `clocks that are put forward and back, and texts of any characters, are read as written`(
    _ seed: Seed
  ) throws {
    var numbers = seed.numbers
    for _ in 0..<20 {
      let zone = Zone.random(&numbers)
      let sketch = try Sketch(
        (0..<8).map { "t\($0)  xa-1  2026-07-01  Task" }.joined(separator: "\n"))
      let records = try sketch.tasks.map { task in
        let extent = try Extent.random(in: zone, &numbers)
        return TaskRecord(drawn: try task.changed(to: extent, &numbers), &numbers)
      }
      let moment = Instant(secondsSince1970: 1_781_000_000)
      let feeds = PlanFeeds(of: try .sketch(), records, in: .english, zone: zone, asOf: moment)
      for profile in FeedProfile.allCases {
        let feed = try feeds.feed(.plan, as: profile).main
        let check = FeedCheck(feed.octets, of: records, as: feed.terms, [zone.id: zone])
        #expect(check.faults.isEmpty, "\(check.refusal(in: .english, of: "\(zone)"))")
      }
    }
  }

  @Test(arguments: Seed.some)
  func `no damaged octet stops the reader, and nearly all are found`(_ seed: Seed) throws {
    var numbers = seed.numbers
    let sound = try SoundFeed(
      """
      tour  xa-1  2026-07-01..2026-07-03?  Đi, từng; thôn
      talk  xa-1  2026-07-07T08:00         Talk \\ on
      """)
    try #require(sound.check.faults.isEmpty)
    var found = 0
    for _ in 0..<300 {
      var feed = sound
      let place = Int.random(in: feed.octets.indices, using: &numbers)
      feed.octets[place] = feed.octets[place] ^ UInt8.random(in: 1...255, using: &numbers)
      if !feed.check.faults.isEmpty { found += 1 }
    }
    // A few change what nobody has said: the name of a colour, of the product, of an offset.
    #expect(found > 200)
  }

  @Test func `a file that is cut off anywhere is not sound`() throws {
    let sound = try SoundFeed("talk  xa-1  2026-07-07T08:00  Talk")
    for end in sound.octets.indices {
      var feed = sound
      feed.octets.removeSubrange(end...)
      #expect(!feed.check.faults.isEmpty, "cut off behind \(end) octets")
    }
  }

  /// How many calendars were written; names of nothing but white space and titles that are too long
  /// are refused by the writer.
  private func expectSound(
    _ plan: Plan, _ records: [TaskRecord], _ language: Language, _ numbers: inout SplitMix
  ) throws -> Int {
    let zone = plan.book.head.zone
    let feeds = PlanFeeds(
      of: PublishedPlan(plan.book), records, in: language, zone: zone,
      asOf: Instant(secondsSince1970: 1_781_000_000))
    let profile = try #require(FeedProfile.allCases.randomElement(using: &numbers))
    guard let all = try? feeds.subjects.flatMap({ try feeds.feed($0, as: profile).all }) else {
      return 0
    }
    for feed in all {
      let check = FeedCheck(feed.octets, of: feed.records, as: feed.terms, [zone.id: zone])
      let faults = check.faults.filter { !$0.isWarning }
      #expect(faults.isEmpty, "\(check.refusal(in: .english, of: feed.path))")
    }
    return all.count
  }
}

extension TaskRecord {
  /// A task with any history.
  fileprivate init(drawn task: PublishedTask, _ numbers: inout SplitMix) {
    let created = Int.random(in: 0..<2_000_000_000, using: &numbers)
    self.init(
      task, Bool.random(using: &numbers) ? .live : .cancelled,
      sequence: Int.random(in: 0...12, using: &numbers),
      created: Instant(secondsSince1970: created),
      changed: Instant(secondsSince1970: created + Int.random(in: 0..<1_000_000, using: &numbers)))
  }
}

extension PublishedTask {
  /// The task at another time, with other texts.
  fileprivate func changed(to extent: Extent, _ numbers: inout SplitMix) throws -> PublishedTask {
    let name = try #require(CampaignID("c"))
    return PublishedTask(
      id: id, rule: rule, part: part, extent: extent, half: half,
      certainty: Bool.random(using: &numbers) ? .confirmed : .toBeAnnounced, unit: unit,
      lead: lead, partners: partners, heading: Phrase(verbatim: "V" + .random(&numbers, upTo: 12)),
      description: Phrase(verbatim: .random(&numbers, upTo: 60)),
      place: Bool.random(using: &numbers) ? .random(&numbers, upTo: 6) : nil,
      campaign: Bool.random(using: &numbers)
        ? Label(id: name, title: .random(&numbers, upTo: 4)) : nil,
      clauses: clauses,
      relatedTo: Bool.random(using: &numbers) ? [id, try TaskID(named: "b")] : [],
      broadcast: broadcast)
  }
}

extension String {
  /// Pieces that are escaped, folded or cleaned away, up to so many; may be empty.
  fileprivate static func random(_ numbers: inout SplitMix, upTo most: Int) -> String {
    let pieces = [
      "ưỡn ẹo", "đ", "\u{1F33E}", " ", "\n", "\r\n", ",", ";", ":", "\\", "\\n", "\"", "^", "–",
      "/",
      "\u{301}", "\u{7}", "\u{85}", "\u{2028}", "\u{FEFF}", "\t", "\u{A0}", "[HỦY]", "[CANCELLED]",
      "BEGIN:VEVENT",
    ]
    return (0..<Int.random(in: 0...most, using: &numbers))
      .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
  }
}

extension Zone {
  /// A zone whose clocks are put forward and back a few times in 2026, or never.
  fileprivate static func random(_ numbers: inout SplitMix) -> Zone {
    let base = Int.random(in: -40...48, using: &numbers) * 900
    let onsets = (0..<Int.random(in: 0...4, using: &numbers)).map { number in
      1_767_225_600 + number * 90 * 86_400 + Int.random(in: 0..<2_000_000, using: &numbers)
    }
    let transitions = onsets.enumerated().map { number, instant in
      let shift = number.isMultiple(of: 2) ? [1800, 3600, 7200][number % 3] : 0
      return Transition(
        at: Instant(secondsSince1970: instant / 60 * 60),
        to: Observance(
          offset: Offset(secondsAhead: base + shift), isDaylight: shift > 0, abbreviation: "Z"))
    }
    let names = ["Test/Zone", "UTC", "Etc/GMT+7"]
    return Zone(
      ZoneID(names.randomElement(using: &numbers) ?? "UTC"),
      initially: Observance(offset: Offset(secondsAhead: base), abbreviation: "Z"),
      transitions: transitions)
  }
}

extension Extent {
  /// Hours of 2026, half of them within two hours of a change of clocks where there is one.
  fileprivate static func random(
    in zone: Zone, _ numbers: inout SplitMix
  ) throws -> Extent {
    var instant = 1_767_225_600 + Int.random(in: 0..<525_600, using: &numbers) * 60
    if Bool.random(using: &numbers), let change = zone.transitions.randomElement(using: &numbers) {
      instant = change.instant.seconds + Int.random(in: -120...120, using: &numbers) * 60
    }
    let moment = Instant(secondsSince1970: instant)
    let (date, second) = moment.reading(at: zone.observance(at: moment).offset)
    let time = try #require(TimeOfDay(minutesSinceMidnight: second / 60))
    let length = try #require(Minutes(Int.random(in: 1...300, using: &numbers)))
    return .timed(start: CivilDateTime(date, at: time), in: zone.id, length: length)
  }
}
