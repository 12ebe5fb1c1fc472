import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestWorld
import Testing

@Suite("What a feed says about itself")
struct FeedDescriptionTests {
  @Test
  func `the plan and who approved it; its head tells when something in the feed last changed`()
    throws
  {
    var drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp\ntalk  xa-2  2026-07-02  Tập huấn")
    drawn.approval = Approval(by: "Trần Thị Lan", document: "12/QĐ")
    let later = Instant(secondsSince1970: DrawnFeeds.made.seconds + 86_400)
    drawn.records[1] = TaskRecord(
      drawn.records[1].task, .live, sequence: 1, created: DrawnFeeds.made, changed: later)
    #expect(
      try description(drawn, "units/xa-1") == """
        Kế hoạch. Duyệt: Trần Thị Lan, số 12/QĐ
        """)
    #expect(
      try description(drawn, "units/xa-2", in: .english) == """
        Kế hoạch. Approved by Trần Thị Lan, no. 12/QĐ
        """)
    drawn.approval = Approval(by: "Ms Reed")
    #expect(
      try description(drawn, "plan", in: .english) == """
        All tasks of the plan. Approved by Ms Reed
        """)
    #expect(try drawn.feed("units/xa-1").lastChanged == DrawnFeeds.made)
    #expect(try drawn.feed("units/xa-2").lastChanged == later)
    #expect(try drawn.feed("units/xa-2").read.head.lastModified == later)
  }

  @Test func `a feed that everybody may read says where it is, and names nobody`() throws {
    var drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp")
    drawn.approval = Approval(by: "Trần Thị Lan", document: "12/QĐ")
    let source = "https://lich.example/open/ke-hoach/plan.vi.ics"
    let feed = try drawn.feeds().feed(.plan, from: source).main
    let text = String(decoding: feed.octets, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(text.contains("\r\nSOURCE;VALUE=URI:\(source)\r\n"))
    #expect(text.contains("\r\nDESCRIPTION:Mọi việc của kế hoạch\r\n"))
    #expect(!text.contains("Lan"))
  }

  @Test func `a personal feed says when people are reminded`() throws {
    let drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp")
    #expect(
      try description(drawn, "units/xa-1", as: .personal) == """
        Kế hoạch. Nhắc: trước giờ hẹn 1 giờ; 16:00 hôm \
        trước nếu là việc cả ngày; 08:00 ba ngày trước hạn
        """)
    #expect(
      try description(drawn, "units/xa-1", as: .personal, in: .english) == """
        Kế hoạch. Reminders: 1 hour before a set hour; at \
        16:00 on the day before whole days; at 08:00 three days before a due date
        """)
  }

  @Test func `a feed with nothing in it says so`() throws {
    let drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp")
    #expect(
      try description(drawn, "units/xa-9", in: .english) == """
        Kế hoạch. There is nothing to be done at present
        """)
  }

  @Test func `programs ask every hour near a campaign of the feed, else every six hours`() throws {
    var drawn = try DrawnFeeds("hop  xa-1  2026-07-01  Họp #peak\ntalk  xa-2  2026-07-02  Tập huấn")
    func hours(_ subject: String, on day: String?) throws -> Int {
      drawn.window = try day.map { FeedWindow(around: try date($0)) }
      return try drawn.feed(subject).refresh.count / 60
    }
    #expect(try hours("units/xa-1", on: nil) == 6)
    #expect(try hours("units/xa-1", on: "2026-06-18") == 6)
    #expect(try hours("units/xa-1", on: "2026-06-19") == 1)
    #expect(try hours("units/xa-1", on: "2026-07-11") == 1)
    #expect(try hours("units/xa-1", on: "2026-07-12") == 6)
    #expect(try hours("units/xa-2", on: "2026-07-01") == 6)
  }

  private func description(
    _ drawn: DrawnFeeds, _ subject: String, as profile: FeedProfile = .standard,
    in language: Language = .vietnamese
  ) throws -> String {
    try drawn.feed(subject, as: profile, in: language).read.head.description
  }
}
