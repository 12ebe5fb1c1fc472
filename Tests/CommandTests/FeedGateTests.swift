import ArgumentParser
import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import CaoDiemCommands
@testable import Feeds

@Suite("What a calendar passes before anything is written")
struct FeedGateTests {
  private let zone = Zone(
    ZoneID("Asia/Ho_Chi_Minh"),
    initially: Zone.Observance(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))

  @Test func `a sound calendar is given back as it is`() throws {
    let feed = try feed()
    let passed = try gate.passing { [feed] }
    #expect(passed.feeds.map(\.octets) == [feed.octets])
    #expect(passed.warnings.isEmpty)
  }

  @Test func `a calendar that does not show what it should ends the program with 70`() throws {
    let feed = try feed()
    let other = Feed(
      terms: feed.terms, quarter: nil, name: feed.name, octets: feed.octets,
      notice: nil, lastChanged: feed.lastChanged, refresh: feed.refresh, places: [], in: [])
    #expect(throws: ExitCode(70)) { _ = try gate.passing { [feed, other] } }
    #expect(gate.refusal(of: [feed]).isEmpty)
    #expect(
      gate.refusal(of: [other]) == """
        program fault: there is no such task [invented-task]
          ke-hoach.ics:24 orqwy2yaaaaaaaaaaaaaaaaaaa

        """)
  }

  private var gate: FeedGate { FeedGate(zone, speaking: .english) }

  private func feed() throws -> Feed {
    let moment = Instant(secondsSince1970: 1_781_000_000)
    let records = try Sketch("talk  xa-1  2026-07-07T08:00  Tập huấn").tasks
      .map { TaskRecord(new: $0, at: moment) }
    let feeds = PlanFeeds(of: try .sketch(), records, in: .vietnamese, zone: zone, asOf: moment)
    return try feeds.feed(.plan).main
  }
}
