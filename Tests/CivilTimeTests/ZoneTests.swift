import CivilTime
import TestNumbers
import Testing

@Suite("Zones whose clocks are changed")
struct ZoneTests {
  @Test func `clocks in Berlin skip an hour on 29 March 2026`() throws {
    #expect(
      try readings(
        of: .berlin(), on: "2026-03-29", at: "01:59", "02:00", "02:30", "02:59", "03:00"
      ) == """
        01:59 once   2026-03-29 00:59Z
        02:00 never  2026-03-29 00:00Z | 2026-03-29 01:00Z
        02:30 never  2026-03-29 00:30Z | 2026-03-29 01:30Z
        02:59 never  2026-03-29 00:59Z | 2026-03-29 01:59Z
        03:00 once   2026-03-29 01:00Z
        """
    )
  }

  @Test func `clocks in Berlin show an hour twice on 25 October 2026`() throws {
    #expect(
      try readings(
        of: .berlin(), on: "2026-10-25", at: "01:59", "02:00", "02:30", "02:59", "03:00"
      ) == """
        01:59 once   2026-10-24 23:59Z
        02:00 twice  2026-10-25 00:00Z | 2026-10-25 01:00Z
        02:30 twice  2026-10-25 00:30Z | 2026-10-25 01:30Z
        02:59 twice  2026-10-25 00:59Z | 2026-10-25 01:59Z
        03:00 once   2026-10-25 02:00Z
        """
    )
  }

  /// Source: RFC 5545 §3.3.5, on the two local times that occur twice or not at all.
  @Test func `calendar programs read a skipped time by the offset before, and the first of two`()
    throws
  {
    let berlin = try Zone.berlin()
    let skipped = berlin.resolve(try reading("2026-03-29T02:30"))
    #expect(skipped.conventional == (try utc("2026-03-29T01:30")))
    let doubled = berlin.resolve(try reading("2026-10-25T02:30"))
    #expect(doubled.conventional == (try utc("2026-10-25T00:30")))
    let plain = berlin.resolve(try reading("2026-07-01T07:30"))
    #expect(plain.conventional == (try utc("2026-07-01T05:30")))
  }

  @Test func `a day that Samoa went without has no reading, from its first minute to its last`()
    throws
  {
    let apia = try Zone.apia()
    #expect(
      try [
        readings(of: apia, on: "2011-12-29", at: "00:00", "23:59"),
        readings(of: apia, on: "2011-12-30", at: "00:00", "12:00", "23:59"),
        readings(of: apia, on: "2011-12-31", at: "00:00", "23:59"),
      ].joined(separator: "\n") == """
        00:00 once   2011-12-29 10:00Z
        23:59 once   2011-12-30 09:59Z
        00:00 never  2011-12-29 10:00Z | 2011-12-30 10:00Z
        12:00 never  2011-12-29 22:00Z | 2011-12-30 22:00Z
        23:59 never  2011-12-30 09:59Z | 2011-12-31 09:59Z
        00:00 once   2011-12-30 10:00Z
        23:59 once   2011-12-31 09:59Z
        """
    )
  }

  @Test func `every time of every day of 2026 is unique in Vietnam`() throws {
    let ahead = Offset(secondsAhead: 25_200)
    for date in try period("2026").window.days {
      for minute in stride(from: 0, to: 1_440, by: 30) {
        let time = try #require(TimeOfDay(minutesSinceMidnight: minute))
        let reading = CivilDateTime(date, at: time)
        let expected = Resolution.unique(Instant(reading, offset: ahead))
        if Zone.vietnam.resolve(reading) != expected { Issue.record("\(reading) is not unique") }
      }
    }
  }

  @Test(arguments: Seed.some, SampleZone.allCases)
  func `a clock shows a reading once, twice or never, as the zone says of it`(
    seed: Seed, sample: SampleZone
  ) throws {
    let zone = try sample.zone()
    var numbers = seed.numbers
    var seen: [String: Int] = [:]
    for instant in zone.instants(using: &numbers) {
      let reading = try instant.onClock(ahead: zone.offset(threeDaysBefore: instant))
      let resolution = zone.resolve(reading)
      let back = try resolution.instants.map {
        try $0.onClock(ahead: zone.observance(at: $0).offset)
      }
      switch resolution {
      case .unique: #expect(back == [reading])
      case .fold: #expect(back == [reading, reading])
      case .gap: #expect(back[0] < reading && reading < back[1])
      }
      #expect(resolution.instants == Array(Set(resolution.instants)).sorted())
      seen[String(resolution.drawn.prefix(5)), default: 0] += 1
    }
    #expect(Set(seen.keys) == zone.outcomes, "the cases must hold each outcome")
  }

  @Test(arguments: Seed.some, SampleZone.allCases)
  func `every instant is among those that its own reading amounts to`(
    seed: Seed, sample: SampleZone
  ) throws {
    let zone = try sample.zone()
    var numbers = seed.numbers
    for instant in zone.instants(using: &numbers) {
      let reading = try instant.onClock(ahead: zone.observance(at: instant).offset)
      let whole = Instant(reading, offset: zone.observance(at: instant).offset)
      guard zone.observance(at: whole) == zone.observance(at: instant) else { continue }
      let resolution = zone.resolve(reading)
      if case .gap = resolution { Issue.record("\(reading) is shown, yet called a gap") }
      #expect(resolution.instants.contains(whole))
    }
  }

  @Test func `a change holds from its instant on, and what held first holds before`() throws {
    let berlin = try Zone.berlin()
    let spring = try utc("2026-03-29T01:00")
    let before = Instant(secondsSince1970: spring.seconds - 1)
    #expect(berlin.observance(at: before).abbreviation == "CET")
    #expect(berlin.observance(at: spring).abbreviation == "CEST")
    #expect(berlin.observance(at: spring).isDaylight)
    #expect(berlin.observance(at: try utc("2026-10-25T00:59")).abbreviation == "CEST")
    #expect(berlin.observance(at: try utc("2026-10-25T01:00")).abbreviation == "CET")
    #expect(berlin.observance(at: Instant(secondsSince1970: .min)) == berlin.initial)
    #expect(!berlin.observance(at: try utc("2040-07-01T00:00")).isDaylight)
  }

  @Test func `it does not matter in which order the changes of a zone are given`() throws {
    let berlin = try Zone.berlin()
    let reversed = Zone(
      berlin.id, initially: berlin.initial, transitions: berlin.transitions.reversed()
    )
    #expect(reversed == berlin)
    #expect(berlin.transitions.map(\.instant.inUTC) == ["2026-03-29 01:00Z", "2026-10-25 01:00Z"])
  }

  @Test func `of two changes at one instant the one that is given later holds`() throws {
    let instant = try utc("2026-03-29T01:00")
    let zone = Zone(
      ZoneID("Test/Twice"),
      initially: .centralEuropeanTime,
      transitions: [
        Zone.Transition(at: instant, to: .centralEuropeanTime),
        Zone.Transition(at: instant, to: .centralEuropeanSummerTime),
      ]
    )
    #expect(zone.transitions.count == 1)
    #expect(zone.observance(at: instant) == .centralEuropeanSummerTime)
  }

  @Test func `a zone is called by its name`() {
    #expect(Zone.vietnam.id == ZoneID("Asia/Ho_Chi_Minh"))
    #expect("\(Zone.vietnam.id)" == "Asia/Ho_Chi_Minh")
  }
}

/// Draws what the zone makes of each of these times of a day, a line for each.
private func readings(of zone: Zone, on date: String, at times: String...) throws -> String {
  try times
    .map { "\($0) \(zone.resolve(try reading("\(date)T\($0)")).drawn)" }
    .joined(separator: "\n")
}

extension Zone {
  /// What readings near the changes of this zone can be.
  fileprivate var outcomes: Set<String> {
    let offsets = [initial.offset] + transitions.map(\.observance.offset)
    let steps = zip(offsets, offsets.dropFirst())
    let skips = steps.contains { $0 < $1 } ? ["never"] : []
    let doubles = steps.contains { $1 < $0 } ? ["twice"] : []
    return Set(["once "] + skips + doubles)
  }

  /// How far clocks were ahead three days ago; where they were changed since, that is what a clock
  /// shows that nobody has changed.
  fileprivate func offset(threeDaysBefore instant: Instant) -> Offset {
    observance(at: Instant(secondsSince1970: instant.seconds - 3 * 86_400)).offset
  }

  /// Random instants close to the changes of this zone, and some in 2026.
  fileprivate func instants(using numbers: inout SplitMix) -> [Instant] {
    let summer = Instant(secondsSince1970: 1_782_864_000)
    return (transitions.map(\.instant) + [summer]).flatMap { change in
      (0..<300).map { index in
        let reach = index.isMultiple(of: 2) ? 5_400 : 3 * 86_400
        let distance = Int.random(in: -reach...reach, using: &numbers)
        return Instant(secondsSince1970: change.seconds + distance)
      }
    }
  }
}

extension Instant {
  /// What a clock shows that is `offset` ahead of UTC, its seconds dropped.
  fileprivate func onClock(ahead offset: Offset) throws -> CivilDateTime {
    let (date, second) = reading(at: offset)
    return CivilDateTime(date, at: try #require(TimeOfDay(minutesSinceMidnight: second / 60)))
  }
}
