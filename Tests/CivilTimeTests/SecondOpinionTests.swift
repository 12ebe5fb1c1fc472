import CivilTime
import Foundation
import Testing

@Suite("Second opinion on the calendar")
struct SecondOpinionTests {
  /// From 1583 on, for the other calendar is Julian until October 1582.
  @Test func `the calendar of the platform shows the same day, weekday and week`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    calendar.firstWeekday = 2
    calendar.minimumDaysInFirstWeek = 4
    let first = try day("1583-01-01").dayNumber
    let last = try day("9998-12-31").dayNumber
    for number in stride(from: first, through: last, by: 211) {
      let date = try #require(CivilDate(dayNumber: number))
      let week = Period(.week, containing: date)
      let theirs = calendar.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
        from: Date(timeIntervalSince1970: Double(number) * 86_400 + 43_200)
      )
      let ours = [
        date.year, date.month, date.day, date.weekday.rawValue % 7 + 1, week.number, week.year,
      ]
      #expect(
        ours == [
          theirs.year, theirs.month, theirs.day, theirs.weekday, theirs.weekOfYear,
          theirs.yearForWeekOfYear,
        ]
      )
    }
  }
}
