import CivilTime
import Feeds
import ICalendar
import ScheduleModel
import TestWorld
import Testing

@Suite("Whose tasks a feed shows")
struct FeedSubjectTests {
  /// A commune, the province above it, an office that helps, and the province's station.
  private static let drawing = """
    hop    xa-1           2026-07-01  Họp
    talk   xa-1<tinh+so   2026-07-02  Tập huấn #peak
    ceremo tinh+so        2026-07-03  Lễ
    slot   dai<tinh+so    2026-07-04  Tọa đàm @slot
    radio  xa-1<tinh      2026-07-05  Phát thanh @air
    """

  @Test func `own work, what a unit leads and what it helps with are told apart`() throws {
    let feeds = try DrawnFeeds(Self.drawing).feeds()
    let shown = try feeds.subjects.map { subject in
      let titles = try feeds.feed(subject).main.read.events.map { "  \($0.summary)" }
      return "\(subject)\n" + titles.joined(separator: "\n")
    }
    #expect(
      shown.joined(separator: "\n") == """
        plan
          Họp – XA-1
          Tập huấn – XA-1
          Lễ – TINH
          Tọa đàm – DAI
          Phát thanh – XA-1
        units/so
          Tập huấn (phối hợp) – XA-1
          Lễ (phối hợp) – TINH
          Tọa đàm (phối hợp) – DAI
        units/tinh
          Tập huấn (chủ trì) – XA-1
          Lễ
          Tọa đàm (chủ trì) – DAI
          Phát thanh (chủ trì) – XA-1
        units/xa-1
          Họp
          Tập huấn
          Phát thanh
        leads/tinh
          Tập huấn (chủ trì) – XA-1
          Lễ
          Tọa đàm (chủ trì) – DAI
          Phát thanh (chủ trì) – XA-1
        leads/xa-1
          Họp
        partners/so
          Tập huấn (phối hợp) – XA-1
          Lễ (phối hợp) – TINH
          Tọa đàm (phối hợp) – DAI
        campaigns/peak
          Tập huấn – XA-1
        stations/dai
          Tọa đàm
        stations/xa-1
          Phát thanh
        """)
  }

  @Test func `categories say the campaign and what a unit has to do with a task`() throws {
    let feeds = try DrawnFeeds(Self.drawing).feeds(in: .english)
    func categories(_ subject: String) throws -> [[String]] {
      let subject = try #require(FeedSubject(subject))
      return try feeds.feed(subject).main.read.events.map(\.categories)
    }
    #expect(try categories("units/so") == [["Cao điểm", "Support"], ["Support"], ["Support"]])
    #expect(try categories("units/tinh") == [["Cao điểm", "Lead"], [], ["Lead"], ["Lead"]])
    #expect(try categories("units/xa-1") == [[], ["Cao điểm"], []])
  }

  @Test func `names and paths are those of the subject`() throws {
    let feeds = try DrawnFeeds(Self.drawing).feeds()
    let files = try feeds.subjects.map { try feeds.feed($0, as: .personal).main }
    #expect(
      files.map { "\($0.path): \($0.name)" }.joined(separator: "\n") == """
        ke-hoach.personal.ics: Kế hoạch
        units/so.personal.ics: SO
        units/tinh.personal.ics: TINH
        units/xa-1.personal.ics: XA-1
        leads/tinh.personal.ics: TINH – chủ trì
        leads/xa-1.personal.ics: XA-1 – chủ trì
        partners/so.personal.ics: SO – phối hợp
        campaigns/peak.personal.ics: Cao điểm
        stations/dai.personal.ics: DAI
        stations/xa-1.personal.ics: XA-1
        """)
  }

  @Test func `a feed without tasks is an empty calendar that can be read`() throws {
    let drawn = try DrawnFeeds(Self.drawing)
    for profile in FeedProfile.allCases {
      let feed = try drawn.feed("units/nobody", as: profile)
      #expect(feed.eventCount == 0)
      #expect(feed.name == "nobody")
      #expect(feed.lastChanged == DrawnFeeds.made)
      let object = try feed.read
      #expect(object.events.isEmpty)
      #expect(object.zones.isEmpty)
      #expect(object.head.description.contains("Hiện không có việc nào"))
    }
  }

  @Test func `an export has the plan, its units and its stations`() throws {
    let files = try DrawnFeeds(Self.drawing).feeds().all()
    #expect(
      files.map(\.path) == [
        "ke-hoach.ics", "units/so.ics", "units/tinh.ics", "units/xa-1.ics", "stations/dai.ics",
        "stations/xa-1.ics",
      ])
  }
}
