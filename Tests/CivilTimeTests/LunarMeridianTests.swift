import Testing

@testable import CivilTime

/// Months begin on the day of the new moon, so they depend on whose midnight counts.
@Suite("The lunisolar calendar of Hà Nội and that of Beijing")
struct LunarMeridianTests {
  @Test func `sixteen months of 2000 to 2050 begin a day earlier in Hà Nội`() throws {
    // Beijing has the day after each: its clocks are past midnight when the new moon comes.
    #expect(
      try differences(2000...2050) == [
        "2006-06-25 6", "2007-02-17 1", "2008-11-27 11", "2009-03-26 3", "2018-11-07 10",
        "2019-03-06 2", "2020-12-14 11", "2030-02-02 1", "2031-04-21 3 leap", "2032-03-11 2",
        "2034-09-12 8", "2037-04-15 3", "2038-04-04 3", "2039-12-15 11", "2041-08-26 8",
        "2049-10-26 10",
      ])
  }

  @Test func `120 days of 2024 to 2035 have another lunar day in Beijing`() throws {
    let days = try (2023...2035).flatMap { number in
      let (here, there) = (try lunarYear(number), try lunarYear(number, aheadOfUTC: 8))
      return here.window.days.filter { here.lunarDate(of: $0) != there.lunarDate(of: $0) }
    }.filter { (2024...2035).contains($0.year) }
    #expect(days.count == 120)
    let firsts = days.filter { !days.contains($0.adding(days: -1)) }
    #expect(
      firsts.map(\.description) == ["2030-02-02", "2031-04-21", "2032-03-11", "2034-09-12"])
  }

  @Test func `Tết differs in 2007, 2030 and 2053`() throws {
    let differing = try (2000...2053).filter {
      try lunarYear($0).firstDay != lunarYear($0, aheadOfUTC: 8).firstDay
    }
    #expect(differing == [2007, 2030, 2053])
    #expect(try lunarYear(2030, aheadOfUTC: 8).firstDay.description == "2030-02-03")
  }

  @Test func `the day of the Hùng Kings differs in 2009, 2037 and 2038`() throws {
    let differing = try (2000...2050).filter {
      try lunarYear($0).date(of: lunarMonth(3), day: 10)
        != lunarYear($0, aheadOfUTC: 8).date(of: lunarMonth(3), day: 10)
    }
    #expect(differing == [2009, 2037, 2038])
  }

  /// The months whose first days differ, by that of Hà Nội; no name may differ, and none may be
  /// later.
  private func differences(_ years: ClosedRange<Int>) throws -> [String] {
    try years.flatMap { number in
      let (here, there) = (
        try lunarYear(number).months, try lunarYear(number, aheadOfUTC: 8).months
      )
      #expect(here.map(\.name) == there.map(\.name), "\(number)")
      return zip(here, there).filter { $0.window.start != $1.window.start }.map { month, other in
        #expect(month.window.start.days(until: other.window.start) == 1)
        let leap = month.name.kind == .leap ? " leap" : ""
        return "\(month.window.start) \(month.name.number)\(leap)"
      }
    }
  }
}
