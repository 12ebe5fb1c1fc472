import Foundation
import TestNumbers
import Testing

@testable import CivilTime

@Suite("The Vietnamese lunisolar calendar")
struct LunarYearTests {
  @Test func `the months of 2000 to 2040 are those of the table, one by one`() throws {
    let table = try monthTable()
    let computed = try (2000...2040).flatMap { try lunarYear($0).rows }
    #expect(table.count == 507)
    #expect(computed == table)
  }

  @Test func `every day of 1900 to 2199 goes to its lunar day and back`() throws {
    var day = try need(CivilDate(year: 1900, month: 1, day: 1))
    var expected: LunarDate?
    for number in LunarYear.numbers {
      let year = try lunarYear(number)
      for month in year.months where day.year < 2200 {
        #expect([29, 30].contains(month.dayCount))
        #expect(expected == nil || month.window.start == day, "\(year.number)")
        for civil in month.window.days where civil >= day && civil.year < 2200 {
          let lunar = try need(year.lunarDate(of: civil))
          #expect(year.date(of: lunar.month, day: lunar.day) == civil)
          #expect(expected.map { $0 < lunar } ?? true)
          expected = lunar
          day = civil.adding(days: 1)
        }
      }
    }
    #expect(day.description == "2200-01-01")
  }

  @Test(arguments: Seed.some)
  func `a day alone finds its lunar year`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<60 {
      let day = try numbers.day(in: -25_567...84_005)
      let lunar = try need(LunarDate(day))
      #expect(lunar.civilDate == day, "\(day)")
      let year = try need(LunarYear(containing: day))
      #expect(year.window.contains(day) && year.number == lunar.year, "\(day)")
    }
  }

  @Test func `a year has twelve months, or thirteen with one leap month`() throws {
    for number in LunarYear.numbers {
      let year = try lunarYear(number)
      let leap = year.months.filter { $0.name.kind == .leap }
      #expect(year.months.count == 12 + leap.count && leap.count <= 1, "\(number)")
      #expect(year.months.map(\.name) == year.months.map(\.name).sorted(), "\(number)")
      #expect((353...385).contains(year.window.dayCount), "\(number)")
      #expect(year.leapMonth == leap.first?.name)
    }
  }

  @Test(arguments: [
    (2007, "2007-02-17"), (2024, "2024-02-10"), (2025, "2025-01-29"), (2026, "2026-02-17"),
    (2027, "2027-02-06"), (2028, "2028-01-26"), (2029, "2029-02-13"), (2030, "2030-02-02"),
  ])
  func `Tết falls on the days of Hà Nội`(number: Int, first: String) throws {
    #expect(try lunarYear(number).firstDay.description == first)
  }

  @Test(arguments: [
    (2024, "2024-04-18", "2024-09-17"), (2025, "2025-04-07", "2025-10-06"),
    (2026, "2026-04-26", "2026-09-25"), (2027, "2027-04-16", "2027-09-15"),
    (2028, "2028-04-04", "2028-10-03"), (2029, "2029-04-23", "2029-09-22"),
    (2030, "2030-04-12", "2030-09-12"), (2034, "2034-04-28", "2034-09-26"),
  ])
  func `so do the day of the Hùng Kings and mid-autumn`(
    number: Int, kings: String, autumn: String
  ) throws {
    let year = try lunarYear(number)
    #expect(year.date(of: try lunarMonth(3), day: 10)?.description == kings)
    #expect(year.date(of: try lunarMonth(8), day: 15)?.description == autumn)
  }

  @Test func `the last month before Tết has 29 or 30 days`() throws {
    let counts = try (2023...2029).map { try need(lunarYear($0).months.last).dayCount }
    #expect(counts == [30, 29, 29, 29, 29, 29, 29])
  }

  @Test func `leap months follow the month of their number`() throws {
    let leaps = try (2020...2034).map { try lunarYear($0).leapMonth?.number ?? 0 }
    #expect(leaps == [4, 0, 0, 2, 0, 6, 0, 0, 5, 0, 0, 3, 0, 11, 0])
    let year = try lunarYear(2031)
    let leap = try need(year.leapMonth)
    #expect(year.date(of: leap, day: 1)?.description == "2031-04-21")
    let day = try need(CivilDate(iso: "2031-05-01"))
    #expect(year.lunarDate(of: day) == LunarDate(year: 2031, month: leap, day: 11))
  }

  @Test func `a lunar day that its year does not have has no civil day`() throws {
    let year = try lunarYear(2026)
    let short = try need(year.months.first { $0.dayCount == 29 })
    #expect(year.date(of: short.name, day: 30) == nil)
    #expect(year.date(of: short.name, day: 0) == nil)
    #expect(year.date(of: try lunarMonth(6, .leap), day: 1) == nil)
    #expect(year.lunarDate(of: year.window.end) == nil)
    #expect(LunarDate(year: 2026, month: try lunarMonth(1), day: 31) == nil)
    #expect(LunarMonth(0) == nil && LunarMonth(13) == nil)
  }

  @Test func `outside 1900 to 2199 nothing is converted`() throws {
    #expect(LunarYear(1898) == nil && LunarYear(2200) == nil)
    #expect(LunarDate(try need(CivilDate(iso: "1899-12-31"))) == nil)
    #expect(LunarDate(try need(CivilDate(iso: "1900-01-01"))) != nil)
    #expect(LunarDate(try need(CivilDate(iso: "2199-12-31"))) != nil)
    #expect(LunarDate(try need(CivilDate(iso: "2200-01-01"))) == nil)
    #expect(LunarDate(try need(CivilDate(iso: "9999-12-31"))) == nil)
    #expect(LunarDate(year: 2200, month: try lunarMonth(1), day: 1)?.civilDate == nil)
  }

  private func monthTable() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/lunar")
    let file = folder.appending(path: "lunar-months-2000-2040.csv")
    return try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }
}

/// Returns the lunar year of a number, and fails the test where there is none.
func lunarYear(_ number: Int, aheadOfUTC hours: Int = 7) throws -> LunarYear {
  try need(LunarYear(number, at: Offset(secondsAhead: hours * 3600)))
}

/// Returns the name of a month, and fails the test where there is none.
func lunarMonth(_ number: Int, _ kind: LunarMonth.Kind = .ordinary) throws -> LunarMonth {
  try need(LunarMonth(number, kind))
}

/// Returns the value, and fails the test where there is none.
func need<Value>(
  _ value: Value?, at place: SourceLocation = #_sourceLocation
) throws -> Value {
  try #require(value, sourceLocation: place)
}

extension LunarYear {
  /// The months as rows of the table: `2031-04-21,2031,3,1`.
  fileprivate var rows: [String] {
    months.map { "\($0.window.start),\(number),\($0.name.number),\($0.name.kind.rawValue)" }
  }
}
