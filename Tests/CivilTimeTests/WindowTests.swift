import CivilTime
import TestNumbers
import Testing

@Suite("Windows of whole days")
struct WindowTests {
  @Test func `the banner hangs for 16 days from 26 June to 11 July and is gone on 12 July`() throws
  {
    let banner = try #require(
      Window(from: try day("2026-06-26"), through: try day("2026-07-11"))
    )
    let mark = { (day: CivilDate) in banner.contains(day) ? "[]" : nil }
    #expect(
      try sheet("2026-06", marking: mark) == """
        June 2026
        Mo Tu We Th Fr Sa Su
         1  2  3  4  5  6  7
         8  9 10 11 12 13 14
        15 16 17 18 19 20 21
        22 23 24 25 [] [] []
        [] []
        """
    )
    #expect(
      try sheet("2026-07", marking: mark) == """
        July 2026
        Mo Tu We Th Fr Sa Su
              [] [] [] [] []
        [] [] [] [] [] [] 12
        13 14 15 16 17 18 19
        20 21 22 23 24 25 26
        27 28 29 30 31
        """
    )
    #expect(banner.dayCount == 16)
    #expect(banner.end == (try day("2026-07-12")))
    #expect(banner.last == (try day("2026-07-11")))
    #expect(banner == (try window("2026-06-26", upTo: "2026-07-12")))
  }

  @Test func `a window is never empty`() throws {
    let monday = try day("2026-06-29")
    let tuesday = try day("2026-06-30")
    #expect(Window(from: monday, upTo: monday) == nil)
    #expect(Window(from: tuesday, upTo: monday) == nil)
    #expect(Window(from: tuesday, through: monday) == nil)
    #expect(Window(from: monday, upTo: tuesday)?.dayCount == 1)
    #expect(Window(from: monday, through: monday)?.dayCount == 1)
    #expect(Window(on: monday) == Window(from: monday, upTo: tuesday))
  }

  @Test func `a window through the last day of the calendar is none, for no day ends it`() throws {
    let last = try day("9999-12-31")
    #expect(Window(from: last, through: last) == nil)
    #expect(Window(from: last.adding(days: -1), through: last.adding(days: -1))?.end == last)
  }

  @Test(arguments: Seed.some)
  func `a window contains exactly the days that it lists, in order`(seed: Seed) throws {
    var numbers = seed.numbers
    let start = try day("2026-01-01")
    for _ in 0..<50 {
      let window = try numbers.window(near: start, most: 40)
      let near = (-2...102).map(start.adding(days:))
      #expect(Array(window.days) == near.filter(window.contains))
      #expect(window.days.count == window.dayCount)
      #expect(window.days.first == window.start)
      #expect(window.days.last == window.last)
      #expect(!window.contains(window.end))
    }
  }

  @Test(arguments: Seed.some)
  func `what two windows share is what both contain, whichever is asked`(seed: Seed) throws {
    var numbers = seed.numbers
    let start = try day("2026-02-01")
    var meetings = 0
    for _ in 0..<300 {
      let one = try numbers.window(near: start, most: 30)
      let other = try numbers.window(near: start, most: 30)
      let shared = one.intersection(other)
      #expect(shared.map { Array($0.days) } ?? [] == one.days.filter(other.contains))
      #expect(shared == other.intersection(one))
      #expect(one.intersection(one) == one)
      if let shared {
        meetings += 1
        #expect(shared.intersection(one) == shared)
      }
    }
    #expect((1..<300).contains(meetings), "the cases must hold both outcomes")
  }

  @Test(arguments: Seed.some)
  func `it does not matter which two of three windows meet first`(seed: Seed) throws {
    var numbers = seed.numbers
    let start = try day("2026-02-01")
    var meetings = 0
    for _ in 0..<300 {
      let windows = try (0..<3).map { _ in try numbers.window(near: start, most: 50) }
      let left = windows[0].intersection(windows[1])?.intersection(windows[2])
      let right = windows[1].intersection(windows[2]).flatMap(windows[0].intersection)
      #expect(left == right)
      meetings += left == nil ? 0 : 1
    }
    #expect((1..<300).contains(meetings), "the cases must hold both outcomes")
  }

  @Test func `windows that only adjoin share no day`() throws {
    let june = try period("2026-06").window
    let july = try period("2026-07").window
    #expect(june.end == july.start)
    #expect(june.intersection(july) == nil)
  }
}
