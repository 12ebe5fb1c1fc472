import Explanation
import ScheduleModel
import TestWorld
import Testing

@Suite("Why a task has no day")
struct ObstacleTextTests {
  @Test func `a rest day moves it to a day on which its unit does not exist`() throws {
    var book = try Book(units: ["ash"])
    try book.rule("report", try .once("2026-05-09"), .due(.nextWorkingDay))
    let made = try book.book()
    let text = Obstacle.unitMissing(on: try date("2026-05-11")).text(of: made.rules[0], in: made)
    #expect(text.vietnamese == "rơi vào thứ Hai 11/5/2026, khi không có đơn vị này")
    #expect(text.english == "it comes to Monday 11 May 2026, when the unit does not exist")
  }
}
