import CivilTime
import FeedAudit
import Feeds
import ScheduleModel
import Testing

@Suite("The calendars of the stories stand up to a second look")
struct FeedStoryTests {
  @Test(arguments: [
    "Fixtures/plans/thai-nguyen-2026", "Fixtures/stories/county-library/plan",
    "Fixtures/stories/loudspeakers/plan", "Fixtures/stories/two-speakers/plan",
  ])
  func `every calendar, in every language`(_ folder: String) throws {
    let plan = try PlanText(folder).plan()
    let zone = plan.book.head.zone
    for language in Language.allCases {
      let feeds = PlanFeeds(of: plan, in: language, asOf: plan.book.head.updated)
      for feed in try feeds.all() {
        let check = FeedCheck(feed.octets, of: feed.records, in: language, [zone.id: zone])
        #expect(check.faults.isEmpty, "\(check.refusal(in: .english, of: feed.path))")
      }
    }
  }
}
