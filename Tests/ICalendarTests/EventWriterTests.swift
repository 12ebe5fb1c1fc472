import CivilTime
import ICalendar
import TestNumbers
import Testing

@Suite("Keeping the lines of events")
struct EventWriterTests {
  @Test(arguments: [0, 2_000, 16_000_000])
  func `events with lines that were kept have the bytes of events by themselves`(
    limit: Int
  ) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = SplitMix(seed: seed)
    let zones = try Samples.zones()
    var writer = EventWriter(in: zones, keeping: limit)
    let events = try (0..<200).map { try dice.event($0) }
    for event in events + events.shuffled(using: &dice) {
      #expect(try writer.text(of: event) == EventText(event, in: zones), "seed \(seed)")
    }
  }

  @Test func `texts that look the same keep their octets`() throws {
    var writer = EventWriter()
    let extent = try Samples.days("2026-07-01", "2026-07-01")
    // Of one length even: the marks come in another order.
    for word in ["ậ", "a\u{302}\u{323}", "a\u{323}\u{302}"] {
      let text = try writer.text(of: Samples.event(extent, summary: word)).octets
      let lines = text.split(separator: 0x0D).map { Array($0) }
      #expect(lines.contains(Array("\nSUMMARY:\(word)".utf8)))
    }
  }
}
