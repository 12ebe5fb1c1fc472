import CivilTime
import Feeds
import ICalendar
import Ledger
import ScheduleModel
import TestWorld
import Testing

@testable import CaoDiemCommands

@Suite("What a revision passes before it is made")
struct RevisionCheckTests {
  private static let zone = Zone(
    ZoneID("Asia/Ho_Chi_Minh"),
    initially: Zone.Observance(offset: Offset(secondsAhead: 25_200), abbreviation: "+07"))
  private static let moment = Instant(secondsSince1970: 1_781_000_000)
  /// A title that no calendar program takes.
  private static let long = String(repeating: "x", count: 250)

  @Test func `every new text is looked at, and those of earlier revisions are not`() throws {
    let sound = try Sketch("hop  xa-1  2026-07-01  Họp").tasks
    let faulty = try Sketch("talk  xa-2  2026-07-02  \(Self.long)").tasks
    let old = faulty.map { TaskRecord(new: $0, at: Self.moment) }
    #expect(try check(sound, over: []).isEmpty)
    #expect(throws: ICalendarError.tooLong(property: "SUMMARY", limit: 255)) {
      try check(faulty, over: [])
    }
    #expect(try check(faulty + sound, over: old).isEmpty)
  }

  @Test func `more tasks than are looked at together, in whatever order`() throws {
    let drawing = (0..<45).map { "t\($0)  xa-\($0 % 7)  2026-07-01  Họp" }
    let tasks = try Sketch(drawing.joined(separator: "\n")).tasks
    #expect(try check(tasks, over: []).isEmpty)
    let faulty = try Sketch("zz  xa-9  2026-07-02  \(Self.long)").tasks
    #expect(throws: ICalendarError.tooLong(property: "SUMMARY", limit: 255)) {
      try check(tasks + faulty, over: [])
    }
  }

  @Test func `the head of each feed is looked at too`() throws {
    let title = String(repeating: "x", count: 256)
    let tasks = try Sketch("hop  xa-1  2026-07-01  Họp").tasks
    #expect(throws: ICalendarError.tooLong(property: "NAME", limit: 255)) {
      try check(tasks, over: [], title)
    }
  }

  @Test func `feeds that are too large are named with their size`() throws {
    let drawing = (0..<1_001).map { "t\($0)  xa-1  2026-07-01  Họp" }
    let tasks = try Sketch(drawing.joined(separator: "\n")).tasks
    let publication = try publication(tasks, over: [])
    let check = RevisionCheck(
      of: publication, publication.records(over: []), Self.zone)
    let warnings = try check.warnings(in: .english)
    #expect(
      warnings == """
        ke-hoach.ics: 1001 events, 365 kB; Google Calendar may refuse it.
        units/xa-1.ics: 1001 events, 356 kB; Google Calendar may refuse it.

        """)
  }

  /// What is wrong with a revision of some tasks after others.
  private func check(
    _ tasks: [PublishedTask], over old: [TaskRecord], _ title: String = "Kế hoạch"
  ) throws -> String {
    let publication = try publication(tasks, over: old, title)
    let records = publication.records(over: old)
    return try RevisionCheck(of: publication, records, Self.zone, inPortionsOf: 20)
      .refusal(FeedGate(Self.zone, speaking: .english))
  }

  private func publication(
    _ tasks: [PublishedTask], over old: [TaskRecord], _ title: String = "Kế hoạch"
  ) throws -> Publication {
    try #require(
      try Publication(
        of: .sketch("ke-hoach", title), tasks, after: nil, old, now: Self.moment,
        today: Self.moment.day(in: Self.zone)))
  }
}
