import CivilTime
import TestNumbers
import Testing

@Suite("Periods of the calendar")
struct PeriodTests {
  @Test func `weeks run from Monday, and the first days of 2027 belong to the last week of 2026`()
    throws
  {
    let week = { (monday: CivilDate) in "\(Period(.week, containing: monday)) " }
    #expect(
      try sheet("2027-01", margin: week) == """
        January 2027
                 Mo Tu We Th Fr Sa Su
        2026-W53              1  2  3
        2027-W01  4  5  6  7  8  9 10
        2027-W02 11 12 13 14 15 16 17
        2027-W03 18 19 20 21 22 23 24
        2027-W04 25 26 27 28 29 30 31
        """
    )
    #expect(
      try sheet("2026-01", margin: week) == """
        January 2026
                 Mo Tu We Th Fr Sa Su
        2026-W01           1  2  3  4
        2026-W02  5  6  7  8  9 10 11
        2026-W03 12 13 14 15 16 17 18
        2026-W04 19 20 21 22 23 24 25
        2026-W05 26 27 28 29 30 31
        """
    )
  }

  @Test(arguments: [
    ("2026-W01", "2025-12-29", "2026-01-05"), ("2026-W08", "2026-02-16", "2026-02-23"),
    ("2026-W27", "2026-06-29", "2026-07-06"), ("2026-W53", "2026-12-28", "2027-01-04"),
    ("2026-02", "2026-02-01", "2026-03-01"), ("2024-02", "2024-02-01", "2024-03-01"),
    ("2026-12", "2026-12-01", "2027-01-01"), ("2026-Q1", "2026-01-01", "2026-04-01"),
    ("2026-Q2", "2026-04-01", "2026-07-01"), ("2026-Q3", "2026-07-01", "2026-10-01"),
    ("2026-Q4", "2026-10-01", "2027-01-01"), ("2026-H1", "2026-01-01", "2026-07-01"),
    ("2026-H2", "2026-07-01", "2027-01-01"), ("2026", "2026-01-01", "2027-01-01"),
    ("2026-2027", "2026-09-01", "2027-09-01"),
    ("0001-W01", "0001-01-01", "0001-01-08"), ("9998", "9998-01-01", "9999-01-01"),
  ])
  func `a period has the days that people mean by its name`(
    name: String, start: String, end: String
  ) throws {
    #expect(try period(name).window == (try window(start, upTo: end)))
  }

  @Test func `1 July 2026 lies in W27, in July, in Q3, in H2 and in 2026`() throws {
    let first = try day("2026-07-01")
    let names = Period.Kind.all.map { Period($0, containing: first).name }
    #expect(names == ["2026-W27", "2026-07", "2026-Q3", "2026-H2", "2026", "2025-2026"])
  }

  @Test func `a week belongs to the year of its Thursday, for every day from 1890 to 2210`() throws
  {
    let days = try window("1890-01-01", upTo: "2211-01-01").days
    let wrong = days.first { day in
      let week = Period(.week, containing: day)
      let thursday = week.window.start.adding(days: 3)
      return thursday.weekday != .thursday || thursday.year != week.year
        || !week.window.contains(day)
        || week.number != Window(from: january(1, of: thursday), through: thursday)?.thursdays
    }
    #expect(wrong == nil)
  }

  @Test func `these are the years of this century with 53 weeks`() {
    let long = (2001...2100).filter { Period.count(of: .week, in: $0) == 53 }
    let short = (2001...2100).filter { Period.count(of: .week, in: $0) == 52 }
    #expect(
      long == [
        2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065, 2071, 2076, 2082,
        2088, 2093, 2099,
      ]
    )
    #expect(long.count + short.count == 100)
    #expect(short.contains(2025))
  }

  @Test func `the days of a year touch 53 weeks, but in 2012 and 2040 they touch 54`() throws {
    let touched = try (2012...2040).map { year in
      Set(try period("\(year)").window.days.map { Period(.week, containing: $0) }).count
    }
    #expect(touched == [54] + Array(repeating: 53, count: 27) + [54])
  }

  @Test(arguments: [
    (Period.Kind.month, 12), (.quarter, 4), (.half, 2), (.year, 1), (.week, 53),
  ])
  func `2026 has 53 weeks, 12 months, 4 quarters and 2 halves`(kind: Period.Kind, count: Int) {
    #expect(Period.count(of: kind, in: 2026) == count)
    #expect(Period.all(kind, of: 2026).map(\.number) == Array(1...count))
    #expect(Period(kind, count, of: 2026) != nil)
    #expect(Period(kind, count + 1, of: 2026) == nil)
    #expect(Period(kind, 0, of: 2026) == nil)
    #expect(Period(kind, -1, of: 2026) == nil)
  }

  @Test(arguments: Period.Kind.all)
  func `periods reach from the year 1 to 9998, for each ends on a day of the calendar`(
    kind: Period.Kind
  ) throws {
    #expect(Period(kind, 1, of: 0) == nil)
    #expect(Period(kind, 1, of: 9999) == nil)
    let first = kind == .schoolYear(from: 9) ? "0001-09-01" : "0001-01-01"
    #expect(Period(kind, 1, of: 1)?.window.start == (try day(first)))
    #expect(Period.all(kind, of: 9998).last?.window.end.year == 9999)
  }

  @Test(arguments: Period.Kind.all)
  func `the periods of a kind follow one another without a gap`(kind: Period.Kind) throws {
    let periods = (1890...2210).flatMap { Period.all(kind, of: $0) }
    let torn = zip(periods, periods.dropFirst()).first { one, next in
      one.window.end != next.window.start || one >= next
    }
    #expect(torn == nil)
    let strayed = periods.first { period in
      Period(kind, containing: period.window.start) != period
        || Period(kind, containing: period.window.last) != period
    }
    #expect(strayed == nil)
  }

  @Test func `a school year begins in its month and is called by both its years`() throws {
    let august = Period.Kind.schoolYear(from: 8)
    let period = Period(august, containing: try day("2027-07-31"))
    #expect(period.name == "2026-2027")
    #expect(period.window == (try window("2026-08-01", upTo: "2027-08-01")))
    #expect(Period(august, containing: try day("2027-08-01")).name == "2027-2028")
    #expect(Period(.schoolYear(from: 9), containing: try day("2027-08-01")).name == "2026-2027")
    #expect(Period.all(august, of: 2026) == [period])
  }

  @Test(arguments: Seed.some, Period.Kind.all)
  func `a day lies in its period`(seed: Seed, kind: Period.Kind) throws {
    var numbers = seed.numbers
    let last = try day("9998-12-31").dayNumber
    for _ in 0..<500 {
      let date = try numbers.day(in: CivilDate.dayNumbers.lowerBound...last)
      #expect(Period(kind, containing: date).window.contains(date))
    }
  }

  @Test func `periods stand in the order of their first days, the shorter first`() throws {
    let order = ["2026-W01", "2026-01", "2026-Q1", "2026-H1", "2026", "2026-W02", "2026-02"]
    let periods = try order.map { try period($0) }
    #expect(periods.reversed().sorted().map(\.name) == order)
  }
}

/// Returns a day of January of the year of `day`.
private func january(_ number: Int, of day: CivilDate) -> CivilDate {
  CivilDate(year: day.year, month: 1, day: number) ?? day
}

extension Window {
  /// How many Thursdays the window has when its last day is one.
  fileprivate var thursdays: Int { (dayCount + 6) / 7 }
}
