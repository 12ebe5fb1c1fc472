import CivilTime
import ScheduleModel
import Testing

@Suite("Lunar days as text")
struct LunarTextTests {
  @Test(arguments: [
    (1, 1, "1/1/2026 âm lịch", "mùng 1 tháng Giêng", "day 1 of lunar month 1 of 2026"),
    (3, 10, "10/3/2026 âm lịch", "mùng 10 tháng 3", "day 10 of lunar month 3 of 2026"),
    (8, 15, "15/8/2026 âm lịch", "rằm tháng 8", "day 15 of lunar month 8 of 2026"),
    (12, 29, "29/12/2026 âm lịch", "29 tháng Chạp", "day 29 of lunar month 12 of 2026"),
  ])
  func `a day is written with numbers, and said with names`(
    number: Int, day: Int, written: String, spoken: String, english: String
  ) throws {
    let month = try #require(LunarMonth(number))
    let date = try #require(LunarDate(year: 2026, month: month, day: day))
    #expect(date.text(in: .vietnamese) == written)
    #expect(date.spoken(in: .vietnamese) == spoken)
    #expect(date.text(in: .english) == english)
    #expect(date.dayAndMonth(in: .vietnamese) == "\(day)/\(number) âm lịch")
    #expect(date.spoken(in: .english) == "day \(day) of lunar month \(number)")
  }

  @Test func `a leap month says that it is one`() throws {
    let month = try #require(LunarMonth(6, .leap))
    let date = try #require(LunarDate(year: 2025, month: month, day: 15))
    #expect(date.text(in: .vietnamese) == "15/6 nhuận/2025 âm lịch")
    #expect(date.dayAndMonth(in: .vietnamese) == "15/6 nhuận âm lịch")
    #expect(date.spoken(in: .vietnamese) == "rằm tháng 6 nhuận")
    #expect(date.text(in: .english) == "day 15 of leap lunar month 6 of 2025")
  }
}
