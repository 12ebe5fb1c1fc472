import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestWorld
import Testing

@Suite("Which days a feed shows")
struct FeedWindowTests {
  @Test func `from 60 days back to 400 days ahead, whatever has a day among them`() throws {
    var drawn = try DrawnFeeds(
      """
      a  xa-1  2026-05-01              60 days ago is 2/5: too old
      b  xa-1  2026-05-02              60 days ago
      c  xa-1  2026-05-02              xCancelled, 60 days ago
      d  xa-1  2026-05-01              xCancelled, 61 days ago
      e  xa-1  2026-04-01..2026-05-02  Ended 60 days ago
      f  xa-1  2026-05-01T08:00        Timed, 61 days ago
      g  xa-1  2027-08-05              400 days ahead
      h  xa-1  2027-08-05..2027-09-01  Begins 400 days ahead
      i  xa-1  2027-08-06              401 days ahead
      """)
    drawn.window = FeedWindow(around: try date("2026-07-01"))
    let titles = try drawn.feed("units/xa-1", in: .english).read.events.map(\.summary)
    #expect(
      titles == [
        "Ended 60 days ago", "60 days ago", "[CANCELLED] xCancelled, 60 days ago",
        "400 days ahead", "Begins 400 days ahead",
      ])
    drawn.window = nil
    #expect(try drawn.feed("units/xa-1").eventCount == 9)
  }

  @Test func `what has left by the window is no subject any more, and its feed is empty`() throws {
    var drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp\ntalk  xa-2  2026-12-01  Tập huấn")
    drawn.window = FeedWindow(around: try date("2026-10-01"))
    #expect(drawn.feeds().subjects.map(\.description) == ["plan", "units/xa-2", "leads/xa-2"])
    #expect(try drawn.feed("units/xa-1").eventCount == 0)
    #expect(try drawn.feed("units/xa-1").name == "XA-1")
  }

  @Test func `at the ends of the calendar the window is cut off`() throws {
    for day in ["0001-01-01", "9999-12-30"] {
      let day = try date(day)
      #expect(FeedWindow(around: day).contains(.wholeDays(Window(on: day))))
    }
  }
}
