import CivilTime
import TestNumbers
import Testing

@Suite("Days as text")
struct CivilDateTextTests {
  @Test(arguments: Seed.some)
  func `a day that is read from its printed text is the same day`(seed: Seed) throws {
    var numbers = seed.numbers
    for _ in 0..<2_000 {
      let date = try numbers.day()
      #expect(CivilDate(iso: date.description) == date)
    }
  }

  @Test(arguments: Seed.some)
  func `printed days sort as text in the order of time`(seed: Seed) throws {
    var numbers = seed.numbers
    let days = try (0..<500).map { _ in try numbers.day() }
    #expect(days.sorted().map(\.description) == days.map(\.description).sorted())
  }

  @Test func `a printed day has four digits, two and two`() throws {
    #expect(CivilDate(year: 2026, month: 7, day: 1)?.description == "2026-07-01")
    #expect(CivilDate(year: 33, month: 12, day: 9)?.description == "0033-12-09")
  }

  @Test func `a day is also read from a piece of a longer text`() throws {
    #expect(CivilDate(iso: "due 2026-07-01".dropFirst(4)) == (try day("2026-07-01")))
  }

  @Test(arguments: [
    "", "-", "--", "2026", "2026-07", "2026-07-01T00:00", "2026-07-01-", "-2026-07-01",
    "2026-7-1", "2026-07-1", "26-07-01", "02026-07-01", "10000-01-01", "0000-01-01", "20260701",
    "2026/07/01", "01-07-2026", " 2026-07-01", "2026-07-01 ", "2026-07-01\n", "+026-07-01",
    "2026-+7-01", "2026--7-01", "2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01",
    "2026-00-10", "2026-10-00", "٢٠٢٦-٠٧-٠١", "２０２６-０７-０１", "2026−07−01", "2026-07-0\u{301}1",
    "2O26-07-01",
  ])
  func `a text that is not a day of the calendar is rejected`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [(0, 2, "00"), (7, 2, "07"), (27, 2, "27"), (2026, 2, "2026"), (5, 0, "5")])
  func `zeros fill a number up to its width and never cut it`(
    number: Int, width: Int, text: String
  ) {
    #expect(number.padded(to: width) == text)
  }
}
