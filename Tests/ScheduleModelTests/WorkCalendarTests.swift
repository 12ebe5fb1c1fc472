import CivilTime
import ScheduleModel
import TestWorld
import Testing

@Suite("Working days are data")
struct WorkCalendarTests {
  /// A week with a holiday on Thursday and a working Saturday.
  private let calendar: WorkCalendar

  init() throws {
    calendar = WorkCalendar(entries: [
      try OfficialDays.entry("2026-07-02", .rest), try OfficialDays.entry("2026-07-04", .work),
      try OfficialDays.entry("2026-07-06", through: "2026-07-07", .feast),
    ])
  }

  @Test func `a holiday rests, a swapped Saturday works, and each day names its entry`() throws {
    let drawn = try days("2026-06-29", "2026-07-08").days.map { day in
      switch calendar.status(of: day) {
      case .working: "work"
      case .weeklyRest: "rest"
      case .official(let entry): "\(entry.name) (\(calendar.isWorking(day) ? "work" : "rest"))"
      }
    }
    #expect(
      drawn == [
        "work", "work", "work", "entry 2026-07-02 (rest)", "work", "entry 2026-07-04 (work)",
        "rest", "entry 2026-07-06 (rest)", "entry 2026-07-06 (rest)", "work",
      ])
  }

  @Test func `counting working days leaves out the first day and every rest day`() throws {
    let wednesday = try date("2026-07-01")
    #expect(calendar.workingDay(1, from: wednesday) == (try date("2026-07-03")))
    #expect(calendar.workingDay(2, from: wednesday) == (try date("2026-07-04")))
    #expect(calendar.workingDay(3, from: wednesday) == (try date("2026-07-08")))
    #expect(calendar.workingDay(-1, from: wednesday) == (try date("2026-06-30")))
    #expect(calendar.workingDay(0, from: wednesday) == wednesday)
  }

  @Test func `the nearest working day is the day itself where that works`() throws {
    #expect(calendar.workingDay(onOrBefore: try date("2026-07-02")) == (try date("2026-07-01")))
    #expect(calendar.workingDay(onOrBefore: try date("2026-07-04")) == (try date("2026-07-04")))
    #expect(calendar.workingDay(onOrAfter: try date("2026-07-05")) == (try date("2026-07-08")))
  }

  @Test func `a calendar without working days has none to offer`() throws {
    let never = WorkCalendar(weeklyRest: Set(Weekday.allCases))
    #expect(never.workingDay(onOrAfter: try date("2026-07-01")) == nil)
    #expect(never.workingDay(5, from: try date("2026-07-01")) == nil)
  }

  @Test func `of two entries for one day the later holds`() throws {
    let calendar = WorkCalendar(entries: [
      try OfficialDays.entry("2026-07-01", .rest), try OfficialDays.entry("2026-07-01", .work),
    ])
    #expect(calendar.isWorking(try date("2026-07-01")))
  }
}
