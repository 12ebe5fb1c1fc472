import CivilTime
import Feeds
import ScheduleModel
import TestNumbers
import TestWorld
import Testing

@Suite("What holds of all feeds")
struct FeedLawTests {
  @Test(arguments: Seed.some)
  func `each task is in exactly the feeds that it belongs to`(_ seed: Seed) throws {
    var numbers = seed.numbers
    let drawn = try DrawnFeeds(Self.drawing(&numbers, lines: 60))
    let feeds = drawn.feeds()
    let parties = drawn.plan.units.map(\.id)
    let peak = try #require(CampaignID("peak"))
    let all: [FeedSubject] =
      [.plan, .campaign(peak)]
      + parties.flatMap { [.unit($0), .lead($0), .partner($0), .station($0)] }
    for subject in all {
      let shown = try feeds.feed(subject).main.records
      let meant = drawn.records.filter { $0.belongs(to: subject) }
      #expect(Set(shown) == Set(meant), "\(subject)")
      #expect(shown.count == meant.count, "\(subject)")
      #expect(feeds.subjects.contains(subject) == !meant.isEmpty, "\(subject)")
    }
    #expect(feeds.subjects == feeds.subjects.sorted())
  }

  @Test(arguments: Seed.some)
  func `the order of the records does not matter, nor what was asked for before`(
    _ seed: Seed
  ) throws {
    var numbers = seed.numbers
    let drawn = try DrawnFeeds(Self.drawing(&numbers, lines: 60))
    var shuffled = drawn
    shuffled.records.shuffle(using: &numbers)
    let (feeds, others) = (drawn.feeds(), shuffled.feeds())
    for subject in feeds.subjects.shuffled(using: &numbers) {
      for profile in FeedProfile.allCases {
        let one = try feeds.feed(subject, as: profile).main
        let other = try others.feed(subject, as: profile).main
        #expect(one.octets == other.octets, "\(subject)")
        #expect(one.records == other.records, "\(subject)")
      }
    }
  }

  @Test func `eight tasks that ask for feeds at a time get the bytes of one`() async throws {
    var numbers = SplitMix(seed: 7)
    let drawn = try DrawnFeeds(Self.drawing(&numbers, lines: 200))
    let (together, alone) = (drawn.feeds(), drawn.feeds())
    let subjects = together.subjects
    let found = try await withThrowingTaskGroup(of: [(FeedSubject, [UInt8])].self) { group in
      for _ in 0..<8 {
        group.addTask { try subjects.map { ($0, try together.feed($0).main.octets) } }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for (subject, octets) in found {
      #expect(try alone.feed(subject).main.octets == octets, "\(subject)")
    }
  }

  @Test(arguments: Seed.some)
  func `a revision that does not touch a feed's tasks leaves its bytes as they were`(
    _ seed: Seed
  ) throws {
    var numbers = seed.numbers
    let drawn = try DrawnFeeds(Self.drawing(&numbers, lines: 40))
    var later = drawn
    let place = Int.random(in: later.records.indices, using: &numbers)
    let old = later.records[place]
    later.records[place] = TaskRecord(
      old.task, .cancelled, sequence: old.sequence + 1, created: old.created,
      changed: Instant(secondsSince1970: old.changed.seconds + 60))
    let (before, after) = (drawn.feeds(), later.feeds())
    for subject in before.subjects {
      let isSame = try before.feed(subject).main.octets == after.feed(subject).main.octets
      #expect(isSame == !old.belongs(to: subject), "\(subject)")
    }
  }

  /// Tasks of a few units for one another, of every kind.
  private static func drawing(_ numbers: inout SplitMix, lines: Int) -> String {
    let units = ["xa-1", "xa-2", "tinh", "so", "dai"]
    let parties = units + units.flatMap { ["<\($0)", "+\($0)"] }
    return (0..<lines).map { number in
      let unit = units.randomElement(using: &numbers) ?? ""
      let lead =
        Bool.random(using: &numbers) ? "<" + (units.randomElement(using: &numbers) ?? "") : ""
      let helpers = parties.filter { $0.hasPrefix("+") }.filter { _ in
        Int.random(in: 0..<4, using: &numbers) == 0
      }
      let marks = ["", "", "@slot", "@air", "#peak", "#peak @slot"]
      let day = "2026-\(Int.random(in: 1...12, using: &numbers).padded(to: 2))-1\(number % 10)"
      let time = Bool.random(using: &numbers) ? day : "\(day)T08:00"
      let mark = marks.randomElement(using: &numbers) ?? ""
      return "t\(number)  \(unit)\(lead)\(helpers.joined())  \(time)  Việc \(number) \(mark)\n"
    }.joined()
  }
}
