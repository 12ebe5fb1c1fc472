import CivilTime
import Testing

@Suite("Strata of a window")
struct StrataTests {
  @Test func `the 16 days of the banner in three strata are 5, 5 and 6 days`() throws {
    let strata = try window("2026-06-26", upTo: "2026-07-12").strata(3)
    let mark = { (day: CivilDate) in
      strata.firstIndex { $0.contains(day) }.map { [" A", " B", " C"][$0] }
    }
    #expect(
      try sheet("2026-06", marking: mark) == """
        June 2026
        Mo Tu We Th Fr Sa Su
         1  2  3  4  5  6  7
         8  9 10 11 12 13 14
        15 16 17 18 19 20 21
        22 23 24 25  A  A  A
         A  A
        """
    )
    #expect(
      try sheet("2026-07", marking: mark) == """
        July 2026
        Mo Tu We Th Fr Sa Su
               B  B  B  B  B
         C  C  C  C  C  C 12
        13 14 15 16 17 18 19
        20 21 22 23 24 25 26
        27 28 29 30 31
        """
    )
  }

  @Test(arguments: 1...40)
  func `adjoining strata make the whole window for any count`(days: Int) throws {
    let start = try day("2026-06-26")
    let whole = try #require(Window(from: start, upTo: start.adding(days: days)))
    for count in 1...45 {
      let strata = whole.strata(count)
      #expect(strata.flatMap(\.days) == Array(whole.days), "\(days) days in \(count) strata")
    }
  }

  @Test(arguments: 1...40)
  func `the strata of a window differ by one day at most, and are as many as asked for`(
    days: Int
  ) throws {
    let start = try day("2026-06-26")
    let whole = try #require(Window(from: start, upTo: start.adding(days: days)))
    for count in 1...45 {
      let lengths = whole.strata(count).map(\.dayCount)
      let shortest = try #require(lengths.min())
      let longest = try #require(lengths.max())
      #expect(longest - shortest <= 1, "\(days) days in \(count) strata")
      #expect(lengths.count == min(count, days), "\(days) days in \(count) strata")
    }
  }

  @Test(arguments: [1, 0, -1, .min])
  func `a window that is not divided is its one stratum`(count: Int) throws {
    let whole = try window("2026-06-26", upTo: "2026-07-12")
    #expect(whole.strata(count) == [whole])
  }

  @Test func `a window has no more strata than days`() throws {
    let whole = try window("2026-06-26", upTo: "2026-06-29")
    #expect(whole.strata(.max) == whole.days.map(Window.init(on:)))
  }
}
