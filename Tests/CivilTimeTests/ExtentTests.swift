import CivilTime
import Testing

@Suite("Time that an event takes up")
struct ExtentTests {
  @Test(arguments: [
    "2026-07-01T09:00    60 min  touches 2026-07-01",
    "2026-07-01T22:00   120 min  touches 2026-07-01",
    "2026-07-01T22:00   121 min  touches 2026-07-01 to 2026-07-02",
    "2026-07-01T23:59     1 min  touches 2026-07-01",
    "2026-07-01T23:59     2 min  touches 2026-07-01 to 2026-07-02",
    "2026-07-01T00:00     1 min  touches 2026-07-01",
    "2026-07-01T00:00  1440 min  touches 2026-07-01",
    "2026-07-01T00:00  1441 min  touches 2026-07-01 to 2026-07-02",
    "2026-07-01T00:01  1440 min  touches 2026-07-01 to 2026-07-02",
    "2026-07-01T12:00  2160 min  touches 2026-07-01 to 2026-07-02",
    "2026-12-31T12:00  2880 min  touches 2026-12-31 to 2027-01-02",
  ])
  func `an event that ends at midnight does not touch the day that begins then`(
    line: String
  ) throws {
    let words = line.split(separator: " ").map(String.init)
    let length = try #require(Int(words[1]).flatMap { Minutes($0) })
    let event = Extent.timed(
      start: try reading(words[0]), in: ZoneID("Asia/Ho_Chi_Minh"), length: length
    )
    let last = try #require(words.last)
    #expect(event.window == Window(from: try day(words[4]), through: try day(last)))
  }

  @Test func `whole days are their own window`() throws {
    let banner = try window("2026-06-26", upTo: "2026-07-12")
    #expect(Extent.wholeDays(banner).window == banner)
  }
}
