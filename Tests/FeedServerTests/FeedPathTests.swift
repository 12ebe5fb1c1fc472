import ScheduleModel
import Testing

@testable import FeedServer

@Suite("Addresses of feeds")
struct FeedPathTests {
  @Test(arguments: [
    "/f/qn4l2eosik2pt5aulf7wyipjk4.ics", "/f/qn4l2eosik2pt5aulf7wyipjk4/2026-Q3.ics",
    "/open/ke-hoach/plan.vi.ics", "/open/ke-hoach/campaigns/cao-diem.en.ics",
    "/open/ke-hoach/stations/loa-1.vi/2026-Q3.ics", "/open/ke-hoach/plan.en/2027-Q1.ics",
  ])
  func `an address is read as it is written`(_ text: String) throws {
    #expect(try #require(FeedPath(Substring(text))).text == text)
  }

  @Test(arguments: [
    "", "/", "/f", "/f/", "/f/a", "/f/a/b/c.ics", "f/a.ics", "/open/ke-hoach.ics",
    "/open/ke-hoach/plan.ics", "/open/ke-hoach/plan.de.ics", "/open/KE/plan.vi.ics",
    "/open/ke-hoach/campaigns/cao-diem.ics", "/open/ke-hoach/rooms/a.vi.ics",
    "/open/ke-hoach/campaigns/../a.vi.ics", "/open/ke-hoach/campaigns/a.vi.en.ics",
  ])
  func `other text is no address`(_ text: String) {
    #expect(FeedPath(Substring(text)) == nil)
  }
}
