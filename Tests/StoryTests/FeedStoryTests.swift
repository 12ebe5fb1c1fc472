import CivilTime
import FeedAudit
import Feeds
import ScheduleModel
import Testing

@Suite("The calendars of the stories stand up to a second look")
struct FeedStoryTests {
  @Test(arguments: [
    "Fixtures/plans/thai-nguyen-2026", "Fixtures/stories/county-library/plan",
    "Fixtures/stories/loudspeakers/plan", "Fixtures/stories/mobile-vans/plan",
    "Fixtures/stories/two-speakers/plan",
  ])
  func `every calendar, in every dress and language`(_ folder: String) throws {
    let plan = try PlanText(folder).plan()
    let zone = plan.book.head.zone
    for language in Language.allCases {
      let feeds = PlanFeeds(of: plan, in: language, asOf: plan.book.head.updated)
      for (subject, profile) in feeds.subjects.flatMap({ subject in
        FeedProfile.allCases.map { (subject, $0) }
      }) {
        for feed in try feeds.feed(subject, as: profile).all {
          let check = FeedCheck(feed.octets, of: feed.records, as: feed.terms, [zone.id: zone])
          #expect(check.faults.isEmpty, "\(check.refusal(in: .english, of: feed.path))")
        }
      }
    }
  }
}
