import CivilTime
import TestNumbers
import Testing

@Suite("Days of the calendar")
struct CivilDateTests {
  @Test(arguments: [
    (2026, 2, 29), (2026, 2, 30), (2024, 2, 30), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31),
    (2026, 11, 31), (2026, 1, 32), (2026, 1, 0), (2026, 1, -1), (2026, 0, 1), (2026, 13, 1),
    (0, 12, 31), (-1, 1, 1), (10_000, 1, 1),
  ])
  func `a day that no calendar shows is no date`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(1900, 28), (2000, 29), (2023, 28), (2024, 29), (2026, 28), (2100, 28)])
  func `February has its 29th in every fourth year, but in centuries only every fourth`(
    year: Int, length: Int
  ) throws {
    #expect(CivilDate.dayCount(ofMonth: 2, year: year) == length)
    #expect(CivilDate.isLeap(year) == (length == 29))
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == (length == 29))
    let last = try #require(CivilDate(year: year, month: 2, day: length))
    #expect(last.adding(days: 1) == CivilDate(year: year, month: 3, day: 1))
  }

  @Test func `the months have the lengths that everybody knows`() {
    let lengths = (1...12).map { CivilDate.dayCount(ofMonth: $0, year: 2026) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
  }

  @Test(arguments: [
    ("0001-01-01", -719_162), ("1969-12-31", -1), ("1970-01-01", 0), ("2000-02-29", 11_016),
    ("2000-03-01", 11_017), ("2026-07-01", 20_635), ("9999-12-31", 2_932_896),
  ])
  func `days are counted from the first day of 1970`(iso: String, number: Int) throws {
    #expect(try day(iso).dayNumber == number)
    #expect(CivilDate(dayNumber: number)?.description == iso)
  }

  @Test func `the calendar begins with the year 1 and ends with the year 9999`() throws {
    let first = try day("0001-01-01")
    let last = try day("9999-12-31")
    #expect(CivilDate.dayNumbers == first.dayNumber...last.dayNumber)
    #expect(CivilDate(dayNumber: first.dayNumber - 1) == nil)
    #expect(CivilDate(dayNumber: last.dayNumber + 1) == nil)
    #expect(CivilDate(dayNumber: .min) == nil)
    #expect(CivilDate(dayNumber: .max) == nil)
    #expect(first.days(until: last) == 3_652_058)
    #expect(first.adding(days: 3_652_058) == last)
    #expect(last.adding(days: -3_652_058) == first)
  }

  @Test(arguments: [1...2_500, 2_501...5_000, 5_001...7_500, 7_501...9_999])
  func `every day from year 1 to 9999 gives its parts back and comes after the day before`(
    years: ClosedRange<Int>
  ) throws {
    let first = try #require(CivilDate(year: years.lowerBound, month: 1, day: 1))
    let last = try #require(CivilDate(year: years.upperBound, month: 12, day: 31))
    var page = WallCalendar(year: years.lowerBound, month: 1, day: 1)
    let firstWrong = (first.dayNumber...last.dayNumber).first { number in
      let (year, month, day) = (page.year, page.month, page.day)
      page.turn()
      guard let date = CivilDate(dayNumber: number) else { return true }
      return date.parts != (year, month, day)
        || CivilDate(year: year, month: month, day: day) != date
    }
    #expect(firstWrong == nil)
    #expect(page == WallCalendar(year: years.upperBound + 1, month: 1, day: 1))
  }

  @Test func `year, month and day are the parts`() throws {
    let date = try day("2026-07-11")
    #expect((date.year, date.month, date.day) == (2026, 7, 11))
  }

  @Test(arguments: Seed.some)
  func `stepping to a day and counting to it agree, and order is the order of days`(
    seed: Seed
  ) throws {
    var numbers = seed.numbers
    for _ in 0..<1_000 {
      let one = try numbers.day()
      let other = try numbers.day()
      #expect(one.adding(days: one.days(until: other)) == other)
      #expect(one.days(until: other) == -other.days(until: one))
      #expect((one < other) == (one.days(until: other) > 0))
      #expect((one < other) == (one.parts < other.parts))
    }
  }
}

/// A calendar with a page for each day, which knows nothing but the lengths of the months.
private struct WallCalendar: Equatable {
  var year: Int
  var month: Int
  var day: Int

  mutating func turn() {
    day += 1
    guard day > 28, day > length else { return }
    day = 1
    month += 1
    guard month > 12 else { return }
    month = 1
    year += 1
  }

  private var length: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2 where year % 400 == 0: 29
    case 2 where year % 100 == 0: 28
    case 2: year % 4 == 0 ? 29 : 28
    default: 31
    }
  }
}
