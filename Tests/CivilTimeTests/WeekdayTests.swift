import CivilTime
import Testing

@Suite("Days of the week")
struct WeekdayTests {
  @Test func `July 2026 begins on a Wednesday, and the 11th is a Saturday`() throws {
    #expect(
      try sheet("2026-07") == """
        July 2026
        Mo Tu We Th Fr Sa Su
               1  2  3  4  5
         6  7  8  9 10 11 12
        13 14 15 16 17 18 19
        20 21 22 23 24 25 26
        27 28 29 30 31
        """
    )
  }

  @Test(arguments: [
    ("2026-07-01", Weekday.wednesday), ("2026-06-26", .friday), ("2026-07-11", .saturday),
    ("1970-01-01", .thursday), ("1969-12-31", .wednesday), ("2000-01-01", .saturday),
    ("0001-01-01", .monday), ("9999-12-31", .friday),
  ])
  func `a known day falls on its day of the week`(iso: String, weekday: Weekday) throws {
    #expect(try day(iso).weekday == weekday)
  }

  @Test func `the days of the week follow one another without end from 1890 to 2210`() throws {
    let days = try window("1890-01-01", upTo: "2211-01-01").days
    let broken = zip(days, days.dropFirst()).first { day, next in
      next.weekday.rawValue != day.weekday.rawValue % 7 + 1
    }
    #expect(broken == nil)
  }

  @Test func `Monday is 1 and Sunday is 7`() {
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
    #expect(Weekday.monday.rawValue == 1)
    #expect(Weekday.sunday.rawValue == 7)
  }
}
