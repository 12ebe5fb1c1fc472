import CivilTime
import Testing

@Suite("Wall clocks")
struct TimeOfDayTests {
  @Test(arguments: [(0, 0, 0, "00:00"), (7, 30, 450, "07:30"), (23, 59, 1_439, "23:59")])
  func `a clock shows 00:00 to 23:59`(hour: Int, minute: Int, since: Int, text: String) throws {
    let time = try #require(TimeOfDay(hour: hour, minute: minute))
    #expect(time.minute == since)
    #expect(time.description == text)
    #expect(TimeOfDay(minutesSinceMidnight: since) == time)
  }

  @Test(arguments: [(24, 0), (23, 60), (0, 60), (-1, 0), (0, -1), (25, -60), (.max, 0), (0, .min)])
  func `a time that no clock shows is none`(hour: Int, minute: Int) {
    #expect(TimeOfDay(hour: hour, minute: minute) == nil)
  }

  @Test(arguments: [-1, 1_440, .min, .max])
  func `no time lies before midnight or a day after it`(minute: Int) {
    #expect(TimeOfDay(minutesSinceMidnight: minute) == nil)
  }

  @Test func `the 1,440 minutes of a day show in order, as numbers and as text`() {
    let times = (0..<24).flatMap { hour in
      (0..<60).compactMap { TimeOfDay(hour: hour, minute: $0) }
    }
    #expect(times.map(\.minute) == Array(0..<1_440))
    #expect(times.shuffled().sorted() == times)
    #expect(times.map(\.description).shuffled().sorted() == times.map(\.description))
    #expect(TimeOfDay(hour: 9) == TimeOfDay(hour: 9, minute: 0))
  }

  @Test func `a length is at least one minute`() throws {
    #expect(Minutes(1)?.count == 1)
    #expect(Minutes(0) == nil)
    #expect(Minutes(-1) == nil)
    #expect(try #require(Minutes(59)) < (try #require(Minutes(60))))
  }

  @Test(arguments: [
    ("2026-07-01T07:30", 30, "2026-07-01T08:00"), ("2026-07-01T23:59", 1, "2026-07-02T00:00"),
    ("2026-07-01T00:00", 1_439, "2026-07-01T23:59"),
    ("2026-07-01T00:00", 1_440, "2026-07-02T00:00"),
    ("2026-12-31T22:00", 180, "2027-01-01T01:00"),
    ("2024-02-28T12:00", 2_880, "2024-03-01T12:00"),
  ])
  func `a clock runs on over midnight, the end of a month and the end of a year`(
    start: String, minutes: Int, end: String
  ) throws {
    let length = try #require(Minutes(minutes))
    #expect(try reading(start).adding(length).description == end)
  }

  @Test func `readings are in order by day first, then by time`() throws {
    let order = ["2026-06-30T23:59", "2026-07-01T00:00", "2026-07-01T00:01", "2026-07-02T00:00"]
    let readings = try order.map { try reading($0) }
    #expect(readings.reversed().sorted().map(\.description) == order)
  }
}
