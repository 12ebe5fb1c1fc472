import CivilTime
import TestNumbers
import Testing

@Suite("Points on the time line")
struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00", 0, 0), ("2026-07-01T00:00", 0, 1_782_864_000),
    ("2026-07-01T07:00", 25_200, 1_782_864_000), ("2026-06-30T20:00", -14_400, 1_782_864_000),
    ("1969-12-31T23:59", 0, -60), ("1970-01-01T00:00", 1, -1),
    ("2000-02-29T12:00", 0, 951_825_600),
  ])
  func `a reading and how far its clock is ahead make an instant`(
    wallClock: String, ahead: Int, seconds: Int
  ) throws {
    let offset = Offset(secondsAhead: ahead)
    #expect(Instant(try reading(wallClock), offset: offset).seconds == seconds)
  }

  @Test(arguments: [
    (0, 0, "1970-01-01", 0), (-1, 0, "1969-12-31", 86_399), (-86_400, 0, "1969-12-31", 0),
    (-86_401, 0, "1969-12-30", 86_399), (1_782_864_000, 25_200, "2026-07-01", 25_200),
    (1_782_864_000, -1, "2026-06-30", 86_399), (1_782_950_399, 0, "2026-07-01", 86_399),
    (1_782_950_399, 1, "2026-07-02", 0),
  ])
  func `an instant shows on a clock as a day and the seconds since its midnight`(
    seconds: Int, ahead: Int, date: String, secondOfDay: Int
  ) throws {
    let shown = Instant(secondsSince1970: seconds).reading(at: Offset(secondsAhead: ahead))
    #expect(shown.date == (try day(date)))
    #expect(shown.secondOfDay == secondOfDay)
  }

  @Test(arguments: Seed.some)
  func `a clock shows the reading that an instant was made from`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<1_000 {
      let time = try #require(
        TimeOfDay(minutesSinceMidnight: Int.random(in: 0..<1_440, using: &numbers))
      )
      let date = try numbers.day()
      let offset = Offset(secondsAhead: Int.random(in: -50_000...50_000, using: &numbers))
      let shown = Instant(CivilDateTime(date, at: time), offset: offset).reading(at: offset)
      #expect(shown == (date, time.minute * 60))
    }
  }

  @Test func `instants are in the order of time, and offsets from west to east`() {
    #expect(Instant(secondsSince1970: -1) < Instant(secondsSince1970: 0))
    #expect(Offset(secondsAhead: -18_000) < .utc)
    #expect(Offset.utc < Offset(secondsAhead: 25_200))
    #expect(Offset.utc.seconds == 0)
  }
}
