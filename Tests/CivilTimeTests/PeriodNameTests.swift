import CivilTime
import Testing

@Suite("Names of periods")
struct PeriodNameTests {
  @Test(arguments: [
    ("2026-W27", Period.Kind.week, 27), ("2026-W01", .week, 1), ("2026-W53", .week, 53),
    ("2026-07", .month, 7), ("2026-12", .month, 12), ("2026-Q3", .quarter, 3),
    ("2026-H2", .half, 2), ("2026", .year, 1), ("2026-2027", .schoolYear(from: 9), 1),
  ])
  func `a period is found by its name and says it`(
    name: String, kind: Period.Kind, number: Int
  ) throws {
    let period = try period(name)
    #expect(period.kind == kind)
    #expect(period.year == 2026)
    #expect(period.number == number)
    #expect(period.name == name)
    #expect(period.description == name)
    #expect(period == Period(kind, number, of: 2026))
  }

  @Test func `each period from 1890 to 2210 has a name of its own, and is found by it`() {
    let periods = (1890...2210).flatMap { year in
      Period.Kind.all.flatMap { Period.all($0, of: year) }
    }
    #expect(periods.first { Period(name: $0.name) != $0 } == nil)
    #expect(Set(periods.map(\.name)).count == periods.count)
  }

  @Test(arguments: [
    "", "-", "2026-", "2026-W", "2026-Q", "-2026", "-026", "+026", "26", "26-07", "02026", "10000",
    "0000", "9999", "2026-7", "2026-007", "2026-00", "2026-13", "2026-W7", "2026-W00", "2026-W54",
    "2025-W53", "2026-W027", "2026-Q0", "2026-Q5", "2026-Q03", "2026-H0", "2026-H3", "2026-H02",
    "2026-w27", "2026-q3", "2026-h2", "2026-M07", "2026-Y1", "2026-Y01", "2026-1", "2026-WW27",
    "2026-W+7", "2026-+7", "2026-W-7", "2026-W27-", "2026-W27-1", "2026-07-01", "2026--07",
    "2026-2028", "2026-2026", "2026-2025", "2026-2027-", "2026-Q027", "2026W27", "2026Q3", "202607",
    "2026/07", " 2026", "2026 ", "2026-07\n", "W27-2026",
    "٢٠٢٦", "٢٦", "٢٠٢٦-٠٧", "2026-W٢٧", "2026-٠٧", "２０２６", "2026-Ｑ3", "2026−07",
  ])
  func `a name that no period bears is rejected`(name: String) {
    #expect(Period(name: name) == nil)
  }
}
