import CivilTime
import ICalendar
import TestNumbers
import Testing

@Suite("Writing and reading")
struct RoundTripTests {
  @Test func `what is read is equal to what was written`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var dice = SplitMix(seed: seed)
    let zones = try Samples.zones()
    for round in 0..<100 {
      let events = try (0..<5).map { try dice.event(round * 5 + $0) }
      let head = try round % 2 == 0 ? Samples.fullHead() : Samples.head(name: "A" + dice.text(9))
      let texts = try events.map { try EventText($0, in: zones) }
      let text = try CalendarText(head, texts, in: zones)
      let object = try CalendarObject(text.octets)
      #expect(object.head == head, "seed \(seed)")
      #expect(Set(object.events) == Set(events), "seed \(seed)")
      #expect(object.leftOut == 0, "seed \(seed)")

      let read = Dictionary(uniqueKeysWithValues: object.zones.map { ($0.id, $0) })
      let again = try object.events.map { try EventText($0, in: read) }
      #expect(try CalendarText(object.head, again, in: read) == text, "seed \(seed)")
    }
  }

  @Test func `eight tasks at a time write and read the bytes of one`() async throws {
    let press = try Press()
    // The eight go first: what is set up once is set up while they run.
    let together = try await withThrowingTaskGroup(of: [(Int, [UInt8])].self) { group in
      for share in 0..<8 {
        group.addTask {
          try stride(from: share, to: 10_000, by: 8).map { ($0, try press.writtenAndRead($0)) }
        }
      }
      return try await group.reduce(into: [Int: [UInt8]]()) { all, share in
        for (number, octets) in share { all[number] = octets }
      }
    }
    let alone = try (0..<10_000).map { try press.written(press.event($0)) }
    #expect(alone.indices.filter { together[$0] != alone[$0] } == [])
  }
}

/// Makes calendars that differ.
private struct Press: Sendable {
  private let head: CalendarHead
  private let morning: CivilDateTime
  private let zones = [Samples.hoChiMinh.id: Samples.hoChiMinh]

  init() throws {
    head = try Samples.head()
    morning = try Samples.reading("2026-07-01", "07:30")
  }

  /// An event of whole days or hours, with a description that is folded elsewhere each time.
  func event(_ number: Int) throws -> Event {
    let days = Extent.wholeDays(Window(on: morning.date.adding(days: number)))
    let length = try #require(Minutes(number + 1))
    let hours = Extent.timed(start: morning, in: Samples.hoChiMinh.id, length: length)
    return try Event(
      uid: "\(number)", extent: number % 2 == 0 ? days : hours, summary: "Việc \(number)",
      description: String(repeating: "ế\\,", count: number % 25), created: head.lastModified,
      stamp: head.lastModified
    )
  }

  /// The bytes of a calendar with one event.
  func written(_ event: Event) throws -> [UInt8] {
    try CalendarText(head, [EventText(event, in: zones)], in: zones).octets
  }

  /// The bytes of a calendar; none where they do not read as what was written.
  func writtenAndRead(_ number: Int) throws -> [UInt8] {
    let event = try event(number)
    let octets = try written(event)
    return try CalendarObject(octets).events == [event] ? octets : []
  }
}
