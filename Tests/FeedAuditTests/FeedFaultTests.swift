import CivilTime
import ScheduleModel
import TestWorld
import Testing

@testable import FeedAudit

/// A small change that damages a calendar in one way.
struct Damage: Sendable, CustomTestStringConvertible {
  /// The only kind of fault that it leads to.
  let code: FeedFault.Code
  /// The dress of the calendar that it damages.
  let profile: FeedProfile
  private let change: @Sendable (inout SoundFeed) throws -> Void

  /// A change of one place in the text; `|` stands for CRLF.
  init(
    _ code: FeedFault.Code, _ old: String, _ new: String, in profile: FeedProfile = .standard
  ) {
    self.init(code, in: profile) { $0.replace(old, new) }
  }

  /// A change of any kind.
  init(
    _ code: FeedFault.Code, in profile: FeedProfile = .standard,
    _ change: @escaping @Sendable (inout SoundFeed) throws -> Void
  ) {
    self.code = code
    self.profile = profile
    self.change = change
  }

  /// The code.
  var testDescription: String { code.rawValue }

  /// The calendar after the change.
  func applied(to feed: SoundFeed) throws -> SoundFeed {
    var damaged = feed
    try change(&damaged)
    return damaged
  }
}

@Suite("What is wrong with a calendar file")
struct FeedFaultTests {
  /// Three tasks: whole days whose day is open, hours, and one that was cancelled.
  private static let sketch = """
    tour  xa-1  2026-07-01..2026-07-03?  Roadshow
    talk  xa-1  2026-07-07T08:00         Talk on saving
    fair  xa-2  2026-07-09               xFair
    """

  @Test(arguments: FeedProfile.allCases)
  func `a sound calendar has no fault, in any dress`(_ profile: FeedProfile) throws {
    let feed = try SoundFeed(FeedFaultTests.sketch, as: profile)
    #expect(feed.check.faults.isEmpty)
    #expect(feed.check.refusal(in: .english, of: "a.ics").isEmpty)
  }

  @Test(arguments: FeedProfile.allCases)
  func `a notice is expected where there is one, and as it was meant`(
    _ profile: FeedProfile
  ) throws {
    let days = try days("2026-07-03", "2026-08-01")
    let moment = Instant(secondsSince1970: 1_781_500_000)
    let notice = try #require(FeedNotice(id: "notice-7", days: days, moment: moment))
    let sound = try SoundFeed(FeedFaultTests.sketch, as: profile, notice)
    #expect(sound.codes == [])
    var unasked = sound
    unasked.notice = nil
    #expect(unasked.codes == [.inventedTask])
    var missing = try SoundFeed(FeedFaultTests.sketch, as: profile)
    missing.notice = notice
    #expect(missing.codes == [.missingTask])
    var changed = sound
    changed.replace("it serves", "it served")
    #expect(changed.codes == [.wrongTitle])
  }

  @Test(arguments: Damage.all)
  func `each damage is found, and nothing else`(_ damage: Damage) throws {
    let sound = try SoundFeed(FeedFaultTests.sketch, as: damage.profile)
    let feed = try damage.applied(to: sound)
    #expect(feed.codes == [damage.code], "\(feed.check.refusal(in: .english, of: "a.ics"))")
  }

  @Test func `every kind of fault has a damage that leads to it`() {
    let codes = Set(Damage.all.map(\.code))
    #expect(FeedFault.Code.allCases.filter { !codes.contains($0) } == [])
  }

  @Test func `faults as a terminal shows them`() throws {
    var feed = try SoundFeed(FeedFaultTests.sketch)
    feed.replace("TRANSP:OPAQUE", "TRANSP:TRANSPARENT")
    #expect(
      feed.check.refusal(in: .vietnamese, of: "xa-1.ics") == """
        lỗi chương trình: TRANSP là 'TRANSPARENT', phải là 'OPAQUE' [wrong-transparency]
          xa-1.ics:50 orqwy2yaaaaaaaaaaaaaaaaaaa

        """)
    feed.records.removeLast()
    #expect(
      feed.check.refusal(in: .english, of: "xa-1.ics") == """
        program fault: TRANSP is 'TRANSPARENT' and should be 'OPAQUE' [wrong-transparency]
          xa-1.ics:50 orqwy2yaaaaaaaaaaaaaaaaaaa
        program fault: there is no such task [invented-task]
          xa-1.ics:52 mzqws4qaaaaaaaaaaaaaaaaaaa

        """)
  }

  @Test func `of very many faults twenty are shown and the others counted`() throws {
    var feed = try SoundFeed(FeedFaultTests.sketch)
    feed.octets += Array(repeating: [0x0D, 0x0A], count: 30).joined()
    let lines = feed.check.refusal(in: .english, of: "a.ics").split(separator: "\n")
    #expect(lines.count == 41)
    #expect(lines.last == "and 10 more in a.ics")
  }

  @Test func `a file too large may leave all the same, and people are told`() throws {
    let feed = try Damage.manyEvents.applied(to: SoundFeed(FeedFaultTests.sketch))
    #expect(feed.check.refusal(in: .english, of: "a.ics").isEmpty)
    #expect(
      feed.check.warnings(in: .english, of: "a.ics")
        == "a.ics: 1001 events, 364 kB; Google Calendar may refuse it.\n")
  }

  @Test func `an empty file, and one without a calendar`() throws {
    let terms = try SoundFeed(FeedFaultTests.sketch).terms
    for text in ["", "\r\n", "BEGIN:VEVENT\r\nEND:VEVENT\r\n", "UID:a\r\n", "BEGIN:VCALENDAR\r\n"] {
      let codes = FeedCheck(Array(text.utf8), of: [], as: terms, [:]).faults.map(\.code)
      #expect(codes.contains(.nesting), "\(text.debugDescription)")
    }
  }
}
